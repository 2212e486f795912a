import { type Column, getTableColumns, type SQL, type SQLWrapper, sql } from "drizzle-orm"
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core"
import type { Tx } from "./client.server.ts"

export type Values = Record<string, number | string | null>
/** What comes with each use, by name: numbers, strings and null, which the database takes as they are. */
export type Given<V extends Values> = { [Name in keyof V]: SQL<V[Name]> }
export type Query<Result> = { prepare(): { execute(values: Record<string, unknown>): Promise<Result> } }

/**
 * A query whose SQL is put together once for each connection. Drizzle builds it anew at every use, which takes ten times
 * as long as running it: of no account on a page that is seldom opened, but a third of what one costs that everybody has
 * open, and most of it where a query runs for every mail.
 */
export function prepared<V extends Values, Result>(
  build: (tx: Tx, given: Given<V>) => Query<Result>,
): (tx: Tx, values: V) => Promise<Result> {
  const find = oncePerConnection((tx) => build(tx, given as Given<V>).prepare())
  return (tx, values) => find(tx).execute(values)
}

/** As `Given`; but null where the value is null. */
export type Known<V extends Values> = {
  [Name in keyof V]: SQL<NonNullable<V[Name]>> | (null extends V[Name] ? null : never)
}

/** The same for a query whose text differs by which of its values are null: put together once for each that comes. */
export function preparedByNulls<V extends Values, Result>(
  build: (tx: Tx, known: Known<V>) => Query<Result>,
): (tx: Tx, values: V) => Promise<Result> {
  const finds = new Map<string, (tx: Tx) => ReturnType<Query<Result>["prepare"]>>()
  return (tx, values) => {
    const missing = Object.keys(values).filter((name) => values[name] === null)
    const key = missing.join(" ")
    const find = finds.get(key) ?? oncePerConnection((tx) => build(tx, knownBut<V>(missing)).prepare())
    finds.set(key, find)
    return find(tx).execute(values)
  }
}

/** The same values for a query that is put together for one use. */
export const asKnown = <V extends Values>(values: V): Known<V> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? null : sql`${value}`]),
  ) as Known<V>

/** True for the rows with these ids or words, a JSON array: one value however many they are, see `asList`. */
export const amongGiven = (column: SQLWrapper, list: SQL<string>): SQL =>
  sql`${column} in (select value from json_each(${list}))`
export const asList = (ids: readonly (number | string)[]): string => JSON.stringify(ids)

/** Inserts one row and gives its id. */
export function preparedInsert<T extends SQLiteTable & { id: SQLiteColumn }>(table: T) {
  const { id: _, ...columns } = getTableColumns(table) as Record<string, Column>
  const find = oncePerConnection((tx) =>
    tx
      .insert<SQLiteTable>(table)
      .values(placeholders(Object.keys(columns)))
      .returning({ id: table.id })
      .prepare(),
  )
  return async (tx: Tx, row: T["$inferInsert"]): Promise<number> => {
    const [inserted] = await find(tx).execute(encoded(columns, row))
    return Number(inserted?.id)
  }
}

/** Inserts one row, or replaces what the one with the same key says. */
export function preparedUpsert<T extends SQLiteTable>(table: T, key: readonly (keyof T["$inferInsert"] & string)[]) {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>
  const rest = Object.keys(columns).filter((name) => !key.includes(name))
  const target = key.flatMap((name) => columns[name] ?? [])
  const find = oncePerConnection((tx) =>
    tx
      .insert<SQLiteTable>(table)
      .values(placeholders(Object.keys(columns)))
      .onConflictDoUpdate({ target, set: placeholders(rest) })
      .prepare(),
  )
  return async (tx: Tx, row: T["$inferInsert"]): Promise<void> => {
    await find(tx).execute(encoded(columns, row))
  }
}

function oncePerConnection<Found>(make: (tx: Tx) => Found): (tx: Tx) => Found {
  const known = new WeakMap<Tx, Found>()
  return (tx) => {
    const found = known.get(tx) ?? make(tx)
    known.set(tx, found)
    return found
  }
}

const placeholder = (name: string) => sql`${sql.placeholder(name)}`
const placeholders = (names: string[]) => Object.fromEntries(names.map((name) => [name, placeholder(name)]))
const given = new Proxy({}, { get: (_, name) => placeholder(String(name)) })
const knownBut = <V extends Values>(missing: string[]) =>
  new Proxy({}, { get: (_, name) => (missing.includes(String(name)) ? null : placeholder(String(name))) }) as Known<V>

/** Drizzle would write the null of a JSON column as the text "null" here, and knows no defaults. */
const encoded = (columns: Record<string, Column>, row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const value = row[name] ?? (row[name] === undefined ? column.default : null) ?? null
      return [name, value === null ? null : column.mapToDriverValue(value)]
    }),
  )
