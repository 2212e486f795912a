import { isBlank, isQuoted, isRule, type Line, skipBlank } from "./lines.ts"
import {
  attributionOpening,
  attributionVerb,
  bareAttribution,
  forwardedOpening,
  headerLabels,
  namedSeparator,
} from "./patterns.ts"

export type HeaderField = keyof typeof headerLabels

const LABEL = /^[\s>*]{0,12}([\p{L}][\p{L} -]{0,13}?)\s?\*{0,2}\s?:\*{0,2}\s?(.*)$/u

/** "Fra: Sofie Lauge" → { field: "from", value: "Sofie Lauge" }; null for any other line. */
export const readHeaderLine = (text: string): { field: HeaderField; value: string } | null => {
  const match = text.includes(":") ? LABEL.exec(text) : null
  if (!match) return null
  const label = (match[1] ?? "").trim()
  for (const [field, pattern] of Object.entries(headerLabels)) {
    if (pattern.test(label)) return { field: field as HeaderField, value: (match[2] ?? "").trim() }
  }
  return null
}

/** Outlook's block: a sender's line with a date or a subject among the next lines. A lone "Fra: 1. marts" is none. */
export const isHeaderBlock = (lines: Line[], at: number): boolean => {
  const first = readHeaderLine(lines[at]?.text ?? "")
  if (first?.field !== "from") return false
  for (let next = at + 1, seen = 0; next < lines.length && seen < 6; next++) {
    const line = lines[next]
    if (line === undefined || isBlank(line)) continue
    seen++
    const field = readHeaderLine(line.text)?.field
    if (field === "date" || field === "subject") return true
    if (field === "from") return false
  }
  return false
}

/** The attribution that begins on line `at` ("Den 3. feb. 2026 kl. 9.12 skrev …:"): how many lines it runs, 0 if none. */
const attributionLength = (lines: Line[], at: number): number => {
  const opening = lines[at]?.text ?? ""
  if (bareAttribution.test(opening)) return 1
  let joined = ""
  for (let length = 1; length <= 3; length++) {
    const line = lines[at + length - 1]
    if (line === undefined || isBlank(line)) return 0
    joined += (joined === "" ? "" : " ") + line.text
    if (joined.endsWith(":") || (length > 1 && /\buhr:?$/i.test(joined.slice(-5)))) {
      return isAttribution(joined, lines[skipBlank(lines, at + length)]) ? length : 0
    }
  }
  return 0
}

/** Past 300 characters it is prose. Prose may also say "som jeg skrev den 3.:", hence the marks of a mail program. */
const isAttribution = (joined: string, following: Line | undefined): boolean => {
  if (joined.length > 300 || !attributionVerb.test(joined)) return false
  if (/<[^>\s]{1,80}@[^>\s]{1,80}>/.test(joined) || isQuoted(following)) return true
  return attributionOpening.test(joined) && /\d/.test(joined) && /\d[:.]\d\d/.test(joined)
}

/**
 * The first line from `at` on that is the sender's own: neither quoted nor blank, nor an attribution, nor part of a
 * signature or an older block below. The number of lines where there is none: all the rest is history.
 */
const findOwnWords = (lines: Line[], at: number): number => {
  for (let next = at; next < lines.length; next++) {
    if (isBlank(lines[next]) || isQuoted(lines[next])) continue
    if (/^--?\s*$/.test(lines[next]?.text ?? "") || isHeaderBlock(lines, next)) return lines.length
    const length = attributionLength(lines, next)
    if (length === 0) return next
    next += length - 1
  }
  return lines.length
}

/** A rule with words in it, or Apple Mail's line, above what was forwarded or is quoted. */
export const opensForwarded = (text: string): boolean =>
  namedSeparator.test(text) || (text.endsWith(":") && forwardedOpening.test(text))

/**
 * The index of the line where quoted history or a forwarded block begins; the number of lines where there is none.
 * Answers written between or below quoted lines are the sender's words: such quotations stay with them.
 */
export const findHistory = (lines: Line[]): number => {
  const first = skipBlank(lines, 0)
  // Own words found ahead hold for every quotation before them; looking again from each would be quadratic.
  let ownWords = -1
  const runsOut = (at: number) => {
    if (at > ownWords) ownWords = findOwnWords(lines, at)
    return ownWords === lines.length
  }
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || isBlank(line)) continue
    if (isQuoted(line)) {
      if (runsOut(at)) return at
      continue
    }
    if (opensForwarded(line.text)) return at
    if (isHeaderBlock(lines, at)) return aboveHeader(lines, at)
    const length = attributionLength(lines, at)
    if (length === 0) continue
    const body = skipBlank(lines, at + length)
    if (isQuoted(lines[body]) ? runsOut(body) : at > first) return at
    at += length - 1
  }
  return lines.length
}

/** Outlook rules off the block it quotes: the rule belongs to it. */
const aboveHeader = (lines: Line[], at: number): number => {
  let above = at - 1
  while (above > 0 && isBlank(lines[above])) above--
  return above >= 0 && isRule(lines[above]) ? above : at
}
