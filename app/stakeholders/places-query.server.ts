import { and, asc, eq, inArray, isNull } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { addresses, affiliations, organisations, people } from "#db/schema/index.ts"
import { phoneForReading } from "./phone.ts"
import type { AddressView, PlaceView } from "./views.ts"

type Of = { organisationId: number } | { personId: number }

/** A person's places, or the people of an organisation: those that hold now first, then the ones that ended last. */
export async function listPlaces(read: Tx, of: Of, now: number): Promise<PlaceView[]> {
  const rows = await read
    .select({
      id: affiliations.id,
      role: affiliations.role,
      from: affiliations.from,
      to: affiliations.to,
      person: { id: people.id, name: people.name },
      organisation: { id: organisations.id, name: organisations.name, targetGroup: organisations.targetGroup },
    })
    .from(affiliations)
    .innerJoin(people, eq(people.id, affiliations.personId))
    .innerJoin(organisations, eq(organisations.id, affiliations.organisationId))
    .where(
      and(
        isNull(people.mergedIntoId),
        "personId" in of ? eq(affiliations.personId, of.personId) : eq(affiliations.organisationId, of.organisationId),
      ),
    )
    .orderBy(asc(people.name), asc(affiliations.id))
  const phones = "personId" in of ? [] : await listPhones(read, [...new Set(rows.map(({ person }) => person.id))])
  const phoneOf = (personId: number, organisationId: number) => {
    const own = phones.filter((phone) => phone.personId === personId)
    const at = own.find((phone) => phone.organisationId === organisationId) ?? own.find(isOwn)
    return at ? phoneForReading(at.value) : null
  }
  return rows
    .map((row) => ({
      ...row,
      current: (row.from === null || row.from <= now) && (row.to === null || row.to > now),
      phone: phoneOf(row.person.id, row.organisation.id),
    }))
    .sort((a, b) => Number(b.current) - Number(a.current) || (a.current ? 0 : (b.to ?? 0) - (a.to ?? 0)))
}

const isOwn = ({ organisationId }: { organisationId: number | null }) => organisationId === null

const listPhones = (read: Tx, personIds: number[]) =>
  read
    .select()
    .from(addresses)
    .where(and(inArray(addresses.personId, personIds), eq(addresses.kind, "phone"), isNull(addresses.endedAt)))

/** A person's addresses, or those that are the organisation's itself; those that hold first. */
export async function listAddresses(read: Tx, of: Of): Promise<AddressView[]> {
  const rows = await read
    .select({
      id: addresses.id,
      kind: addresses.kind,
      value: addresses.value,
      endedAt: addresses.endedAt,
      organisation: { id: organisations.id, name: organisations.name },
    })
    .from(addresses)
    .leftJoin(organisations, eq(organisations.id, addresses.organisationId))
    .where(
      "personId" in of
        ? eq(addresses.personId, of.personId)
        : and(eq(addresses.organisationId, of.organisationId), isNull(addresses.personId)),
    )
    .orderBy(asc(addresses.kind), asc(addresses.id))
  return rows
    .map(({ value, ...row }) => ({ ...row, value: row.kind === "phone" ? phoneForReading(value) : value }))
    .sort((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
}
