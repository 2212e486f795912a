import type { ParsingResult, Refiner } from "chrono-node/en"
import { weekdayOf } from "../zone.ts"
import { pattern } from "./fold.ts"
import { dayBefore, layBack } from "./lengths.ts"
import { type Context, readSpan, type Span, toResult } from "./span.ts"

const endOf = (result: ParsingResult) => result.index + result.text.length

/** Joins neighbours from left to right: `join` says what two that stand side by side mean together, or null. */
const joining = (
  join: (left: Span, right: Span, between: string, context: Context, words: [string, string]) => Span | null,
): Refiner => ({
  refine: (context, results) => {
    if (results.length < 2) return results
    const joined: ParsingResult[] = []
    for (const result of results) {
      const previous = joined.at(-1)
      const left = previous && readSpan(previous)
      const right = readSpan(result)
      const between = previous ? context.text.slice(endOf(previous), result.index) : ""
      const both =
        previous && left && right && between.length <= 60
          ? join(left, right, between, context, [previous.text, result.text])
          : null
      if (previous && both) {
        joined[joined.length - 1] = toResult(
          context,
          previous.index,
          context.text.slice(previous.index, endOf(result)),
          both,
        )
      } else joined.push(result)
    }
    return joined
  },
})

const BETWEEN_DAY_AND_CLOCK = pattern(
  String.raw`
    ^[\s,(]{0,3}(?:(?:inden|senest|før|ved|til|på|om|i løbet af|allerede|helst|gerne|d\.|den|by|before|at|on|of
    |no later than|latest|dansk tid|-)[\s,]{1,2}){0,3}$
  `,
)
const NEW_CLAUSE =
  "(?:altså|dvs|i\\.e|that is|[ ,](?:men|helst|gerne|senest|eller|but|preferably)(?![\\w])|,? (?:og|så|and|so) )"
const BEFORE = pattern(String.raw`^\s(?:før|inden|forud for|before|ahead of|prior to)\b(?!.{0,50}${NEW_CLAUSE})`)
const AFTER_EVE = pattern(
  String.raw`^(?!.{0,50}${NEW_CLAUSE}) [\w-]{2,24}(?: [\w-]{1,24}){0,5}(?:, (?:der|som|which|that)(?: [\w-]{1,14}){1,3})? $`,
)

const PART_OF_DAY = pattern(
  "(?:(?<!(?:^|[^a-z])i )morgen(?:en)?|tidligt?|formiddag(?:en)?|eftermiddag(?:en)?|aften(?:en)?|morning|afternoon|evening|tonight)$",
)
const MORNING = pattern("(?:(?<!^i )morgen(?:en)?|tidligt?|formiddag(?:en)?|morning)$")

const LATE = pattern("(?:eftermiddag(?:en)?|aften(?:en)?|afternoon|evening|tonight)$")
const NOON = 12 * 60

/** "kl. 7 i aften" is 19:00, "fredag morgen kl. 6" is not 18:00; beside "by 2.30" the afternoon says which. */
const inPartOfDay = (minutes: number, part: string): number => {
  if (MORNING.test(part) && minutes >= NOON + 60) return minutes - NOON
  return LATE.test(part) && minutes >= 60 && minutes < NOON ? minutes + NOON : minutes
}

/** "fredag kl. 12", "i dag inden kl. 15", "kl. 12.00 d. 16.2.", "end of business on Friday", "fredag morgen kl. 6" */
export const dayWithClock = joining((left, right, between, _, [said, next]) => {
  if (!BETWEEN_DAY_AND_CLOCK.test(between)) return null
  if (left.kind === "day" && right.kind === "clock") {
    // The stated hour is meant; the part of the day only tells which six o'clock it is.
    if (right.minutes !== null && PART_OF_DAY.test(said)) return { ...left, minutes: inPartOfDay(right.minutes, said) }
    if (left.minutes !== null && PART_OF_DAY.test(next)) return { ...left, minutes: inPartOfDay(left.minutes, next) }
  }
  if (left.kind === "clock" && right.kind === "day" && left.minutes !== null && PART_OF_DAY.test(next))
    return { ...right, minutes: inPartOfDay(left.minutes, next) }
  const day = left.kind === "clock" ? right : left
  const clock = left.kind === "clock" ? left : right
  if ((day.kind !== "day" && day.kind !== "then") || clock.kind !== "clock" || day.minutes !== null) return null
  return { ...day, minutes: clock.minutes, range: day.range || clock.range }
})

const BARE_WEEKDAY = /^(?:\w{2,6}dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** "fredag (27/2)", "på fredag, den 27. februar": one day said twice; where the two differ, the earlier. */
export const dayWithDay = joining((left, right, between, _, [said]) => {
  if (left.kind !== "day" || right.kind !== "day") return null
  // "onsdag kl. 12 den 30. juni"
  if (left.minutes !== null) {
    const same = right.minutes === null && weekdayOf(left.from) === weekdayOf(right.from) && /^,?\s$/.test(between)
    return same ? { ...right, minutes: left.minutes } : null
  }
  if (
    !/^(?:\s?\(|\s?,\s|\s?-\s|\s)(?:d\.\s?|den\s|altsa\s|nemlig\s|dvs\.?\s|det vil sige\s|that is\s|i\.e\.?\s)?$/.test(
      between,
    )
  )
    return null
  if (left.from === right.from || left.to === right.from) return right
  // "Tuesday, 25 August", a week ahead: the date says which Tuesday.
  if (weekdayOf(left.from) === weekdayOf(right.from) && BARE_WEEKDAY.test(said)) return right
  const distance = Math.abs(left.from - right.from)
  return distance <= 3 && /\(/.test(between)
    ? {
        ...right,
        from: Math.min(left.from, right.from),
        to: Math.max(left.from, right.from),
        flags: ["weekday-contradicts-date"],
      }
    : null
})

const isLaidOff = (left: Span, right: Span, between: string): boolean => {
  if (right.kind !== "day" && (right.kind !== "clock" || right.minutes === null || left.minutes === null)) return false
  if (left.kind === "eve") return AFTER_EVE.test(between)
  return left.kind === "length" && BEFORE.test(between)
}

/** "8 dage (før mødet), som er den 10. marts": not any time before the meeting, where its own stands beside it. */
export const withoutEventBetween: Refiner = {
  refine: ({ text }, results) =>
    results.filter((result, at) => {
      const [before, after] = [results[at - 1], results[at + 1]]
      const [left, right] = [before && readSpan(before), after && readSpan(after)]
      if (!before || !left || !after || !right || readSpan(result)?.kind !== "earlier") return true
      return !isLaidOff(left, right, text.slice(endOf(before), after.index))
    }),
}

/**
 * "senest 8 dage før mødet den 10. marts", "senest dagen før vores møde, som ligger den 19.", "en time før udsendelsen
 * kl. 18": laid off backwards from the time that what happens then is named with.
 */
export const lengthBeforeTime = joining((left, right, between) => {
  if (!isLaidOff(left, right, between)) return null
  return layBack(left.kind === "eve" ? dayBefore : left, right)
})
