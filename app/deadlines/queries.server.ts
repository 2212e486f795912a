import { asc } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { closingDays, deadlineRules, openingHours } from "#db/schema/index.ts"
import type { Calendar, Hours } from "./calendar.ts"
import { danishCalendar } from "./danish-holidays.server.ts"
import type { DeadlineRule } from "./policy.ts"
import type { Weekday } from "./zone.ts"

/**
 * Opening hours, closing days and public holidays, from two years before `now` to three after. Until the administrator
 * has set their own, the default ones.
 */
export async function loadCalendar(read: Tx, now: number): Promise<Calendar> {
  const hours = await read.select().from(openingHours)
  const closed = await read.select().from(closingDays)
  const year = new Date(now).getUTCFullYear()
  return danishCalendar(
    [-2, -1, 0, 1, 2, 3].map((offset) => year + offset),
    {
      openingHours: hours.length === 0 ? undefined : Object.fromEntries(hours.map(toHours)),
      closingDays:
        closed.length === 0 ? undefined : closed.map(({ date, nameDa, nameEn }) => ({ date, da: nameDa, en: nameEn })),
    },
  )
}

const toHours = ({ weekday, opens, closes }: typeof openingHours.$inferSelect): [Weekday, Hours] => [
  weekday,
  { open: opens, close: closes },
]

/** The rules in the administrator's order. */
export async function loadRules(read: Tx): Promise<DeadlineRule[]> {
  const rows = await read.select().from(deadlineRules).orderBy(asc(deadlineRules.id))
  return rows.map(({ key, rule }) => ({ ...rule, id: key }))
}
