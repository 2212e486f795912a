import { dayOf, weekNumber } from "#app/deadlines/zone.ts"
import { monthName, shortDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Unit } from "./series.ts"

/** Answers in time, of a hundred: the line that the look's chart draws. */
export const goal = 95

/** What stands under a step of a chart: "48", "nov", "2026", "23. nov.". */
export function stepLabel(from: string, unit: Unit, locale: Locale): string {
  if (unit === "week") return String(weekNumber(dayOf(from)))
  if (unit === "month") return monthName(Number(from.slice(5, 7)), locale).slice(0, 3)
  return unit === "year" ? from.slice(0, 4) : shortDate(from, locale)
}
