import type Database from "better-sqlite3"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { danishCalendar } from "#app/deadlines/danish-holidays.server.ts"
import type { Weekday } from "#app/deadlines/zone.ts"

type Kept = { settings: string; first: number; last: number; calendar: Calendar }
const kept = new WeakMap<Database.Database, Kept>()

/** The house's calendar over a span, epoch milliseconds. Built anew only when it has been changed or must reach further. */
export function calendarOf(connection: Database.Database, span: { from: number; to: number }): Calendar {
  const hours = connection.prepare("select weekday, opens, closes from opening_hours order by weekday").all() as {
    weekday: Weekday
    opens: number
    closes: number
  }[]
  const closed = connection
    .prepare(`select closed_on as "on", name_da as da, name_en as en from closing_days order by closed_on`)
    .all() as { on: string; da: string; en: string }[]
  const settings = JSON.stringify([hours, closed])
  const known = kept.get(connection)
  const year = (at: number) => new Date(at).getUTCFullYear()
  // A day more at either end, since the year begins an hour earlier here than in UTC.
  const [first, last] = [year(span.from - 86_400_000), year(span.to + 86_400_000)]
  if (known?.settings === settings && known.first <= first && known.last >= last) return known.calendar
  const from = known ? Math.min(known.first, first) : first
  const to = known ? Math.max(known.last, last) : last
  const calendar = danishCalendar(
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
    {
      openingHours:
        hours.length === 0
          ? undefined
          : Object.fromEntries(hours.map(({ weekday, opens, closes }) => [weekday, { open: opens, close: closes }])),
      closingRules: closed,
    },
  )
  kept.set(connection, { settings, first: from, last: to, calendar })
  return calendar
}
