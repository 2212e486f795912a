import { AsyncLocalStorage } from "node:async_hooks"
import { dirname, join } from "node:path"
import Database from "better-sqlite3"
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3"
import { migrate } from "drizzle-orm/better-sqlite3/migrator"
import { danishOrder } from "#app/lib/danish-order.ts"
import { fold } from "#app/lib/fold.ts"
import { makeDataFolder } from "./data-folder.server.ts"
import { settleFacts, settleSomeFacts } from "./facts.server.ts"
import { projectFolder } from "./project.server.ts"
import * as schema from "./schema/index.ts"
import { forgetIndex, indexSome, indexWhatChanged } from "./search-index.server.ts"

/** Drizzle's query builder, always awaited: the same code is to run on PostgreSQL one day. */
export type Tx = BetterSQLite3Database<typeof schema>

export type Db = {
  /** For queries. Its connection refuses to write. */
  read: Tx
  /**
   * One transaction on the single writer. Commits when `work` resolves, rolls back when it throws.
   * No network, file or timer wait inside: the whole house waits with you. Throws when nested.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Changes whenever another connection has committed: a cheap "has anything happened?" (SQLite's data_version). */
  dataVersion(): number
  /** A consistent copy of the whole database into `file`, taken while others write. */
  backup(file: string): Promise<void>
  /** Moves all of the write-ahead log into the file and cuts it to nothing; false where a reader held it back. */
  emptyLog(): boolean
  close(): void
}

const pragmas = (connection: Database.Database) => {
  connection.pragma("journal_mode = WAL")
  connection.pragma("synchronous = FULL")
  connection.pragma("busy_timeout = 10000")
  // 16 MB instead of 4: a backlog of mail rewrites the same index pages at every commit, and each need be copied back once.
  connection.pragma("wal_autocheckpoint = 4000")
  connection.pragma("foreign_keys = ON")
  connection.pragma("cache_size = -65536")
  connection.pragma("temp_store = MEMORY")
  // What is deleted is overwritten wherever that costs no further write; `scrub` sees to the pages that were freed.
  connection.pragma("secure_delete = FAST")
  connection.function("fold", { deterministic: true }, (text) => (typeof text === "string" ? fold(text) : text))
  connection.function("danish_order", { deterministic: true }, (text) =>
    typeof text === "string" ? danishOrder(text) : text,
  )
}

const mostStatements = 500

/**
 * Drizzle prepares every query anew, which costs more than most of them take to run. Here a statement is prepared once
 * for its text. All use is synchronous, so no two callers ever hold the same one at once.
 */
function rememberStatements(connection: Database.Database): void {
  const known = new Map<string, Database.Statement>()
  const prepare = connection.prepare.bind(connection)
  connection.prepare = ((text: string) => {
    const hit = known.get(text)
    // Drizzle may have left it giving rows as arrays.
    if (hit) return hit.reader ? hit.raw(false) : hit
    if (known.size >= mostStatements) known.clear()
    const statement = prepare(text)
    known.set(text, statement)
    return statement
  }) as typeof connection.prepare
}

/** Opens the SQLite file, creating it and its folder; the schema is put in place by `migrateDb`. */
export function openDb(file: string): Db {
  makeDataFolder(dirname(file))
  const writer = new Database(file)
  pragmas(writer)
  rememberStatements(writer)
  const reader = new Database(file)
  pragmas(reader)
  rememberStatements(reader)
  reader.pragma("query_only = ON")

  const tx = drizzle(writer, { schema, casing: "snake_case" })
  const inside = new AsyncLocalStorage<true>()
  let last: Promise<unknown> = Promise.resolve()

  const transact = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    writer.exec("BEGIN IMMEDIATE")
    try {
      const result = await inside.run(true, () => work(tx))
      indexWhatChanged(writer)
      settleFacts(writer)
      writer.exec("COMMIT")
      return result
    } catch (error) {
      // A full disk makes SQLite roll back by itself; a second ROLLBACK would hide the real error.
      if (writer.inTransaction) writer.exec("ROLLBACK")
      throw error
    }
  }

  return {
    read: drizzle(reader, { schema, casing: "snake_case" }),
    write(work) {
      if (inside.getStore()) throw new Error("db.write inside db.write: pass the transaction on instead")
      const mine = last.then(() => transact(work))
      last = mine.catch(() => undefined)
      return mine
    },
    dataVersion: () => Number(reader.pragma("data_version", { simple: true })),
    backup: async (target) => {
      await reader.backup(target)
    },
    emptyLog: () => (writer.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) as number) === 0,
    close() {
      reader.close()
      writer.close()
    },
  }
}

/** Brings the schema up to this version. Safe to run at every start. */
export function migrateDb(file: string): void {
  makeDataFolder(dirname(file))
  withConnection(file, (connection) => {
    migrate(drizzle(connection), { migrationsFolder: join(projectFolder, "db", "migrations") })
    fillIndex(connection)
    fillFacts(connection)
  })
}

/** Makes the full-text index anew from what it indexes. Work may go on beside it; searches find less until it is done. */
export function reindexDb(file: string): void {
  withConnection(file, (connection) => {
    connection.transaction(() => forgetIndex(connection)).immediate()
    fillIndex(connection)
  })
}

/** In steps, each of which is kept: one that is cut off goes on at the next start. */
function fillIndex(connection: Database.Database): void {
  const step = connection.transaction(() => indexSome(connection))
  while (step.immediate() > 0);
}

/** The past of a house that was there before its figures, in steps too. */
function fillFacts(connection: Database.Database): void {
  const step = connection.transaction(() => settleSomeFacts(connection))
  while (step.immediate() > 0);
}

function withConnection(file: string, work: (connection: Database.Database) => void): void {
  const connection = new Database(file)
  try {
    pragmas(connection)
    rememberStatements(connection)
    work(connection)
  } finally {
    connection.close()
  }
}
