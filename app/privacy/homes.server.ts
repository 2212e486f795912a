import { and, asc, isNull, or } from "drizzle-orm"
import type { movedTables } from "#app/inquiries/moving-rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryMerges } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"

export type MovedTable = keyof typeof movedTables
/** Of rows on a person's cases and elsewhere: which are guests there, and which of theirs are away. By table. */
export type Strays = { guests: Map<string, Set<number>>; away: Map<string, number[]> }

/**
 * Where two cases were merged, what lies on the kept one may be of somebody else's case: it is theirs, not the kept one's
 * person's, and goes with them. A row belongs to the case the first merge took it from.
 */
export async function findStrays(read: Tx, ids: readonly number[], caseIds: readonly number[]): Promise<Strays> {
  const merges = await listMerges(read, caseIds)
  const homes = new Map<string, Map<number, number>>()
  for (const { mergedId, moved } of merges)
    for (const [table, rows] of Object.entries(moved.ids)) {
      const of = homes.get(table) ?? new Map<number, number>()
      homes.set(table, of)
      for (const row of rows) if (!of.has(row)) of.set(row, mergedId)
    }
  const own = new Set(caseIds)
  const merged = merges.map(({ mergedId }) => mergedId).filter((id) => !own.has(id))
  const people = await read
    .select({ id: inquiries.id, personId: inquiries.personId })
    .from(inquiries)
    .where(among(inquiries.id, merged))
  // What nobody is known to have sent stays with the case it went into.
  const others = new Set(
    people.flatMap(({ id, personId }) => (personId !== null && !ids.includes(personId) ? [id] : [])),
  )
  const strays: Strays = { guests: new Map(), away: new Map() }
  for (const [table, of] of homes) {
    const rows = [...of]
    strays.guests.set(table, new Set(rows.filter(([, home]) => others.has(home)).map(([row]) => row)))
    strays.away.set(
      table,
      rows.filter(([, home]) => own.has(home)).map(([row]) => row),
    )
  }
  return strays
}

/** Those that stand, oldest first, of these cases and of all that hang together with them. */
async function listMerges(read: Tx, caseIds: readonly number[]) {
  const found = new Map<number, typeof inquiryMerges.$inferSelect>()
  for (let next = [...caseIds]; next.length > 0; ) {
    const rows = await read
      .select()
      .from(inquiryMerges)
      .where(
        and(isNull(inquiryMerges.undoneAt), or(among(inquiryMerges.keptId, next), among(inquiryMerges.mergedId, next))),
      )
      .orderBy(asc(inquiryMerges.id))
    const fresh = rows.filter(({ id }) => !found.has(id))
    for (const row of fresh) found.set(row.id, row)
    next = fresh.flatMap(({ keptId, mergedId }) => [keptId, mergedId])
  }
  return [...found.values()].sort((one, other) => one.id - other.id)
}
