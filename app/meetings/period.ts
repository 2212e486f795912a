import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, dayOf } from "#app/deadlines/zone.ts"

/** How a year is divided for an obligation. */
export const periodKinds = ["month", "quarter", "half-year", "year"] as const
export type PeriodKind = (typeof periodKinds)[number]

/** First and last day, both included. */
export type Span = { from: LocalDate; to: LocalDate }
/** `part`: which of the year's periods, from 1. */
export type Period = Span & { part: number }

const partsOf: Record<PeriodKind, number> = { month: 12, quarter: 4, "half-year": 2, year: 1 }

/** The periods of a calendar year, which they cover without gap or overlap. */
export function periodsOf(year: number, kind: PeriodKind): Period[] {
  const parts = partsOf[kind]
  const months = 12 / parts
  return Array.from({ length: parts }, (_, index) => ({
    part: index + 1,
    from: firstOf(year, index * months + 1),
    to: dateOf(dayOf(firstOf(year, (index + 1) * months + 1)) - 1),
  }))
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

export const daysIn = ({ from, to }: Span): number => Math.max(0, dayOf(to) - dayOf(from) + 1)

export const isWithin = (date: LocalDate, { from, to }: Span): boolean => date >= from && date <= to

/** `month` 13 is January of the next year. */
function firstOf(year: number, month: number): LocalDate {
  return month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, "0")}-01`
}
