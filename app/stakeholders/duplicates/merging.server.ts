import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { fold } from "#app/lib/fold.ts"
import { getChangeablePerson } from "#app/stakeholders/rows.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import type { Moved } from "#db/schema/duplicates.ts"
import { formerNames, merges, organisations } from "#db/schema/index.ts"
import { type Row, setField, takenOver } from "./fields.server.ts"
import { joinMoved, moveRows } from "./moving.server.ts"
import type { PartyKind } from "./party.ts"
import { tableOf } from "./references.server.ts"

export type MergeInput = {
  kind: PartyKind
  keptId: number
  doubleId: number
  /** The fields whose value the kept one is to have from the double; what it lacks it gets anyway. */
  fromDouble?: readonly string[]
}

/**
 * Makes one of two entries of the same party: all that pointed at the double points at the kept one, and the merge
 * remembers what moved. The double stays, and leads to the kept one. The same again gives the same merge.
 * @returns the merge's id, for taking it back
 * @throws DomainError "already-merged" where either is another's double; "merge-family" for a parent and its branch
 */
export async function mergeParties(db: Db, actor: Actor, input: MergeInput): Promise<number> {
  const { kind, keptId, doubleId } = input
  return db.write(async (tx) => {
    const kept = await findRow(tx, kind, keptId)
    const double = await findRow(tx, kind, doubleId)
    if (double.mergedIntoId === keptId) {
      const before = await tx.select().from(merges).where(eq(merges.doubleId, doubleId))
      const same = before.find((merge) => merge.kind === kind && merge.undoneAt === null)
      if (same) return same.id
    }
    if (keptId === doubleId || kept.mergedIntoId !== null || double.mergedIntoId !== null)
      throw new DomainError("already-merged")
    if (kind === "organisation") await refuseFamily(tx, keptId, doubleId)
    else for (const id of [keptId, doubleId]) await getChangeablePerson(tx, id)

    const keptBefore = takenOver(kind, kept, double, new Set(input.fromDouble))
    for (const [column, { after }] of Object.entries(keptBefore)) await setField(tx, kind, keptId, column, after)
    const moved = await moveRows(tx, kind, doubleId, keptId)
    const alias = kind === "organisation" ? await keepName(tx, kept, double, keptBefore.name !== undefined, actor) : []
    await setField(tx, kind, doubleId, "mergedIntoId", keptId)
    const [merge] = await tx
      .insert(merges)
      .values({
        ...{ kind, keptId, doubleId, moved: joinMoved(moved, alias), keptBefore },
        ...{ at: actor.now, userId: actor.userId ?? 0 },
      })
      .returning({ id: merges.id })
    if (!merge) throw new Error("a merge was not inserted")
    const subject = { subject: kind, subjectId: keptId }
    await recordEvent(tx, actor, { ...subject, type: "merged", data: { merge: merge.id, doubleId, name: double.name } })
    const data = { merge: merge.id, keptId, name: kept.name }
    await recordEvent(tx, actor, { subject: kind, subjectId: doubleId, type: "merged-into", data })
    return merge.id
  })
}

type PartyRow = Row & { name: string; mergedIntoId: number | null }

async function findRow(tx: Tx, kind: PartyKind, id: number): Promise<PartyRow> {
  const table = tableOf(kind)
  const [row] = await tx.select().from(table).where(eq(table.id, id))
  if (!row) throw notFound()
  return row
}

/** One that belongs under the other would come to stand under itself. */
async function refuseFamily(tx: Tx, one: number, other: number): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ]) {
    const seen = new Set<number>()
    for (let at = from ?? 0; !seen.has(at); ) {
      seen.add(at)
      const [row] = await tx.select({ up: organisations.parentId }).from(organisations).where(eq(organisations.id, at))
      if (row?.up === to) throw new DomainError("merge-family")
      if (!row?.up) break
      at = row.up
    }
  }
}

/** The name that was not chosen stays with the kept one as a former name: whoever searches for it finds it. */
async function keepName(tx: Tx, kept: PartyRow, double: PartyRow, chosen: boolean, actor: Actor): Promise<Moved[]> {
  const [lost, stays] = chosen ? [kept, double] : [double, kept]
  const organisationId = Number(kept.id)
  const names = await tx.select().from(formerNames).where(eq(formerNames.organisationId, organisationId))
  const known = [stays.name, ...names.map(({ name }) => name)].map(fold)
  if (known.includes(fold(lost.name))) return []
  const from = typeof lost.nameFrom === "string" ? lost.nameFrom : null
  const [row] = await tx
    .insert(formerNames)
    .values({ organisationId, name: lost.name, from, to: dateOf(localDay(actor.now)) })
    .returning({ id: formerNames.id })
  return row ? [{ table: "former_names", column: "organisationId", keys: [[row.id]], made: true }] : []
}
