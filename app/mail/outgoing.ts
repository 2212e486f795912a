import type { MailList } from "./list-headers.ts"
import type { MailAddress } from "./message.ts"

/** A file in the blob store. */
export type OutgoingFile = { name: string; contentType: string; size: number; sha256: string }

/** An invitation, RFC 5546: sent as an alternative of the text, so that mail programs offer it as one. */
export type OutgoingCalendar = { method: "REQUEST" | "CANCEL" | "REPLY" | "DECLINECOUNTER"; ics: string }

/** A mail of ours before it is bytes. Times are epoch milliseconds; Message-IDs have their angle brackets. */
export type OutgoingMail = {
  from: MailAddress
  to: MailAddress[]
  cc: MailAddress[]
  /** Whom an answer goes to, where that is not `from`. */
  replyTo?: MailAddress
  subject: string
  text: string
  /** Where the text's own simple HTML is not enough: a whole document (letter-html.ts). */
  html?: string
  messageId: string
  inReplyTo: string | null
  references: string[]
  date: number
  /** Marked as sent by a machine (RFC 3834), so that no machine answers it. */
  automatic: boolean
  /** Of a mail to many, one for each. */
  list?: MailList
  files?: OutgoingFile[]
  calendar?: OutgoingCalendar | null
}
