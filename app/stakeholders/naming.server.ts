import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, dayOf } from "#app/deadlines/zone.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Db } from "#db/client.server.ts"
import { formerNames, organisations } from "#db/schema/index.ts"
import { getOrganisation } from "./rows.server.ts"

export type NewName = {
  name: string
  /** The first day it is called so. */
  from: LocalDate
}

/**
 * Gives an organisation its new name; the old one is kept with the days it held.
 * @returns the former name's id, for taking it back; null where the name is the same
 * @throws DomainError "name-before" where it would begin before the name it follows
 */
export const renameOrganisation = (db: Db, actor: Actor, id: number, { name, from }: NewName): Promise<number | null> =>
  db.write(async (tx) => {
    const before = await getOrganisation(tx, id)
    if (before.name === name) return null
    if (before.nameFrom !== null && from <= before.nameFrom) throw new DomainError("name-before", 400)
    const [former] = await tx
      .insert(formerNames)
      .values({ organisationId: id, name: before.name, from: before.nameFrom, to: dateOf(dayOf(from) - 1) })
      .returning({ id: formerNames.id })
    await tx.update(organisations).set({ name, nameFrom: from }).where(eq(organisations.id, id))
    const data = { from: before.name, to: name, on: from }
    await recordEvent(tx, actor, { subject: "organisation", subjectId: id, type: "renamed", data })
    return former?.id ?? null
  })

/** Puts a misspelt name right: it was never called what stood there. @returns how it was spelt */
export const correctName = (db: Db, actor: Actor, id: number, name: string): Promise<string> =>
  db.write(async (tx) => {
    const before = await getOrganisation(tx, id)
    await tx.update(organisations).set({ name }).where(eq(organisations.id, id))
    const data = { from: before.name, to: name }
    await recordEvent(tx, actor, { subject: "organisation", subjectId: id, type: "name-corrected", data })
    return before.name
  })

/** Takes a renaming back: the former name holds again as if nothing had been said. @throws DomainError "not-found" */
export const takeBackName = (db: Db, actor: Actor, id: number, formerId: number): Promise<void> =>
  db.write(async (tx) => {
    const { name } = await getOrganisation(tx, id)
    const [former] = await tx
      .delete(formerNames)
      .where(and(eq(formerNames.id, formerId), eq(formerNames.organisationId, id)))
      .returning()
    if (!former) throw notFound()
    await tx.update(organisations).set({ name: former.name, nameFrom: former.from }).where(eq(organisations.id, id))
    const data = { from: name, to: former.name }
    await recordEvent(tx, actor, { subject: "organisation", subjectId: id, type: "rename-undone", data })
  })
