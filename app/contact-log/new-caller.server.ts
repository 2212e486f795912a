import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { phoneLookup } from "#app/stakeholders/phone.ts"
import type { Tx } from "#db/client.server.ts"
import { addresses, affiliations, organisations, people } from "#db/schema/index.ts"
import type { PartyIds } from "./contact.ts"

/** Somebody nobody has spoken to before. Any of it may be empty, but not all. */
export type NewCaller = { name: string; phone: string; organisationId: number | null; organisation: string }

/** The rows that a new caller made, by table: what undoing takes away again. */
export type MadeRows = { people: number[]; organisations: number[]; affiliations: number[]; addresses: number[] }

/** Creates who is not known yet: a person at an organisation, one of their own, or an organisation alone. */
export async function addCaller(tx: Tx, actor: Actor, caller: NewCaller): Promise<{ party: PartyIds; made: MadeRows }> {
  const known = await findOrganisation(tx, caller)
  const made: MadeRows = { people: [], organisations: [], affiliations: [], addresses: [] }
  if (known === null && caller.organisationId === null && caller.organisation !== "")
    made.organisations.push(await addOrganisation(tx, actor, caller))
  const organisationId = known ?? made.organisations[0] ?? null
  if (caller.name !== "" || organisationId === null) made.people.push(await addPerson(tx, actor, caller))
  const personId = made.people[0] ?? null
  if (personId !== null && organisationId !== null) {
    const place = { personId, organisationId, from: actor.now }
    made.affiliations.push(...idsOf(await tx.insert(affiliations).values(place).returning({ id: affiliations.id })))
  }
  if (caller.phone !== "") {
    const number = {
      kind: "phone" as const,
      value: caller.phone,
      lookup: phoneLookup(caller.phone),
      personId,
      organisationId: personId === null ? organisationId : null,
      createdAt: actor.now,
    }
    made.addresses.push(...idsOf(await tx.insert(addresses).values(number).returning({ id: addresses.id })))
  }
  return { party: { personId, organisationId }, made }
}

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id)

async function findOrganisation(tx: Tx, { organisationId }: NewCaller): Promise<number | null> {
  if (organisationId === null) return null
  const [known] = await tx
    .select({ id: organisations.id, mergedIntoId: organisations.mergedIntoId })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  return known ? (known.mergedIntoId ?? known.id) : null
}

async function addOrganisation(tx: Tx, actor: Actor, { organisation }: NewCaller): Promise<number> {
  const [made] = await tx
    .insert(organisations)
    .values({ name: organisation, createdAt: actor.now })
    .returning({ id: organisations.id })
  if (!made) throw new Error("an organisation was not inserted")
  await recordEvent(tx, actor, { subject: "organisation", subjectId: made.id, type: "created", data: { by: "call" } })
  return made.id
}

/** One who gave only a number is called by it until the name is known. */
async function addPerson(tx: Tx, actor: Actor, { name, phone }: NewCaller): Promise<number> {
  const [made] = await tx
    .insert(people)
    .values({ name: name || phone, createdAt: actor.now })
    .returning({ id: people.id })
  if (!made) throw new Error("a person was not inserted")
  await recordEvent(tx, actor, { subject: "person", subjectId: made.id, type: "created", data: { by: "call" } })
  return made.id
}
