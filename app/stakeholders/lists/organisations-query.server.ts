import { and, asc, count, desc, eq, max } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import { inDanishOrder } from "#db/danish-order.server.ts"
import { scalar } from "#db/scalar.server.ts"
import { contacts, organisations, users } from "#db/schema/index.ts"
import { type Asking, asksOfOrganisation, asksOfParty, knownContact } from "./conditions.server.ts"
import { detailsOf } from "./details.server.ts"
import type { ListFilter } from "./filter.ts"
import type { PartyRow } from "./rows.ts"

const whereOf = (asking: Asking, filter: ListFilter) =>
  and(asksOfParty(asking, filter), asksOfOrganisation(asking, filter))

export async function countOrganisations(asking: Asking, filter: ListFilter): Promise<number> {
  const [row] = await asking.read.select({ n: count() }).from(organisations).where(whereOf(asking, filter))
  return row?.n ?? 0
}

/** Every organisation the filter holds, for a change to all of them. */
export async function listOrganisationIds(asking: Asking, filter: ListFilter): Promise<number[]> {
  const rows = await asking.read
    .select({ id: organisations.id })
    .from(organisations)
    .where(whereOf(asking, filter))
    .orderBy(asc(organisations.id))
  return rows.map(({ id }) => id)
}

const parents = alias(organisations, "parents")

export async function selectOrganisations(
  asking: Asking,
  filter: ListFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<PartyRow[]> {
  const direction = filter.descending ? desc : asc
  const rows = await asking.read
    .select({ organisation: organisations, owner: users.initials, parent: parents.name })
    .from(organisations)
    .leftJoin(users, eq(users.id, organisations.ownerId))
    .leftJoin(parents, eq(parents.id, organisations.parentId))
    .where(whereOf(asking, filter))
    .orderBy(direction(orderOf(asking, filter)), asc(inDanishOrder(organisations.name)), asc(organisations.id))
    .limit(limit)
    .offset(offset)
  const details = await detailsOf(
    asking,
    "organisations",
    rows.map(({ organisation }) => organisation.id),
  )
  return rows.map(({ organisation, owner, parent }) => ({
    ...organisation,
    ...{ owner, parent, organisation: null, role: null, language: null, preferredChannel: null },
    ...details(organisation.id),
  }))
}

function orderOf(asking: Asking, { sort }: ListFilter) {
  if (sort === "group") return organisations.targetGroup
  if (sort === "municipality") return organisations.municipalityCode
  if (sort === "cvr") return organisations.cvr
  if (sort === "owner") return users.initials
  if (sort !== "lastContact") return inDanishOrder(organisations.name)
  return scalar(
    asking.read
      .select({ at: max(contacts.at) })
      .from(contacts)
      .where(and(eq(contacts.organisationId, organisations.id), knownContact(asking))),
  )
}
