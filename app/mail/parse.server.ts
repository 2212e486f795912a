import { readAddress } from "./address.ts"
import { runsCode, safeFileName } from "./attachments.ts"
import { readBounce } from "./bounce.ts"
import { decodeText } from "./charset.server.ts"
import { textOfHtml } from "./html-text.server.ts"
import {
  addresses,
  headerValue,
  judgedHeaders,
  messageIds,
  oneLine,
  parameters,
  sentDate,
} from "./mail-headers.server.ts"
import type { MailAddress, MailFlag, ParsedAttachment, ParsedMail } from "./message.ts"
import { type MimeAttachment, type MimeMessage, readMime } from "./mime.server.ts"
import { protection } from "./protection.server.ts"
import { wrappedMail } from "./wrapping.ts"

export type ParseOptions = {
  /** Bytes; a larger message is read by its headers only. Default 35 MB. */
  maxBytes?: number
  /** The SMTP MAIL FROM, where the transport told us: stands in for an unreadable From. */
  envelopeFrom?: string | null
}

export const MAX_MAIL_BYTES = 35_000_000
/** Characters kept outside the raw message. The longest honest mails are far shorter. */
const LONGEST_TEXT = 1_000_000
const LONGEST_HTML = 2_000_000
const LONGEST_HEADER_BLOCK = 262_144
const MOST_WRAPPINGS = 3

/**
 * Understands a raw message. Never rejects: what can't be read whole is read by its headers, else by nothing but its
 * envelope, and says so in `flags` (mail.md: one bad message never stops the next).
 */
export async function parseMail(raw: Buffer, options: ParseOptions = {}): Promise<ParsedMail> {
  try {
    const limit = options.maxBytes ?? MAX_MAIL_BYTES
    if (raw.length > limit)
      return await parseHeaders(raw, { flag: "too-large", trouble: `over ${limit} bytes` }, options)
    const mime = await readMime(raw)
    if (mime.error) throw mime.error
    const mail = describe(mime, options)
    if (!hasHeaders(mime)) return withRawText(mail, raw)
    return isEmpty(mail) ? withRawText(mail, raw.subarray(headerBlock(raw).length)) : await unwrap(mail, MOST_WRAPPINGS)
  } catch (error) {
    return parseHeaders(raw, { flag: "unparsable", trouble: String(error) }, options)
  }
}

/** The message by its header block alone; by its envelope where that can't be read either. Never rejects. */
export async function parseHeaders(raw: Buffer, why: Shortcoming, options: ParseOptions = {}): Promise<ParsedMail> {
  try {
    const mail = describe(await readMime(headerBlock(raw)), options)
    return { ...mail, text: "", html: null, attachments: [], flags: [why.flag], trouble: why.trouble }
  } catch (error) {
    return { ...describe(nothing, options), flags: [why.flag], trouble: `${why.trouble}; ${error}` }
  }
}
export type Shortcoming = { flag: MailFlag; trouble: string }

const nothing: MimeMessage = {
  headers: new Map(),
  headerLines: [],
  text: "",
  html: null,
  htmlSaysMore: false,
  attachments: [],
  error: null,
}

function headerBlock(raw: Buffer): Buffer {
  const head = raw.subarray(0, LONGEST_HEADER_BLOCK)
  const end = /\r?\n\r?\n/.exec(head.toString("latin1"))
  return end ? head.subarray(0, end.index + end[0].length) : head
}

const isEmpty = ({ text, html, attachments }: ParsedMail) => !text.trim() && !html && attachments.length === 0

const hasHeaders = ({ headerLines }: MimeMessage) => headerLines.some(({ line }) => /^[\w-]+[ \t]*:/.test(line))

/** A broken structure (a boundary that never comes, no headers at all) hides the words from mailparser, not from a reader. */
function withRawText(mail: ParsedMail, part: Buffer): ParsedMail {
  const { text } = clean(decodeText(part.subarray(0, LONGEST_TEXT), null).trim(), LONGEST_TEXT)
  if (!text) return mail
  const shown: ParsedMail = { ...mail, text, flags: [...mail.flags, "unparsable"], trouble: "no readable part" }
  return { ...shown, bounce: readBounce(shown) }
}

