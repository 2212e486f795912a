import { readHeaderDate } from "./header-date.ts"
import { type HeaderField, isHeaderBlock, opensForwarded, readHeaderLine } from "./history.ts"
import { isBlank, isQuoted, isRule, type Line, linesOf, skipBlank } from "./lines.ts"

export type ForwardedHeader = {
  from: { name: string; address: string }
  /** Epoch milliseconds; absent where the date is missing or not understood. */
  sentAt?: number
  subject?: string
  /** The forwarded message itself, one level of `>` removed where it was quoted so. */
  body: string
}

/** The block stands near the top of what was forwarded. */
const SEARCHED = 64 * 1024

/**
 * The header a mail program writes above what it forwards or quotes (Outlook "Fra:/Sendt:/Til:/Emne:", Gmail
 * "---------- Videresendt besked", Apple Mail), and the message below it. Null where the text holds no such block.
 * `address` is empty where the program left it out, as Outlook does within an organisation.
 */
export const readForwardedHeader = (text: string): ForwardedHeader | null => {
  const lines = linesOf(text, SEARCHED)
  const at = lines.findIndex((_, index) => isHeaderBlock(lines, index) || opensBlock(lines, index))
  if (at === -1) return null
  const header = skipToHeader(lines, at)
  const prefixed = isQuoted(lines[header])
  const { fields, end } = readFields(lines, header)
  if (fields.from === undefined) return null
  const body = text.slice(lines[end]?.start ?? text.length)
  const sentAt = fields.date === undefined ? null : readHeaderDate(fields.date)
  return {
    from: readSender(fields.from),
    ...(sentAt !== null && { sentAt }),
    ...(fields.subject !== undefined && { subject: fields.subject }),
    body: prefixed ? body.replace(/^[ \t]{0,4}> ?/gm, "") : body,
  }
}

const opensBlock = (lines: Line[], at: number): boolean => {
  const text = lines[at]?.text ?? ""
  return opensForwarded(text) && isHeader(lines[skipToHeader(lines, at)])
}

const bare = (line: Line | undefined) => (line?.text ?? "").replace(/^[>\s]{1,16}/, "")

const isHeader = (line: Line | undefined): boolean => readHeaderLine(bare(line)) !== null

const skipToHeader = (lines: Line[], at: number): number => {
  let next = at
  while (next < lines.length && next < at + 4 && !isHeader(lines[next])) next++
  return next
}

/** Reads label lines, and lines that go on with a folded value, down to the first blank one. */
const readFields = (lines: Line[], from: number) => {
  const fields: Partial<Record<HeaderField, string>> = {}
  let field: HeaderField | null = null
  let end = from
  for (; end < lines.length; end++) {
    const text = bare(lines[end])
    const read = readHeaderLine(text)
    if (read) {
      field = read.field
      fields[field] ??= read.value
    } else if (text === "" || isRule(lines[end])) {
      const next = skipBlank(lines, end)
      // Some programs leave a blank line between the fields.
      if (!(isBlank(lines[end]) && next < lines.length && next === end + 1 && isHeader(lines[next]))) break
    } else if (field !== null && field !== "to") {
      fields[field] = `${fields[field] ?? ""} ${text}`.trim()
    }
  }
  return { fields, end: Math.min(skipQuotedBlank(lines, end), lines.length) }
}

const skipQuotedBlank = (lines: Line[], at: number): number => {
  let next = at
  while (next < lines.length && bare(lines[next]) === "") next++
  return next
}

/** `Sofie Lauge <sol@br-hs.example>`, `Sofie Lauge [mailto:sol@br-hs.example]`, or either half alone. */
const readSender = (value: string): { name: string; address: string } => {
  const address = /[\w.+'&/=-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}/.exec(value)?.[0] ?? ""
  const name = (address === "" ? value : value.slice(0, value.indexOf(address)))
    .replace(/[<[(]\s*(?:mailto:)?\s*$/, "")
    .replace(/^["'*\s]+|["'*\s]+$/g, "")
  return { name, address }
}
