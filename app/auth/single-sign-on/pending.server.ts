import { z } from "zod"
import { readCookie } from "#app/http/cookies.server.ts"
import type { Secrets } from "#app/secrets.server.ts"
import { singleSignOnPath } from "./path.ts"

/** How long one may take at the provider. */
const VALID_MS = 10 * 60_000
const pendingCookie = "single-sign-on"

const pending = z.strictObject({
  /** The issuer it was begun with: the settings may have been changed meanwhile. */
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  until: z.number(),
})
export type Pending = z.infer<typeof pending>

type Sealer = Pick<Secrets, "seal" | "unseal">

/** What a browser holds while its user is at the provider, sealed: it neither reads it nor makes one itself. */
export const sealPending = (secrets: Sealer, begun: Omit<Pending, "until">, now: number): string =>
  secrets.seal(JSON.stringify({ ...begun, until: now + VALID_MS } satisfies Pending))

/** What was begun in this browser within the last ten minutes, else null. */
export function readPending(secrets: Sealer, cookies: string | null, now: number): Pending | null {
  const value = readCookie(cookies ?? undefined, pendingCookie)
  if (!value) return null
  try {
    const begun = pending.parse(JSON.parse(secrets.unseal(value)))
    return now < begun.until ? begun : null
  } catch {
    // Not sealed by us, or with another key.
    return null
  }
}

/**
 * Sent to the way there and back only. Lax, since the provider leads back from another site. An empty value clears it, at
 * the first way back: a second one finds nothing.
 */
export function pendingCookieLine(value: string, { origin }: { origin: string }): string {
  const secure = origin.startsWith("https:") ? "; Secure" : ""
  const age = value === "" ? 0 : VALID_MS / 1000
  return `${pendingCookie}=${value}; Path=${singleSignOnPath}; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`
}
