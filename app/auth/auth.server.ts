import { eq } from "drizzle-orm"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError } from "#app/errors.ts"
import { readCookie } from "#app/http/cookies.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { units, users } from "#db/schema/index.ts"
import { openContactThrottle } from "./contact-throttle.server.ts"
import type { EntryWay } from "./entry-way.ts"
import { openLinkThrottle } from "./link-throttle.server.ts"
import { getSignInLink, hasAdministrator, type OpenLink, takeSignInLink } from "./links.server.ts"
import { hashPassword, verifyPassword } from "./passwords.server.ts"
import { openCodeStep } from "./second-factor/code-step.server.ts"
import { loadDemand } from "./second-factor/demand.server.ts"
import { holdsNow } from "./second-factor/demand.ts"
import { endFactor, hasSecondFactor } from "./second-factor/factors.server.ts"
import {
  cookieNameFor,
  endSession,
  endSessionsOf,
  isTooOld,
  openLucia,
  sessionKey,
  touchSession,
} from "./sessions.server.ts"
import { openSingleSignOn } from "./single-sign-on/flow.server.ts"
import { arePasswordsOff, findOnlyWay } from "./single-sign-on/settings.server.ts"
import { openThrottle } from "./throttle.server.ts"
import type { Viewer } from "./viewer.ts"
import { tellOfWayIn } from "./way-in-mail.server.ts"

/** Where a sign-in comes from, as the list of sessions shows it. */
export type Caller = { userAgent: string; address: string }
export type Credentials = { email: string; password: string }
export type NewAdministrator = { name: string; initials: string; email: string }

/** At most one of the two is somebody. */
type Identity = { viewer: Viewer | null; unenrolled: Viewer | null; cookie: string | null }
const nobody: Identity = { viewer: null, unenrolled: null, cookie: null }

/** A session is written to at most this often: its idle time is exact to five minutes. */
const TOUCH_EVERY = 5 * 60_000

export type Auth = ReturnType<typeof openAuth>

/** What a right password, or a one-time link, leads to: the session's cookie, or with `codeAsked` that of the code's page. */
export type Entry = { cookie: string; codeAsked: boolean }
type Refusal = { cookie: null; minutes: number | null; passwordsOff?: true }

const unitNameOf = prepared((tx, { unitId }: Given<{ unitId: number }>) =>
  tx.select({ name: units.name }).from(units).where(eq(units.id, unitId)),
)

