import { type Configuration, randomNonce, randomPKCECodeVerifier, randomState } from "openid-client"
import { RateLimiterMemory } from "rate-limiter-flexible"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Caller } from "../auth.server.ts"
import type { EntryWay } from "../entry-way.ts"
import { consume } from "../link-throttle.server.ts"
import { network } from "../throttle.server.ts"
import { findByIdentity, linkByMail } from "./identities.server.ts"
import { readMail } from "./mail-claim.ts"
import { callbackPath } from "./path.ts"
import { type Pending, pendingCookieLine, readPending, sealPending } from "./pending.server.ts"
import { addressOf, discoverProvider, EntryError, ProviderError, readReturn } from "./provider.server.ts"
import { loadSingleSignOn, type StoredSingleSignOn } from "./settings.server.ts"
import type { EntryFault, ProviderFault, Refused } from "./single-sign-on.ts"

/** Ways back that came to nothing from one network within a quarter of an hour, as for passwords. */
const mostFailed = 20
const WINDOW_SECONDS = 15 * 60
/** How long the provider's metadata is kept, and how long one that gave none is left alone, in milliseconds. */
const KEPT = 60 * 60_000
const LEFT_ALONE = 10_000

export type Begun = { to: string; cookie: string } | Refused
/** `next`: where one wanted to go, or what to begin again with. */
export type Return = { cookies: string[]; next: string; refused: Refused | null }
export type Trial = { to: string } | { fault: ProviderFault; detail: string | null }

/** Signing in through a provider of the authority's own (OpenID Connect Core 1.0 § 3.1). `start` makes the session. */
export function openSingleSignOn(
  { db, env, log, now, secrets }: Pick<Services, "db" | "env" | "log" | "now" | "secrets">,
  start: (userId: number, caller: Caller, via: EntryWay) => Promise<string>,
) {
  const failures = new RateLimiterMemory({ points: mostFailed, duration: WINDOW_SECONDS, keyPrefix: "single-sign-on" })
  let kept: { key: string; until: number; config: Promise<Configuration> } | null = null

  /** The provider's metadata, read once for all who come. */
  function providerOf(settings: StoredSingleSignOn): Promise<Configuration> {
    const { issuer, clientId, sealedSecret } = settings
    const key = JSON.stringify([issuer, clientId, sealedSecret])
    if (kept?.key === key && now() < kept.until) return kept.config
    const config = discoverProvider({ issuer, clientId, secret: secrets.unseal(sealedSecret) })
    const mine = { key, until: now() + KEPT, config }
    kept = mine
    config.catch(() => {
      mine.until = now() + LEFT_ALONE
    })
    return config
  }

  const recordFailure = (userId: number, type: "sign-in-failed" | "sign-in-throttled", data: Record<string, string>) =>
    db.write((tx) =>
      recordEvent(
        tx,
        { userId: null, now: now() },
        { subject: "user", subjectId: userId, type, data: { ...data, by: "single-sign-on" } },
      ),
    )

  /** Who comes back with this address. @throws EntryError */
  async function admit(settings: StoredSingleSignOn, url: URL, begun: Pending, { address }: Caller): Promise<number> {
    const minutes = await consume(failures, network(address))
    if (minutes !== null) throw new EntryError("throttled", String(minutes))
    const { subject, claims, more } = await readReturn(await providerOf(settings), url, begun)
    // The provider knows them; whether we do is no guess that could be repeated.
    await failures.reward(network(address))
    const identity = { issuer: settings.issuer, subject }
    const known = await findByIdentity(db.read, identity)
    if (known && "userId" in known) return known.userId
    if (known) throw new EntryError(known.refused)
    const mail = readMail(claims, settings) ?? readMail(await more(), settings)
    if (!mail) throw new EntryError("no-mail")
    if (!mail.verified) throw new EntryError("mail-unverified", mail.email)
    const linked = await linkByMail(db, now(), identity, mail.email, address)
    if ("userId" in linked) return linked.userId
    throw new EntryError(linked.refused, mail.email)
  }

  /** What is written down of a refusal; a return that belongs to nothing says nothing of anybody. */
  async function record(fault: EntryFault, { address }: Caller): Promise<void> {
    if (fault === "throttled") await recordFailure(0, "sign-in-throttled", { address })
    else if (fault !== "refused-there" && fault !== "provider-down")
      await recordFailure(0, "sign-in-failed", { address, reason: fault })
  }

  return {
    /** The way to the provider; null where there is none. */
    async begin(next: string): Promise<Begun | null> {
      const settings = await loadSingleSignOn(db.read)
      if (settings.use === "off") return null
      const begun = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      try {
        const to = await addressOf(await providerOf(settings), {
          ...begun,
          redirectUri: env.origin + callbackPath,
          scope: settings.emailClaim === "email" ? "openid email" : "openid email profile",
        })
        const sealed = sealPending(secrets, { ...begun, issuer: settings.issuer, next }, now())
        return { to, cookie: pendingCookieLine(sealed, env) }
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error
        log.warn({ err: error }, "single sign-on: the provider cannot be used")
        return { fault: "provider-down", detail: null }
      }
    },

    /** The way back, with the address the provider led to: in, or why not. */
    async finish(search: string, cookies: string | null, caller: Caller): Promise<Return> {
      const settings = await loadSingleSignOn(db.read)
      const begun = readPending(secrets, cookies, now())
      const next = begun?.next ?? "/"
      const cleared = pendingCookieLine("", env)
      const url = new URL(env.origin + callbackPath + search)
      const own = begun && settings.use !== "off" && begun.issuer === settings.issuer
      if (!own || url.searchParams.get("state") !== begun.state)
        return { cookies: [cleared], next, refused: { fault: "gone", detail: null } }
      try {
        const userId = await admit(settings, url, begun, caller)
        return { cookies: [cleared, await start(userId, caller, "single-sign-on")], next, refused: null }
      } catch (error) {
        const refused = refusalIn(error)
        log.warn({ err: error, fault: refused.fault }, "single sign-on: nobody was let in")
        await record(refused.fault, caller)
        return { cookies: [cleared], next, refused }
      }
    },

    /** Whether a provider answers, and where it would send people. Nothing is kept of it. */
    async tryIssuer(issuer: string): Promise<Trial> {
      try {
        const config = await discoverProvider({ issuer, clientId: "trial", secret: "trial" })
        return { to: new URL(config.serverMetadata().authorization_endpoint ?? issuer).origin }
      } catch (error) {
        if (error instanceof ProviderError) return { fault: error.fault, detail: error.detail }
        throw error
      }
    },
  }
}

/** @throws the error itself where it is none of the provider's */
function refusalIn(error: unknown): Refused {
  if (error instanceof EntryError) return { fault: error.fault, detail: error.detail }
  if (error instanceof ProviderError) return { fault: "provider-down", detail: null }
  throw error
}
