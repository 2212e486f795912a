import type { Calendar } from "#app/deadlines/calendar.ts"
import { openFrom, openHoursOn } from "#app/deadlines/working-time.ts"
import { type Day, instantOf, localDay } from "#app/deadlines/zone.ts"

/** The bounds of what management looks at: what is late, what soon will be, what has stood still too long. Epoch ms. */
export type ReviewLimits = {
  now: number
  /** The working days that count as "soon", today one of them where it is open. */
  soonDays: Day[]
  soonUntil: number
  /** Whoever has waited since before this has waited too long. */
  stalledBefore: number
  /** How many working days one may wait. */
  waitingDays: number
}

const SOON_DAYS = 3

/** `waitingDays`: more working days than these begun since the day the waiting began are too many. */
export function reviewLimits(now: number, calendar: Calendar, waitingDays: number): ReviewLimits {
  const soonDays: Day[] = []
  for (let day = localDay(now); soonDays.length < SOON_DAYS; day++) {
    day = openFrom(calendar, day).day
    soonDays.push(day)
  }
  const last = soonDays.at(-1) ?? localDay(now)
  return {
    now,
    soonDays,
    soonUntil: instantOf(last + 1) - 1,
    stalledBefore: stalled(now, calendar, waitingDays),
    waitingDays,
  }
}

/** The end of the last day since which that many working days and one more have begun. */
function stalled(now: number, calendar: Calendar, days: number): number {
  let begun = 0
  for (let day = localDay(now); ; day--) {
    const open = openHoursOn(calendar, day)
    if (open && open.opens <= now) begun++
    if (begun > days) return instantOf(day)
  }
}
