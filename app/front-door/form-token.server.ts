import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { formMessageId } from "#app/mail/form-message-id.ts"
import type { Secrets } from "#app/secrets.server.ts"
import { beginsWithNoughts, proofBits } from "./proof.ts"

/** Long enough for whoever begins before lunch and sends after it. */
const VALID_MS = 24 * 3_600_000

/** What a form carries: when it was shown and a number of its own, signed. It tells one sending from the next. */
export function makeFormToken(secrets: Pick<Secrets, "derive">, now: number): string {
  const head = `${now.toString(36)}.${randomBytes(16).toString("base64url")}`
  return `${head}.${sign(secrets, head)}`
}

/** Whether the form is one of ours and not too old. */
export function isFormToken(secrets: Pick<Secrets, "derive">, token: string, now: number): boolean {
  const [, head, at, signature] = /^(([\da-z]{1,11})\.[\w-]{22})\.([\w-]{32})$/.exec(token) ?? []
  if (!head || !at || !signature) return false
  const shownAt = Number.parseInt(at, 36)
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(sign(secrets, head)))) return false
  return shownAt <= now + 60_000 && now - shownAt <= VALID_MS
}

/** Whether the browser has done the work that proof-of-work.js does. */
export const isProven = (token: string, proof: string): boolean =>
  /^\d{1,12}$/.test(proof) && beginsWithNoughts(createHash("sha256").update(`${token}:${proof}`).digest(), proofBits)

/** The same form sent twice bears the same Message-ID, by which filing knows copies. */
export const messageIdOfForm = (token: string): string =>
  formMessageId(createHash("sha256").update(token).digest("hex").slice(0, 40))

const sign = (secrets: Pick<Secrets, "derive">, head: string) =>
  createHmac("sha256", secrets.derive("front-door-form")).update(head).digest().subarray(0, 24).toString("base64url")
