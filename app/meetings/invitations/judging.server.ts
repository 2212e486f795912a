import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { insertAttendee } from "#app/meetings/attending.server.ts"
import { writeDeclineCounter } from "#app/meetings/calendar/write.ts"
import { applyChange } from "#app/meetings/changing.server.ts"
import { isPlanned } from "#app/meetings/meeting.ts"
import { getMeeting, tellMeeting } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { invitations, meetingMails } from "#db/schema/index.ts"
import { recordAnswer } from "./answering.server.ts"
import { queueMeetingMail } from "./posting.server.ts"
import { type InvitingHouse, listInvited, type MeetingHouse } from "./sending.server.ts"
import { invitationOf } from "./sent-facts.ts"

type MailRow = typeof meetingMails.$inferSelect
type Which = { meetingId: number; mailId: number }

/** The meeting is held at the time that an attendee proposed, and everybody is asked again. */
export const acceptTime = ({ db, ...house }: MeetingHouse, actor: Actor, which: Which): Promise<void> =>
  db.write(async (tx) => {
    const mail = await settle(tx, actor, which, "accepted")
    if (mail.proposedStartAt === null) throw notFound()
    if (mail.proposedStartAt <= actor.now) throw new DomainError("meeting-past")
    const { title, place, link, organiserId, status, startAt, endAt } = await getMeeting(tx, which.meetingId)
    if (!isPlanned(status)) throw new DomainError("meeting-settled")
    const proposed = {
      startAt: mail.proposedStartAt,
      endAt: mail.proposedEndAt ?? mail.proposedStartAt + (endAt - startAt),
    }
    await applyChange(tx, house, actor, which.meetingId, { title, place, link, organiserId, status, ...proposed })
  })

/** It stays as it is, and whoever proposed another time is told (RFC 5546 § 3.2.8). */
export const declineTime = ({ db, ...house }: MeetingHouse, actor: Actor, which: Which): Promise<void> =>
  db.write(async (tx) => {
    const mail = await settle(tx, actor, which, "declined")
    const meeting = await getMeeting(tx, which.meetingId)
    const invitation = await findInvited(tx, which.meetingId, mail.attendeeAddress ?? mail.fromAddress)
    if (!invitation) return
    const { facts, sequence, name, address } = invitation
    const version = { uid: meeting.uid, sequence, attendees: [], changedAt: actor.now }
    const calendar = invitationOf(facts, version)
    const attendee = { name, address, role: "required", participation: "pending", rsvp: true } as const
    await queueMeetingMail(tx, house, actor, {
      ...{ occasion: "kept", meeting, invitation, organiser: facts.organiser, calendar, afterId: null },
      ics: writeDeclineCounter(calendar, attendee),
    })
  })

/**
 * Whoever wrote, or was handed the invitation, takes part from now on. `as`: they are one of those invited, who wrote from
 * another address.
 */
export const acceptAttendee = (
  { db, ...house }: MeetingHouse,
  actor: Actor,
  { as, ...which }: Which & { as: number | null },
): Promise<void> =>
  db.write(async (tx) => {
    const mail = await settle(tx, actor, which, "accepted")
    const invitation = as === null ? await addWriter(tx, house, actor, mail) : await getInvited(tx, which, as)
    const [delegate] = mail.delegatedTo
    // The answer was given by whoever handed it on; the delegate has not answered yet.
    if (!invitation || mail.participation === null || (as === null && delegate)) return
    await recordAnswer(tx, actor, invitation, {
      ...{ participation: mail.participation, comment: mail.comment, by: "mail" },
      ...{ sequence: invitation.sequence, stampedAt: mail.receivedAt },
    })
  })

async function addWriter(tx: Tx, house: InvitingHouse, actor: Actor, { meetingId, ...mail }: MailRow) {
  const [delegate] = mail.delegatedTo
  const address = delegate ?? mail.fromAddress
  await insertAttendee(tx, house, actor, meetingId, { address })
  return findInvited(tx, meetingId, address)
}

/** It asks for nothing; or it does after all. */
export const dismissMail = ({ db }: Pick<MeetingHouse, "db">, actor: Actor, which: Which): Promise<void> =>
  db.write(async (tx) => {
    await settle(tx, actor, which, "dismissed")
  })
export const reopenMail = ({ db }: Pick<MeetingHouse, "db">, actor: Actor, which: Which): Promise<void> =>
  db.write(async (tx) => {
    const row = await getMail(tx, which)
    if (row.state !== "dismissed") throw new DomainError("mail-judged")
    await tx
      .update(meetingMails)
      .set({ state: "open", settledAt: null, settledById: null })
      .where(eq(meetingMails.id, row.id))
    await tellMeeting(tx, actor, which.meetingId, "mail-reopened", { mail: row.id })
  })

/** @throws DomainError "mail-judged" where another was first */
async function settle(tx: Tx, actor: Actor, which: Which, state: MailRow["state"]): Promise<MailRow> {
  const row = await getMail(tx, which)
  if (row.state !== "open") throw new DomainError("mail-judged")
  await tx
    .update(meetingMails)
    .set({ state, settledAt: actor.now, settledById: actor.userId })
    .where(eq(meetingMails.id, row.id))
  const who = row.fromName || row.fromAddress
  await tellMeeting(tx, actor, which.meetingId, "mail-judged", { mail: row.id, who, to: state })
  return row
}

/** @throws DomainError "not-found" */
export async function getMail(read: Tx, { meetingId, mailId }: Which): Promise<MailRow> {
  const [row] = await read
    .select()
    .from(meetingMails)
    .where(and(eq(meetingMails.id, mailId), eq(meetingMails.meetingId, meetingId)))
  if (!row) throw notFound()
  return row
}

async function findInvited(tx: Tx, meetingId: number, address: string) {
  const ours = await listInvited(tx, meetingId)
  return ours.find((row) => row.address === address)
}

async function getInvited(tx: Tx, { meetingId }: Which, id: number) {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.id, id), eq(invitations.meetingId, meetingId), eq(invitations.state, "invited")))
  if (!row) throw notFound()
  return row
}
