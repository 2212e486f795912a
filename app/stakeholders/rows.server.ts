import { eq } from "drizzle-orm"
import { DomainError, notFound } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { organisations, people } from "#db/schema/index.ts"

export type Organisation = typeof organisations.$inferSelect
export type Person = typeof people.$inferSelect

/** @throws DomainError "not-found" */
export async function getOrganisation(read: Tx, id: number): Promise<Organisation> {
  const [row] = await organisationOf(read, { id })
  if (!row) throw notFound()
  return row
}

/** @throws DomainError "not-found" */
export async function getPerson(read: Tx, id: number): Promise<Person> {
  const [row] = await personOf(read, { id })
  if (!row) throw notFound()
  return row
}

/**
 * One whose entry may be changed: what was taken out of it comes back by no page that somebody still had open, and by no
 * undo. @throws DomainError "person-anonymised", "not-found"
 */
export async function getChangeablePerson(read: Tx, id: number): Promise<Person> {
  const person = await getPerson(read, id)
  if (person.anonymisedAt !== null) throw new DomainError("person-anonymised")
  return person
}

/** The organisation a double was merged into, however many steps away; its own id where it is no double. */
export async function keptOrganisation(read: Tx, id: number): Promise<number> {
  for (let at = id; ; ) {
    const { mergedIntoId } = await getOrganisation(read, at)
    if (mergedIntoId === null) return at
    at = mergedIntoId
  }
}

/** The same for a person. */
export async function keptPerson(read: Tx, id: number): Promise<number> {
  for (let at = id; ; ) {
    const { mergedIntoId } = await getPerson(read, at)
    if (mergedIntoId === null) return at
    at = mergedIntoId
  }
}

// Asked for every mail.
const organisationOf = prepared((tx, { id }: Given<{ id: number }>) =>
  tx.select().from(organisations).where(eq(organisations.id, id)),
)
const personOf = prepared((tx, { id }: Given<{ id: number }>) => tx.select().from(people).where(eq(people.id, id)))
