import { or, type SQL, sql } from "drizzle-orm"
import type { Tx } from "./client.server.ts"
import { importRows } from "./schema/index.ts"
import { among } from "./search.server.ts"

/** The rows of imported lists that made or changed one of these, by table. Reads all that were ever imported. */
export async function listRowsChanging(
  read: Tx,
  rowIds: Readonly<Record<string, readonly number[]>>,
): Promise<number[]> {
  const of = Object.entries(rowIds).map(
    ([table, ids]): SQL => sql`(change.value ->> 'table' = ${table} and ${among(sql`change.value ->> 'id'`, ids)})`,
  )
  const own = sql`exists (select 1 from json_each(${importRows.changes}) as change where ${or(...of)})`
  const rows = await read.select({ id: importRows.id }).from(importRows).where(own)
  return rows.map(({ id }) => id)
}
