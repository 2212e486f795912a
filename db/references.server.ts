import { getTableName } from "drizzle-orm"
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core"
import * as schema from "./schema/index.ts"

/** A column that points at a table's id, and the key of the rows it stands in. */
export type Reference = { table: string; column: SQLiteColumn; of: SQLiteTable; key: SQLiteColumn[] }

/** Every column of the schema that refers to this table: what would be left hanging if a row of it went. */
export function referencesTo(target: SQLiteTable): Reference[] {
  return Object.entries(schema).flatMap(([name, table]) =>
    getTableConfig(table as SQLiteTable).foreignKeys.flatMap((foreignKey) => {
      const { columns, foreignTable } = foreignKey.reference()
      const [column] = columns
      if (!column || getTableName(foreignTable) !== getTableName(target)) return []
      return [{ table: name, column, of: table as SQLiteTable, key: keyOf(table as SQLiteTable) }]
    }),
  )
}

function keyOf(table: SQLiteTable): SQLiteColumn[] {
  const { columns, primaryKeys } = getTableConfig(table)
  return primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary)
}
