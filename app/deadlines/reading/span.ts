import {
  Chrono,
  type ParsedResult,
  type Parser,
  ParsingComponents,
  ParsingResult,
  ReferenceWithTimezone,
  type Refiner,
} from "chrono-node/en"
import type { NeedFlag } from "../need.ts"
import type { Day } from "../zone.ts"
import type { Stems } from "./stem-finder.ts"
import { Wording } from "./wording.ts"
import { calendarDate, dayIn } from "./working-days.ts"

/**
 * How a stretch of the calendar is meant:
 * - `day`: that day, or that minute of it. `from` and `to` differ where the words allow two days ("næste fredag")
 * - `period`: from … to; a deadline *in* it is its last working day, one *before* it ("inden uge 9") lies ahead of it
 * - `end`: the end of from … to, whatever the preposition ("inden udgangen af februar")
 * - `feast`: days off; a deadline lies on the working day before ("til påske", "inden weekenden")
 * - `after`: the first working day after something: a starting point more than a deadline ("efter påske")
 * - `within`: so long from now ("inden for 14 dage"); `to` is the literal day where the by-word means an earlier one
 * - `moment`: a minute counted from now ("inden for 24 timer"), which may fall on another day
 * - `clock`: a time of day without a day
 * - `length`: so long, to be laid off from another time ("8 dage før mødet", ./lengths.ts)
 * - `eve`, `earlier`, `then`: the day before what was named last ("dagen før"), any time before it ("inden da"), or it
 *   ("by then")
 */
export type SpanKind =
  | "day"
  | "period"
  | "end"
  | "feast"
  | "after"
  | "within"
  | "moment"
  | "clock"
  | "length"
  | "eve"
  | "earlier"
  | "then"

export type Span = {
  kind: SpanKind
  from: Day
  to: Day
  /** Minutes past midnight; null where no time is stated or the close of business is meant. */
  minutes: number | null
  flags: readonly NeedFlag[]
  /** One end of a range ("13.-15.", "kl. 10-12"): when something lasts, seldom a deadline. */
  range: boolean
}

export type Context = Parameters<Parser["extract"]>[0]

/** The sender's day and minute when the message was sent. chrono keeps them as a Date read by its local fields. */
export type Now = { today: Day; minutes: number }

export const nowOf = (context: { refDate: Date }): Now => ({
  today: dayIn(context.refDate.getFullYear(), context.refDate.getMonth() + 1, context.refDate.getDate()),
  minutes: context.refDate.getHours() * 60 + context.refDate.getMinutes(),
})

/** The same for every sentence of a message. */
const oncePer = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new WeakMap<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** The Date whose local fields show the sender's wall clock, whatever zone this process runs in. */
const referenceDate = oncePer(({ today, minutes }: Now): Date => {
  const { year, month, day } = calendarDate(today)
  return new Date(year, month - 1, day, Math.floor(minutes / 60), minutes % 60)
})

/** chrono's own reading of a time, which nobody asks for here: one for each time found would cost more than finding it. */
const componentsOf = oncePer((refDate: Date) => new ParsingComponents(ReferenceWithTimezone.fromDate(refDate)))

export const span = (kind: SpanKind, from: Day, more: Partial<Omit<Span, "kind" | "from">> = {}): Span => ({
  kind,
  from,
  to: from,
  minutes: null,
  flags: [],
  range: false,
  ...more,
})

/** What chrono hands on from a parser to the refiners, with the span it was read as. */
class SpanResult extends ParsingResult {
  constructor(
    { reference, refDate }: Context,
    index: number,
    text: string,
    readonly span: Span,
  ) {
    super(reference, index, text, componentsOf(refDate))
  }
}

export const toResult = (context: Context, index: number, text: string, read: Span): ParsingResult =>
  new SpanResult(context, index, text, read)

/** The span of a result; null for one of chrono's own. */
export const readSpan = (result: ParsedResult): Span | null => (result instanceof SpanResult ? result.span : null)

export type Groups = Record<string, string | undefined>

/** A chrono parser that is only tried on sentences it may find something in. */
export type SoughtParser = { words: Wording; parser: Parser }

/** A chrono parser from a pattern over folded text with named groups, and what its match means (null: nothing). */
export const spanParser = (
  pattern: RegExp,
  read: (groups: Groups, now: Now, around: { before: string; after: string }) => Span | null,
): SoughtParser => ({
  words: new Wording(pattern),
  parser: {
    pattern: () => pattern,
    extract: (context, match) => {
      const index = match.index ?? 0
      const end = index + match[0].length
      const around = {
        before: context.text.slice(Math.max(0, index - 24), index),
        after: context.text.slice(end, end + 24),
      }
      const found = read(match.groups ?? {}, nowOf(context), around)
      return found && toResult(context, index, match[0], found)
    },
  },
})

/** Finds times in a folded sentence with those of the parsers whose words stand in it. */
export const timeFinder = (sought: readonly SoughtParser[], refiners: Refiner[]) => {
  const chrono = new Chrono({ parsers: [], refiners })
  return (sentence: string, stems: Stems, now: Now): ParsedResult[] => {
    chrono.parsers = []
    for (const { words, parser } of sought) if (words.mayOccur(stems)) chrono.parsers.push(parser)
    return chrono.parsers.length === 0 ? [] : chrono.parse(sentence, referenceDate(now))
  }
}

/** chrono's own overlap rule, which its package does not export: of two that overlap, the longer; else the first. */
export const withoutOverlaps: Refiner = {
  refine: (_, results) => {
    const kept: ParsingResult[] = []
    for (const result of results) {
      const last = kept.at(-1)
      if (!last || result.index >= last.index + last.text.length) kept.push(result)
      else if (result.text.length > last.text.length) kept[kept.length - 1] = result
    }
    return kept
  },
}
