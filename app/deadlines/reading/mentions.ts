import { findDanishTimes } from "./danish/locale.ts"
import { findEnglishTimes } from "./english/locale.ts"
import { pattern } from "./fold.ts"
import { type Now, readSpan, type Span, span } from "./span.ts"
import type { Stems } from "./stem-finder.ts"
import { addWorkingDays } from "./working-days.ts"

/** A time named in a sentence, and where. */
export type Mention = {
  start: number
  end: number
  span: Span
  /** Stated by pointing back: "inden da" is before `span`. */
  before?: boolean
}

/** A time to come, and the folded sentence that named it. */
export type Named = { span: Span; sentence: string }

/**
 * Times named in a folded sentence, in Danish or English. `earlier` is what the sentences before named, in order: "dagen
 * før" and "inden da" point back to the last, "14 dage før mødet" to the last that spoke of a meeting.
 */
export const findMentions = (
  sentence: string,
  stems: Stems,
  english: boolean,
  now: Now,
  earlier: readonly Named[],
): Mention[] => {
  const mentions: Mention[] = []
  let named: Span | null = null
  for (const result of (english ? findEnglishTimes : findDanishTimes)(sentence, stems, now)) {
    const read = readSpan(result)
    if (read === null || (named !== null && PART_OF_A_DAY.test(result.text))) continue
    if (WHOLE_DAY.test(result.text) && result.index - (mentions.at(-1)?.end ?? -9) <= 2) continue
    const pointing = pointBack(read, named ?? nearestOf(earlier, sentence.slice(result.index)), now)
    if (pointing === null) continue
    mentions.push({ start: result.index, end: result.index + result.text.length, ...pointing })
    if (isNamed(read) || namesAnHour(read, named, now)) named = read
  }
  return mentions
}

/** "Torsdag kl. 8, for det går til korrektur i løbet af formiddagen": no day of its own. */
const PART_OF_A_DAY = /^(?:i l(?:q|oe)bet af )?(?:for|efter)middagen$/

/** "i morgen i løbet af dagen": the day it stands beside. */
const WHOLE_DAY = /^i l(?:q|oe)bet af dagen$/

/** What later words can point back to. */
export const isNamed = ({ kind }: Span): boolean => ["day", "period", "within", "end", "feast", "moment"].includes(kind)

const EVENT = pattern(
  String.raw`^(?:[\w-]{1,14} ){0,4}?(?:før|inden|forud for|til|before|ahead of|prior to) (?:(?:the|our|vores|jeres|det|den) )?(?<event>[a-z-]{5,30})`,
)

const nearestOf = (earlier: readonly Named[], words: string): Span | null => {
  const event = EVENT.exec(words)?.groups?.event?.replace(/(?:et|en|e|n)$/, "")
  const spoken = event === undefined ? undefined : earlier.findLast(({ sentence }) => sentence.includes(event))
  return (spoken ?? earlier.at(-1))?.span ?? null
}

/** A time of day alone is pointed back to only where no other day was named: "til sats 16.45, … hos mig inden da". */
const namesAnHour = ({ kind, minutes }: Span, named: Span | null, { today }: Now): boolean =>
  kind === "clock" && minutes !== null && (named === null || (named.from === today && named.minutes === null))

const pointBack = (read: Span, named: Span | null, { today }: Now): Pick<Mention, "span" | "before"> | null => {
  if (!["eve", "earlier", "then", "length"].includes(read.kind)) return { span: read }
  if (named === null || named.from < today) return null
  if (read.kind === "then") return { span: { ...named, minutes: read.minutes ?? named.minutes } }
  if (read.kind === "earlier") {
    // Before a minute is at that minute; before "the end of next week" is before it begins.
    if (named.minutes !== null) return { span: named, before: true }
    return { span: named.kind === "within" ? span("day", named.from) : named, before: true }
  }
  const back = read.kind === "eve" ? 1 : read.from
  const day = read.kind === "eve" || read.to < 0 ? addWorkingDays(named.from, -back) : named.from - back
  return day < today ? null : { span: span("day", day) }
}
