import { automaticSubject, machineSenders } from "./automatic-patterns.ts"
import { delayWords, failureSubject, failureWords, returnedMessage } from "./bounce-patterns.ts"
import { readDeliveryStatus } from "./delivery-status.ts"
import type { Bounce, ParsedMail } from "./message.ts"

type Mail = Omit<ParsedMail, "bounce">

/**
 * Reads a delivery report: RFC 3464 where there is one, else the wording of the mail servers that never took to it
 * (exim, qmail, old sendmail and Exchange, gateways). Null for everything that is none, an out-of-office too.
 */
export function readBounce(mail: Mail): Bounce | null {
  const standard = mail.attachments.find(({ contentType }) =>
    /^message\/(?:global-)?delivery-status$/.test(contentType),
  )
  if (!standard && !mayBeBounce(mail)) return null
  const returned = returnedPart(mail)
  const report = (standard && readDeliveryStatus(decode(standard.bytes))) ?? readWording(mail, returned.notice)
  return report && { ...report, originalMessageId: originalMessageId(mail, returned.message) }
}

/** Only a machine reports; a person who writes "undeliverable" to us asks for help. */
function mayBeBounce({ headers, from, subject }: Mail): boolean {
  if (automaticSubject.test(subject) || /report-type="?(?:feedback|disposition)/i.test(headers.contentType ?? ""))
    return false
  const fromMachine = headers.returnPath === "" || from === null || machineSenders.test(from.address)
  return fromMachine || headers.failedRecipients !== null
}

function readWording(mail: Mail, notice: string): Omit<Bounce, "originalMessageId"> | null {
  const { failedRecipients } = mail.headers
  const delayed = delayWords.test(`${mail.subject}\n${notice}`)
  if (failedRecipients === null && !delayed && !failureWords.test(notice) && !failureSubject.test(mail.subject))
    return null
  const recipients = failedRecipients === null ? wordedRecipients(mail, notice) : addressesIn(failedRecipients)
  return {
    kind: delayed ? "delay" : "permanent",
    recipients: [...new Set(recipients)].slice(0, 100),
    status: /(?<![\d.])[45]\.\d\.\d{1,3}(?![\d.])/.exec(notice)?.[0] ?? null,
    reason: wordedReason(notice),
  }
}

/** A report names the address at the beginning of a line or after "to"; elsewhere stand help desks and our own address. */
function wordedRecipients(mail: Mail, notice: string): string[] {
  const others = new Set([mail.from, ...mail.to].map((party) => party?.address.toLowerCase()))
  const foreign = (address: string) => !others.has(address.toLowerCase()) && !machineSenders.test(address)
  const lead = notice
    .split("\n")
    .flatMap((line) =>
      addressesIn(/^[\s*>|-]*(?:<?[^\s<>@]+@|.{0,80}\b(?:to|recipients?|address|for|user)\b)/i.test(line) ? line : ""),
    )
  const found = lead.filter(foreign)
  return found.length > 0 ? found : addressesIn(notice).filter(foreign)
}

const addressesIn = (text: string): string[] =>
  text.match(/[^\s<>()[\]{}"':;,=@]+@[a-z\d](?:[a-z\d.-]{0,250}[a-z\d])?/gi) ?? []

function wordedReason(notice: string): string | null {
  const lines = notice.split("\n").map((line) => line.trim())
  const line =
    lines.find((text) => /(?<![\d.])[45]\d\d[ -]|(?<![\d.])[45]\.\d\.\d{1,3}\b/.test(text)) ??
    lines.find((text) => failureWords.test(text))
  return line ? line.slice(0, 500) : null
}

/** The report's own words, and the message it gives back: attached, or below a line in the text. */
function returnedPart({ text, attachments }: Mail): { notice: string; message: string } {
  const attached = attachments
    .filter(({ contentType }) =>
      /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/rfc822-headers)$/.test(contentType),
    )
    .map(({ bytes }) => decode(bytes.subarray(0, 65_536)))
  const cut = returnedMessage.exec(text)
  const notice = (cut ? text.slice(0, cut.index) : text).slice(0, 50_000)
  return { notice, message: [...attached, cut ? text.slice(cut.index) : ""].join("\n\n") }
}

function originalMessageId(mail: Mail, returned: string): string | null {
  const inText = (text: string) => /^[ \t>]*(?:X-)?(?:Original-)?Message-ID:\s*(<[^<>\s]+>)/im.exec(text)?.[1]
  return inText(returned) ?? inText(mail.text) ?? mail.inReplyTo ?? mail.references.at(-1) ?? null
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n")
