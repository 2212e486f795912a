import { createHmac, timingSafeEqual } from "node:crypto"

/** Which of our messages a Message-ID names. */
export type OwnMessage = { inquiryId: number; messageKey: string }

/**
 * A Message-ID only we can make: `<inquiry.key.signature@domain>`. An answer carries it back in In-Reply-To and
 * References, and the signature keeps a stranger from writing himself into a case by guessing (mail.md § Threading).
 * @throws Error where the key or domain could not stand in a Message-ID (RFC 5322 § 3.6.4).
 */
export function makeMessageId(input: OwnMessage & { secret: Buffer | string; domain: string }): string {
  const { inquiryId, messageKey, secret, domain } = input
  if (!Number.isSafeInteger(inquiryId) || inquiryId < 1) throw new Error(`not an inquiry: ${inquiryId}`)
  if (!/^[\w-]{1,64}$/.test(messageKey)) throw new Error("a message key is 1 to 64 letters, digits, _ or -")
  if (!/^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i.test(domain)) throw new Error(`not a domain: ${domain.slice(0, 80)}`)
  const head = `${inquiryId.toString(36)}.${messageKey}`
  return `<${head}.${sign(head, secret)}@${domain}>`
}

/** Reads one back; null where it is not ours or not whole. The domain may differ: ours may have changed since. */
export function readOwnMessageId(id: string, secret: Buffer | string): OwnMessage | null {
  const match = /^<?(([a-z\d]{1,11})\.([\w-]{1,64}))\.([\w-]{22})@[^\s<>@]{1,253}>?$/.exec(id.trim())
  const [, head, inquiry, messageKey, signature] = match ?? []
  if (!head || !inquiry || !messageKey || !signature) return null
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(sign(head, secret)))) return null
  return { inquiryId: Number.parseInt(inquiry, 36), messageKey }
}

/** 128 bits, base64url. */
const sign = (head: string, secret: Buffer | string): string =>
  createHmac("sha256", secret).update(`message-id:${head}`).digest().subarray(0, 16).toString("base64url")
