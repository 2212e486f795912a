import { type SQL, type SQLWrapper, sql } from "drizzle-orm"
import type { Query } from "#app/search/query.ts"
import type { Tx } from "./client.server.ts"
import { amongGiven, asList } from "./prepared.server.ts"
import { unitScope, userScope } from "./search-documents.server.ts"
import { matchOf } from "./search-match.server.ts"

export { ownText } from "./search-documents.server.ts"
export { expandQuery } from "./search-match.server.ts"

/** What lies on a case, or is said to a party: newest first. */
export type TextKind = "inquiries" | "messages" | "notes" | "contacts"
export type PartyKind = "organisations" | "people"

/** Whose confidential cases are found beside what everybody may see. */
export type Scope = { everything: true } | { everything: false; userId: number; unitId: number | null }

export type Walk = {
  query: Query
  scope: Scope
  /** At most so many. */
  limit: number
  /** A condition on the case (`inquiries`) that the text lies on; on `contacts` where they are searched. */
  where?: SQL
  /** `performance.now()` after which no older texts are begun with. */
  until: number
}

/** How many texts back from the newest a search goes in each step; the last goes all the way. */
const STEPS = [250_000, 1_000_000, Number.MAX_SAFE_INTEGER]

/**
 * The texts that hold all of the query, newest (last added) first, and whether there are or may be more. Confidential
 * ones lie below zero in the index (search-index.server.ts) and are asked for by scope, so a page is full and counts
 * tell nothing of what is hidden.
 */
export async function findTexts(read: Tx, kind: TextKind, walk: Walk): Promise<{ ids: number[]; more: boolean }> {
  const match = matchOf(walk.query)
  const scoped = scopedMatch(match, walk.scope)
  const ids: number[] = []
  let top = await newest(read, kind)
  for (const step of STEPS) {
    const from = Math.max(0, top - step)
    const open = await inRange(read, kind, walk, match, sql`rowid > ${from} and rowid <= ${top}`, sql`desc`)
    const hidden = await inRange(read, kind, walk, scoped, sql`rowid < ${-from} and rowid >= ${-top}`, sql`asc`)
    ids.push(...[...open, ...hidden].sort((one, other) => other - one))
    top = from
    if (ids.length > walk.limit) return { ids: ids.slice(0, walk.limit), more: true }
    if (top === 0) break
    if (performance.now() > walk.until) return { ids, more: true }
  }
  return { ids, more: false }
}

async function newest(read: Tx, kind: TextKind): Promise<number> {
  const [row] = await read.all<{ id: number | null }>(sql`select max(id) as id from ${sql.identifier(kind)}`)
  return row?.id ?? 0
}

const scopedMatch = (match: string, scope: Scope): string => {
  if (scope.everything) return match
  const { userId, unitId } = scope
  const tokens = [userScope(userId), ...(unitId === null ? [] : [unitScope(unitId)])]
  return `(${match}) AND scope : (${tokens.map((token) => `"${token}"`).join(" OR ")})`
}

/** One more than the limit, so that it shows whether there are more. */
async function inRange(read: Tx, kind: TextKind, walk: Walk, match: string, range: SQL, order: SQL): Promise<number[]> {
  const table = sql.identifier(`search_${kind}`)
  const narrowed = walk.where ? sql`and exists (${rowOf[kind](sql`abs(${table}.rowid)`)} and ${walk.where})` : sql``
  const rows = await read.all<{ id: number }>(
    sql`select abs(rowid) as id from ${table} where ${table} match ${match} and ${range} ${narrowed}
      order by rowid ${order} limit ${walk.limit + 1}`,
  )
  return rows.map(({ id }) => id)
}

/** The row that a condition speaks of: the text's case; of a contact itself. */
const rowOf: Record<TextKind, (id: SQL) => SQL> = {
  inquiries: (id) => sql`select 1 from inquiries where inquiries.id = ${id}`,
  messages: (id) =>
    sql`select 1 from messages join inquiries on inquiries.id = messages.inquiry_id where messages.id = ${id}`,
  notes: (id) => sql`select 1 from notes join inquiries on inquiries.id = notes.inquiry_id where notes.id = ${id}`,
  contacts: (id) => sql`select 1 from contacts where contacts.id = ${id}`,
}

/**
 * The parties that hold all of the query: those whose name does, best fit first, then those that are reached or placed
 * so, newest first. What fits best of a place's many people is nothing worth the weighing.
 */
export async function findParties(read: Tx, kind: PartyKind, query: Query, limit: number): Promise<number[]> {
  const table = sql.identifier(`search_${kind}`)
  const find = async (match: string, order: SQL) => {
    const rows = await read.all<{ id: number }>(
      sql`select rowid as id from ${table} where ${table} match ${match} order by ${order} limit ${limit}`,
    )
    return rows.map(({ id }) => id)
  }
  const match = matchOf(query)
  const named = await find(`name : (${match})`, sql`rank`)
  return named.length === limit
    ? named
    : [...new Set([...named, ...(await find(match, sql`rowid desc`))])].slice(0, limit)
}

/** The words of names that share a spelling with this one (app/search/spellings.ts). */
export async function findWordsSpeltLike(read: Tx, variants: string[]): Promise<string[]> {
  const rows = await read.all<{ word: string }>(
    sql`select distinct word from search_spellings where variant in (select value from json_each(${JSON.stringify(variants)})) limit 500`,
  )
  return rows.map(({ word }) => word)
}

/** True for the rows with these ids, or words. One parameter however many they are, so that the statement stays the same. */
export const among = (column: SQLWrapper, ids: readonly (number | string)[]): SQL =>
  amongGiven(column, sql<string>`${asList(ids)}`)

/** The beginning of a text, for weighing it: the rest of a long one is not read from the disk. */
export const beginningOf = (column: SQLWrapper, length: number): SQL<string> =>
  sql<string>`substr(${column}, 1, ${length})`
