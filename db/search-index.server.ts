import Database from "better-sqlite3"
import { fold } from "#app/lib/fold.ts"
import { spellingsOf } from "#app/search/spellings.ts"
import { type Document, type Source, sources } from "./search-documents.server.ts"

/** Rows of a kind that are read and indexed at a time: what bounds the memory of a first start on an old house. */
const BATCH = 1_000
/** One mail of so many is in the sample of words. */
export const SAMPLED = 64

type Entry = [rowid: number, document: Document | null]

/**
 * Puts what has changed into the full-text index, in the transaction it is called in. Triggers have noted the rows in
 * `search_changes`. Once at the end rather than row by row: a person who comes with two addresses and a job is indexed
 * once, and FTS5 writes out a segment whenever row ids do not rise. A damaged index stops no work: what has changed stays
 * noted, `rettidig verify` tells of it, and `rettidig reindex` puts it right.
 */
export function indexWhatChanged(connection: Database.Database): void {
  connection.exec("SAVEPOINT search_index")
  try {
    let count = 0
    for (let some = indexSome(connection); some > 0; some = indexSome(connection)) count += some
    // FTS5 writes when a savepoint is made: what is wrong shows here, and not at the COMMIT of everything.
    if (count > 0) connection.exec("SAVEPOINT search_written; RELEASE search_written")
  } catch (error) {
    if (!isDamage(error) || !connection.inTransaction) throw error
    connection.exec("ROLLBACK TO search_index")
  }
  connection.exec("RELEASE search_index")
}

// A damaged index also tells by rows that are there already: nothing else that is written here can be refused.
const isDamage = (error: unknown) =>
  error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|CONSTRAINT)/.test(error.code)

/** Empties the index and notes every row anew; `indexSome` then fills it. */
export function forgetIndex(connection: Database.Database): void {
  for (const table of [...sources.map(({ table }) => table), "search_sample"])
    connection.prepare(`insert into ${table} (${table}) values ('delete-all')`).run()
  connection.exec("delete from search_changes")
  for (const { kind, base } of sources)
    connection.prepare(`insert into search_changes select '${kind}', id from ${base}`).run()
}

/** The same for the first thousand rows of each kind, for a house whose rows are many. Gives how many there were. */
export function indexSome(connection: Database.Database): number {
  if (!connection.prepare("select 1 from search_changes limit 1").get()) return 0
  const changes = connection.prepare(
    `select kind, id from search_changes where kind = ? order by id limit ${BATCH}`,
  ) as Database.Statement<[string], { kind: string; id: number }>
  const settle = connection.prepare("delete from search_changes where kind = ? and id <= ?")
  let count = 0
  for (const source of sources) {
    const ids = changes.all(source.kind).map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) continue
    indexRows(connection, source, ids)
    settle.run(source.kind, last)
    count += ids.length
  }
  return count
}

/**
 * Row ids in the index: the row's own, and the same below zero where the text is confidential. So a search of what
 * everybody may see reads nothing else, and a search of the rest is narrowed by `scope`.
 */
function indexRows(connection: Database.Database, { table, columns, kind, read }: Source, ids: number[]): void {
  const all = columns.concat(isScoped(kind) ? "scope" : [])
  const insert = connection.prepare(
    `insert into ${table} (rowid, ${all.join(", ")}) values (?, ${all.map(() => "?").join(", ")})`,
  )
  const known = connection.prepare(`select 1 from ${table}_docsize where id = ?`)
  const remove = connection.prepare(`delete from ${table} where rowid = ?`)
  const entries: Entry[] = ids.flatMap((id) => {
    const document = read(connection, id)
    const hidden = document !== null && document.scope !== null
    return isScoped(kind)
      ? [
          [id, hidden ? null : document],
          [-id, hidden ? document : null],
        ]
      : [[id, document]]
  })
  entries.sort(([one], [other]) => one - other)
  for (const [rowid, document] of entries) {
    if (known.get(rowid)) remove.run(rowid)
    if (!document) continue
    insert.run(rowid, ...document.texts, ...(isScoped(kind) ? [document.scope ?? ""] : []))
    if (kind === "person" || kind === "organisation") learnSpellings(connection, document)
  }
  if (kind === "message") sample(connection, entries)
}

function sample(connection: Database.Database, entries: Entry[]): void {
  const remove = connection.prepare("delete from search_sample where rowid = ?")
  const insert = connection.prepare("insert into search_sample (rowid, text) values (?, ?)")
  for (const [rowid, document] of entries) {
    if (rowid % SAMPLED !== 0) continue
    remove.run(rowid)
    if (document) insert.run(rowid, document.texts.join("\n"))
  }
}

const isScoped = (kind: string) => kind !== "organisation" && kind !== "person"

/** Words of names, under each of the spellings that a slip of the finger makes of them. They are never unlearned: one that no name has any more finds nothing. */
function learnSpellings(connection: Database.Database, { texts: [name = ""] }: Document): void {
  const known = connection.prepare("select 1 from search_spellings where variant = ? and word = variant")
  const learn = connection.prepare("insert or ignore into search_spellings values (?, ?)")
  for (const word of fold(name).match(/\p{L}{4,}/gu) ?? [])
    if (!known.get(word)) for (const variant of spellingsOf(word)) learn.run(variant, word)
}
