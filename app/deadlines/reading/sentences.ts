import { matchesOf } from "./fold.ts"

/** A stretch of a text, by its places in it. */
export type Stretch = { start: number; end: number }

/** Shortened words whose full stop does not end a sentence, without the stops within them. */
const ABBREVIATIONS = new Set(
  (
    "d dd f kl nr ca bla feks evt mht pga jf stk pkt tlf vedr ang inkl ekskl max maks min mdr md s u su asap dvs osv mv mm " +
    "pr hhv iht ift resp art kap afd att ds mr mrs ms dr hr fr eg ie no approx pt pm am man tir tirs ons tor tors fre jan " +
    "feb febr mar apr jun aug sep sept okt oct nov dec"
  ).split(" "),
)

/**
 * Sentences, list items and labelled lines ("Frist: …"). A full stop after a number ends a sentence only before a capital
 * that begins no month; a line break does at a blank line, before a bullet or a label, and after a line that was short.
 */
export const findSentences = (text: string): Stretch[] => {
  const found: Stretch[] = []
  let start = 0
  for (const { index, 0: mark } of matchesOf(SENTENCE_END, text)) {
    const end = index + mark.length
    if (index < start) continue
    if (mark === "\n" ? endsLine(text, start, index) : endsSentence(text, start, index, mark)) {
      found.push({ start, end })
      start = end
    }
  }
  found.push({ start, end: text.length })
  return found.flatMap(({ start, end }) => {
    const within = text.slice(start, end)
    return /[\p{L}\d]/u.test(within) ? { start: start + within.search(/\S/), end } : []
  })
}

const SENTENCE_END = /[.!?]+["')]*(?=\s|$)|\n/g

const endsSentence = (text: string, start: number, index: number, mark: string): boolean => {
  if (/[!?]/.test(mark)) return true
  const before = text.slice(Math.max(start, index - 12), index + 1)
  const after = text.slice(index + mark.length, index + mark.length + 14).trimStart()
  if (/\d\.$/.test(before)) {
    return /^\p{Lu}/u.test(after) && !/^(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)/i.test(after)
  }
  const word = /(?:^|[\s(])([a-z.]{1,9})\.$/i.exec(before)?.[1]?.replaceAll(".", "").toLowerCase()
  if (word !== undefined) {
    if (ABBREVIATIONS.has(word) || (word === "jul" && /\d\.?\sjul\.$/i.test(before))) return false
    if (word === "kr" && /^himmelfart/i.test(after)) return false
  }
  return !/^\p{Ll}/u.test(after) || /\p{L}{3}\.$/u.test(before)
}

const endsLine = (text: string, start: number, index: number): boolean => {
  const next = text.slice(index + 1, index + 40)
  if (/^[ \t\r]*(?:\n|$)/.test(next)) return true
  if (/^\s*(?:[-*•·–]|\d{1,2}[.)]\s)/.test(next)) return true
  if (next.includes(":") && /^\s*\p{L}[\p{L} .-]{1,24}:\s/u.test(next)) return true
  const lineStart = Math.max(text.lastIndexOf("\n", index - 1) + 1, start)
  return index - lineStart < 56 && /^\s*\p{Lu}/u.test(next) && !/,\s*$/.test(text.slice(lineStart, index))
}

const CLAUSE_END =
  /[,;()]\s?|\s[-–—]\s|\s(?:men|og(?! (?:med|allersenest)\s)|mens|hvor|hvis|naa?r|fordi|idet|hvorefter|hvorfor|saa?(?! (?:hurtigt?|snart|tidligt?|vidt|laenge) )|but|and|because|if|when|which|so|as)\s/g

/** The clauses of a folded sentence, in order and without gaps. A comma within a number or date does not part. */
export const findClauses = (sentence: string): Stretch[] => {
  const clauses: Stretch[] = []
  let start = 0
  for (const { index, 0: mark } of matchesOf(CLAUSE_END, sentence)) {
    if (mark === "," && /\d/.test(sentence[index + 1] ?? "")) continue
    const word = /^\s[a-z]/.test(mark)
    const end = word ? index + 1 : index + mark.length
    if (end > start) clauses.push({ start, end })
    start = end
  }
  if (start < sentence.length) clauses.push({ start, end: sentence.length })
  return clauses
}
