import { and, asc, eq, isNull } from "drizzle-orm"
import { phoneForReading } from "#app/stakeholders/phone.ts"
import type { Tx } from "#db/client.server.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import { addresses, affiliations, formerNames, organisations, people } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { mostParties, type PartyHits } from "./party-search.server.ts"
import type { Query } from "./query.ts"
import { type Found, type OrganisationResult, type Part, type PersonResult, partOf } from "./results.ts"
import { marked, snippetOf } from "./snippet.ts"

const found = <Row>(rows: Row[], ids: number[]): Found<Row> => ({
  rows,
  total: Math.min(ids.length, mostParties),
  more: ids.length > mostParties,
})

export async function showOrganisations(read: Tx, hits: PartyHits, part: Part): Promise<Found<OrganisationResult>> {
  const ids = partOf(hits.organisations, part)
  if (ids.length === 0) return found([], hits.organisations)
  const rows = byId(await read.select().from(organisations).where(among(organisations.id, ids)))
  const former = await listFormerNames(read, ids)
  return found(
    ids.flatMap((id) => {
      const row = rows.get(id)
      if (!row) return []
      const { name, cvr, municipalityCode, targetGroup } = row
      const municipality = municipalities.find(({ code }) => code === municipalityCode)?.name ?? null
      return [{ ...{ id, cvr, municipality, targetGroup }, ...shownName(name, former.get(id) ?? [], hits.query) }]
    }),
    hits.organisations,
  )
}

/** Today's name; the one it was found by too, where that is another. */
function shownName(name: string, former: string[], query: Query): Pick<OrganisationResult, "name" | "former"> {
  if (snippetOf(name, query)) return { name: marked(name, query), former: null }
  const pieces = former.map((each) => snippetOf(each, query)).find((each) => each !== null)
  return { name: marked(name, query), former: pieces ?? null }
}

/** What each was called before, and what its doubles were called. */
async function listFormerNames(read: Tx, ids: number[]): Promise<Map<number, string[]>> {
  const rows = [
    ...(await read
      .select({ id: formerNames.organisationId, name: formerNames.name })
      .from(formerNames)
      .where(among(formerNames.organisationId, ids))),
    ...(await read
      .select({ id: organisations.mergedIntoId, name: organisations.name })
      .from(organisations)
      .where(among(organisations.mergedIntoId, ids))),
  ]
  const names = new Map<number, string[]>()
  for (const { id, name } of rows) if (id !== null) names.set(id, [...(names.get(id) ?? []), name])
  return names
}

export async function showPeople(read: Tx, hits: PartyHits, part: Part): Promise<Found<PersonResult>> {
  const ids = partOf(hits.people, part)
  if (ids.length === 0) return found([], hits.people)
  const rows = byId(await read.select().from(people).where(among(people.id, ids)))
  const places = await read
    .select({ id: affiliations.personId, role: affiliations.role, organisation: organisations.name })
    .from(affiliations)
    .innerJoin(organisations, eq(organisations.id, affiliations.organisationId))
    .where(and(among(affiliations.personId, ids), isNull(affiliations.to)))
    .orderBy(asc(affiliations.id))
  const reach = await read.select().from(addresses).where(among(addresses.personId, ids))
  // Picked out here: asked for the kind as well, SQLite walks through all phone numbers there are.
  const phones = new Map(
    reach.flatMap(({ kind, personId, endedAt, value }) => (kind === "phone" && !endedAt ? [[personId, value]] : [])),
  )
  return found(
    ids.flatMap((id) => {
      const row = rows.get(id)
      if (!row) return []
      const place = places.filter((each) => each.id === id).at(-1)
      const phone = phones.get(id)
      return [
        {
          id,
          name: marked(row.name, hits.query),
          place: place ? marked([place.role, place.organisation].filter(Boolean).join(", "), hits.query) : null,
          phone: phone ? phoneForReading(phone) : null,
        },
      ]
    }),
    hits.people,
  )
}

const byId = <Row extends { id: number }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]))
