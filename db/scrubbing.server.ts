import { setImmediate } from "node:timers/promises"
import { sql } from "drizzle-orm"
import { fold } from "#app/lib/fold.ts"
import type { Db, Tx } from "./client.server.ts"
import { sources } from "./search-documents.server.ts"

/** Pages that a step of merging writes at most (FTS5's own unit): some tens of milliseconds. */
const MERGED = 400
/** Bytes of zeros at a time that freed pages are filled with. */
const FILLED = 1 << 20

/**
 * Overwrites what was removed from the database but still lies in its file: words of removed texts in the search index,
 * whose entries FTS5 only drops when it merges, and what stood in pages that were freed. Each step is a transaction of
 * its own. False where a reader kept the write-ahead log from being emptied: then it is to be called again.
 */
export async function scrub(db: Db): Promise<boolean> {
  for (const table of [...sources.map((source) => source.table), "search_sample"]) await mergeAll(db, table)
  await db.write(async (tx) => {
    tx.run(sql`create table if not exists scrubbing (zeros blob)`)
  })
  for (let left = await freePages(db); left > 0; left = await freePages(db)) {
    await db.write(async (tx) => {
      tx.run(sql`insert into scrubbing values (zeroblob(${FILLED}))`)
    })
    await setImmediate()
  }
  await db.write(async (tx) => {
    tx.run(sql`drop table scrubbing`)
  })
  return db.emptyLog()
}

const freePages = (db: Db): Promise<number> =>
  db.write(async (tx) => tx.get<{ freelist_count: number }>(sql`pragma freelist_count`).freelist_count)

/** All segments of an index become one, which has nothing of what was removed; "merge" in the documentation of FTS5. */
async function mergeAll(db: Db, table: string): Promise<void> {
  const step = (pages: number) =>
    db.write(async (tx) => {
      const before = changes(tx)
      tx.run(sql`insert into ${sql.identifier(table)} (${sql.identifier(table)}, rank) values ('merge', ${pages})`)
      return changes(tx) - before
    })
  await step(-MERGED)
  while ((await step(MERGED)) > 1) await setImmediate()
}

const changes = (tx: Tx) => tx.get<{ n: number }>(sql`select total_changes() as n`).n

/** Forgets how the words of a name are misspelt, those apart that another name has too (search-index.server.ts). */
export async function forgetSpellings(tx: Tx, names: readonly string[]): Promise<void> {
  for (const word of new Set(names.flatMap((name) => fold(name).match(/\p{L}{4,}/gu) ?? []))) {
    const like = `%${word}%`
    const other = tx.all(
      sql`select 1 from people where fold(name) like ${like} union all select 1 from organisations where fold(name) like ${like} limit 1`,
    )
    if (other.length === 0) tx.run(sql`delete from search_spellings where word = ${word}`)
  }
}