function describe(mime: MimeMessage, options: ParseOptions): ParsedMail {
  const headers = judgedHeaders(mime)
  const html = clean(mime.html ?? "", LONGEST_HTML)
  const plain = mime.htmlSaysMore || !mime.text.trim() ? textOfHtml(html.text) || mime.text : mime.text
  const text = clean(plain, LONGEST_TEXT)
  const attachments = mime.attachments.map((attachment) => describeAttachment(attachment, html.text))
  const flags: MailFlag[] = protection(headers.contentType, mime.attachments, text.text)
  if (text.cut || html.cut) flags.push("shortened")
  if (mime.attachments.some(isTnef)) flags.push("tnef")
  if (attachments.some(({ name, contentType }) => runsCode(name, contentType))) flags.push("runs-code")

  const sender = addresses(mime, "sender")[0] ?? null
  const replyTo = addresses(mime, "reply-to")
  const mail = {
    messageId: messageIds(headerValue(mime, "message-id"))[0] ?? null,
    inReplyTo: messageIds(headerValue(mime, "in-reply-to"))[0] ?? null,
    references: messageIds(headerValue(mime, "references")),
    from: addresses(mime, "from")[0] ?? sender ?? replyTo[0] ?? bare(options.envelopeFrom ?? headers.returnPath),
    sender,
    replyTo,
    to: addresses(mime, "to"),
    cc: addresses(mime, "cc"),
    subject: oneLine(String(mime.headers.get("subject") ?? ""), 1000),
    sentAt: sentDate(mime),
    text: text.text,
    html: html.text || null,
    attachments,
    calendar: calendar(mime.attachments),
    headers: { ...headers, returnPath: options.envelopeFrom ?? headers.returnPath },
    flags,
    trouble: null,
    wrappedBy: null,
  }
  return { ...mail, bounce: readBounce(mail) }
}

const bare = (address: string | null): MailAddress | null => {
  const readable = readAddress(address ?? "")
  return readable ? { name: "", address: readable } : null
}

function describeAttachment(attachment: MimeAttachment, html: string): ParsedAttachment {
  const contentType = (attachment.contentType || "application/octet-stream").toLowerCase()
  return {
    name: safeFileName(fileName(attachment), namesOfUnnamed[contentType]),
    contentType,
    size: attachment.content.length,
    contentId: attachment.cid || null,
    inline: Boolean(attachment.cid) && html.includes(`cid:${attachment.cid}`),
    bytes: attachment.content,
  }
}

/** What mail programs leave unnamed because they show it instead. */
const namesOfUnnamed: Record<string, string> = {
  "message/rfc822": "message.eml",
  "message/delivery-status": "delivery-status.txt",
  "text/rfc822-headers": "headers.txt",
  "text/calendar": "invitation.ics",
  "text/plain": "text.txt",
  "text/html": "text.html",
}

function fileName({ headers, fileName }: MimeAttachment): string | null {
  const name =
    parameters(headers, "content-disposition").filename ?? parameters(headers, "content-type").name ?? fileName
  return name ? oneLine(name, 1000) : null
}

const isTnef = (attachment: MimeAttachment) =>
  /^application\/(?:vnd\.)?ms-tnef$/i.test(attachment.contentType) || /^winmail\.dat$/i.test(fileName(attachment) ?? "")

function calendar(attachments: MimeAttachment[]): ParsedMail["calendar"] {
  const part = attachments.find(({ contentType }) => /^text\/calendar$/i.test(contentType))
  if (!part) return null
  const { charset, method } = parameters(part.headers, "content-type")
  const text = decodeText(part.content.subarray(0, LONGEST_TEXT), charset ?? null)
  const named = method ?? /^METHOD:([A-Z]+)/im.exec(text)?.[1] ?? ""
  return { method: named.toUpperCase(), text }
}

/** NUL and other control characters can't be stored or shown; line ends become \n. */
function clean(text: string, longest: number): { text: string; cut: boolean } {
  const whole = text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "")
  return { text: whole.slice(0, longest).replace(/[\ud800-\udbff]$/, ""), cut: whole.length > longest }
}

/** Danish "sikker mail" gateways deliver the real mail as an attached .eml: what counts is the inner one. */
async function unwrap(outer: ParsedMail, left: number): Promise<ParsedMail> {
  const wrapped = left > 0 ? wrappedMail(outer) : null
  if (!wrapped) return outer
  const mime = await readMime(Buffer.from(wrapped.bytes.buffer, wrapped.bytes.byteOffset, wrapped.bytes.byteLength))
  const inner = describe(mime, {})
  if (mime.error || !inner.from || isEmpty(inner)) return outer
  const flags = new Set<MailFlag>([...outer.flags.filter((flag) => flag === "signed"), ...inner.flags, "wrapped"])
  return unwrap(
    {
      ...inner,
      messageId: inner.messageId ?? outer.messageId,
      sentAt: inner.sentAt ?? outer.sentAt,
      flags: [...flags],
      wrappedBy: outer.wrappedBy ?? outer.from,
    },
    left - 1,
  )
}
