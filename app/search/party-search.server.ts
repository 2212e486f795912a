import { and, eq, or } from "drizzle-orm"
import { fold } from "#app/lib/fold.ts"
import type { Tx } from "#db/client.server.ts"
import { addresses, organisations, people } from "#db/schema/index.ts"
import { among, findParties, findWordsSpeltLike, type PartyKind } from "#db/search.server.ts"
import type { Asked } from "./asked.server.ts"
import type { Phrase, Query } from "./query.ts"
import { isSlip, spellingsOf } from "./spellings.ts"

/** Parties found, best fit first; `query` is what they hold, which may be another spelling than was typed. */
export type PartyHits = Record<PartyKind, number[]> & { query: Query; recognised: Record<PartyKind, number[]> }

/** So many of a kind are ranked and shown at most. */
export const mostParties = 200
const MOST_SPELLINGS = 8
const MOST_MERGES = 8

/** Organisations and people by name, former name, place, number or address. A double leads to the one that was kept. */
export async function findPartyHits(
  read: Tx,
  { query, recognised }: Pick<Asked, "query" | "recognised">,
): Promise<PartyHits> {
  const known = await findKnown(read, recognised)
  const hits = await findBoth(read, query)
  // A name that is there is what was meant, however like another it is.
  const respelt = isNothing(hits) && isNothing(known) ? await respell(read, query) : null
  const found = respelt ? await findBoth(read, respelt) : hits
  return {
    organisations: await ordered(read, organisations, [...known.organisations, ...found.organisations], query),
    people: await ordered(read, people, [...known.people, ...found.people], query),
    query: respelt ?? query,
    recognised: known,
  }
}

const isNothing = ({ organisations, people }: Record<PartyKind, number[]>) => organisations.length + people.length === 0

const findBoth = async (read: Tx, query: Query): Promise<Record<PartyKind, number[]>> =>
  query.length === 0
    ? { organisations: [], people: [] }
    : {
        organisations: await findParties(read, "organisations", query, mostParties + 1),
        people: await findParties(read, "people", query, mostParties + 1),
      }

/** Whose CVR, phone number, mail address or domain was typed. */
async function findKnown(read: Tx, { cvr, phone, mail }: Asked["recognised"]): Promise<Record<PartyKind, number[]>> {
  const byCvr =
    cvr === null
      ? []
      : await read.select({ id: organisations.id }).from(organisations).where(eq(organisations.cvr, cvr))
  const lookups = [
    phone === null ? undefined : and(eq(addresses.kind, "phone"), eq(addresses.lookup, phone)),
    mail === null ? undefined : and(eq(addresses.kind, "mail"), eq(addresses.lookup, mail)),
    mail === null ? undefined : and(eq(addresses.kind, "domain"), eq(addresses.lookup, mail.split("@")[1] ?? "")),
  ].filter((lookup) => lookup !== undefined)
  const owners =
    lookups.length === 0
      ? []
      : await read
          .select()
          .from(addresses)
          .where(or(...lookups))
          .limit(50)
  return {
    organisations: [...byCvr.map(({ id }) => id), ...owners.flatMap(({ organisationId }) => organisationId ?? [])],
    people: owners.flatMap(({ personId }) => personId ?? []),
  }
}

/** The query with every single word also in the spellings that names have; null where there is no other. */
async function respell(read: Tx, query: Query): Promise<Query | null> {
  let changed = false
  const respelt = await Promise.all(
    query.map(async (term) => {
      const [{ words: [word = ""] = [] } = {}] = term
      if (term.length > 1 || term[0]?.words.length !== 1 || !/^\p{L}{4,}$/u.test(word)) return term
      const near = (await findWordsSpeltLike(read, spellingsOf(word))).filter(
        (known) => known !== word && isSlip(known, word),
      )
      if (near.length === 0) return term
      changed = true
      return [...term, ...near.slice(0, MOST_SPELLINGS).map((known): Phrase => ({ words: [known], prefix: false }))]
    }),
  )
  return changed ? respelt : null
}

/** Without doubles, and those whose name begins as the query does before the others. */
async function ordered(
  read: Tx,
  table: typeof organisations | typeof people,
  ids: number[],
  query: Query,
): Promise<number[]> {
  if (ids.length === 0) return []
  const kept = await resolveDoubles(read, table, [...new Set(ids)])
  const names = new Map(
    (await read.select({ id: table.id, name: table.name }).from(table).where(among(table.id, kept))).map((row) => [
      row.id,
      row.name,
    ]),
  )
  const typed = query.map(([phrase]) => phrase?.words.join(" ") ?? "").join(" ")
  const begins = (id: number) => (fold(names.get(id) ?? "").startsWith(typed) ? 0 : 1)
  return kept.filter((id) => names.has(id)).sort((one, other) => begins(one) - begins(other))
}

/** A double of a double leads to the last of them, as far as anybody merges. */
async function resolveDoubles(
  read: Tx,
  table: typeof organisations | typeof people,
  ids: number[],
  steps = MOST_MERGES,
): Promise<number[]> {
  const rows = await read.select({ id: table.id, into: table.mergedIntoId }).from(table).where(among(table.id, ids))
  const into = new Map(rows.map(({ id, into }) => [id, into]))
  const next = ids.map((id) => into.get(id) ?? id)
  if (steps === 0 || next.every((id, at) => id === ids[at])) return [...new Set(ids)]
  return resolveDoubles(read, table, [...new Set(next)], steps - 1)
}
