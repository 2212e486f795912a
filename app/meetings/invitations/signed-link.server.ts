import { createHmac, timingSafeEqual } from "node:crypto"

/** What a link opens; one for the one opens nothing of the other. */
export type LinkKind = "answer" | "poll" | "survey" | "news-confirm" | "news-mine" | "news-stop"
type Signed = { kind: LinkKind; id: number /** Epoch milliseconds, rounded up to the minute. */; expiresAt: number }

const MINUTE = 60_000

/**
 * The token of a personal link for somebody without a password: whose it is and until when, signed, so that it can't be
 * guessed, lengthened or turned into another's. Nothing of it is stored; it can be written again in a later mail.
 */
export function signLink(key: Buffer, { kind, id, expiresAt }: Signed): string {
  const head = `${id.toString(36)}.${Math.ceil(expiresAt / MINUTE).toString(36)}`
  return `${head}.${signatureOf(key, kind, head)}`
}

/** Whose link it is; null where it is not whole or not of this kind. */
export function readLink(key: Buffer, kind: LinkKind, token: string): { id: number; expiresAt: number } | null {
  const [, head, id, until, signature] = /^(([\da-z]{1,11})\.([\da-z]{1,8}))\.([\w-]{32})$/.exec(token) ?? []
  if (!head || !id || !until || !signature) return null
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(key, kind, head)))) return null
  return { id: Number.parseInt(id, 36), expiresAt: Number.parseInt(until, 36) * MINUTE }
}

/** 192 bits, base64url. */
const signatureOf = (key: Buffer, kind: LinkKind, head: string): string =>
  createHmac("sha256", key).update(`${kind}:${head}`).digest().subarray(0, 24).toString("base64url")
