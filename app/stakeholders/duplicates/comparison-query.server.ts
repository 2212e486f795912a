import { and, count, eq, isNull, max } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { contactVisibleTo, visibleTo } from "#app/inquiries/visibility.server.ts"
import { phoneForReading } from "#app/stakeholders/phone.ts"
import type { Tx } from "#db/client.server.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import { addresses, affiliations, contacts, inquiries, organisations, people, users } from "#db/schema/index.ts"
import type { ComparedParty } from "./comparison.ts"
import type { PartyKind } from "./party.ts"

/** What stands of a party, for looking at it beside another; null where it has become a double. */
export async function findCompared(
  read: Tx,
  viewer: Viewer,
  kind: PartyKind,
  id: number,
): Promise<ComparedParty | null> {
  const fields = kind === "person" ? await personFields(read, id) : await organisationFields(read, id)
  if (!fields) return null
  const { name, createdAt, ...own } = fields
  const column = kind === "person" ? addresses.personId : addresses.organisationId
  const rows = await read
    .select()
    .from(addresses)
    .where(and(eq(column, id), isNull(addresses.endedAt), kind === "person" ? undefined : isNull(addresses.personId)))
  const listed = (of: "mail" | "domain" | "phone") => rows.filter((row) => row.kind === of).map(({ value }) => value)
  return {
    ...{ id, name, createdAt, own, places: await listPlaces(read, kind, id) },
    ...{ mails: listed("mail"), domains: listed("domain"), phones: listed("phone").map(phoneForReading) },
    ...(await countHistory(read, viewer, kind, id)),
  }
}

async function personFields(read: Tx, id: number) {
  const [row] = await read
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.mergedIntoId)))
  if (!row) return null
  const { name, createdAt, language, preferredChannel } = row
  return { name, createdAt, language, preferredChannel }
}

async function organisationFields(read: Tx, id: number) {
  const [row] = await read
    .select({ organisation: organisations, owner: users.name })
    .from(organisations)
    .leftJoin(users, eq(users.id, organisations.ownerId))
    .where(and(eq(organisations.id, id), isNull(organisations.mergedIntoId)))
  if (!row) return null
  const { name, createdAt, cvr, pNumber, municipalityCode, parentId, targetGroup } = row.organisation
  const [parent] =
    parentId === null ? [] : await read.select().from(organisations).where(eq(organisations.id, parentId))
  return {
    ...{ name, createdAt, cvr, pNumber, targetGroup, ownerId: row.owner, parentId: parent?.name ?? null },
    municipalityCode: municipalities.find(({ code }) => code === municipalityCode)?.name ?? municipalityCode,
  }
}

/** Where the person is, or who is there. */
async function listPlaces(read: Tx, kind: PartyKind, id: number): Promise<string[]> {
  const own = kind === "person" ? affiliations.personId : affiliations.organisationId
  const rows = await read
    .select({ person: people.name, organisation: organisations.name, role: affiliations.role })
    .from(affiliations)
    .innerJoin(people, eq(people.id, affiliations.personId))
    .innerJoin(organisations, eq(organisations.id, affiliations.organisationId))
    .where(and(eq(own, id), isNull(affiliations.to)))
    .limit(8)
  return rows.map(({ person, organisation, role }) =>
    [kind === "person" ? organisation : person, role].filter(Boolean).join(", "),
  )
}

/** Only what the viewer may see is counted: a number too would tell of a confidential case. */
async function countHistory(read: Tx, viewer: Viewer, kind: PartyKind, id: number) {
  const [contact] = await read
    .select({ n: count(), last: max(contacts.at) })
    .from(contacts)
    .leftJoin(inquiries, eq(inquiries.id, contacts.inquiryId))
    .where(and(eq(kind === "person" ? contacts.personId : contacts.organisationId, id), contactVisibleTo(viewer)))
  const cases = await read.$count(
    inquiries,
    and(eq(kind === "person" ? inquiries.personId : inquiries.organisationId, id), visibleTo(viewer)),
  )
  return { contacts: contact?.n ?? 0, lastContact: contact?.last ?? null, cases }
}
