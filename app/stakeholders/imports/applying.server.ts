import { eq, getTableColumns } from "drizzle-orm"
import type { SQLiteTable } from "drizzle-orm/sqlite-core"
import type { Tx } from "#db/client.server.ts"
import { insertMany } from "#db/many.server.ts"
import type { RowChange } from "#db/schema/imports.ts"
import { organisationGroups } from "#db/schema/index.ts"
import type { ImportTable, Write } from "./changes.ts"
import { datedTables, insertOrder, isNumbered, numberedTables } from "./tables.server.ts"

type Insert = Extract<Write, { kind: "insert" }>
type Line<Kind> = { write: Kind; changes: RowChange[] }

/**
 * Writes what some rows bring, table by table: all rows of a table in one statement, since a statement costs more than a
 * row. `changes[n]` is what the nth row did, for taking it back.
 */
export async function applyWrites(tx: Tx, rows: readonly (readonly Write[])[], now: number): Promise<RowChange[][]> {
  const changes: RowChange[][] = rows.map(() => [])
  const lines = rows.flatMap((writes, n) => writes.map((write) => ({ write, changes: changes[n] ?? [] })))
  for (const table of insertOrder) {
    const inserts = lines.filter(
      (line): line is Line<Insert> => line.write.kind === "insert" && line.write.table === table,
    )
    if (inserts.length > 0) await insertAll(tx, table, inserts, now)
  }
  for (const { write, changes } of lines) {
    if (write.kind !== "update" || !isNumbered(write.table)) continue
    const id = write.id()
    const table = numberedTables[write.table]
    await tx.update(table).set(write.after).where(eq(table.id, id))
    changes.push({ table: write.table, id, before: write.before, after: write.after })
  }
  return changes
}

async function insertAll(tx: Tx, table: ImportTable, lines: readonly Line<Insert>[], now: number): Promise<void> {
  const of: SQLiteTable = table === "organisationGroups" ? organisationGroups : numberedTables[table]
  const blank = Object.fromEntries(Object.keys(getTableColumns(of)).map((column) => [column, null]))
  const made = datedTables.has(table) ? { createdAt: now } : {}
  const values = lines.map(({ write }) => ({ ...write.columns(), ...made }))
  const ids = await insertMany(tx, of, values)
  lines.forEach(({ write, changes }, n) => {
    const id = ids[n] ?? 0
    write.made(id)
    // Whole, so that whatever is done to the row later shows: that it was merged, that an address has ended.
    const after = { ...blank, ...values[n], ...(id && { id }) }
    changes.push({ table, id, before: null, after })
  })
}
