import MailComposer from "nodemailer/lib/mail-composer"
import { readAddress } from "./address.ts"
import { listHeaders } from "./list-headers.ts"
import type { MailAddress } from "./message.ts"
import type { OutgoingMail } from "./outgoing.ts"
import { textToHtml } from "./text-to-html.ts"

export type OutgoingAttachment = { name: string; contentType: string; bytes: Uint8Array }
export type Composition = OutgoingMail & { attachments?: OutgoingAttachment[] }

/** RFC 5322 § 2.1.1 bounds a line, not a header, but servers refuse header fields of many kilobytes. */
const MOST_REFERENCES = 20
const automaticHeaders = { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All" }

/**
 * The bytes of a mail, built once and then kept (mail.md § Out): plain text with simple HTML beside it, a fixed
 * Message-ID and date, the marks of automatic mail where it is one (RFC 3834 § 5). What people typed can't start a
 * header of its own.
 * @throws Error on an address or Message-ID that can't stand in a header.
 */
export function composeMail(mail: Composition): Promise<Buffer> {
  const composer = new MailComposer({
    from: mailbox(mail.from),
    to: mail.to.map(mailbox),
    cc: mail.cc.map(mailbox),
    replyTo: mail.replyTo && mailbox(mail.replyTo),
    subject: oneLine(mail.subject),
    messageId: ownMessageId(mail.messageId),
    inReplyTo: mail.inReplyTo && isMessageId(mail.inReplyTo) ? mail.inReplyTo : undefined,
    references: shortened(mail.references.filter(isMessageId)),
    date: new Date(mail.date),
    text: withoutControls(mail.text),
    html: mail.html ?? textToHtml(withoutControls(mail.text)),
    alternatives: mail.calendar
      ? [{ contentType: `text/calendar; charset=utf-8; method=${mail.calendar.method}`, content: mail.calendar.ics }]
      : [],
    attachments: (mail.attachments ?? []).map(({ name, contentType, bytes }) => ({
      filename: oneLine(name),
      contentType: /^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType : "application/octet-stream",
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })),
    headers: mail.list ? listHeaders(mail.list) : mail.automatic ? automaticHeaders : {},
    newline: "win",
    // A text that names a file or a page must never make us read it.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

function mailbox({ name, address }: MailAddress): MailAddress {
  const readable = readAddress(address)
  if (!readable) throw new Error(`not an address: ${address.slice(0, 100)}`)
  return { name: oneLine(name), address: readable }
}

function ownMessageId(id: string): string {
  if (!isMessageId(id)) throw new Error(`not a Message-ID: ${id.slice(0, 100)}`)
  return id
}
/** Those of others are as they are: one that can't stand in a header is left out, and the mail leaves all the same. */
const isMessageId = (id: string): boolean => /^<[!-;=?-~]{1,900}>$/.test(id)

/** The first, which names the thread, and the latest (RFC 5537 § 3.4.4 trims alike). */
const shortened = (ids: string[]): string[] =>
  ids.length <= MOST_REFERENCES ? ids : [...ids.slice(0, 1), ...ids.slice(1 - MOST_REFERENCES)]

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()
const withoutControls = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "")
