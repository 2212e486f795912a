import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { Inbound } from "#app/inquiries/inbound-message.server.ts"
import { answeringAttendee, type CalendarAnswer } from "#app/meetings/calendar/answer.ts"
import type { Participation as Answered } from "#app/meetings/calendar/invitation.ts"
import { readReply } from "#app/meetings/calendar/read-reply.ts"
import type { Participation } from "#app/meetings/meeting.ts"
import { isPlanned } from "#app/meetings/meeting.ts"
import { type MeetingRow, tellMeeting } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { invitations, meetingMails, meetings } from "#db/schema/index.ts"
import { recordAnswer } from "./answering.server.ts"
import type { InvitationRow } from "./sending.server.ts"

type MailState = typeof meetingMails.$inferInsert.state
export type MeetingFiling = "filed" | "duplicate"

/**
 * A calendar's answer to one of our invitations goes to its meeting and to no case (mail.md § In). What is not plainly an
 * attendee's own answer is laid before the organiser. Null where the mail is about no meeting of ours.
 */
export async function fileMeetingMail(
  tx: Tx,
  actor: Actor,
  inbound: Inbound,
  ledgerId: number,
): Promise<MeetingFiling | null> {
  const { mail, receivedAt, messageId, fingerprint } = inbound
  if (!mail.calendar || !mail.from) return null
  const reading = readReply(mail.calendar.text, receivedAt)
  if (!reading.ok) return null
  let filed: MeetingFiling | null = null
  for (const answer of reading.answers) {
    // To refuse a time that we proposed is no answer to an invitation of ours.
    if (answer.kind === "declineCounter") continue
    const [meeting] = await tx.select().from(meetings).where(eq(meetings.uid, answer.uid))
    if (!meeting) continue
    if (await isKnown(tx, meeting.id, messageId, fingerprint)) {
      filed ??= "duplicate"
      continue
    }
    await fileAnswer(tx, actor, { inbound, ledgerId, meeting, answer, from: mail.from })
    filed = "filed"
  }
  return filed
}

const isKnown = async (tx: Tx, meetingId: number, messageId: string, fingerprint: string): Promise<boolean> => {
  const same = and(
    eq(meetingMails.meetingId, meetingId),
    eq(meetingMails.messageId, messageId),
    eq(meetingMails.fingerprint, fingerprint),
  )
  return (await tx.$count(meetingMails, same)) > 0
}

type Arrived = {
  inbound: Inbound
  ledgerId: number
  meeting: MeetingRow
  answer: CalendarAnswer
  from: { name: string; address: string }
}

async function fileAnswer(tx: Tx, actor: Actor, arrived: Arrived): Promise<void> {
  const { inbound, ledgerId, meeting, answer, from } = arrived
  const { mail, messageId, fingerprint, receivedAt } = inbound
  const attendee = answeringAttendee(answer, from.address) ?? undefined
  const spoken = attendee ?? (answer.attendees.length === 1 ? answer.attendees[0] : undefined)
  const invitation = attendee && (await findInvitation(tx, meeting.id, attendee.address))
  const state = await settle(tx, actor, arrived, invitation)
  await tx.insert(meetingMails).values({
    ...{ meetingId: meeting.id, ledgerId, messageId, fingerprint, receivedAt, state, kind: answer.kind },
    ...{ fromName: from.name, fromAddress: from.address.toLowerCase(), subject: mail.subject, text: mail.text },
    comment: answer.comment,
    participation: spoken ? participations[spoken.participation] : null,
    attendeeAddress: spoken?.address ?? null,
    delegatedTo: spoken?.delegatedTo ?? [],
    proposedStartAt: answer.kind === "counter" ? (answer.time?.startAt ?? null) : null,
    proposedEndAt: answer.kind === "counter" ? (answer.time?.endAt ?? null) : null,
  })
  if (state === "open") await tellMeeting(tx, actor, meeting.id, "mail-to-judge", { who: from.name || from.address })
}

/** What becomes of it. Another time, a hand-over and whatever a stranger says are for a person, with the answer noted. */
async function settle(
  tx: Tx,
  actor: Actor,
  { meeting, answer, from }: Arrived,
  invitation: InvitationRow | undefined,
): Promise<MailState> {
  const attendee = answeringAttendee(answer, from.address)
  if (!attendee || !invitation || invitation.state !== "invited" || !isPlanned(meeting.status)) return "open"
  if (answer.recurrenceId !== null || (answer.kind !== "reply" && answer.kind !== "counter")) return "open"
  // Without a time there is nothing in it that says what they would rather: what they answered before stands.
  if (answer.kind === "counter" && answer.time === null) return "open"
  const counts = await recordAnswer(tx, actor, invitation, {
    ...{ participation: participations[attendee.participation], comment: answer.comment },
    // None can answer a version that has not been sent; a program that says so must not outdo every answer to come.
    ...{ sequence: Math.min(answer.sequence, invitation.sequence), stampedAt: answer.stampedAt, by: "mail" },
  })
  if (!counts) return "stale"
  return answer.kind === "counter" || attendee.participation === "delegated" ? "open" : "applied"
}

const participations: Record<Answered, Participation> = {
  pending: "needs-action",
  accepted: "accepted",
  tentative: "tentative",
  declined: "declined",
  delegated: "delegated",
}

async function findInvitation(tx: Tx, meetingId: number, address: string): Promise<InvitationRow | undefined> {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.meetingId, meetingId), eq(invitations.address, address)))
  return row
}
