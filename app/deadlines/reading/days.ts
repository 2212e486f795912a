import { type Day, weekdayOf, weekStart } from "../zone.ts"
import { type Now, type Span, span } from "./span.ts"
import { calendarDate, dayIn, isDate } from "./working-days.ts"

/** A date that has passed by more than half a year cannot be overdue: written in December, "4. januar" is the next. */
const HALF_YEAR = 183

/** A stated date; without a year it is this year's, even where it has just passed: overdue, never next year's. */
export const readDate = (
  { today }: Now,
  {
    day,
    month,
    year,
    weekday,
  }: { day: number; month: number; year?: number | undefined; weekday?: number | undefined },
): Span | null => {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const thisYear = calendarDate(today).year
  const passed = today - dayIn(thisYear, month, day) > HALF_YEAR
  const inYear = year === undefined ? thisYear + (passed ? 1 : 0) : year < 100 ? 2000 + year : year
  if (!isDate(inYear, month, day)) return span("day", today, { flags: ["no-such-date"] })
  return withWeekday(dayIn(inYear, month, day), weekday)
}

/** Weekday and date at odds: both stand, the earlier first, flagged for a person (deadlines.md § 1). */
export const withWeekday = (date: Day, weekday: number | undefined): Span => {
  if (!weekday || weekdayOf(date) === weekday) return span("day", date)
  const nearest = nearestWeekday(date, weekday)
  return span("day", Math.min(date, nearest), { to: Math.max(date, nearest), flags: ["weekday-contradicts-date"] })
}

const nearestWeekday = (date: Day, weekday: number): Day => {
  const distance = (weekday - weekdayOf(date) + 7) % 7
  return distance <= 3 ? date + distance : date + distance - 7
}

/** "den 13.": the next one to come, this month or the following; with a weekday, the next on which both agree. */
export const readDayOfMonth = (now: Now, day: number, monthsOn: number | null, weekday?: number): Span | null => {
  if (day < 1 || day > 31) return null
  const { year, month, day: today } = calendarDate(now.today)
  const inMonth = (offset: number): Span | null => {
    const first = calendarDate(dayIn(year, month + offset, 1))
    return isDate(first.year, first.month, day) ? withWeekday(dayIn(first.year, first.month, day), weekday) : null
  }
  if (monthsOn !== null) return inMonth(monthsOn) ?? span("day", now.today, { flags: ["no-such-date"] })
  const offsets = day >= today ? [0, 1, 2] : [1, 2]
  const candidates = offsets.map(inMonth).filter((found) => found !== null)
  return candidates.slice(0, 2).find((found) => found.flags.length === 0) ?? candidates[0] ?? null
}

/** The weekday to come. Named on that very day it may mean today or a week on, unless the words rule today out. */
export const readWeekday = ({ today }: Now, weekday: number, lead: "bare" | "coming" | "next"): Span => {
  const coming = today + ((weekday - weekdayOf(today) + 7) % 7)
  if (coming === today) return lead === "bare" ? span("day", today, { to: today + 7 }) : span("day", today + 7)
  return span("day", coming, { to: lead === "next" ? coming + 7 : coming })
}

export const weekdayInWeek = (monday: Day, weekday: number): Span => span("day", monday + weekday - 1)

/** The Monday of an ISO week: this year's, or next year's where this year's is more than half a year gone. */
export const mondayOfWeek = ({ today }: Now, week: number, year?: number): Day | null => {
  if (week < 1 || week > 53) return null
  const mondayIn = (inYear: number) => weekStart(dayIn(inYear, 1, 4)) + 7 * (week - 1)
  // Around New Year the week's year is the Thursday's, not the calendar's.
  const current = calendarDate(weekStart(today) + 3).year
  if (year !== undefined) return mondayIn(year)
  const monday = mondayIn(current)
  return today - monday > HALF_YEAR ? mondayIn(current + 1) : monday
}
