import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { EventKind } from "#app/audit/kinds.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { meetingAttendees, meetings, slots } from "#db/schema/index.ts"

export type MeetingRow = typeof meetings.$inferSelect
export type AttendeeRow = typeof meetingAttendees.$inferSelect
export type SlotRow = typeof slots.$inferSelect

/** @throws DomainError "not-found" */
export async function getMeeting(read: Tx, id: number): Promise<MeetingRow> {
  const [row] = await read.select().from(meetings).where(eq(meetings.id, id))
  if (!row) throw notFound()
  return row
}

/** @throws DomainError "not-found" */
export async function getSlot(read: Tx, id: number): Promise<SlotRow> {
  const [row] = await read.select().from(slots).where(eq(slots.id, id))
  if (!row) throw notFound()
  return row
}

export const listAttendeeRows = (read: Tx, meetingId: number): Promise<AttendeeRow[]> =>
  read
    .select()
    .from(meetingAttendees)
    .where(eq(meetingAttendees.meetingId, meetingId))
    .orderBy(meetingAttendees.id)
    .then((rows) => rows)

/** The organisations that are asked to a meeting, each once: those whose slots it may fill. */
export async function organisationsOf(read: Tx, meetingId: number): Promise<number[]> {
  const rows = await listAttendeeRows(read, meetingId)
  return [...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))]
}

export const tellMeeting = (
  tx: Tx,
  actor: Actor,
  id: number,
  type: EventKind<"meeting">,
  data: Record<string, unknown> = {},
) => recordEvent(tx, actor, { subject: "meeting", subjectId: id, type, data })
