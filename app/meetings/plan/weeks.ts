import type { Bilingual, Calendar } from "#app/deadlines/calendar.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { openHoursOn } from "#app/deadlines/working-time.ts"
import { dateOf, dayOf, weekNumber, weekStart } from "#app/deadlines/zone.ts"
import type { Span } from "#app/meetings/period.ts"

export type PlanDay = {
  date: LocalDate
  /** Of another period. */
  outside: boolean
  shut: boolean
  /** Why it is shut, where that has a name. */
  name: Bilingual | null
}
export type PlanWeek = { week: number; avoided: boolean; days: PlanDay[] }

/** A period's weeks from Monday to Friday, as a plan shows them. */
export function weeksOf({ from, to }: Span, calendar: Calendar, avoidWeeks: readonly number[]): PlanWeek[] {
  const weeks: PlanWeek[] = []
  for (let monday = weekStart(dayOf(from)); monday <= dayOf(to); monday += 7) {
    const days = Array.from({ length: 5 }, (_, n): PlanDay => {
      const date = dateOf(monday + n)
      return {
        ...{ date, outside: date < from || date > to, shut: openHoursOn(calendar, monday + n) === null },
        name: calendar.closedDays.get(date) ?? null,
      }
    })
    // Of the first and the last week there may be nothing left but the weekend, or a holiday.
    if (days.every(({ outside, shut }) => outside || shut) && days.some(({ outside }) => outside)) continue
    weeks.push({ week: weekNumber(monday), avoided: avoidWeeks.includes(weekNumber(monday)), days })
  }
  return weeks
}
