import { and, eq, gt, isNull } from "drizzle-orm"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { dateOf, localDateTime, localDay } from "#app/deadlines/zone.ts"
import { listColleagues } from "#app/inquiries/queries.server.ts"
import { rowName } from "#app/meetings/coverage/cell-words.ts"
import { listRules } from "#app/meetings/coverage/coverage-query.server.ts"
import { isPlannable } from "#app/meetings/plannable.ts"
import { wallMinutes } from "#app/meetings/planner/instance.ts"
import type { Tx } from "#db/client.server.ts"
import { slots } from "#db/schema/index.ts"
import { findClashes } from "./clashes.ts"
import { loadInstance, ownerKey, partyKey } from "./instance.server.ts"
import { findPlan, getPlannable, listOpenSlots, type PlanKey } from "./rows.server.ts"
import { settingsFor } from "./settings.ts"
import { weeksOf } from "./weeks.ts"

export type PlanView = Awaited<ReturnType<typeof loadPlan>>
export type EntryView = PlanView["entries"][number]

/** A period of a rule: what is proposed in it, and what that breaks. @throws DomainError "not-found", "not-plannable" */
export async function loadPlan(read: Tx, key: PlanKey, now: number) {
  const { rule, period } = await getPlannable(read, key)
  const plan = await findPlan(read, key)
  const open = await listOpenSlots(read, key)
  const colleagues = await listColleagues(read)
  const settings = plan?.settings ?? settingsFor(rule)
  const wanted = open.flatMap(({ slot, entry }) => (entry && !entry.removed ? [{ ...entry, slot }] : []))
  const instance = await loadInstance(read, { rule, period, settings, seed: plan?.seed ?? 1, wanted, now })
  const clashes = findClashes(
    instance,
    wanted.flatMap(({ id, slot, ownerId, startAt }) =>
      startAt === null
        ? []
        : [
            {
              ...{ id, party: partyKey(slot.organisationId), owner: ownerKey(ownerId) },
              start: wallMinutes(localDateTime(startAt)),
            },
          ],
    ),
  )
  return {
    ...{ key, period, settings, planned: plan !== null, open: open.length },
    rule: { id: rule.id, name: { da: rule.nameDa, en: rule.nameEn }, period: rule.period, times: rule.times },
    entries: open.flatMap(({ organisation, entry }) => {
      if (!entry) return []
      const { id, ownerId, startAt, stoppedBy, locked, removed } = entry
      const owner = colleagues.find((each) => each.id === ownerId)
      return [
        {
          ...{ id, startAt, stoppedBy, locked, removed, ownerId },
          owner: owner ? { name: owner.name, initials: owner.initials } : null,
          party: organisation.name,
          short: rowName(organisation.name, rule),
          clashes: clashes.get(id) ?? [],
        },
      ]
    }),
    weeks: weeksOf(period, await loadCalendar(read, now), settings.avoidWeeks),
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
    periods: await listOpenPeriods(read, rule.id, now),
  }
}

/** The periods of a rule that are not over and have something without a date; the earliest first. */
async function listOpenPeriods(read: Tx, obligationId: number, now: number) {
  const rows = await read
    .selectDistinct({ year: slots.year, part: slots.part, from: slots.from })
    .from(slots)
    .where(
      and(
        ...[eq(slots.obligationId, obligationId), eq(slots.owed, true), gt(slots.to, dateOf(localDay(now)))],
        ...[isNull(slots.meetingId), isNull(slots.contactId), isNull(slots.deliveredOn), isNull(slots.waivedAt)],
      ),
    )
    .orderBy(slots.from)
  return rows.map(({ year, part, from }) => ({ year, part, from }))
}

/**
 * What to plan where the address does not say: the first period that is still to begin, of the rule named or the first that
 * can be planned. Null where nothing is left.
 */
export async function nextToPlan(read: Tx, ruleId: number | null, now: number): Promise<PlanKey | null> {
  const rules = (await listRules(read)).filter(isPlannable)
  const rule = rules.find(({ id }) => id === ruleId) ?? rules[0]
  if (!rule) return null
  const periods = await listOpenPeriods(read, rule.id, now)
  const period = periods.find(({ from }) => from > dateOf(localDay(now))) ?? periods[0]
  if (!period) return null
  return { obligationId: rule.id, year: period.year, part: period.part }
}
