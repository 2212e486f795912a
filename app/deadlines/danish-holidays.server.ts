import Holidays from "date-holidays"
import { type Bilingual, buildCalendar, type Calendar, type DayOff, type OpeningHours } from "./calendar.ts"
import { type ClosingRule, closingDay, defaultClosingRules } from "./closing-rules.ts"
import type { LocalDate } from "./need.ts"
import { seasons } from "./seasons.ts"

/*
 * On the server only: date-holidays carries every country's rules. The browser gets a built Calendar.
 */

const seasonOfRule: Record<string, Bilingual> = {
  "01-01": seasons.newYear,
  "easter -3": seasons.easter,
  "easter -2": seasons.easter,
  easter: seasons.easter,
  "easter 1": seasons.easter,
  "easter 39": seasons.ascension,
  "easter 49": seasons.pentecost,
  "easter 50": seasons.pentecost,
  "12-25": seasons.christmas,
  "12-26": seasons.christmas,
}

const denmark = new Holidays("DK", { types: ["public"] })
const years = new Map<number, readonly (DayOff & { rule: string })[]>()

function readYear(year: number) {
  const english = new Map(denmark.getHolidays(year, "en").map((day) => [day.rule, day.name]))
  return denmark.getHolidays(year, "da").map(({ date, name, rule }) => ({
    date: date.slice(0, 10),
    da: name,
    en: english.get(rule) ?? name,
    season: seasonOfRule[rule],
    rule,
  }))
}

function holidaysOf(year: number) {
  const known = years.get(year)
  if (known) return known
  const days = readYear(year)
  years.set(year, days)
  return days
}

/** Denmark's public holidays. What the library calls observances (1 May, 24 December) are not closed days. */
export const danishHolidays = (year: number): DayOff[] => holidaysOf(year).map(({ rule: _, ...day }) => day)

/** Easter Sunday. */
export function easterOf(year: number): LocalDate {
  const easter = holidaysOf(year).find(({ rule }) => rule === "easter")
  if (!easter) throw new Error(`date-holidays knows no Easter in ${year}`)
  return easter.date
}

/** The authority's own closing days in a year, the earliest first. */
export const closingDays = (rules: readonly ClosingRule[], year: number): DayOff[] =>
  rules.flatMap((rule) => closingDay(rule, easterOf(year))).sort((a, b) => a.date.localeCompare(b.date))

/** The days the authority keeps closed by custom, not by law: an editable default (deadlines.md § 3). */
export const defaultClosingDays = (year: number): DayOff[] => closingDays(defaultClosingRules, year)

/** The calendar over the years named, with the closing days given or the default ones. */
export function danishCalendar(
  calendarYears: readonly number[],
  options: { openingHours?: OpeningHours; closingRules?: readonly ClosingRule[] } = {},
): Calendar {
  const rules = options.closingRules ?? defaultClosingRules
  return buildCalendar({
    openingHours: options.openingHours,
    closingDays: calendarYears.flatMap((year) => closingDays(rules, year)),
    holidays: calendarYears.flatMap(danishHolidays),
  })
}
