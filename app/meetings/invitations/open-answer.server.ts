import { eq } from "drizzle-orm"
import { DomainError } from "#app/errors.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { invitations, meetingAttendees, users } from "#db/schema/index.ts"
import { recordAnswer } from "./answering.server.ts"
import { listReaders } from "./readers-query.server.ts"
import { readLink } from "./signed-link.server.ts"

export type ShutReason = "wrong" | "expired" | "cancelled" | "removed" | "busy"

/** What a personal link opens: the meeting as its holder may see it, or why it opens nothing. */
export async function findAnswer(read: Tx, secrets: Services["secrets"], token: string, now: number) {
  const shut = (reason: ShutReason) => ({ open: false as const, reason })
  const link = readLink(secrets.derive("meeting-links"), "answer", token)
  if (!link) return shut("wrong")
  if (link.expiresAt <= now) return shut("expired")
  const [invitation] = await read.select().from(invitations).where(eq(invitations.id, link.id))
  if (!invitation) return shut("wrong")
  const meeting = await getMeeting(read, invitation.meetingId)
  if (meeting.status === "cancelled") return shut("cancelled")
  if (invitation.state === "cancelled") return shut("removed")
  if (meeting.startAt <= now || meeting.status !== "invited") return shut("expired")
  const { readers } = await listReaders(read, meeting.id)
  const reader = readers.find(({ address }) => address === invitation.address)
  const [leader] =
    meeting.organiserId === null ? [] : await read.select().from(users).where(eq(users.id, meeting.organiserId))
  const { title, startAt, endAt, place, link: online } = meeting
  return {
    open: true as const,
    invitation,
    meeting: { title, startAt, endAt, place, link: online, leader: leader?.name ?? null },
    organiser: invitation.facts.organiser.name || invitation.facts.organiser.address,
    name: invitation.name || invitation.address,
    participation: reader?.participation ?? "needs-action",
    comment: invitation.answeredAt === null ? null : await commentOf(read, reader?.attendeeId),
  }
}

type Given = { participation: "accepted" | "tentative" | "declined"; comment: string | null; sequence: number }

/**
 * Answers by the link. @throws DomainError "meeting-moved" where the meeting was changed after the page was opened;
 * "not-found" where the link opens nothing any more
 */
export const answerByLink = (
  { db, secrets }: Pick<Services, "db" | "secrets">,
  token: string,
  now: number,
  { sequence, ...answer }: Given,
): Promise<void> =>
  db.write(async (tx) => {
    const found = await findAnswer(tx, secrets, token, now)
    if (!found.open) throw new DomainError("not-found", 404)
    const { invitation } = found
    if (sequence !== invitation.sequence) throw new DomainError("meeting-moved")
    await recordAnswer(tx, { userId: null, now }, invitation, { ...answer, sequence, stampedAt: now, by: "link" })
  })

async function commentOf(read: Tx, attendeeId: number | undefined): Promise<string | null> {
  if (attendeeId === undefined) return null
  const [row] = await read
    .select({ comment: meetingAttendees.comment })
    .from(meetingAttendees)
    .where(eq(meetingAttendees.id, attendeeId))
  return row?.comment ?? null
}
