import Database from "better-sqlite3"
import { databaseFile } from "#app/services.server.ts"
import type { TestHouse } from "./house.ts"

/** Every word of the full-text index, with where it stands: what searches find. */
export function searchIndex({ env }: TestHouse): Record<string, unknown[]> {
  const connection = new Database(databaseFile(env), { readonly: true })
  try {
    const tables = connection
      .prepare("select name from sqlite_master where sql like 'create virtual table%using fts5(%' order by name")
      .pluck()
      .all() as string[]
    return Object.fromEntries(
      tables.map((table) => {
        connection.exec(`create virtual table temp.${table}_words using fts5vocab(main, ${table}, 'instance')`)
        return [table, connection.prepare(`select * from temp.${table}_words order by term, doc, col, "offset"`).all()]
      }),
    )
  } finally {
    connection.close()
  }
}
