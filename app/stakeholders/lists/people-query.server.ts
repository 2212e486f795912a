import { and, asc, count, desc, eq, isNull, max } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { inDanishOrder } from "#db/danish-order.server.ts"
import { scalar } from "#db/scalar.server.ts"
import { affiliations, contacts, organisations, people, users } from "#db/schema/index.ts"
import { type Asking, asksOfOrganisation, asksOfParty, knownContact } from "./conditions.server.ts"
import { detailsOf } from "./details.server.ts"
import type { ListFilter } from "./filter.ts"
import type { PartyRow } from "./rows.ts"

/** Of several places a person has now, the one that was added last. */
export const placesNow = (read: Tx) =>
  read
    .select({ personId: affiliations.personId, id: max(affiliations.id).as("place_id") })
    .from(affiliations)
    .where(isNull(affiliations.to))
    .groupBy(affiliations.personId)
    .as("places_now")

const whereOf = (asking: Asking, filter: ListFilter) =>
  and(asksOfParty(asking, filter), asksOfOrganisation(asking, filter))

export async function countPeople(asking: Asking, filter: ListFilter): Promise<number> {
  const places = placesNow(asking.read)
  const [row] = await asking.read
    .select({ n: count() })
    .from(people)
    .leftJoin(places, eq(places.personId, people.id))
    .leftJoin(affiliations, eq(affiliations.id, places.id))
    .leftJoin(organisations, eq(organisations.id, affiliations.organisationId))
    .where(whereOf(asking, filter))
  return row?.n ?? 0
}

/** Every person the filter holds, for a change to all of them. */
export async function listPersonIds(asking: Asking, filter: ListFilter): Promise<number[]> {
  const places = placesNow(asking.read)
  const rows = await asking.read
    .select({ id: people.id })
    .from(people)
    .leftJoin(places, eq(places.personId, people.id))
    .leftJoin(affiliations, eq(affiliations.id, places.id))
    .leftJoin(organisations, eq(organisations.id, affiliations.organisationId))
    .where(whereOf(asking, filter))
    .orderBy(asc(people.id))
  return rows.map(({ id }) => id)
}

export async function selectPeople(
  asking: Asking,
  filter: ListFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<PartyRow[]> {
  const places = placesNow(asking.read)
  const direction = filter.descending ? desc : asc
  const rows = await asking.read
    .select({ person: people, organisation: organisations, role: affiliations.role, owner: users.initials })
    .from(people)
    .leftJoin(places, eq(places.personId, people.id))
    .leftJoin(affiliations, eq(affiliations.id, places.id))
    .leftJoin(organisations, eq(organisations.id, affiliations.organisationId))
    .leftJoin(users, eq(users.id, organisations.ownerId))
    .where(whereOf(asking, filter))
    .orderBy(direction(orderOf(asking, filter)), asc(inDanishOrder(people.name)), asc(people.id))
    .limit(limit)
    .offset(offset)
  const details = await detailsOf(
    asking,
    "people",
    rows.map(({ person }) => person.id),
  )
  return rows.map(({ person, organisation, role, owner }) => ({
    ...{ id: person.id, name: person.name, language: person.language, preferredChannel: person.preferredChannel },
    ...{ role, owner, parent: null, nameFrom: null },
    organisation: organisation && { id: organisation.id, name: organisation.name },
    cvr: organisation?.cvr ?? null,
    pNumber: organisation?.pNumber ?? null,
    municipalityCode: organisation?.municipalityCode ?? null,
    targetGroup: organisation?.targetGroup ?? null,
    ...details(person.id),
  }))
}

function orderOf(asking: Asking, { sort }: ListFilter) {
  if (sort === "role") return affiliations.role
  if (sort === "organisation") return inDanishOrder(organisations.name)
  if (sort === "group") return organisations.targetGroup
  if (sort === "municipality") return organisations.municipalityCode
  if (sort === "owner") return users.initials
  if (sort !== "lastContact") return inDanishOrder(people.name)
  return scalar(
    asking.read
      .select({ at: max(contacts.at) })
      .from(contacts)
      .where(and(eq(contacts.personId, people.id), knownContact(asking))),
  )
}
