import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { EventKind } from "#app/audit/kinds.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { affiliations } from "#db/schema/index.ts"
import { getChangeablePerson, getOrganisation } from "./rows.server.ts"

export type NewAffiliation = {
  personId: number
  organisationId: number
  role: string | null
  /** Epoch ms; null where nobody has said. */
  from: number | null
}

export const addAffiliation = (db: Db, actor: Actor, affiliation: NewAffiliation): Promise<number> =>
  db.write((tx) => insertAffiliation(tx, actor, affiliation))

/** The same within a larger change. */
export async function insertAffiliation(tx: Tx, actor: Actor, affiliation: NewAffiliation): Promise<number> {
  await getChangeablePerson(tx, affiliation.personId)
  const { name } = await getOrganisation(tx, affiliation.organisationId)
  const [row] = await tx.insert(affiliations).values(affiliation).returning({ id: affiliations.id })
  if (!row) throw new Error("an affiliation was not inserted")
  await tell(tx, actor, affiliation.personId, "affiliated", { organisation: name, role: affiliation.role })
  return row.id
}

type Place = { role: string | null; from: number | null }

/** @returns how it stood */
export const changeAffiliation = (db: Db, actor: Actor, id: number, to: Place): Promise<Place> =>
  db.write(async (tx) => {
    const { personId, role, from, to: end } = await getAffiliation(tx, id)
    await getChangeablePerson(tx, personId)
    if (to.from !== null && end !== null && end < to.from) throw new DomainError("ends-before-start", 400)
    await tx.update(affiliations).set(to).where(eq(affiliations.id, id))
    await tell(tx, actor, personId, "affiliation-changed", { affiliationId: id, from: { role, from }, to })
    return { role, from }
  })

/** `at`: the first moment they are no longer there. @throws DomainError "ends-before-start" */
export const endAffiliation = (db: Db, actor: Actor, id: number, at: number): Promise<void> =>
  db.write((tx) => closeAffiliation(tx, actor, id, at))

/** The same within a larger change. */
export async function closeAffiliation(tx: Tx, actor: Actor, id: number, at: number): Promise<void> {
  const { personId, from } = await getAffiliation(tx, id)
  if (from !== null && at < from) throw new DomainError("ends-before-start", 400)
  await tx.update(affiliations).set({ to: at }).where(eq(affiliations.id, id))
  await tell(tx, actor, personId, "affiliation-ended", { affiliationId: id, at })
}

export const reopenAffiliation = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const { personId } = await getAffiliation(tx, id)
    await tx.update(affiliations).set({ to: null }).where(eq(affiliations.id, id))
    await tell(tx, actor, personId, "affiliation-reopened", { affiliationId: id })
  })

/** Takes an entry back as if it had never been made. */
export const removeAffiliation = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const { personId, organisationId, role } = await getAffiliation(tx, id)
    await tx.delete(affiliations).where(eq(affiliations.id, id))
    await tell(tx, actor, personId, "affiliation-removed", { organisationId, role })
  })

/** @throws DomainError "not-found" */
export async function getAffiliation(read: Tx, id: number) {
  const [row] = await read.select().from(affiliations).where(eq(affiliations.id, id))
  if (!row) throw notFound()
  return row
}

const tell = (tx: Tx, actor: Actor, personId: number, type: EventKind<"person">, data: Record<string, unknown>) =>
  recordEvent(tx, actor, { subject: "person", subjectId: personId, type, data })
