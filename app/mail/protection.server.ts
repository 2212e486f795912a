import { parameters } from "./mail-headers.server.ts"
import type { MailFlag } from "./message.ts"
import type { MimeAttachment } from "./mime.server.ts"

/** Whether a message is encrypted or signed: S/MIME (RFC 8551), PGP/MIME (RFC 3156) and PGP within the text. */
export function protection(contentType: string | null, attachments: MimeAttachment[], text: string): MailFlag[] {
  const root = (contentType ?? "").toLowerCase()
  const kinds = attachments.map(smimeKind)
  const encrypted =
    /^multipart\/encrypted\b/.test(root) || kinds.includes("enveloped") || /^-----BEGIN PGP MESSAGE-----/m.test(text)
  const signed =
    /^multipart\/signed\b/.test(root) ||
    kinds.includes("signed") ||
    attachments.some((part) => /^application\/(?:(?:x-)?pkcs7|pgp)-signature$/i.test(part.contentType)) ||
    /^-----BEGIN PGP SIGNED MESSAGE-----/m.test(text)
  return [...(encrypted ? ["encrypted" as const] : []), ...(signed ? ["signed" as const] : [])]
}

function smimeKind({ contentType, headers, content }: MimeAttachment): "enveloped" | "signed" | null {
  if (!/^application\/(?:x-)?pkcs7-mime$/i.test(contentType)) return null
  const named = (parameters(headers, "content-type")["smime-type"] ?? "").toLowerCase()
  if (/enveloped/.test(named)) return "enveloped"
  if (/signed/.test(named)) return "signed"
  // Older programs leave the parameter out: the object identifier of the content type stands first in the structure.
  const head = content.subarray(0, 64)
  return head.includes(signedData) ? "signed" : "enveloped"
}
/** 1.2.840.113549.1.7.2, RFC 5652 § 5.1, in DER. */
const signedData = Buffer.from("06092a864886f70d010702", "hex")
