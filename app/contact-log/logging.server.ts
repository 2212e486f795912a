import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { noteContact } from "#app/inquiries/answering-by-contact.server.ts"
import type { Opened, OpeningHouse } from "#app/inquiries/opening.server.ts"
import { firstSentence, openFromContact } from "#app/inquiries/opening-from-contact.server.ts"
import { followContact } from "#app/meetings/contact-slots.server.ts"
import { addTask } from "#app/tasks/commands.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { contactParticipants, contacts, organisations } from "#db/schema/index.ts"
import type { Direction, LoggedChannel, PartyIds } from "./contact.ts"
import { addCaller, type MadeRows } from "./new-caller.server.ts"
import type { ReadContact } from "./reading.server.ts"

export type LogInput = ReadContact & {
  requestKey: string
  channel: LoggedChannel
  direction: Direction
  summary: string
  reason: string
  notat: boolean
  dialogueMeeting: boolean
  /** It wants an answer: a new case, linked to `inquiryId` where that is given. */
  opensCase: boolean
  /** It answers the case `inquiryId`. */
  answers: boolean
}

/** What the audit log keeps of it, which undoing reads. */
export type LoggedData = { opened: number | null; answeredAt: number | null; made: MadeRows | null }
export type Logged = { contactId: number; opened: Opened | null; repeated: boolean }

/**
 * Logs a contact, with all that follows from it, in one transaction: whoever is new, the case it opens or answers, the
 * follow-up. A request that is sent twice logs one (`requestKey`).
 */
export const logContact = (
  db: Db,
  house: OpeningHouse,
  colleague: Actor & { userId: number; unitId: number | null },
  input: LogInput,
): Promise<Logged> =>
  db.write(async (tx) => {
    const { unitId, ...actor } = colleague
    const same = await findLogged(tx, actor.userId, input.requestKey)
    if (same !== null) return { contactId: same, opened: null, repeated: true }
    const added = input.newCaller ? await addCaller(tx, actor, input.newCaller) : null
    const party = added?.party ?? input.party
    const contactId = await insertContact(tx, actor, input, party)
    const { channel, at, summary, opensCase, answers, inquiryId } = input
    let opened: Opened | null = null
    let answeredAt: number | null = null
    if (opensCase) {
      const said = { channel, at, text: summary, party: await withGroup(tx, party) }
      opened = await openFromContact(tx, house, actor, said, { unitId, linkedToId: inquiryId ?? undefined })
      await tx.update(contacts).set({ inquiryId: opened.inquiryId }).where(eq(contacts.id, contactId))
    } else if (inquiryId !== null) {
      await tx.update(contacts).set({ inquiryId }).where(eq(contacts.id, contactId))
      const { calendar } = house
      answeredAt = await noteContact(tx, actor, inquiryId, { contactId, at, answers, calendar })
    }
    if (input.followUp)
      await addTask(tx, actor, {
        ...input.followUp,
        ...party,
        title: firstSentence(summary),
        assigneeId: actor.userId,
        contactId,
        inquiryId: opened?.inquiryId ?? inquiryId,
      })
    await followContact(tx, { ...party, dialogueMeeting: input.dialogueMeeting })
    const data: LoggedData = { opened: opened?.inquiryId ?? null, answeredAt, made: added?.made ?? null }
    await recordEvent(tx, actor, { subject: "contact", subjectId: contactId, type: "logged", data })
    return { contactId, opened, repeated: false }
  })

async function findLogged(tx: Tx, userId: number, requestKey: string): Promise<number | null> {
  if (requestKey === "") return null
  const [row] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.requestKey, requestKey), eq(contacts.userId, userId)))
  return row?.id ?? null
}

async function insertContact(
  tx: Tx,
  { userId, now }: Actor & { userId: number },
  input: LogInput,
  party: PartyIds,
): Promise<number> {
  const { channel, direction, at, summary, reason, minutes, notat, dialogueMeeting, requestKey } = input
  const [row] = await tx
    .insert(contacts)
    .values({
      ...{ channel, direction, at, summary, minutes, notat, dialogueMeeting, ...party, userId },
      reason: reason || null,
      requestKey: requestKey || null,
      createdAt: now,
    })
    .returning({ id: contacts.id })
  if (!row) throw new Error("a contact was not inserted")
  const others = input.participants.filter((one) => one.userId !== userId && one.personId !== (party.personId ?? 0))
  if (others.length > 0)
    await tx.insert(contactParticipants).values(others.map((other) => ({ ...other, contactId: row.id })))
  return row.id
}

async function withGroup(tx: Tx, party: PartyIds) {
  const [row] =
    party.organisationId === null
      ? []
      : await tx
          .select({ targetGroup: organisations.targetGroup })
          .from(organisations)
          .where(eq(organisations.id, party.organisationId))
  return { ...party, targetGroup: row?.targetGroup ?? null }
}
