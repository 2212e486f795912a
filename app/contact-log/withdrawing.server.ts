import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { unansweredByContact } from "#app/inquiries/answering-by-contact.server.ts"
import { withdrawCase } from "#app/inquiries/withdrawing.server.ts"
import { findMeetingOf, followContact, forgetContact } from "#app/meetings/contact-slots.server.ts"
import { dropTasksOfContact } from "#app/tasks/commands.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { contactAddenda, contactParticipants, contacts, contactVersions, events } from "#db/schema/index.ts"
import { forgetCaller } from "./forgetting-caller.server.ts"
import type { LoggedData } from "./logging.server.ts"

/** A toast stays for as long as somebody reads it, but not for ever. */
const UNDO_MS = 120_000

/**
 * Takes a contact back that was a slip of the hand, with the case it opened, the follow-up, and whoever was new, unless
 * somebody has made use of them since.
 * @throws DomainError "contact-settled" once the time for it is over, or where it has been added to;
 * "case-begun" where somebody has worked on the case since
 */
export const withdrawContact = (db: Db, actor: Actor & { userId: number }, id: number): Promise<void> =>
  db.write(async (tx) => {
    const [contact] = await tx.select().from(contacts).where(eq(contacts.id, id))
    if (!contact || contact.userId !== actor.userId) throw notFound()
    if ((await findMeetingOf(tx, id)) !== null) throw notFound()
    const { createdAt, inquiryId } = contact
    const added =
      (await tx.$count(contactVersions, eq(contactVersions.contactId, id))) +
      (await tx.$count(contactAddenda, eq(contactAddenda.contactId, id)))
    if (createdAt === null || actor.now - createdAt > UNDO_MS || added > 0) throw new DomainError("contact-settled")
    const { opened, answeredAt, made } = await readLogged(tx, id)
    await dropTasksOfContact(tx, id)
    await tx.delete(contactParticipants).where(eq(contactParticipants.contactId, id))
    await forgetContact(tx, id)
    await tx.delete(contacts).where(eq(contacts.id, id))
    await followContact(tx, contact)
    if (opened !== null) await withdrawCase(tx, actor, opened, createdAt)
    else if (inquiryId !== null && answeredAt !== null) await unansweredByContact(tx, actor, inquiryId, answeredAt)
    if (made) await forgetCaller(tx, actor, made)
    await recordEvent(tx, actor, { subject: "contact", subjectId: id, type: "withdrawn", data: { inquiryId } })
  })

async function readLogged(tx: Tx, id: number): Promise<LoggedData> {
  const [row] = await tx
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.subject, "contact"), eq(events.subjectId, id), eq(events.type, "logged")))
  const number = (value: unknown) => (typeof value === "number" ? value : null)
  const made = (row?.data.made ?? null) as LoggedData["made"]
  return { opened: number(row?.data.opened), answeredAt: number(row?.data.answeredAt), made }
}
