import { and, asc, eq, isNull } from "drizzle-orm"
import { DomainError, notFound } from "#app/errors.ts"
import type { ObligationRow } from "#app/meetings/parties.server.ts"
import { type Period, periodsOf } from "#app/meetings/period.ts"
import { isPlannable } from "#app/meetings/plannable.ts"
import type { SlotRow } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { obligations, organisations, planEntries, plans, slots } from "#db/schema/index.ts"

/** Which period of which rule. */
export type PlanKey = { obligationId: number; year: number; part: number }
export type PlanRow = typeof plans.$inferSelect
export type EntryRow = typeof planEntries.$inferSelect

/** @throws DomainError "not-found", "not-plannable" for what is not a meeting with each party */
export async function getPlannable(
  read: Tx,
  { obligationId, year, part }: PlanKey,
): Promise<{
  rule: ObligationRow
  period: Period
}> {
  const [rule] = await read.select().from(obligations).where(eq(obligations.id, obligationId))
  const period = rule && periodsOf(year, rule.period).find((each) => each.part === part)
  if (!period) throw notFound()
  if (!isPlannable(rule)) throw new DomainError("not-plannable")
  return { rule, period }
}

export async function findPlan(read: Tx, { obligationId, year, part }: PlanKey): Promise<PlanRow | null> {
  const [row] = await read
    .select()
    .from(plans)
    .where(and(eq(plans.obligationId, obligationId), eq(plans.year, year), eq(plans.part, part)))
  return row ?? null
}

/** @throws DomainError "not-found" */
export async function getEntry(read: Tx, id: number): Promise<{ entry: EntryRow; plan: PlanRow; party: string }> {
  const [row] = await read
    .select({ entry: planEntries, plan: plans, party: organisations.name })
    .from(planEntries)
    .innerJoin(plans, eq(plans.id, planEntries.planId))
    .innerJoin(slots, eq(slots.id, planEntries.slotId))
    .innerJoin(organisations, eq(organisations.id, slots.organisationId))
    .where(eq(planEntries.id, id))
  if (!row) throw notFound()
  return row
}

/** What has no meeting yet: the slots a plan is made for, by name. */
export async function listOpenSlots(
  read: Tx,
  { obligationId, year, part }: PlanKey,
): Promise<{ slot: SlotRow; organisation: typeof organisations.$inferSelect; entry: EntryRow | null }[]> {
  return await read
    .select({ slot: slots, organisation: organisations, entry: planEntries })
    .from(slots)
    .innerJoin(organisations, eq(organisations.id, slots.organisationId))
    .leftJoin(planEntries, eq(planEntries.slotId, slots.id))
    .where(
      and(
        ...[eq(slots.obligationId, obligationId), eq(slots.year, year), eq(slots.part, part), eq(slots.owed, true)],
        ...[isNull(slots.meetingId), isNull(slots.contactId), isNull(slots.deliveredOn), isNull(slots.waivedAt)],
      ),
    )
    .orderBy(asc(organisations.municipalityCode), asc(organisations.name), asc(slots.n))
}
