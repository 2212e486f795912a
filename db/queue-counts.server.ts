import { type SQL, sql } from "drizzle-orm"
import { isOpenCase } from "./case-states.server.ts"
import type { Tx } from "./client.server.ts"
import { inquiries } from "./schema/index.ts"

type Sums<Key extends string> = Record<Key, SQL | undefined>

/**
 * Counts the open cases under several conditions in one walk over the index `inquiries_open_walk`, which holds every
 * column the conditions name. Twelve counts one by one walk it twelve times.
 */
export async function countOpen<Key extends string>(
  read: Tx,
  where: SQL | undefined,
  conditions: Sums<Key>,
): Promise<Record<Key, number>> {
  return onlyRow((await selectOpen(read, where, conditions)) as Record<Key, number>[])
}

/** The query of `countOpen`, for preparing it. */
export function selectOpen<Key extends string>(read: Tx, where: SQL | undefined, conditions: Sums<Key>) {
  const fields = Object.fromEntries(
    Object.entries<SQL | undefined>(conditions).map(([key, condition]) => [
      key,
      sql<number>`coalesce(sum(${condition ?? sql`1`}), 0)`.mapWith(Number),
    ]),
  ) as Record<Key, SQL<number>>
  const open = isOpenCase()
  return read
    .select(fields)
    .from(inquiries)
    .where(where ? sql`${open} and ${where}` : open)
}

/** Sums give one row, also of nothing. */
export function onlyRow<Row>([row]: Row[]): Row {
  if (!row) throw new Error("a sum gave no row")
  return row
}
