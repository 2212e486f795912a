import { and, asc, eq, inArray, max } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { prepared } from "#db/prepared.server.ts"
import { closingDays, deadlineRules, events, openingHours } from "#db/schema/index.ts"
import type { Calendar, Hours, OpeningHours } from "./calendar.ts"
import type { ClosingRule } from "./closing-rules.ts"
import { danishCalendar } from "./danish-holidays.server.ts"
import type { DeadlineRule } from "./policy.ts"
import { policyEventTypes } from "./policy-events.ts"
import type { Weekday } from "./zone.ts"

/** What the administrator sets; opening hours are undefined until the reference data is in place. */
export type CalendarSettings = { openingHours?: OpeningHours; closingRules: ClosingRule[] }

export async function loadCalendarSettings(read: Tx): Promise<CalendarSettings> {
  const hours = await hoursOf(read, {})
  const closed = await closingDaysOf(read, {})
  return {
    openingHours: hours.length === 0 ? undefined : Object.fromEntries(hours.map(toHours)),
    closingRules: closed.map(({ closedOn, nameDa, nameEn }) => ({ on: closedOn, da: nameDa, en: nameEn })),
  }
}

const hoursOf = prepared((tx) => tx.select().from(openingHours))
const closingDaysOf = prepared((tx) => tx.select().from(closingDays))

const toHours = ({ weekday, opens, closes }: typeof openingHours.$inferSelect): [Weekday, Hours] => [
  weekday,
  { open: opens, close: closes },
]

/** From two years before `now`, or the year of `since` where that is earlier, to three after. */
export function calendarAround(settings: CalendarSettings, now: number, since = now): Calendar {
  const year = (at: number) => new Date(at).getUTCFullYear()
  const first = Math.min(year(now) - 2, year(since))
  const years = Array.from({ length: year(now) + 4 - first }, (_, index) => first + index)
  return danishCalendar(years, settings)
}

/** Opening hours, closing days and public holidays, from two years before `now` to three after. */
export const loadCalendar = async (read: Tx, now: number): Promise<Calendar> =>
  calendarAround(await loadCalendarSettings(read), now)

/** The rules in the administrator's order. */
export async function loadRules(read: Tx): Promise<DeadlineRule[]> {
  const rows = await read.select().from(deadlineRules).orderBy(asc(deadlineRules.id))
  return rows.map(({ key, rule }) => ({ ...rule, id: key }))
}

/** Differs whenever rules or calendar have been changed: the id of the event that tells of it last. */
export async function policyStamp(read: Tx): Promise<number> {
  const [row] = await lastChange(read, {})
  return row?.id ?? 0
}

const lastChange = prepared((tx) =>
  tx
    .select({ id: max(events.id) })
    .from(events)
    .where(and(eq(events.subject, "settings"), eq(events.subjectId, 0), inArray(events.type, [...policyEventTypes]))),
)
