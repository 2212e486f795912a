import { type Now, type Span, span } from "./span.ts"
import { addMonths, addWorkingDays } from "./working-days.ts"

export type Unit = "minute" | "quarter" | "hour" | "workday" | "day" | "week" | "month"

const MINUTES: Partial<Record<Unit, number>> = { minute: 1, quarter: 15, hour: 60 }

/** "8 dage" is a week in Danish, as is "otte dage" (../domain/deadline-phrases, P083); the literal day is the latest. */
const DAYS_OF_A_WEEK = 8

/**
 * Counts a length off from the moment of sending. Minutes and hours end on a minute; days, weeks and months on a day;
 * working days leave out the day of sending (deadline-phrases P088).
 */
export const layOff = (
  { today, minutes }: Now,
  count: number,
  unit: Unit,
  words: { high?: string | undefined; few?: string | undefined } = {},
): Span => {
  const perUnit = MINUTES[unit]
  if (perUnit !== undefined) {
    const at = minutes + Math.round(count * perUnit)
    return span("moment", today + Math.floor(at / 1440), { minutes: at % 1440 })
  }
  if (unit === "workday") return span("day", addWorkingDays(today, count))
  if (unit === "month") return span("within", count < 1 ? today + 14 : addMonths(today, count))
  if (unit === "week") return span("within", today + Math.round(7 * count))
  if (words.few !== undefined) return span("within", today + 2, { to: addWorkingDays(today, 3) })
  const high = words.high === undefined ? count : Number.parseInt(words.high, 10) || count
  if (count === DAYS_OF_A_WEEK) return span("within", today + 7, { to: today + 8 })
  return span("within", today + Math.round(count), { to: today + Math.round(Math.max(count, high)) })
}

/** What a length is counted in, where not in days: `to` of its span, which no day of our time has. */
const WORKDAYS = -1
const MONTHS = -2

/** A length to be laid off from another time ("3 dage før mødet"): days, working days or months, or minutes. */
export const lengthOf = (count: number, unit: Unit): Span => {
  const perUnit = MINUTES[unit]
  if (perUnit !== undefined) return span("length", 0, { minutes: Math.round(count * perUnit) })
  const whole = Math.floor(count * (unit === "week" ? 7 : 1))
  return span("length", whole, { to: unit === "workday" ? WORKDAYS : unit === "month" ? MONTHS : 0 })
}

/** "dagen før" */
export const dayBefore = span("length", 1, { to: WORKDAYS })

/** The time that lies so long before another; an hour before a day whose hour is not told is that day. */
export const layBack = ({ from: count, to: unit, minutes }: Span, event: Span): Span => {
  const { from, minutes: hour } = event
  if (minutes === null) {
    if (unit === WORKDAYS) return span("day", addWorkingDays(from, -count))
    return span("day", unit === MONTHS ? addMonths(from, -count) : from - count)
  }
  if (hour === null) return span("day", minutes % 1440 === 0 ? from - minutes / 1440 : from)
  const at = hour - minutes
  const days = Math.floor(at / 1440)
  return span("day", from + days, { minutes: at - 1440 * days })
}
