import { type SQL, type SQLWrapper, sql } from "drizzle-orm"
import { fold } from "#app/lib/fold.ts"

/** True where any of the columns contains the words, each somewhere, whatever their case or spelling of æøå. */
export function containsWords(columns: SQLWrapper[], words: string): SQL {
  const all = sql.join(
    columns.map((column) => sql`coalesce(${column}, '')`),
    sql` || ' ' || `,
  )
  const each = fold(words).split(/\s+/).filter(Boolean).slice(0, 8)
  const hits = each.map((word) => sql`instr(fold(${all}), ${word}) > 0`)
  return hits.length === 0 ? sql`true` : sql`(${sql.join(hits, sql` and `)})`
}
