import type { Calendar } from "#app/deadlines/calendar.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { openFrom, openHoursOn } from "#app/deadlines/working-time.ts"
import { type Day, dateOf, dayOf, localDay } from "#app/deadlines/zone.ts"

export const followUps = ["day", "week", "month"] as const
export type FollowUp = (typeof followUps)[number]

/** The day of a follow-up: so long after `now` (epoch milliseconds), or the next working day where that one is closed. */
export function followUpDay(after: FollowUp, now: number, calendar: Calendar): LocalDate {
  const today = localDay(now)
  const day = after === "day" ? today + 1 : after === "week" ? today + 7 : monthAfter(today)
  return dateOf(openFrom(calendar, day).day)
}

/** Today while there is time to call back, else the next working day. */
export function callbackDay(now: number, calendar: Calendar): LocalDate {
  const today = openHoursOn(calendar, localDay(now))
  return dateOf(today && now < today.closes ? today.day : openFrom(calendar, localDay(now) + 1).day)
}

/** The same date a month on; the month's last where it has no such date. */
function monthAfter(day: Day): Day {
  const [year = 0, month = 0, date = 0] = dateOf(day).split("-").map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0))
  const two = (n: number) => String(n).padStart(2, "0")
  const clamped = Math.min(date, last.getUTCDate())
  return dayOf(`${last.getUTCFullYear()}-${two(last.getUTCMonth() + 1)}-${two(clamped)}`)
}
