import { buildCalendar } from "#app/deadlines/calendar.ts"
import { danishHolidays, defaultClosingDays } from "#app/deadlines/danish-holidays.server.ts"
import { type Need, noNeed } from "#app/deadlines/need.ts"
import { allOther, type DeadlineRule } from "#app/deadlines/policy.ts"
import { instantOfLocal } from "#app/deadlines/zone.ts"

const years = [2024, 2025, 2026, 2027, 2028]

export const calendar = buildCalendar({
  holidays: years.flatMap(danishHolidays),
  closingDays: years.flatMap(defaultClosingDays),
})

/** "2026-11-24T12:00" by the clock in Copenhagen. */
export const at = instantOfLocal

export const hours = (count: number) => count * 3_600_000
export const minutes = (count: number) => count * 60_000

export const need = (part: Partial<Need>): Need => ({ ...noNeed, ...part })
export const rule = (part: Partial<DeadlineRule>): DeadlineRule => ({ ...allOther, ...part })
