import type { LocalDate, LocalDateTime } from "../need.ts"
import { type Day, dateOf, weekdayOf } from "../zone.ts"
import type { Now, Span } from "./span.ts"
import { addWorkingDays, isWorkingDay, lastWorkingDay, nextWorkingDay } from "./working-days.ts"

/** How the words hold the deadline against the span: up to and with it, before it, or before what happens on it. */
export type Hold = "by" | "before" | "event"

export type Reading = { by: LocalDate | LocalDateTime | null; latest: LocalDate | LocalDateTime | null }

const two = (value: number): string => String(value).padStart(2, "0")

const write = (day: Day, minutes: number | null): LocalDate | LocalDateTime => {
  if (minutes === null) return dateOf(day)
  return `${dateOf(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const reading = (by: Day, latest: Day, minutes: number | null = null): Reading => ({
  by: write(by, minutes),
  latest: latest === by ? null : write(latest, minutes),
})

/** The working day before, though not one that has passed where the day itself has not. */
const before = (day: Day, today: Day): Day => {
  const working = lastWorkingDay(day - 1)
  if (day <= today) return working
  return working < today ? Math.max(day - 1, today) : working
}

/**
 * The earliest reasonable reading of a span as a deadline, and the latest where the words allow another (deadlines.md
 * § 1): `senest X` takes X in, `inden X` ends the working day before. Neither falls before the day of sending unless the
 * words name a date that has passed.
 */
export const resolve = (span: Span, hold: Hold, now: Now): Reading => {
  if (span.flags.includes("no-such-date")) return { by: null, latest: null }
  const { today } = now
  switch (span.kind) {
    case "day": {
      if (hold === "event")
        return reading(Math.min(Math.max(addWorkingDays(span.from, -1), today), span.from), span.from)
      if (hold === "by" || span.minutes !== null) return reading(span.from, span.to, span.minutes)
      // "inden onsdag", written on a Wednesday, can only mean the next.
      const first = span.from <= today && span.to > today ? span.to : span.from
      if (first === today) return reading(today, today)
      return reading(before(first, today), span.to)
    }
    case "period":
      if (hold !== "by") return reading(before(span.from, today), span.from - 1)
      return endOfPeriod(span, today)
    case "end":
      return endOfPeriod(span, today)
    case "feast":
      // "til og med grundlovsdag": a feast of a single day is named as that day.
      if (hold === "by" && span.from === span.to) return reading(span.from, span.from)
      return reading(before(span.from, today), before(span.from, today))
    case "after":
      return reading(nextWorkingDay(span.from + 1), nextWorkingDay(span.from + 1))
    case "within":
      return reading(Math.max(lastWorkingDay(span.from), today), Math.max(span.from, span.to))
    case "moment":
      return reading(span.from, span.from, span.minutes)
    case "clock": {
      const passed = span.minutes !== null && span.minutes <= now.minutes
      return reading(today + (passed ? 1 : 0), today + (passed ? 1 : 0), span.minutes)
    }
    default:
      return { by: null, latest: null }
  }
}

/** A week ends on its last weekday that is no holiday, with the Sunday as doubt; longer periods on their last working day. */
const endOfPeriod = ({ from, to }: Span, today: Day): Reading => {
  if (to - from !== 6 || weekdayOf(from) !== 1) return reading(Math.max(lastWorkingDay(to), today), Math.max(to, today))
  const friday = to - 2
  // Before a holiday the office may be closed by custom too (31 December); a named week still means a day in it.
  if (!isWorkingDay(friday)) return reading(Math.max(friday - 1, today), Math.max(friday - 1, today))
  return reading(Math.max(friday, today), Math.max(to, today))
}
