import type { ParsedAttachment, ParsedMail } from "./message.ts"

/** Longer outer texts are somebody's own words about the mail they attach. */
const LONGEST_NOTICE = 3000

/**
 * The message inside a gateway's outer mail, or null. An outer mail is a wrapper when a message is all it carries
 * (signatures aside) and its own text is empty or a notice of secure mail; "see the attached mail" from a person is not.
 */
export function wrappedMail(outer: ParsedMail): ParsedAttachment | null {
  const carried = outer.attachments.filter(({ contentType, inline }) => !inline && !isSignature.test(contentType))
  const only = carried[0]
  if (!only || carried.length > 1 || !isMessage(only)) return null
  const text = outer.text.trim()
  return text === "" || (text.length <= LONGEST_NOTICE && secureMailNotice.test(text)) ? only : null
}

const isSignature = /^application\/(?:x-)?(?:pkcs7|pgp)-signature$/
const isMessage = ({ contentType, name }: ParsedAttachment) =>
  contentType === "message/rfc822" || (contentType === "application/octet-stream" && /\.eml$/i.test(name))

const secureMailNotice =
  /\b(?:sikker|krypteret|signeret)\s+(?:e-?)?(?:mail|post|meddelelse|besked)|\b(?:sikkermail|tunnelmail|tls-tunnel)\b|\bs\/mime\b|\b(?:secure|encrypted|signed)\s+(?:e-?)?(?:mail|message)/i
