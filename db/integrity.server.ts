import Database from "better-sqlite3"

/** What SQLite itself finds wrong in a file: damaged pages, indexes and references. Empty when all is well. */
export function findDatabaseFaults(file: string): string[] {
  const connection = new Database(file, { fileMustExist: true })
  try {
    const integrity = connection.pragma("integrity_check") as { integrity_check: string }[]
    const dangling = connection.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[]
    const waiting = connection.prepare("select count(*) as n from search_changes").get() as { n: number }
    return [
      ...integrity.map((row) => row.integrity_check).filter((line) => line !== "ok"),
      ...(waiting.n > 0
        ? [`${waiting.n} changed rows are not in the search index; rettidig reindex puts them there`]
        : []),
      ...dangling.map(
        ({ table, rowid, parent }) => `${table} row ${rowid} refers to a row of ${parent} that is not there`,
      ),
    ]
  } finally {
    connection.close()
  }
}
