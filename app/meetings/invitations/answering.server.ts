import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { supersedes } from "#app/meetings/calendar/answer.ts"
import type { Participation } from "#app/meetings/meeting.ts"
import { tellMeeting } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { invitations, meetingAttendees } from "#db/schema/index.ts"
import { listReaders } from "./readers-query.server.ts"
import type { InvitationRow } from "./sending.server.ts"

export type Answer = {
  participation: Participation
  comment: string | null
  /** Which version it answers, and when it was given. */
  sequence: number
  stampedAt: number
  by: "mail" | "link"
}

/**
 * Somebody who is invited says whether they come. An older answer never takes the place of a newer one, in whichever order
 * they arrive (RFC 5546 § 2.1.5). @returns whether it counts
 */
export async function recordAnswer(
  tx: Tx,
  actor: Actor,
  { id, meetingId, address, name, knownSequence, knownStampedAt }: InvitationRow,
  { participation, comment, sequence, stampedAt, by }: Answer,
): Promise<boolean> {
  if (!supersedes({ sequence, stampedAt }, { sequence: knownSequence, stampedAt: knownStampedAt })) return false
  const known = { knownSequence: sequence, knownStampedAt: stampedAt, answeredAt: actor.now }
  await tx.update(invitations).set(known).where(eq(invitations.id, id))
  const { readers } = await listReaders(tx, meetingId)
  for (const { attendeeId } of readers.filter((reader) => reader.address === address))
    await tx.update(meetingAttendees).set({ participation, comment }).where(eq(meetingAttendees.id, attendeeId))
  await tellMeeting(tx, actor, meetingId, "answered", { who: name || address, participation, by })
  return true
}
