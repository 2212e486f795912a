import { findDanishTimes } from "./danish/locale.ts"
import { findEnglishTimes } from "./english/locale.ts"
import { pattern } from "./fold.ts"
import { dayBefore, layBack } from "./lengths.ts"
import { type Now, readSpan, type Span, span } from "./span.ts"
import type { Stems } from "./stem-finder.ts"

/** A time named in a sentence, and where. */
export type Mention = {
  start: number
  end: number
  span: Span
  /** Stated by pointing back: "inden da" is before `span`. */
  before?: boolean
  /** Stated by pointing back: "til den tid" is at `span`. */
  itself?: boolean
}

/** What a folded sentence named of times to come: the one that words point back to, and all of them. */
export type Named = { span: Span | undefined; sentence: string; ahead: readonly Mention[] }

/**
 * Times named in a folded sentence, in Danish or English. `earlier` is what the sentences before named, in order: "dagen
 * før" and "inden da" point back to the last, "14 dage før mødet" to the last that spoke of a meeting, "en time før" to the
 * last that told an hour.
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
    if (SINCE.test(sentence.slice(Math.max(0, result.index - 7), result.index))) continue
    if (WHOLE_DAY.test(result.text) && result.index - (mentions.at(-1)?.end ?? -9) <= 2) continue
    const pointing = pointBack(read, pointedTo(read, named, mentions, earlier, sentence.slice(result.index)), now)
    if (pointing === null) continue
    mentions.push({ start: result.index, end: result.index + result.text.length, ...pointing })
    if (isNamed(read) || namesAnHour(read, named, now)) named = read
  }
  return mentions
}

/** "I have tried since Friday": the one that is gone. */
const SINCE = /(?:^|[^a-z])since $/

/** "Torsdag kl. 8, for det går til korrektur i løbet af formiddagen": no day of its own. */
const PART_OF_A_DAY = /^(?:i l(?:q|oe)bet af )?(?:for|efter)middagen$/

/** "i morgen i løbet af dagen": the day it stands beside. */
const WHOLE_DAY = /^i l(?:q|oe)bet af dagen$/

/** What later words can point back to. */
export const isNamed = ({ kind }: Span): boolean => ["day", "period", "within", "end", "feast", "moment"].includes(kind)

const EVENT = pattern(
  String.raw`^(?:[\w-]{1,14} ){0,4}?(?:før|inden|forud for|til|before|ahead of|prior to) (?:(?:the|our|vores|jeres|det|den) )?(?<event>[a-z-]{5,30})`,
)

/** The time that words point back to: "en time før" to one whose hour is told. */
const pointedTo = (
  { kind, minutes }: Span,
  named: Span | null,
  mentions: readonly Mention[],
  earlier: readonly Named[],
  words: string,
): Span | null => {
  if (!POINTING.has(kind)) return null
  if (kind === "length" && minutes !== null) {
    const told =
      mentions.findLast(isTold) ?? earlier.findLast(({ ahead }) => ahead.some(isTold))?.ahead.findLast(isTold)
    if (told !== undefined) return told.span
  }
  return named ?? nearestOf(earlier, words)
}

const POINTING: ReadonlySet<Span["kind"]> = new Set(["eve", "earlier", "then", "length"])
const isTold = ({ span: { minutes } }: Mention): boolean => minutes !== null

const nearestOf = (earlier: readonly Named[], words: string): Span | null => {
  const event = EVENT.exec(words)?.groups?.event?.replace(/(?:et|en|e|n)$/, "")
  const spoken = event === undefined ? [] : earlier.flatMap((one) => timeOf(event, one) ?? [])
  const dated = spoken.findLast(({ kind }) => kind === "day") ?? spoken.at(-1)
  return dated ?? earlier.findLast(({ span }) => span !== undefined)?.span ?? null
}

/** The time an event is named with: the first after its name, else the sentence's first. */
const timeOf = (event: string, { sentence, ahead, span }: Named): Span | undefined => {
  const at = sentence.indexOf(event)
  if (at === -1) return undefined
  return ahead.find((mention) => mention.start > at && isNamed(mention.span))?.span ?? span
}

/** A time of day alone is pointed back to only where no other day was named: "til sats 16.45, … hos mig inden da". */
const namesAnHour = ({ kind, minutes }: Span, named: Span | null, { today }: Now): boolean =>
  kind === "clock" && minutes !== null && (named === null || (named.from === today && named.minutes === null))

const pointBack = (read: Span, named: Span | null, now: Now): Pick<Mention, "span" | "before" | "itself"> | null => {
  const { today } = now
  if (!POINTING.has(read.kind)) return { span: read }
  if (named === null || named.from < today) return null
  if (read.kind === "then") return { span: { ...named, minutes: read.minutes ?? named.minutes }, itself: true }
  if (read.kind === "earlier") {
    // Before a minute is at that minute; before "the end of next week" is before it begins.
    if (named.minutes !== null) return { span: named, before: true }
    return { span: named.kind === "within" ? span("day", named.from) : named, before: true }
  }
  const back = layBack(read.kind === "eve" ? dayBefore : read, onItsDay(named, now))
  return back.from < today ? null : { span: back }
}

/** "kl. 16", said at five, is tomorrow's. */
const onItsDay = (named: Span, { minutes, today }: Now): Span =>
  named.kind === "clock" && (named.minutes ?? minutes + 1) <= minutes ? { ...named, from: today + 1 } : named
