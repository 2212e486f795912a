import { and, desc, eq, isNull, like, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { visibleTo } from "#app/inquiries/queries.server.ts"
import { findLastContact } from "#app/stakeholders/last-contact.server.ts"
import { phoneForReading } from "#app/stakeholders/phone.ts"
import { findRole } from "#app/stakeholders/role.server.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { containsWords } from "#db/containing.server.ts"
import { addresses, inquiries, organisations, people, users } from "#db/schema/index.ts"
import { type ParticipantOption, type PartyIds, type PartyOption, partyKey } from "./contact.ts"
import { findParties } from "./who-index.server.ts"

const MOST = 8

/** Whom the letters or digits may mean, with what one wants to know before one says hello. */
export async function listParties(
  db: Db,
  viewer: Viewer,
  typed: string,
  only?: "organisations",
): Promise<PartyOption[]> {
  const found = await findParties(db, typed, MOST, only)
  const options = await Promise.all(found.map((ids) => describeParty(db.read, viewer, ids, digitsOf(typed))))
  return options.filter((option) => option !== null)
}

const digitsOf = (typed: string) => {
  const digits = typed.replace(/\D/g, "").replace(/^45(?=\d{8}$)/, "")
  return digits.length >= 3 ? digits : null
}

/** Null where there is no such party any more. */
export async function describeParty(
  read: Tx,
  viewer: Viewer,
  ids: PartyIds,
  digits: string | null = null,
): Promise<PartyOption | null> {
  const { personId, organisationId } = ids
  const [person] =
    personId === null
      ? []
      : await read
          .select({ name: people.name })
          .from(people)
          .where(and(eq(people.id, personId), isNull(people.mergedIntoId)))
  const [organisation] =
    organisationId === null
      ? []
      : await read
          .select({ name: organisations.name, targetGroup: organisations.targetGroup })
          .from(organisations)
          .where(and(eq(organisations.id, organisationId), isNull(organisations.mergedIntoId)))
  const name = person?.name ?? organisation?.name
  if (name === undefined || (personId !== null && !person)) return null
  const role = await findRole(read, ids.personId, ids.organisationId)
  return {
    key: partyKey(ids),
    name,
    beside: [role, person ? organisation?.name : null].filter(Boolean).join(", "),
    phone: digits === null ? null : await phoneWith(read, ids, digits),
    lastContact: await findLastContact(read, viewer, personId === null ? { organisationId } : { personId }),
    targetGroup: organisation?.targetGroup ?? null,
    cases: await openCasesOf(read, viewer, ids),
  }
}

async function phoneWith(read: Tx, { personId, organisationId }: PartyIds, digits: string): Promise<string | null> {
  const owner =
    personId === null
      ? and(isNull(addresses.personId), eq(addresses.organisationId, organisationId ?? 0))
      : eq(addresses.personId, personId)
  const [row] = await read
    .select({ value: addresses.value })
    .from(addresses)
    .where(and(owner, eq(addresses.kind, "phone"), isNull(addresses.endedAt), like(addresses.lookup, `%${digits}%`)))
    .limit(1)
  return row ? phoneForReading(row.value) : null
}

const MOST_CASES = 5

async function openCasesOf(read: Tx, viewer: Viewer, { personId, organisationId }: PartyIds) {
  const rows = await read
    .select({
      id: inquiries.id,
      number: inquiries.number,
      subject: inquiries.subject,
      personId: inquiries.personId,
    })
    .from(inquiries)
    .where(
      and(
        or(
          personId === null ? undefined : eq(inquiries.personId, personId),
          organisationId === null ? undefined : eq(inquiries.organisationId, organisationId),
        ),
        isOpenCase(),
        visibleTo(viewer),
      ),
    )
    .orderBy(desc(inquiries.receivedAt))
    .limit(MOST_CASES)
  const own = (row: { personId: number | null }) => (row.personId === personId ? 0 : 1)
  return rows.sort((a, b) => own(a) - own(b)).map(({ id, number, subject }) => ({ id, number, subject }))
}

/** Colleagues first, then people: who else took part. */
export async function listParticipants(db: Db, typed: string): Promise<ParticipantOption[]> {
  const colleagues = await db.read
    .select({ id: users.id, name: users.name, initials: users.initials })
    .from(users)
    .where(and(isNull(users.closedAt), containsWords([users.name, users.initials], typed)))
    .limit(MOST / 2)
  const found = await findParties(db, typed, MOST, "people")
  const persons = await Promise.all(
    found.map(async ({ personId, organisationId }) => {
      const [row] = await db.read
        .select({ name: people.name })
        .from(people)
        .where(eq(people.id, personId ?? 0))
      const [at] =
        organisationId === null
          ? []
          : await db.read
              .select({ name: organisations.name })
              .from(organisations)
              .where(eq(organisations.id, organisationId))
      return { key: `p${personId}`, name: row?.name ?? "", beside: at?.name ?? "" }
    }),
  )
  return [
    ...colleagues.map(({ id, name, initials }) => ({ key: `u${id}`, name, beside: initials })),
    ...persons.filter(({ name }, n) => name !== "" && persons.findIndex(({ key }) => key === persons[n]?.key) === n),
  ]
}
