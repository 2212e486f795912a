import { isBlank, isRule, type Line, skipBlank } from "./lines.ts"
import { contactLine, footer, nameLine, signOff, wish } from "./patterns.ts"

/** Longer than this a line that opens with "Hilsen" is a sentence, and a name is none. */
const SHORT = 60

/** The invisible-looking character Gmail extensions leave where they track a message. */
const GMAIL_MARK = "\u1427"

/**
 * The index of the line below the sender's closing words and name, where title, address, opening hours and disclaimers
 * begin; the number of lines where there is no signature. The closing and the name stay with the message: they are
 * what a reader wants to see, and what mail programs leave when they fold quoted text.
 */
export const findSignature = (lines: Line[], senderName = ""): number => {
  const first = skipBlank(lines, 0)
  const signed = findSignedName(lines, first, senderName)
  // Above the closing words it is the letter that speaks: "Vi holder lukket i morgen, men …".
  let closingAt: number | null = null
  const lastClosing = () => {
    closingAt ??= lines.findLastIndex(({ text }) => text.length <= SHORT && signOff.test(text))
    return closingAt
  }
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || isBlank(line)) continue
    if (isDelimiter(lines, at)) return at
    if (at === first) continue
    const closing = line.text.length <= SHORT ? signOff.exec(line.text) : null
    if (closing) return belowName(lines, at, line.text.slice(closing[0].length))
    if (line.text.length <= SHORT && wish.test(line.text) && nameLine.test(lines[at + 1]?.text ?? "")) return at + 2
    if ((isBlank(lines[at - 1]) || line.text.length <= SHORT) && footer.test(line.text) && at > lastClosing()) return at
    if (isBlank(lines[at - 1]) && (at === signed || isNameBlock(lines, at))) return at + 1
  }
  return lines.length
}

/** "-- " anywhere (RFC 3676 § 4.3), or a rule of another kind with at most a handful of short lines below. */
const isDelimiter = (lines: Line[], at: number): boolean => {
  const text = lines[at]?.text ?? ""
  if (text === "--" || text === "—" || text === GMAIL_MARK) return true
  if (!isRule(lines[at]) || text.length < 2) return false
  const below = lines.slice(at + 1, at + 14).filter((line) => !isBlank(line) && !isRule(line))
  return below.length === 0 || (/^_+$/.test(text) && below.length <= 8 && lines.length - at <= 14)
}

/** A form may ask for the name further up; below a signature nothing is asked. */
const LONGEST_SIGNATURE = 14

/** The line on which the sender signs with the name the message was sent under, near its end; -1 where none does. */
const findSignedName = (lines: Line[], first: number, senderName: string): number => {
  const name = senderName.toLowerCase()
  if (!name.includes(" ")) return -1
  const at = lines.findLastIndex(({ text }) => text.length <= SHORT && text.toLowerCase() === name)
  const below = lines.slice(at + 1)
  return at > first && below.length <= LONGEST_SIGNATURE && !below.some(({ text }) => text.includes("?")) ? at : -1
}

/** The name stands after the closing words on their line, or else on the next line that is not blank. */
const belowName = (lines: Line[], at: number, rest: string): number => {
  if (/\p{L}/u.test(rest)) return at + 1
  const next = skipBlank(lines, at + 1)
  const name = lines[next]
  return name && name.text.length <= SHORT && !footer.test(name.text) ? next + 1 : at + 1
}

/**
 * A paragraph that opens with a name and is nothing but short lines, with a means of contact among them or at the end
 * of the message: many people close with their name alone. A list of towns in mid-message must not pass for one.
 */
const isNameBlock = (lines: Line[], at: number): boolean => {
  const name = lines[at]?.text ?? ""
  if (name.length > SHORT || !nameLine.test(name)) return false
  let end = at
  let contact = false
  let sentences = 0
  for (; end < lines.length && !isBlank(lines[end]); end++) {
    const text = lines[end]?.text ?? ""
    contact ||= contactLine.test(text)
    if (text.length > SHORT || /[.?!:]$/.test(text)) sentences++
    if (end - at > 8) return false
  }
  // One sentence is let pass below title and firm: "Nadia arbejder ikke fredag."
  if (!contact && sentences > (end - at >= 3 ? 1 : 0)) return false
  const after = lines[skipBlank(lines, end)]
  return contact || after === undefined || footer.test(after.text)
}
