import { setImmediate } from "node:timers/promises"
import { getTableColumns, type SQL, type SQLWrapper, sql } from "drizzle-orm"
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core"
import type { Tx } from "./client.server.ts"
import { updateMany } from "./many.server.ts"
import { among } from "./search.server.ts"

/** Columns of a table (of those rows), by their names in the schema, that hold what people wrote or are called. */
export type Texts = { table: SQLiteTable; columns: readonly string[]; where?: SQL }

/** Rows looked at before others have their turn: a few milliseconds. */
const STEP = 2_000

/** Words that the database looks for, and what then says for certain whether a text holds them. */
export type Sought = { words: readonly string[]; holds: (text: string) => boolean }

/**
 * The ids of the rows (SQLite's own row ids where a table has none) that hold any of the words in one of the columns.
 * Reads the whole table, in steps between which the house goes on.
 */
export async function findRowsHolding(
  read: Tx,
  { table, columns, where = sql`true` }: Texts,
  { words, holds }: Sought,
): Promise<number[]> {
  if (words.length === 0) return []
  const id = idOf(table)
  const fields = Object.fromEntries(columns.map((name) => [name, columnOf(table, name)]))
  const perhaps = sql.join(
    columns.flatMap((name) => words.map((word) => sql`${columnOf(table, name)} like ${patternOf(word)} escape '\\'`)),
    sql` or `,
  )
  const found: number[] = []
  // By the rows there are and not by ranges of ids: those of survey answers are drawn by lot from all numbers.
  for (let from = 0; ; ) {
    const rows = await read.all<{ id: number; hit: number | null }>(
      sql`select ${id} as id, (${perhaps}) as hit from ${table} where ${id} > ${from} and ${where} order by ${id} limit ${STEP}`,
    )
    const hits = rows.filter(({ hit }) => hit === 1).map((row) => row.id)
    if (hits.length > 0) {
      const texts: ({ id: number } & Record<string, unknown>)[] = await read
        .select({ ...fields, id: numberOf(id) })
        .from(table)
        .where(among(id, hits))
      for (const { id: hit, ...text } of texts) if (someString(text, holds)) found.push(hit)
    }
    const last = rows.at(-1)
    if (last === undefined) break
    from = last.id
    await setImmediate()
  }
  return found.sort((one, other) => one - other)
}

/** Rewrites what stands in the columns of these rows: `rewrite` gets it by their names. Returns how many rows changed. */
export async function rewriteRows(
  tx: Tx,
  { table, columns }: Texts,
  ids: readonly number[],
  rewrite: (texts: Record<string, unknown>) => unknown,
): Promise<number> {
  if (ids.length === 0) return 0
  const fields = Object.fromEntries(columns.map((name) => [name, columnOf(table, name)]))
  const rows: Record<string, unknown>[] = await tx
    .select({ ...fields, id: numberOf(idOf(table)) })
    .from(table)
    .where(among(idOf(table), ids))
  const changed = rows.flatMap(({ id, ...texts }) => {
    const after = rewrite(texts)
    return JSON.stringify(after) === JSON.stringify(texts) ? [] : [{ ...(after as object), id: Number(id) }]
  })
  if ("id" in getTableColumns(table)) await updateMany(tx, table, changed as Parameters<typeof updateMany>[2])
  else for (const { id, ...texts } of changed) await tx.update(table).set(texts).where(sql`rowid = ${id}`)
  return changed.length
}

function someString(value: unknown, is: (text: string) => boolean): boolean {
  if (typeof value === "string") return is(value)
  return typeof value === "object" && value !== null && Object.values(value).some((one) => someString(one, is))
}

const idOf = (table: SQLiteTable): SQLWrapper => getTableColumns(table).id ?? sql`rowid`
const numberOf = (id: SQLWrapper): SQL<number> => sql<number>`${id}`

function columnOf(table: SQLiteTable, name: string): SQLiteColumn {
  const column = getTableColumns(table)[name]
  if (!column) throw new Error(`no column ${name}`)
  return column
}

/**
 * Mails break their lines anywhere, and numbers are grouped in any way; and LIKE takes Æ and æ for two letters. So it asks
 * for more than is meant, and what it finds is looked at again.
 */
const patternOf = (word: string) =>
  `%${word
    .trim()
    .replace(/[\\%_]/g, (sign) => `\\${sign}`)
    .replace(/[^\x20-\x7e]/gu, "_")
    .replace(/\s+/g, "%")}%`
