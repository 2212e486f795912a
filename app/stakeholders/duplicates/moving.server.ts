import { and, eq, inArray, or, type SQL } from "drizzle-orm"
import type { SQLiteColumn } from "drizzle-orm/sqlite-core"
import type { Tx } from "#db/client.server.ts"
import type { Moved } from "#db/schema/duplicates.ts"
import type { PartyKind } from "./party.ts"
import { listRedundant } from "./redundant.server.ts"
import { type Reference, referencesTo } from "./references.server.ts"

export type Key = Moved["keys"][number]
type Values = Record<string, number | string | null>

/** A statement may have 32,766 blanks (SQLite); a key has a few. */
const atATime = 2000

/**
 * Whatever points at one party points at the other from now on. What cannot, since the other has the same already, and
 * what would only say again what the other says, stays where it is.
 */
export async function moveRows(tx: Tx, kind: PartyKind, from: number, to: number): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const reference of referencesTo(kind)) {
    const redundant = await listRedundant(tx, kind, reference, from, to)
    const rows = await listRows(tx, reference, eq(reference.column, from))
    const taken = rows.length === 0 ? [] : await listRows(tx, reference, eq(reference.column, to))
    const going = rows
      .filter((row) => !reference.unique.some((rest) => taken.some((other) => alike(rest, row, other))))
      .map((row) => keyOf(reference, row))
      .filter((key) => !redundant.has(key.join()))
    if (going.length === 0) continue
    await point(tx, reference, going, from, to)
    moved.push({ table: reference.name, column: reference.key, keys: going })
  }
  return moved
}

/** The rows of a merge, wherever along the chain they are now, point at the double again. @returns those that were found */
export async function moveBack(tx: Tx, kind: PartyKind, moved: Moved[], chain: number[], to: number): Promise<Moved[]> {
  const back: Moved[] = []
  for (const { table, column, keys, made } of moved) {
    const reference = referencesTo(kind).find(({ name, key }) => name === table && key === column)
    if (!reference) continue
    let left = keys
    for (const at of chain) {
      const here = new Set<string>()
      for (const some of parts(left))
        for (const row of await listRows(tx, reference, and(eq(reference.column, at), whereKeys(reference, some))))
          here.add(keyOf(reference, row).join())
      const found = left.filter((key) => here.has(key.join()))
      if (made) await remove(tx, reference, found, at)
      else await point(tx, reference, found, at, to)
      if (found.length > 0) back.push({ table, column, keys: found })
      left = left.filter((key) => !here.has(key.join()))
    }
  }
  return back
}

/** What there is beside the column: its identity, and what must be unique with it. */
async function listRows(tx: Tx, reference: Reference, where: SQL | undefined): Promise<Values[]> {
  const { table, identity, unique } = reference
  const fields = Object.fromEntries([...identity, ...unique.flat()].map((column) => [column.name, column]))
  return (await tx.select(fields).from(table).where(where)) as Values[]
}

const keyOf = ({ identity }: Reference, row: Values): Key => identity.map(({ name }) => row[name] ?? "")

// Two nulls are not the same to a unique index.
const alike = (columns: SQLiteColumn[], row: Values, other: Values) =>
  columns.every(({ name }) => row[name] !== null && row[name] === other[name])

function whereKeys({ identity }: Reference, keys: Key[]): SQL | undefined {
  const [column] = identity
  if (identity.length === 1 && column)
    return inArray(
      column,
      keys.map(([key]) => key),
    )
  return or(...keys.map((key) => and(...identity.map((column, n) => eq(column, key[n])))))
}

async function point(tx: Tx, reference: Reference, keys: Key[], from: number, to: number): Promise<void> {
  for (const some of parts(keys))
    await tx
      .update(reference.table)
      .set({ [reference.key]: to })
      .where(and(eq(reference.column, from), whereKeys(reference, some)))
}

async function remove(tx: Tx, reference: Reference, keys: Key[], at: number): Promise<void> {
  for (const some of parts(keys))
    await tx.delete(reference.table).where(and(eq(reference.column, at), whereKeys(reference, some)))
}

const parts = (keys: Key[]): Key[][] =>
  Array.from({ length: Math.ceil(keys.length / atATime) }, (_, n) => keys.slice(n * atATime, (n + 1) * atATime))

/** Both lists in one, each table and column once. */
export function joinMoved(some: Moved[], more: Moved[]): Moved[] {
  const all = some.map((each) => ({ ...each, keys: [...each.keys] }))
  for (const each of more) {
    const same = all.find(
      ({ table, column, made }) => table === each.table && column === each.column && made === each.made,
    )
    if (same) same.keys.push(...each.keys)
    else all.push({ ...each, keys: [...each.keys] })
  }
  return all
}

/** The list without those rows. */
export const withoutMoved = (moved: Moved[], gone: Moved[]): Moved[] =>
  moved
    .map((each) => {
      const keys = gone.filter(({ table, column }) => table === each.table && column === each.column)
      const names = new Set(keys.flatMap(({ keys }) => keys.map((key) => key.join())))
      return { ...each, keys: each.keys.filter((key) => !names.has(key.join())) }
    })
    .filter(({ keys }) => keys.length > 0)
