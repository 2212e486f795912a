import { asc, desc, eq, inArray } from "drizzle-orm"
import { isPlanned } from "#app/meetings/meeting.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inboundMail, invitationMails, mailboxes, meetingMails, outbox, users } from "#db/schema/index.ts"
import { listReaders } from "./readers-query.server.ts"
import { listInvitations } from "./sending.server.ts"

export type InvitationsView = Awaited<ReturnType<typeof getInvitationsView>>
export type MeetingMailView = InvitationsView["mails"][number]

/** Who is invited and who could be, which mails got stuck, and what came back. @throws DomainError "not-found" */
export async function getInvitationsView(read: Tx, meetingId: number, now: number) {
  const { status, startAt } = await getMeeting(read, meetingId)
  const { readers, without } = await listReaders(read, meetingId)
  const rows = await listInvitations(read, meetingId)
  const invited = rows.filter(({ state }) => state === "invited")
  const stuck = await listUndelivered(
    read,
    rows.map(({ id }) => id),
  )
  return {
    meetingId,
    canInvite: isPlanned(status) && startAt > now,
    hasMailbox: (await read.$count(mailboxes, eq(mailboxes.active, true))) > 0,
    /** Whether anybody was ever sent anything. */
    began: rows.length > 0,
    readers: readers.map(({ name, address, participation }) => ({ name: name || address, address, participation })),
    without,
    invited: invited.map(({ id, name, address }) => ({
      ...{ id, name: name || address, address },
      fault: stuck.get(id) ?? null,
    })),
    mails: await listMails(read, meetingId),
  }
}

/** By invitation: why its latest mail did not get through. */
async function listUndelivered(read: Tx, ids: number[]): Promise<Map<number, string>> {
  const rows = await read
    .select({ id: invitationMails.invitationId, state: outbox.state, error: outbox.lastError })
    .from(invitationMails)
    .innerJoin(outbox, eq(outbox.id, invitationMails.outboxId))
    .where(inArray(invitationMails.invitationId, ids))
    .orderBy(asc(outbox.id))
  const latest = new Map(rows.filter(({ state }) => state !== "cancelled").map((row) => [row.id, row]))
  return new Map([...latest].flatMap(([id, { state, error }]) => (state === "failed" ? [[id, error ?? ""]] : [])))
}

const listMails = (read: Tx, meetingId: number) =>
  read
    .select({
      id: meetingMails.id,
      kind: meetingMails.kind,
      fromName: meetingMails.fromName,
      fromAddress: meetingMails.fromAddress,
      attendeeAddress: meetingMails.attendeeAddress,
      text: meetingMails.text,
      comment: meetingMails.comment,
      participation: meetingMails.participation,
      delegatedTo: meetingMails.delegatedTo,
      proposedStartAt: meetingMails.proposedStartAt,
      proposedEndAt: meetingMails.proposedEndAt,
      receivedAt: meetingMails.receivedAt,
      state: meetingMails.state,
      settledBy: users.name,
      size: inboundMail.size,
    })
    .from(meetingMails)
    .innerJoin(inboundMail, eq(inboundMail.id, meetingMails.ledgerId))
    .leftJoin(users, eq(users.id, meetingMails.settledById))
    .where(eq(meetingMails.meetingId, meetingId))
    .orderBy(desc(meetingMails.id))
    .then((rows) => rows)
