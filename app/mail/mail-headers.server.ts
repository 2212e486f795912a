import type { AddressObject, EmailAddress, Headers } from "mailparser"
import { readAddress } from "./address.ts"
import { mendControls, mendHeaderLine } from "./charset.server.ts"
import type { JudgedHeaders, MailAddress } from "./message.ts"
import type { MimeMessage } from "./mime.server.ts"

const MOST_REFERENCES = 100
const MOST_ADDRESSES = 500

/** The first such header as written, unfolded, raw 8-bit letters mended; null where there is none. */
export function headerValue(mime: MimeMessage, name: string): string | null {
  const line = mime.headerLines.find(({ key }) => key === name)?.line
  if (line === undefined) return null
  const value = line.slice(line.indexOf(":") + 1).replace(/\r?\n[ \t]?/g, " ")
  return Buffer.from(mendHeaderLine(value), "latin1").toString("utf8").trim()
}

/** The parameters of a Content-Type or Content-Disposition header, decoded; none where the header is missing. */
export function parameters(headers: Headers, name: string): Record<string, string | undefined> {
  const value = headers.get(name)
  return value && typeof value === "object" && "params" in value ? (value.params as Record<string, string>) : {}
}

/** One line of readable text: no control characters, no runs of white space. */
export const oneLine = (text: string, longest: number): string =>
  mendControls(text)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, longest)

export function judgedHeaders(mime: MimeMessage): JudgedHeaders {
  const read = (...names: string[]) => {
    const value = names.map((name) => headerValue(mime, name)).find((found) => found !== null)
    return value === undefined || value === null ? null : value.slice(0, 1000)
  }
  return {
    contentType: read("content-type"),
    autoSubmitted: read("auto-submitted"),
    precedence: read("precedence"),
    listId: read("list-id"),
    listUnsubscribe: read("list-unsubscribe"),
    returnPath: read("return-path")?.replace(/[<>\s]/g, "") ?? null,
    autoResponseSuppress: read("x-auto-response-suppress"),
    autoreply: read("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply-from"),
    failedRecipients: read("x-failed-recipients"),
  }
}

/** Message-IDs in the order written. Text around them (RFC 822 phrases) and a missing white space do no harm. */
export function messageIds(value: string | null): string[] {
  if (!value) return []
  const bracketed = value.match(/<[^<>\s]{1,990}>/g)
  if (bracketed) return bracketed.slice(-MOST_REFERENCES)
  const bare = value.trim()
  return /^[^<>\s]{3,990}$/.test(bare) && bare.includes("@") ? [`<${bare}>`] : []
}

/** Epoch milliseconds; null where the header is missing, unreadable or no year a mail can have. */
export function sentDate(mime: MimeMessage): number | null {
  const value = headerValue(mime, "date")?.replace(/\([^()]*\)/g, " ")
  const at = value ? Date.parse(value) : Number.NaN
  return at >= 0 && at < Date.UTC(2200, 0) ? at : null
}

/** All readable mailboxes of an address header, groups opened. */
export function addresses(mime: MimeMessage, name: string): MailAddress[] {
  const header = mime.headers.get(name) as AddressObject | AddressObject[] | undefined
  return [header ?? []]
    .flat()
    .flatMap((object) => object.value ?? [])
    .flatMap(mailboxes)
    .slice(0, MOST_ADDRESSES)
}

function mailboxes(entry: EmailAddress): MailAddress[] {
  if (entry.group) return entry.group.flatMap(mailboxes)
  const address = readAddress(entry.address ?? "")
  return address ? [{ name: oneLine(entry.name ?? "", 200), address }] : []
}
