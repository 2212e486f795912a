import type { Bilingual, Calendar } from "#app/deadlines/calendar.ts"
import { closingDate } from "#app/deadlines/closing-rules.ts"
import { danishHolidays, easterOf } from "#app/deadlines/danish-holidays.server.ts"
import type { CalendarSettings } from "#app/deadlines/queries.server.ts"
import { openHoursOn } from "#app/deadlines/working-time.ts"
import { type Day, dateOf, dayOf, weekdayOf, weekNumber, weekStart } from "#app/deadlines/zone.ts"

export type DayCell = { date: number; kind: "open" | "closed" | "holiday" | "own"; name: Bilingual | null }
export type MonthView = { month: number; weeks: { week: number; days: (DayCell | null)[] }[] }
export type ClosingLine = Bilingual & { on: string; date: string | null }
export type YearView = {
  year: number
  workingDays: number
  /** Milliseconds. */
  workingTime: number
  months: MonthView[]
  holidays: (Bilingual & { date: string })[]
  /** All of the authority's own, those of this year first. */
  closing: ClosingLine[]
}

/** One year, day by day. `calendar` must reach over it. */
export function yearView({ closingRules }: CalendarSettings, calendar: Calendar, year: number): YearView {
  const first = dayOf(`${year}-01-01`)
  const last = dayOf(`${year}-12-31`)
  const open = days(first, last).flatMap((day) => openHoursOn(calendar, day) ?? [])
  return {
    year,
    workingDays: open.length,
    workingTime: open.reduce((sum, { opens, closes }) => sum + closes - opens, 0),
    months: Array.from({ length: 12 }, (_, index) => monthView(calendar, year, index + 1)),
    holidays: danishHolidays(year).map(({ date, da, en }) => ({ date, da, en })),
    closing: closingRules
      .map((rule) => ({ ...rule, date: closingDate(rule.on, easterOf(year)) }))
      .sort((a, b) => sortKey(a).localeCompare(sortKey(b))),
  }
}

const sortKey = ({ date, on }: ClosingLine) => date ?? `9999 ${on}`
const days = (from: Day, to: Day): Day[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

function monthView(calendar: Calendar, year: number, month: number): MonthView {
  const first = dayOf(`${year}-${String(month).padStart(2, "0")}-01`)
  const last = first + new Date(Date.UTC(year, month, 0)).getUTCDate() - 1
  const weeks = days(0, Math.floor((last - weekStart(first)) / 7)).map((n) => weekStart(first) + 7 * n)
  return {
    month,
    weeks: weeks.map((monday) => ({
      week: weekNumber(monday),
      days: days(monday, monday + 6).map((day) => (day < first || day > last ? null : cellOf(calendar, day))),
    })),
  }
}

function cellOf(calendar: Calendar, day: Day): DayCell {
  const date = dateOf(day)
  const off = calendar.closedDays.get(date)
  const name = off ? { da: off.da, en: off.en } : null
  const kind = calendar.publicHolidays.has(date)
    ? "holiday"
    : off
      ? "own"
      : calendar.openingHours[weekdayOf(day)]
        ? "open"
        : "closed"
  return { date: Number(date.slice(8)), kind, name }
}
