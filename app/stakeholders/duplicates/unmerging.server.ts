import { eq, getTableName } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { merges } from "#db/schema/index.ts"
import { type Emptied, getRow, retract, setField } from "./fields.server.ts"
import { chainFrom, type LiveMerges, loadLiveMerges, type Merge, saveMerge } from "./live-merges.server.ts"
import { joinMoved, moveBack, moveRows, withoutMoved } from "./moving.server.ts"
import type { PartyKind } from "./party.ts"
import { tableOf } from "./references.server.ts"

/**
 * Takes a merge back, whichever came after it: what was the double's is the double's again; what has come since stays
 * with the kept one. A second time nothing happens.
 * @throws DomainError "not-found"
 */
export async function unmergeParties(db: Db, actor: Actor, mergeId: number): Promise<Merge> {
  return db.write(async (tx) => {
    const [row] = await tx.select().from(merges).where(eq(merges.id, mergeId))
    if (!row) throw notFound()
    if (row.undoneAt !== null) return row
    const { kind, keptId, doubleId } = row
    const live = await loadLiveMerges(tx, kind)
    const chain = chainFrom(live, keptId)

    const back = await moveBack(tx, kind, row.moved, chain, doubleId)
    const link = { table: getTableName(tableOf(kind)), column: "mergedIntoId", keys: [[doubleId]] }
    await setField(tx, kind, doubleId, "mergedIntoId", null)
    live.all.splice(
      live.all.findIndex(({ id }) => id === mergeId),
      1,
    )
    // Merges up the chain carried the same rows on; they are no longer theirs to give back.
    for (const merge of live.all)
      if (chain.includes(merge.keptId)) merge.moved = withoutMoved(merge.moved, [...back, link])
    const emptied: Emptied[] = []
    for (const [column, change] of Object.entries(row.keptBefore))
      emptied.push(...(await retract(tx, kind, live, { partyId: keptId, column, since: mergeId }, change)))
    await settle(tx, kind, live, chain, emptied)
    for (const merge of live.all) await saveMerge(tx, merge)
    await tx.update(merges).set({ undoneAt: actor.now }).where(eq(merges.id, mergeId))

    const data = { merge: mergeId, keptId, doubleId }
    await recordEvent(tx, actor, { subject: kind, subjectId: keptId, type: "unmerged", data })
    await recordEvent(tx, actor, { subject: kind, subjectId: doubleId, type: "restored", data })
    return row
  })
}

/**
 * What other doubles of these parties had left behind, since it stood there already, may move now that it does not; and
 * a field that was left empty may be one that another double fills.
 */
async function settle(tx: Tx, kind: PartyKind, live: LiveMerges, chain: number[], emptied: Emptied[]): Promise<void> {
  const root = chain.at(-1)
  for (const merge of live.all) {
    if (chainFrom(live, merge.keptId).at(-1) !== root) continue
    merge.moved = joinMoved(merge.moved, await moveRows(tx, kind, merge.doubleId, merge.keptId))
    const double = await getRow(tx, kind, merge.doubleId)
    for (const { partyId, column } of emptied) {
      if (partyId !== merge.keptId || merge.keptBefore[column] || (double[column] ?? null) === null) continue
      const kept = await getRow(tx, kind, partyId)
      if ((kept[column] ?? null) !== null) continue
      await setField(tx, kind, partyId, column, double[column])
      merge.keptBefore[column] = { before: null, after: double[column] }
    }
  }
}
