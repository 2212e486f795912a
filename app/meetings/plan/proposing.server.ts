import { and, eq, isNull, notInArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { instantOfLocal } from "#app/deadlines/zone.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { ObligationRow } from "#app/meetings/parties.server.ts"
import { plan as solve } from "#app/meetings/planner.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { insertMany, updateMany } from "#db/many.server.ts"
import { planEntries, plans, targetGroups, users } from "#db/schema/index.ts"
import { loadInstance, ownerKey, partyKey, type Wanted } from "./instance.server.ts"
import { findPlan, getPlannable, listOpenSlots, type PlanKey, type PlanRow } from "./rows.server.ts"
import { type PlanSettings, settingsFor } from "./settings.ts"

export type Proposed = { placed: number; unplaced: number }

/**
 * Proposes a time for everything of a period that has none; once more, another time for all that is not locked.
 * @param settings what the plan keeps to from now on; what it kept to before where none are given
 * @throws DomainError "not-found", "not-plannable"
 */
export const proposePlan = (db: Db, actor: Actor, key: PlanKey, settings?: PlanSettings): Promise<Proposed> =>
  db.write(async (tx) => {
    const { rule, period } = await getPlannable(tx, key)
    const plan = await keepPlan(tx, actor, key, settings, rule)
    const open = await keepEntries(tx, actor, key, plan, rule)
    const wanted: (Wanted & { id: number })[] = open.filter(({ removed }) => !removed)
    const instance = await loadInstance(tx, { ...plan, rule, period, wanted, now: actor.now })
    const { meetings, unplaced } = solve(instance)
    const isFixed = ({ locked, startAt }: Wanted) => locked && startAt !== null
    const fixed = new Set(instance.locked.map(({ party, owner, start }) => [party, owner, start].join(" ")))
    const times = groupBy(
      meetings.filter(({ party, owner, start }) => !fixed.delete([party, owner, start].join(" "))),
      ({ party, owner }) => `${party} ${owner}`,
    )
    const stops = new Map(unplaced.map(({ party, owner, stoppedBy }) => [`${party} ${owner}`, stoppedBy]))
    const placed = wanted
      .filter((each) => !isFixed(each))
      .map(({ id, slot, ownerId }) => {
        const who = `${partyKey(slot.organisationId)} ${ownerKey(ownerId)}`
        const start = times.get(who)?.shift()?.start
        return start
          ? { id, startAt: instantOfLocal(start), stoppedBy: null, locked: false }
          : { id, startAt: null, stoppedBy: stops.get(who) ?? null, locked: false }
      })
    await updateMany(tx, planEntries, placed)
    const result = { placed: meetings.length, unplaced: unplaced.length }
    const data = { year: key.year, part: key.part, seed: plan.seed, ...result }
    await recordEvent(tx, actor, { subject: "obligation", subjectId: rule.id, type: "plan-proposed", data })
    return result
  })

async function keepPlan(
  tx: Tx,
  { now }: Actor,
  key: PlanKey,
  settings: PlanSettings | undefined,
  rule: ObligationRow,
): Promise<PlanRow> {
  const known = await findPlan(tx, key)
  const [row] = known
    ? await tx
        .update(plans)
        .set({ seed: known.seed + 1, settings: settings ?? known.settings })
        .where(eq(plans.id, known.id))
        .returning()
    : await tx
        .insert(plans)
        .values({ ...key, settings: settings ?? settingsFor(rule), seed: 1, createdAt: now })
        .returning()
  if (!row) throw new Error("a plan was not kept")
  return row
}

/** One entry for each slot that is open now; what has been met, waived or booked since has none any more. */
async function keepEntries(tx: Tx, actor: Actor, key: PlanKey, plan: PlanRow, rule: ObligationRow) {
  const open = await listOpenSlots(tx, key)
  const slotIds = open.map(({ slot }) => slot.id)
  await tx.delete(planEntries).where(and(eq(planEntries.planId, plan.id), notInArray(planEntries.slotId, slotIds)))
  const fresh = open.filter(({ entry }) => entry === null)
  const ownerOf = await chooseOwners(tx, actor, rule, open)
  await insertMany(
    tx,
    planEntries,
    fresh.map(({ slot, organisation }) => ({
      planId: plan.id,
      slotId: slot.id,
      ownerId: ownerOf(organisation.ownerId),
    })),
  )
  return (await listOpenSlots(tx, key)).flatMap(({ slot, entry }) => (entry ? [{ ...entry, slot }] : []))
}

type Open = Awaited<ReturnType<typeof listOpenSlots>>

/**
 * Whoever keeps the contact with a party meets it; for those nobody keeps, whoever of the rule's unit has fewest. Where
 * the unit has nobody, the one who plans.
 */
async function chooseOwners(tx: Tx, actor: Actor, rule: ObligationRow, open: Open) {
  const [group] = rule.targetGroup
    ? await tx.select().from(targetGroups).where(eq(targetGroups.key, rule.targetGroup))
    : []
  const unitId = rule.unitId ?? group?.unitId ?? null
  const colleagues = await tx.select().from(users).where(isNull(users.closedAt)).orderBy(users.id)
  const here = new Set(colleagues.map(({ id }) => id))
  const team = colleagues.filter((each) => unitId !== null && each.unitId === unitId).map(({ id }) => id)
  const spare = team.length > 0 ? team : actor.userId === null ? [] : [actor.userId]
  const load = new Map(spare.map((id) => [id, 0]))
  for (const { entry, organisation } of open) {
    const id = entry?.ownerId ?? organisation.ownerId
    if (id !== null && load.has(id)) load.set(id, (load.get(id) ?? 0) + 1)
  }
  return (keeper: number | null): number => {
    if (keeper !== null && here.has(keeper)) return keeper
    const [least] = [...load].sort(([, a], [, b]) => a - b)
    if (!least) throw new Error("there is nobody who could hold a meeting")
    load.set(least[0], least[1] + 1)
    return least[0]
  }
}
