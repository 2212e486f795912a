import { getTableColumns, getTableName, is } from "drizzle-orm"
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core"
import * as schema from "#db/schema/index.ts"
import type { PartyKind } from "./party.ts"

/** A column that points at parties, with what tells its rows apart beside it. */
export type Reference = {
  table: SQLiteTable
  /** As the database calls the table, and the schema the column. */
  name: string
  key: string
  column: SQLiteColumn
  /** The primary key without the column itself. */
  identity: SQLiteColumn[]
  /** Where only one row may have these columns with one party: the rest of each unique index the column is in. */
  unique: SQLiteColumn[][]
}

const tables: SQLiteTable[] = Object.values<unknown>(schema).filter((each) => is(each, SQLiteTable))

const targets = { person: schema.people, organisation: schema.organisations }

/** The table of a kind of party. */
export const tableOf = (kind: PartyKind) => targets[kind]

/**
 * Every column of the schema that points at parties of this kind, read from its foreign keys: a table that is added
 * later is moved with the others without anybody having to think of it.
 */
export const referencesTo = (kind: PartyKind): readonly Reference[] => references[kind]

const references: Record<PartyKind, Reference[]> = {
  person: tables.flatMap((table) => readReferences(table, schema.people)),
  organisation: tables.flatMap((table) => readReferences(table, schema.organisations)),
}

function readReferences(table: SQLiteTable, target: SQLiteTable): Reference[] {
  const { foreignKeys, primaryKeys, indexes, uniqueConstraints } = getTableConfig(table)
  const columns = Object.entries(getTableColumns(table))
  const primary = primaryKeys[0]?.columns ?? columns.flatMap(([, column]) => (column.primary ? [column] : []))
  const uniqueIndexes = indexes.flatMap(({ config }) =>
    config.unique ? [config.columns.flatMap((each) => columnsOf(each, columns))] : [],
  )
  const alone = columns.flatMap(([, column]) => (column.isUnique ? [[column]] : []))
  const unique = [
    ...primaryKeys.map((each) => each.columns),
    ...uniqueIndexes,
    ...uniqueConstraints.map((c) => c.columns),
    ...alone,
  ]
  return foreignKeys.flatMap((foreignKey) => {
    const { columns: own, foreignTable } = foreignKey.reference()
    const [column] = own
    const key = columns.find(([, each]) => each === column)?.[0]
    if (foreignTable !== target || !column || key === undefined) return []
    const without = (some: SQLiteColumn[]) => some.filter((each) => each.name !== column.name)
    // One row for each party tells of that one alone, and stays with it.
    if (without(primary).length === 0) return []
    return [
      {
        ...{ table, key, column, name: getTableName(table) },
        identity: without(primary),
        unique: unique.filter((some) => some.some((each) => each.name === column.name)).map(without),
      },
    ]
  })
}

// An index may be over an expression, which has no column.
function columnsOf(indexed: unknown, columns: [string, SQLiteColumn][]): SQLiteColumn[] {
  if (typeof indexed !== "object" || indexed === null || !("name" in indexed)) return []
  return columns.flatMap(([, column]) => (indexed.name === column.name ? [column] : []))
}
