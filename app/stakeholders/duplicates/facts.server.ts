import { and, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm"
import type { SQLiteColumn } from "drizzle-orm/sqlite-core"
import { groupBy } from "#app/lib/group-by.ts"
import type { Tx } from "#db/client.server.ts"
import { addresses, affiliations, formerNames, organisations, people } from "#db/schema/index.ts"
import { bareParty, type Party, type PartyKind } from "./party.ts"
import { organisationWords } from "./words.ts"

/** All that is compared of the parties of a kind that are no doubles yet; of those with these ids where they are given. */
export const listFacts = (read: Tx, kind: PartyKind, ids?: number[]): Promise<Party[]> =>
  kind === "person" ? listPeople(read, ids) : listOrganisations(read, ids)

/** Mailboxes and telephones that organisations have: several people answer there. */
export async function listShared(read: Tx): Promise<Set<string>> {
  const rows = await read
    .select({ lookup: addresses.lookup })
    .from(addresses)
    .where(and(isNull(addresses.personId), isNotNull(addresses.organisationId)))
  return new Set(rows.map(({ lookup }) => lookup))
}

const among = (column: SQLiteColumn, ids?: number[]) => (ids === undefined ? undefined : inArray(column, ids))

async function listPeople(read: Tx, ids?: number[]): Promise<Party[]> {
  const rows = await read
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(isNull(people.mergedIntoId), isNull(people.anonymisedAt), among(people.id, ids)))
  const places = await read
    .select({
      personId: affiliations.personId,
      to: affiliations.to,
      name: organisations.name,
      code: organisations.municipalityCode,
    })
    .from(affiliations)
    .innerJoin(organisations, eq(organisations.id, affiliations.organisationId))
    .where(among(affiliations.personId, ids))
  const placesOf = groupBy(places, ({ personId }) => personId)
  const addressesOf = groupBy(
    await listAddresses(read, isNotNull(addresses.personId), among(addresses.personId, ids)),
    ({ personId }) => personId,
  )
  const aliases = await listAliases(read, "person")
  return rows.map(({ id, name }) => {
    const at = placesOf.get(id) ?? []
    return bareParty({
      ...{ id, name, otherNames: aliases.get(id) ?? [], ...sortAddresses(addressesOf.get(id) ?? []) },
      places: at.map(({ name, to }) => ({ key: placeKey(name), name, now: to === null })),
      municipalities: [...new Set(at.flatMap(({ code }) => code ?? []))],
    })
  })
}

/** Two entries of one organisation have the same. */
export const placeKey = (name: string) => [...organisationWords(name)].sort().join(" ")

async function listOrganisations(read: Tx, ids?: number[]): Promise<Party[]> {
  const rows = await read
    .select()
    .from(organisations)
    .where(and(isNull(organisations.mergedIntoId), among(organisations.id, ids)))
  const former = groupBy(
    await read.select({ id: formerNames.organisationId, name: formerNames.name }).from(formerNames),
    ({ id }) => id,
  )
  const own = await listAddresses(read, isNull(addresses.personId), among(addresses.organisationId, ids))
  const addressesOf = groupBy(own, ({ organisationId }) => organisationId)
  const aliases = await listAliases(read, "organisation")
  return rows.map(({ id, name, cvr, pNumber, municipalityCode, parentId }) => {
    const names = new Set([...(former.get(id) ?? []).map((each) => each.name), ...(aliases.get(id) ?? [])])
    names.delete(name)
    return bareParty({
      ...{ id, name, otherNames: [...names], cvr, pNumber, parentId },
      ...sortAddresses(addressesOf.get(id) ?? []),
      municipalities: municipalityCode === null ? [] : [municipalityCode],
    })
  })
}

type Address = {
  kind: "mail" | "domain" | "phone"
  lookup: string
  personId: number | null
  organisationId: number | null
}

const listAddresses = (read: Tx, ...where: (SQL | undefined)[]): Promise<Address[]> =>
  read
    .select({
      kind: addresses.kind,
      lookup: addresses.lookup,
      personId: addresses.personId,
      organisationId: addresses.organisationId,
    })
    .from(addresses)
    .where(and(...where))
    .then((rows) => rows)

function sortAddresses(all: Address[]): Pick<Party, "mails" | "phones" | "domains"> {
  const of = (kind: Address["kind"]) => [...new Set(all.flatMap((each) => (each.kind === kind ? [each.lookup] : [])))]
  return { mails: of("mail"), phones: of("phone"), domains: of("domain") }
}

/** What the doubles of each were called. */
async function listAliases(read: Tx, kind: PartyKind): Promise<Map<number, string[]>> {
  const table = kind === "person" ? people : organisations
  const rows = await read
    .select({ name: table.name, into: table.mergedIntoId })
    .from(table)
    .where(isNotNull(table.mergedIntoId))
  const names = groupBy(rows, ({ into }) => into ?? 0)
  return new Map([...names].map(([id, doubles]) => [id, [...new Set(doubles.map(({ name }) => name))]]))
}
