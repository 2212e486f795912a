import { setImmediate } from "node:timers/promises"
import { getTableColumns, sql } from "drizzle-orm"
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core"
import type { Tx } from "./client.server.ts"
import { updateMany } from "./many.server.ts"
import { among } from "./search.server.ts"

/** Columns of a table with an `id`, by their names in the schema, that hold what people wrote or are called. */
export type Texts = { table: SQLiteTable; columns: readonly string[] }

/** Rows looked at before others have their turn: a few milliseconds. */
const STEP = 2_000

/**
 * The ids of the rows that hold any of the words in one of the columns, whatever their case (æ, ø and å as written).
 * Reads the whole table, in steps between which the house goes on.
 */
export async function findRowsHolding(
  read: Tx,
  { table, columns }: Texts,
  words: readonly string[],
): Promise<number[]> {
  if (words.length === 0) return []
  const all = getTableColumns(table)
  const id = columnOf(table, "id")
  const holds = sql.join(
    columns.flatMap((name) => words.map((word) => sql`${all[name]} like ${`%${escaped(word)}%`} escape '\\'`)),
    sql` or `,
  )
  const found: number[] = []
  // By the rows there are and not by ranges of ids: those of survey answers are drawn by lot from all numbers.
  for (let from = 0; ; ) {
    const rows = await read.all<{ id: number; hit: number | null }>(
      sql`select ${id} as id, (${holds}) as hit from ${table} where ${id} > ${from} order by ${id} limit ${STEP}`,
    )
    for (const row of rows) if (row.hit === 1) found.push(row.id)
    const last = rows.at(-1)
    if (last === undefined) break
    from = last.id
    await setImmediate()
  }
  return found
}

/** Rewrites every string in these columns of these rows, in JSON the inner ones. Returns how many rows changed. */
export async function rewriteTexts(
  tx: Tx,
  { table, columns }: Texts,
  ids: readonly number[],
  rewrite: (text: string) => string,
): Promise<number> {
  if (ids.length === 0) return 0
  const fields = Object.fromEntries(["id", ...columns].map((name) => [name, columnOf(table, name)]))
  const rows: Record<string, unknown>[] = await tx
    .select(fields)
    .from(table)
    .where(among(columnOf(table, "id"), ids))
  const changed = rows.flatMap(({ id, ...texts }) => {
    const after = inEveryString(texts, rewrite)
    return JSON.stringify(after) === JSON.stringify(texts) ? [] : [{ ...(after as object), id: Number(id) }]
  })
  await updateMany(tx, table, changed as Parameters<typeof updateMany>[2])
  return changed.length
}

/** The same value with every string in it rewritten, however deep. */
export function inEveryString(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === "string") return rewrite(value)
  if (Array.isArray(value)) return value.map((one) => inEveryString(one, rewrite))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEveryString(one, rewrite)]))
}

function columnOf(table: SQLiteTable, name: string): SQLiteColumn {
  const column = getTableColumns(table)[name]
  if (!column) throw new Error(`no column ${name}`)
  return column
}

const escaped = (word: string) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`)
