import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm"
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core"
import type { Tx } from "./client.server.ts"

/*
 * Many rows as one parameter: a JSON array that SQLite walks (json_each). Drizzle's own statement for them grows with
 * their number, and building it costs ten times what running it does.
 */

/** Inserts rows that all name the same columns. Returns their ids in the rows' order; zeros for a table without ids. */
export async function insertMany<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<number[]> {
  const [first] = rows
  if (!first) return []
  const columns = namedColumns(table, Object.keys(first))
  const names = sql.join(
    columns.map(({ name }) => name),
    sql`, `,
  )
  const insert = sql`insert into ${sql.identifier(getTableName(table))} (${names}) select ${cells(columns.length)} from json_each(${asJson(columns, rows)})`
  if (!("id" in getTableColumns(table))) {
    tx.run(insert)
    return rows.map(() => 0)
  }
  return tx.all<{ id: number }>(sql`${insert} returning id`).map(({ id }) => id)
}

/** Sets these columns of the rows with these ids. */
export async function updateMany<Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: readonly (Partial<Table["$inferInsert"]> & { id: number })[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const { id: _, ...rest } = first
  const columns = namedColumns(table, ["id", ...Object.keys(rest)])
  const set = columns.slice(1).map(({ name }, at) => sql`${name} = ${cell(at + 1)}`)
  const target = sql.identifier(getTableName(table))
  tx.run(
    sql`update ${target} set ${sql.join(set, sql`, `)} from json_each(${asJson(columns, rows)}) where ${target}.id = ${cell(0)}`,
  )
}

type Named = { key: string; name: SQL; column: SQLiteColumn }

function namedColumns(table: SQLiteTable, keys: string[]): Named[] {
  const columns = getTableColumns(table)
  return keys.map((key) => {
    const column = columns[key]
    if (!column) throw new Error(`${getTableName(table)} has no column ${key}`)
    return { key, name: sql`${sql.identifier(snakeCase(key))}`, column: column as SQLiteColumn }
  })
}

/** As drizzle's `casing` spells it. */
const snakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const cell = (at: number) => sql.raw(`json_each.value ->> ${at}`)
const cells = (count: number) =>
  sql.join(
    Array.from({ length: count }, (_, at) => cell(at)),
    sql`, `,
  )

const asJson = (columns: readonly Named[], rows: readonly object[]) =>
  JSON.stringify(
    rows.map((row) =>
      columns.map(({ key, column }) => {
        const value = (row as Record<string, unknown>)[key]
        return value === null || value === undefined ? null : column.mapToDriverValue(value)
      }),
    ),
  )
