import type { Calendar } from "#app/deadlines/calendar.ts"
import { openFrom, openHoursOn } from "#app/deadlines/working-time.ts"
import { type Day, instantOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import type { DigestKind } from "./kinds.ts"

/** A digest whose time has come: of which day, since when, and until when it may still leave. Epoch milliseconds. */
export type DigestDue = { kind: DigestKind; day: Day; since: number; until: number }

/**
 * What is to be sent at `now`: the morning's from opening to closing; the Monday digest on the week's first open day
 * from `mondayAt` (minutes past midnight), or from opening where that is later than closing would allow. Only today's: one
 * that was missed while the house slept is not sent the day after.
 */
export function digestsDue(calendar: Calendar, now: number, mondayAt: number): DigestDue[] {
  const day = localDay(now)
  const hours = openHoursOn(calendar, day)
  if (!hours || now > hours.closes) return []
  const morning: DigestDue = { kind: "morning", day, since: hours.opens, until: hours.closes }
  const isFirst = openFrom(calendar, weekStart(day)).day === day
  const wished = instantOf(day, mondayAt)
  const monday: DigestDue = {
    kind: "monday",
    day,
    since: wished < hours.closes ? wished : hours.opens,
    until: hours.closes,
  }
  return [morning, ...(isFirst ? [monday] : [])].filter(({ since }) => since <= now)
}
