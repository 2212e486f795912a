import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { defaultOpeningHours, type OpeningHours } from "#app/deadlines/calendar.ts"
import { type ClosingRule, closingOn, defaultClosingRules } from "#app/deadlines/closing-rules.ts"
import { closingDays as closingDaysIn, danishHolidays, easterOf } from "#app/deadlines/danish-holidays.server.ts"
import type { PolicyEventType } from "#app/deadlines/policy-events.ts"
import { type CalendarSettings, loadCalendarSettings } from "#app/deadlines/queries.server.ts"
import { dayOf, weekdayOf } from "#app/deadlines/zone.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { weekdayName } from "#app/i18n/dates.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { closingDays, openingHours } from "#db/schema/index.ts"
import type { ClosingInput } from "./closing-form.ts"
import { weekdays } from "./hours-form.ts"

/** The weekdays' hours, all at once. A weekday left out is closed. */
export const saveOpeningHours = (db: Db, actor: Actor, week: OpeningHours): Promise<void> =>
  db.write(async (tx) => {
    const { openingHours: before } = await loadCalendarSettings(tx)
    await tx.delete(openingHours)
    await tx.insert(openingHours).values(
      weekdays.flatMap((weekday) => {
        const hours = week[weekday]
        return hours ? { weekday, opens: hours.open, closes: hours.close } : []
      }),
    )
    await tell(tx, actor, "opening-hours-changed", before, week)
  })

/**
 * The rule that would be added.
 * @throws DomainError "closing-day-taken" where it is closed then already, "closed-weekday", "closing-day-far"
 */
export function proposeClosing(settings: CalendarSettings, input: ClosingInput, now: number): ClosingRule {
  const { date, recurrence, nameDa, nameEn } = input
  const year = Number(date.slice(0, 4))
  const thisYear = new Date(now).getUTCFullYear()
  const [from, to] = [thisYear - 1, thisYear + 3]
  if (year < from || year > to) throw new DomainError("closing-day-far", 400, { from, to })
  const weekday = weekdayOf(dayOf(date))
  if (recurrence !== "yearly" && !(settings.openingHours ?? defaultOpeningHours)[weekday])
    throw new DomainError("closed-weekday", 400, { da: weekdayName(weekday, "da"), en: weekdayName(weekday, "en") })
  const on = closingOn(recurrence, date, easterOf(year))
  const closed = [...danishHolidays(year), ...closingDaysIn(settings.closingRules, year)]
  const taken = settings.closingRules.find((rule) => rule.on === on) ?? closed.find((day) => day.date === date)
  // The date of Easter Monday may be made a closing day for all years: it is a holiday in this one alone.
  const always = danishHolidays(year + 1).some((day) => day.date.slice(5) === on)
  if (taken && (recurrence !== "yearly" || always || ("on" in taken && taken.on === on)))
    throw new DomainError("closing-day-taken", 409, { da: taken.da, en: taken.en })
  return { on, da: nameDa, en: nameEn }
}

/** @throws DomainError as `proposeClosing` */
export const addClosingDay = (db: Db, actor: Actor, input: ClosingInput): Promise<void> =>
  db.write(async (tx) => {
    const rule = proposeClosing(await loadCalendarSettings(tx), input, actor.now)
    await insert(tx, actor, rule)
  })

/** @throws DomainError "not-found" */
export const removeClosingDay = (db: Db, actor: Actor, on: string): Promise<void> =>
  db.write(async (tx) => {
    const rule = (await loadCalendarSettings(tx)).closingRules.find((rule) => rule.on === on)
    if (!rule) throw notFound()
    await tx.delete(closingDays).where(eq(closingDays.closedOn, on))
    await tell(tx, actor, "closing-day-removed", rule, null)
  })

/** Puts in those of the default days that are missing; the others stay as they are. */
export const restoreClosingDays = (db: Db, actor: Actor): Promise<void> =>
  db.write(async (tx) => {
    for (const rule of missingClosingDays((await loadCalendarSettings(tx)).closingRules)) await insert(tx, actor, rule)
  })

export const missingClosingDays = (rules: readonly ClosingRule[]): ClosingRule[] =>
  defaultClosingRules.filter((standard) => !rules.some(({ on }) => on === standard.on))

async function insert(tx: Tx, actor: Actor, rule: ClosingRule): Promise<void> {
  await tx.insert(closingDays).values({ closedOn: rule.on, nameDa: rule.da, nameEn: rule.en })
  await tell(tx, actor, "closing-day-added", null, rule)
}

const tell = (tx: Tx, actor: Actor, type: PolicyEventType, before: unknown, after: unknown) =>
  recordEvent(tx, actor, { subject: "settings", subjectId: 0, type, data: { before: before ?? null, after } })
