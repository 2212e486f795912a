import { getTableColumns, getTableName, is } from "drizzle-orm"
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core"
import type { Tx } from "#db/client.server.ts"
import * as schema from "#db/schema/index.ts"

/** Every table of the schema. */
export const allTables = (): SQLiteTable[] => Object.values<unknown>(schema).filter((each) => is(each, SQLiteTable))

/** What the database holds, table by table, without the audit log and the merges themselves. */
export async function dump(read: Tx): Promise<Record<string, string[]>> {
  const tables = allTables().filter((table) => table !== schema.events && table !== schema.merges)
  const entries = await Promise.all(
    tables.map(async (table) => {
      const rows = await read.select().from(table)
      return [getTableName(table), rows.map((row) => JSON.stringify(row)).sort()] as const
    }),
  )
  return Object.fromEntries(entries)
}

/** The columns of a table that point at another, by what they are called in the schema. */
export const foreignColumns = (table: SQLiteTable): Map<string, SQLiteTable> =>
  new Map(
    getTableConfig(table).foreignKeys.map((foreignKey) => {
      const { columns, foreignTable } = foreignKey.reference()
      const key = Object.entries(getTableColumns(table)).find(([, column]) => column === columns[0])?.[0] ?? ""
      return [key, foreignTable]
    }),
  )

let counter = 0

/**
 * A row of any table, whatever its columns: those given, something of the right kind where one is needed, and a row of
 * the other table where it must point at one. Gives the row.
 */
export async function plantRow(
  tx: Tx,
  table: SQLiteTable,
  given: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = { ...given }
  const foreign = foreignColumns(table)
  for (const [key, column] of Object.entries(getTableColumns(table))) {
    if (key in values || !column.notNull || column.hasDefault || (column.primary && key === "id")) continue
    const target = foreign.get(key)
    values[key] = target ? await keyOfSome(tx, target) : filler(column)
  }
  const [row] = await tx.insert(table).values(values).returning()
  return row as Record<string, unknown>
}

/** A row of the other table that is there already, or a new one. */
async function keyOfSome(tx: Tx, table: SQLiteTable): Promise<unknown> {
  const [row] = await tx.select().from(table).limit(1)
  const found = (row ?? (await plantRow(tx, table))) as Record<string, unknown>
  return found.id ?? found.key
}

function filler(column: SQLiteColumn): unknown {
  counter += 1
  if (column.dataType === "json") return []
  if (column.dataType === "boolean") return false
  return column.dataType === "number" ? counter : `${column.name} ${counter}`
}
