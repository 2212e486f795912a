import { createHmac, timingSafeEqual } from "node:crypto"
import type { Secrets } from "#app/secrets.server.ts"

/** How long the code may take once the password was right. */
const VALID_MS = 5 * 60_000
export const pendingCookie = "sign-in-code"

type Signer = Pick<Secrets, "derive">
type Person = { id: number; passwordHash: string | null }

/**
 * What a browser holds between the right password and the code: whose password it was, and until when. It is no session and
 * opens nothing but the question for the code. A new password ends it, since the old one's hash is signed with it.
 * @returns the cookie's value
 */
export function makePending(secrets: Signer, person: Person, now: number): string {
  const until = now + VALID_MS
  return `${person.id}.${until.toString(36)}.${sign(secrets, person, until)}`
}

/** Whose it says it is; to be believed only after `isPending`. */
export const claimedBy = (value: string | undefined): number | null => {
  const id = /^(\d{1,15})\.[\da-z]{1,11}\.[\w-]{43}$/.exec(value ?? "")?.[1]
  return id === undefined ? null : Number(id)
}

/** Whether it was made for this person, with the password they have now, within the last five minutes. */
export function isPending(secrets: Signer, person: Person, value: string, now: number): boolean {
  const [, until = "", signature = ""] = value.split(".")
  const end = Number.parseInt(until, 36)
  const right = Buffer.from(sign(secrets, person, end))
  const given = Buffer.from(signature)
  return given.length === right.length && timingSafeEqual(given, right) && now < end
}

const sign = (secrets: Signer, { id, passwordHash }: Person, until: number) =>
  createHmac("sha256", secrets.derive("second-factor-pending"))
    .update(`${id}.${until}.${passwordHash}`)
    .digest("base64url")

/** Sent to the sign-in's pages only. An empty value clears it. */
export function pendingCookieLine(value: string, { origin }: { origin: string }): string {
  const secure = origin.startsWith("https:") ? "; Secure" : ""
  const age = value === "" ? 0 : VALID_MS / 1000
  return `${pendingCookie}=${value}; Path=/sign-in; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`
}