/** Sign-in, sessions, one-time links. The only part of the house that knows cookies, lucia, argon2, otpauth and openid-client. */
export function openAuth(services: Pick<Services, "db" | "env" | "log" | "now" | "secrets">) {
  const { db, env, now } = services
  const secure = env.origin.startsWith("https:")
  const cookieName = cookieNameFor(secure)
  const lucia = openLucia(db, secure)
  const throttle = openThrottle()

  const keyOf = (cookies: string | null | undefined) => {
    const value = readCookie(cookies ?? undefined, cookieName)
    return value ? sessionKey(value) : null
  }

  /** A new session each time, never one that was there before: a planted cookie is worth nothing (session fixation). */
  async function startSession(userId: number, { userAgent, address }: Caller, via: EntryWay = "password") {
    const at = now()
    const attributes = { createdAt: at, lastSeenAt: at, userAgent: userAgent.slice(0, 300), address, via }
    return lucia.createSessionCookie((await lucia.createSession(userId, attributes)).id).serialize()
  }

  const codeStep = openCodeStep(services, startSession)

  /** In, or on to the question for the code. */
  const enter = async (person: { id: number; passwordHash: string | null }, caller: Caller): Promise<Entry> =>
    (await hasSecondFactor(db.read, person.id))
      ? { cookie: codeStep.ask(person), codeAsked: true }
      : { cookie: await startSession(person.id, caller), codeAsked: false }

  const recordFailure = (userId: number | null, type: "sign-in-failed" | "sign-in-throttled", address: string) =>
    db.write((tx) =>
      recordEvent(
        tx,
        { userId: null, now: now() },
        { subject: "user", subjectId: userId ?? 0, type, data: { address } },
      ),
    )

  /** Whether it is the person's own, asked again before what matters; throttled like a sign-in. `minutes` to wait. */
  async function confirmPassword({ id, email }: Viewer, password: string, address: string) {
    const minutes = await throttle.tryOnce(email, address)
    if (minutes !== null) return { right: false, minutes }
    const [user] = await db.read.select({ hash: users.passwordHash }).from(users).where(eq(users.id, id))
    const right = await verifyPassword(user?.hash ?? null, password)
    if (right) await throttle.forgive(email, address)
    return { right, minutes: null }
  }

  /** Where passwords are out of use, a link to one is for administrators: it is what is left when the provider fails. */
  async function requireOfUse(read: Tx, link: OpenLink): Promise<OpenLink> {
    if (link.user && (await findOnlyWay(read, link.user.role)) !== null) throw new DomainError("passwords-off", 403)
    return link
  }

  return {
    /** For the pages that open by a personal link. */
    links: openLinkThrottle(),
    /** For the form that anybody may send. */
    contact: openContactThrottle(),

    /**
     * Who sends a request with these cookies, and the cookie to renew, if it is time. Whoever has yet to set up the second
     * factor the house demands of them is no viewer but `unenrolled`: what does not ask for those is closed to them.
     */
    async identify(cookies: string | undefined): Promise<Identity> {
      const value = readCookie(cookies, cookieName)
      if (!value) return nobody
      const { session, user } = await lucia.validateSession(value)
      if (!session || user.closedAt !== null) return nobody
      if (isTooOld(session.createdAt, now())) {
        await lucia.invalidateSession(value)
        return { ...nobody, cookie: lucia.createBlankSessionCookie().serialize() }
      }
      const { id, email, name, initials, role, unitId, locale, theme } = user
      const [unit] = unitId === null ? [] : await unitNameOf(db.read, { unitId })
      const person = { id, email, name, initials, role, unitId, unitName: unit?.name ?? null, locale, theme }
      // Whoever comes from the provider was asked there for what it demands.
      const demanded = session.via === "password" && holdsNow(await loadDemand(db.read), role, session.createdAt)
      const missing = demanded && !(await hasSecondFactor(db.read, id))
      const who = { viewer: missing ? null : person, unenrolled: missing ? person : null }
      if (now() - session.lastSeenAt < TOUCH_EVERY) return { ...who, cookie: null }
      await touchSession(db, sessionKey(value), now())
      return { ...who, cookie: lucia.createSessionCookie(value).serialize() }
    },

    /**
     * @returns the way in; without it, the minutes to wait after too many tries, or null: the same answer, after the same
     * work, for a wrong password and for an address nobody has.
     */
    async signIn(input: Credentials, caller: Caller): Promise<Entry | Refusal> {
      if (await arePasswordsOff(db.read)) return { cookie: null, minutes: null, passwordsOff: true }
      const [user] = await db.read.select().from(users).where(eq(users.email, input.email))
      const minutes = await throttle.tryOnce(input.email, caller.address)
      if (minutes !== null) {
        await recordFailure(user?.id ?? null, "sign-in-throttled", caller.address)
        return { cookie: null, minutes }
      }
      const hash = user && user.closedAt === null ? user.passwordHash : null
      const right = await verifyPassword(hash, input.password)
      if (!right || !user) {
        await recordFailure(user?.id ?? null, "sign-in-failed", caller.address)
        return { cookie: null, minutes: null }
      }
      await throttle.forgive(input.email, caller.address)
      return enter(user, caller)
    },

    /** The question for the code, after the right password. */
    codeStep,

    /** With the account of a provider that the authority has chosen. */
    singleSignOn: openSingleSignOn(services, startSession),

    /** Ends the session of these cookies. @returns the cookie that clears it */
    async signOut(viewer: Viewer, cookies: string | null): Promise<string> {
      const key = keyOf(cookies)
      if (key) await endSession(db, { userId: viewer.id, now: now() }, key)
      return lucia.createBlankSessionCookie().serialize()
    },

    /** The key of the session these cookies belong to, to know it in a list. */
    currentSession: keyOf,

    confirmPassword,

    /** Not `changed` where the old password is not right; throttled like a sign-in. All other sessions end. */
    async changePassword(
      viewer: Viewer,
      input: { old: string; password: string },
      cookies: string | null,
      address: string,
    ) {
      const { right, minutes } = await confirmPassword(viewer, input.old, address)
      if (!right) return { changed: false, minutes }
      const passwordHash = await hashPassword(input.password)
      await db.write(async (tx) => {
        await tx.update(users).set({ passwordHash }).where(eq(users.id, viewer.id))
        await endSessionsOf(tx, viewer.id, keyOf(cookies))
        const actor = { userId: viewer.id, now: now() }
        await recordEvent(tx, actor, { subject: "user", subjectId: viewer.id, type: "password-changed" })
        await tellOfWayIn(tx, viewer.id, "password", now())
      })
      return { changed: true, minutes: null }
    },

    /** @throws DomainError "link-used", "link-expired", "passwords-off" */
    findLink: async (token: string): Promise<OpenLink> =>
      requireOfUse(db.read, await getSignInLink(db.read, token, now())),

    /** An invited colleague chooses a password, or somebody a new one. Earlier sessions end. */
    async setPasswordByLink(token: string, password: string, caller: Caller): Promise<Entry> {
      const passwordHash = await hashPassword(password)
      const userId = await db.write(async (tx) => {
        const { user, purpose } = await requireOfUse(tx, await takeSignInLink(tx, token, now()))
        if (!user) throw new DomainError("link-used", 404)
        await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id))
        await endSessionsOf(tx, user.id)
        const actor = { userId: user.id, now: now() }
        await recordEvent(tx, actor, { subject: "user", subjectId: user.id, type: "link-used", data: { purpose } })
        if (purpose !== "invitation") await tellOfWayIn(tx, user.id, "password", now())
        if (purpose === "lost-phone") await endFactor(tx, actor, user.id)
        return user.id
      })
      return enter({ id: userId, passwordHash }, caller)
    },

    /** The first administrator makes their own account. @returns the cookie. @throws DomainError "email-taken" */
    async addFirstAdministrator(token: string, input: NewAdministrator & { password: string }, caller: Caller) {
      const passwordHash = await hashPassword(input.password)
      const userId = await db.write(async (tx) => {
        const { purpose } = await takeSignInLink(tx, token, now())
        if (purpose !== "first-administrator" || (await hasAdministrator(tx))) throw new DomainError("link-used", 404)
        const { name, initials, email } = input
        const [user] = await tx
          .insert(users)
          .values({ name, initials, email, passwordHash, role: "administrator", createdAt: now() })
          .onConflictDoNothing()
          .returning({ id: users.id })
        if (!user) throw new DomainError("email-taken")
        const actor = { userId: user.id, now: now() }
        await recordEvent(tx, actor, {
          subject: "user",
          subjectId: user.id,
          type: "created",
          data: { role: "administrator" },
        })
        await recordEvent(tx, actor, { subject: "user", subjectId: user.id, type: "link-used", data: { purpose } })
        return user.id
      })
      return startSession(userId, caller)
    },
  }
}
