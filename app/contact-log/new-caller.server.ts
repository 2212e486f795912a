import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { phoneLookup } from "#app/stakeholders/phone.ts"
import type { Tx } from "#db/client.server.ts"
import { addresses, affiliations, organisations, people } from "#db/schema/index.ts"
import type { PartyIds } from "./contact.ts"

/** Somebody nobody has spoken to before. Any of it may be empty, but not all. */
export type NewCaller = { name: string; phone: string; organisationId: number | null; organisation: string }

/** Creates who is not known yet: a person at an organisation, one of their own, or an organisation alone. */
export async function addCaller(tx: Tx, actor: Actor, caller: NewCaller): Promise<PartyIds> {
  const organisationId = await organisationOf(tx, actor, caller)
  const named = caller.name !== "" || organisationId === null
  const personId = named ? await addPerson(tx, actor, caller) : null
  if (personId !== null && organisationId !== null)
    await tx.insert(affiliations).values({ personId, organisationId, from: actor.now })
  if (caller.phone !== "")
    await tx.insert(addresses).values({
      kind: "phone",
      value: caller.phone,
      lookup: phoneLookup(caller.phone),
      personId,
      organisationId: personId === null ? organisationId : null,
      createdAt: actor.now,
    })
  return { personId, organisationId }
}

async function organisationOf(tx: Tx, actor: Actor, { organisationId, organisation }: NewCaller) {
  if (organisationId !== null) {
    const [known] = await tx
      .select({ id: organisations.id, mergedIntoId: organisations.mergedIntoId })
      .from(organisations)
      .where(eq(organisations.id, organisationId))
    return known ? (known.mergedIntoId ?? known.id) : null
  }
  if (organisation === "") return null
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
