import { and, asc, eq, isNotNull, isNull, or } from "drizzle-orm"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dayOf } from "#app/deadlines/zone.ts"
import { groupBy } from "#app/lib/group-by.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { insertMany } from "#db/many.server.ts"
import {
  frameworkAgreements,
  obligationParties,
  type obligations,
  organisationGroups,
  organisations,
} from "#db/schema/index.ts"
import type { Stretch } from "./owed.ts"

export type ObligationRow = typeof obligations.$inferSelect
type PartyRow = typeof obligationParties.$inferSelect

type PartyChange =
  | { change: "join"; obligationId: number; organisationId: number; from: LocalDate | null }
  | { change: "return"; id: number }
  | { change: "end"; id: number; to: LocalDate; endedBy: "left" | "merged" }

/**
 * What has changed in who is owed what, since it was looked at last. `today` null is the first look at a rule: those who
 * are there then have been so always. `chosen` is who is to stand on the rules' lists from now on, where somebody says so.
 */
export async function listPartyChanges(
  read: Tx,
  rules: readonly ObligationRow[],
  today: LocalDate | null,
  chosen?: readonly number[],
): Promise<PartyChange[]> {
  const rows = groupBy(
    await read.select().from(obligationParties).orderBy(asc(obligationParties.id)),
    (row) => row.obligationId,
  )
  const doubles = await read
    .select({ id: organisations.id, into: organisations.mergedIntoId })
    .from(organisations)
    .where(isNotNull(organisations.mergedIntoId))
  const merged = new Map(doubles.map(({ id, into }) => [id, into]))
  const changes: PartyChange[] = []
  for (const rule of rules) {
    const known = rows.get(rule.id) ?? []
    const listed = chosen ?? known.flatMap((row) => whoIsListed(row, merged))
    const members = rule.owedTo === "group" && rule.targetGroup ? await listMembers(read, rule.targetGroup) : listed
    const now = new Set(members.filter((id) => !merged.has(id)))
    for (const organisationId of now) {
      const own = known.filter((row) => row.organisationId === organisationId)
      if (own.some(({ to }) => to === null)) continue
      const back = own.find((row) => returns(row, today))
      changes.push(
        back
          ? { change: "return", id: back.id }
          : { change: "join", obligationId: rule.id, organisationId, from: today },
      )
    }
    if (today === null) continue
    for (const { id, organisationId, to } of known)
      if (to === null && !now.has(organisationId))
        changes.push({ change: "end", id, to: today, endedBy: merged.has(organisationId) ? "merged" : "left" })
  }
  return changes
}

/** On a list the one that a double was merged into takes its place; and the double has its own again when that is undone. */
function whoIsListed({ organisationId, to, endedBy }: PartyRow, merged: ReadonlyMap<number, number | null>): number[] {
  if (to === null) return [merged.get(organisationId) ?? organisationId]
  return endedBy === "merged" && !merged.has(organisationId) ? [organisationId] : []
}

/** A merge that is undone never was; and whoever is back the next day was put elsewhere by mistake. */
const returns = ({ to, endedBy }: PartyRow, today: LocalDate | null) =>
  to !== null && (endedBy === "merged" || today === null || dayOf(to) >= dayOf(today) - 1)

export async function applyPartyChanges(tx: Tx, changes: readonly PartyChange[]): Promise<void> {
  const joined = changes.filter((each) => each.change === "join")
  await insertMany(
    tx,
    obligationParties,
    joined.map(({ obligationId, organisationId, from }) => ({ obligationId, organisationId, from })),
  )
  for (const each of changes)
    if (each.change !== "join") {
      const set = each.change === "end" ? { to: each.to, endedBy: each.endedBy } : { to: null, endedBy: null }
      await tx.update(obligationParties).set(set).where(eq(obligationParties.id, each.id))
    }
}

async function listMembers(read: Tx, group: TargetGroupKey): Promise<number[]> {
  const rows = await read
    .selectDistinct({ id: organisations.id })
    .from(organisations)
    .leftJoin(
      organisationGroups,
      and(eq(organisationGroups.organisationId, organisations.id), eq(organisationGroups.targetGroup, group)),
    )
    .where(
      and(
        isNull(organisations.mergedIntoId),
        or(eq(organisations.targetGroup, group), eq(organisationGroups.targetGroup, group)),
      ),
    )
  return rows.map(({ id }) => id)
}

/** Of one rule: in which stretches each party is owed it. */
export async function listStretches(read: Tx, rule: ObligationRow): Promise<Map<number | null, Stretch[]>> {
  if (rule.owedTo === "authority") return new Map([[null, [{ from: null, to: null }]]])
  const rows = await read.select().from(obligationParties).where(eq(obligationParties.obligationId, rule.id))
  const parties = groupBy(rows, (row) => row.organisationId)
  const agreements = rule.inAgreement
    ? groupBy(await read.select().from(frameworkAgreements), (row) => row.organisationId)
    : null
  const stretches = new Map<number | null, Stretch[]>()
  for (const [organisationId, own] of parties) {
    const belongs = own.map(
      ({ from, to, endedBy }): Stretch => ({ from, to, began: "joined", ended: endedBy ?? "left" }),
    )
    stretches.set(organisationId, agreements ? inForce(agreements.get(organisationId) ?? [], belongs) : belongs)
  }
  return stretches
}

/** An agreement holds from its own first day, whenever the party was entered here; it ends with the party's belonging. */
function inForce(agreements: readonly { from: LocalDate; to: LocalDate | null }[], belongs: Stretch[]): Stretch[] {
  const last = belongs.some(({ to }) => to === null)
    ? null
    : belongs.reduce<Stretch | null>((a, b) => ((a?.to ?? "") > (b.to ?? "") ? a : b), null)
  return agreements.flatMap(({ from, to }): Stretch[] => {
    const stretch: Stretch = { from, to, began: "agreement-began", ended: "agreement-ended" }
    if (!last?.to || (to !== null && to <= last.to)) return [stretch]
    return from > last.to ? [] : [{ ...stretch, to: last.to, ended: last.ended }]
  })
}
