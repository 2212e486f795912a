import { Chrono, configuration, type Parser, type ParsingResult, type Refiner } from "chrono-node/en"
import { readDate, withWeekday } from "../days.ts"
import { dayWithClock, dayWithDay, lengthBeforeTime } from "../refiners.ts"
import {
  type Context,
  nowOf,
  readSpan,
  type SoughtParser,
  span,
  timeFinder,
  toResult,
  withoutOverlaps,
} from "../span.ts"
import { Wording } from "../wording.ts"
import { dayIn } from "../working-days.ts"
import { englishParsers } from "./parsers.ts"

/** Gives what chrono's own English parsers found a kind; drops what names no day (a month, a "morning", a "second"). */
const asSpans: Refiner = {
  refine: (context, results) =>
    results.flatMap((result) => {
      if (readSpan(result)) return [result]
      const hour = HOUR_FOR_YEAR.exec(result.text)
      const after = context.text.slice(result.index + result.text.length)
      if (DISTANCE.test(after) || NO_TIME.test(result.text)) return []
      const text = hour && /^\s?(?:[:.]\d\d|[ap]\.?m\b)/.test(after) ? result.text.slice(0, hour.index) : result.text
      const read = toSpan(context, result, text)
      return read ? [toResult(context, result.index, text, read)] : []
    }),
}

/** "within an hour's drive": how far it is. */
const DISTANCE = /^'?s?'? (?:drive|walk|ride|travel|commute|flight|journey|distance)\b/

/** "who deals with it now"; "for about an hour", how long; "a week before (the hearing)", laid off from that and not from now. */
const NO_TIME = /^(?:now|yesterday)$|^for |(?:before|earlier)$/

/** "April 24, 10 a.m.": chrono takes the hour for a year. */
const HOUR_FOR_YEAR = /,?\s\d{1,2}$/

const toSpan = (context: Context, { start, end, text: whole }: ParsingResult, text: string) => {
  const now = nowOf(context)
  const of = (component: "year" | "month" | "day" | "hour" | "minute" | "weekday") => start.get(component) ?? 0
  const minutes = start.isCertain("hour") ? of("hour") * 60 + of("minute") : null
  if (!start.isCertain("day") || !start.isCertain("month")) return null
  const date = dayIn(of("year"), of("month"), of("day"))
  if (start.tags().has("result/relativeDateAndTime")) return span("moment", date, { minutes })
  const weekday = start.isCertain("weekday") ? of("weekday") || 7 : undefined
  const read =
    start.isCertain("year") && text === whole
      ? withWeekday(date, weekday)
      : readDate(now, { day: of("day"), month: of("month"), weekday })
  return read && { ...read, minutes, range: end !== undefined && end !== null && /\d.*(?:-|to|and)/.test(text) }
}

/** A parser of chrono's own, with the words its pattern wants. */
const ofChrono = (parser: Parser): SoughtParser => {
  let words = new Wording(NOTHING)
  const lookAt = {
    pattern: (context: Context) => {
      words = new Wording(parser.pattern(context))
      return NOTHING
    },
    extract: () => null,
  }
  new Chrono({ parsers: [lookAt], refiners: [] }).parse("")
  return { words, parser }
}
const NOTHING = /(?!)/

/**
 * chrono's English parsers as they are (day before month), and ours beside them. Of chrono's refiners none: they join
 * and drop by rules for calendars, and ours must see every piece.
 */
export const findEnglishTimes = timeFinder(
  [...englishParsers, ...configuration.createCasualConfiguration(true).parsers.map(ofChrono)],
  [asSpans, withoutOverlaps, dayWithDay, dayWithClock, dayWithDay, lengthBeforeTime],
)
