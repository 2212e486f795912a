import { eq, getTableColumns } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import type { Change } from "#db/schema/duplicates.ts"
import { type LiveMerges, liveId } from "./live-merges.server.ts"
import type { PartyKind } from "./party.ts"
import { tableOf } from "./references.server.ts"

export type Row = Record<string, unknown>

/** The kept one's columns that were left empty by taking a merge back. */
export type Emptied = { partyId: number; column: string }

const notOwn = new Set(["id", "mergedIntoId", "createdAt"])

/** What a party says of itself, column by column: its own fields, by the schema. */
const fieldsOf = (kind: PartyKind): string[] =>
  Object.keys(getTableColumns(tableOf(kind))).filter((column) => !notOwn.has(column))

export async function getRow(tx: Tx, kind: PartyKind, id: number): Promise<Row> {
  const table = tableOf(kind)
  const [row] = await tx.select().from(table).where(eq(table.id, id))
  if (!row) throw new Error(`no ${kind} ${id}`)
  return row
}

export async function setField(tx: Tx, kind: PartyKind, id: number, column: string, value: unknown): Promise<void> {
  const table = tableOf(kind)
  await tx
    .update(table)
    .set({ [column]: value })
    .where(eq(table.id, id))
}

/**
 * What the kept one takes over: what was chosen of the double, and what it lacks itself. Since when a name holds goes
 * with the name.
 */
export function takenOver(
  kind: PartyKind,
  kept: Row,
  double: Row,
  chosen: ReadonlySet<string>,
): Record<string, Change> {
  const changes: Record<string, Change> = {}
  for (const column of fieldsOf(kind)) {
    if (column === "nameFrom" && !chosen.has("name")) continue
    const wanted = chosen.has(column) || (column === "nameFrom" && chosen.has("name"))
    const [before, after] = [kept[column] ?? null, double[column] ?? null]
    if (before === after || (!wanted && (before !== null || after === null))) continue
    changes[column] = { before, after }
  }
  return changes
}

/**
 * Takes one change out of a party's past, as if it had never been: a later merge that built on it starts from what was
 * before, and what was passed on to the party it has been merged into is taken from there. What somebody has changed by
 * hand since stays.
 */
export async function retract(
  tx: Tx,
  kind: PartyKind,
  live: LiveMerges,
  at: { partyId: number; column: string; since: number },
  { before, after }: Change,
): Promise<Emptied[]> {
  const { partyId, column, since } = at
  const same = (one: unknown, other: unknown) => sameValue(live, column, one, other)
  const later = live.into(partyId).find((merge) => {
    const change = merge.keptBefore[column]
    return merge.id > since && change && same(change.before, after)
  })
  const built = later?.keptBefore[column]
  if (later && built) {
    if (same(built.after, before)) delete later.keptBefore[column]
    else later.keptBefore[column] = { before, after: built.after }
    return []
  }
  const row = await getRow(tx, kind, partyId)
  if (!same(row[column] ?? null, after)) return []
  await setField(tx, kind, partyId, column, before)
  const emptied = before === null ? [{ partyId, column }] : []
  const up = live.of(partyId)
  const passed = up?.keptBefore[column]
  if (!up || !passed || !same(passed.after, after)) return emptied
  const above = { partyId: up.keptId, column, since: up.id }
  if (before === null) delete up.keptBefore[column]
  else up.keptBefore[column] = { before: passed.before, after: before }
  const next = { before: before === null ? passed.before : before, after }
  return [...emptied, ...(await retract(tx, kind, live, above, next))]
}

/** An organisation that a parent has been merged into is the same parent. */
const sameValue = (live: LiveMerges, column: string, one: unknown, other: unknown): boolean =>
  one === other ||
  (column === "parentId" &&
    typeof one === "number" &&
    typeof other === "number" &&
    liveId(live, one) === liveId(live, other))
