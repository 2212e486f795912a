import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { findMeetingOf, followContact } from "#app/meetings/contact-slots.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { contactAddenda, contacts, contactVersions } from "#db/schema/index.ts"

type Contact = typeof contacts.$inferSelect
export type Correction = Partial<
  Pick<
    Contact,
    | "channel"
    | "direction"
    | "at"
    | "summary"
    | "reason"
    | "minutes"
    | "dialogueMeeting"
    | "personId"
    | "organisationId"
  >
>

/**
 * Corrects an entry; how it stood before is kept. Nothing happens where nothing differs.
 * @throws DomainError "contact-locked" for a notat (offentlighedsloven § 13: what was noted stands), "contact-changed"
 * where somebody else has corrected it since the writer saw it
 */
export const correctContact = (
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  correction: Correction,
  seenVersions: number,
): Promise<void> =>
  db.write(async (tx) => {
    const contact = await getContactRow(tx, id)
    if (contact.notat) throw new DomainError("contact-locked")
    if ((await tx.$count(contactVersions, eq(contactVersions.contactId, id))) !== seenVersions)
      throw new DomainError("contact-changed")
    const changed = Object.entries(correction).filter(([field, value]) => contact[field as keyof Contact] !== value)
    if (changed.length === 0) return
    const before = Object.fromEntries(changed.map(([field]) => [field, contact[field as keyof Contact]]))
    await tx.insert(contactVersions).values({ contactId: id, at: actor.now, userId: actor.userId, before })
    await tx.update(contacts).set(Object.fromEntries(changed)).where(eq(contacts.id, id))
    await followContact(tx, contact, { ...contact, ...correction })
    await recordEvent(tx, actor, {
      subject: "contact",
      subjectId: id,
      type: "corrected",
      data: { fields: changed.map(([field]) => field) },
    })
  })

/** Adds to an entry without touching it: the one way to go on with a notat. */
export const addAddendum = (
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  { text }: { text: string },
): Promise<void> =>
  db.write(async (tx) => {
    await getContactRow(tx, id)
    await tx.insert(contactAddenda).values({ contactId: id, at: actor.now, userId: actor.userId, text })
    await recordEvent(tx, actor, { subject: "contact", subjectId: id, type: "added-to" })
  })

/** @throws DomainError "not-found" also for one that a mail or a meeting made: what they say is put right there */
async function getContactRow(tx: Tx, id: number): Promise<Contact> {
  const [row] = await tx.select().from(contacts).where(eq(contacts.id, id))
  if (!row || row.messageRowId !== null || (await findMeetingOf(tx, id)) !== null) throw notFound()
  return row
}
