import { placeholder } from "drizzle-orm"
import type { SQLiteTable } from "drizzle-orm/sqlite-core"
import type { Tx } from "#db/client.server.ts"

/** Row by row with one prepared statement: drizzle takes longer to put a statement of many rows together than to run it. */
export async function insertAll<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  if (names.length === 0) return
  const blanks = Object.fromEntries(names.map((name) => [name, placeholder(name)]))
  const insert = tx
    .insert(table)
    .values(blanks as Table["$inferInsert"])
    .prepare()
  for (const row of rows) await insert.run(row)
}
