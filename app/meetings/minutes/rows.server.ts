import { and, asc, desc, eq, inArray, lt } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { getMeeting, type MeetingRow, organisationsOf } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { agendaItems, meetingAttendees, meetings } from "#db/schema/index.ts"
import { type AgendaItem, agendaOf, type KeptItem } from "./agenda.ts"

/** Whoever writes minutes is somebody. */
export type Writer = Actor & { userId: number }

export async function listKeptItems(read: Tx, meetingId: number): Promise<KeptItem[]> {
  const rows = await read
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
  return rows.map(({ meetingId: _, writtenById: __, writtenAt: ___, removedAt, ...item }) => ({
    ...item,
    removed: removedAt !== null,
  }))
}

/** How far back what was agreed and not reached is looked for. */
const MOST_EARLIER = 12

/**
 * The meetings of its kind that were held before it with one of its parties, the latest first; a council's are all the
 * council's.
 */
export async function listEarlier(read: Tx, meeting: MeetingRow): Promise<MeetingRow[]> {
  const parties = await organisationsOf(read, meeting.id)
  if (meeting.type !== "council" && parties.length === 0) return []
  const shared = read
    .select({ id: meetingAttendees.meetingId })
    .from(meetingAttendees)
    .where(inArray(meetingAttendees.organisationId, parties))
  return read
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.type, meeting.type),
        lt(meetings.startAt, meeting.startAt),
        inArray(meetings.status, ["held", "minutes-approved"]),
        meeting.type === "council" ? undefined : inArray(meetings.id, shared),
      ),
    )
    .orderBy(desc(meetings.startAt), desc(meetings.id))
    .limit(MOST_EARLIER)
}

/** The agenda as it stands, with what the last meeting did not reach. */
export async function loadAgenda(read: Tx, meeting: MeetingRow): Promise<AgendaItem[]> {
  const kept = await listKeptItems(read, meeting.id)
  if (!isOpen(meeting)) return kept.length > 0 ? agendaOf(meeting.type, kept, null) : []
  // One whose agenda nobody touched says nothing of what was reached: what was left over then still is.
  for (const { id, type } of await listEarlier(read, meeting)) {
    const items = await listKeptItems(read, id)
    if (items.length > 0) return agendaOf(meeting.type, kept, { type, items })
  }
  return agendaOf(meeting.type, kept, null)
}

const isOpen = ({ status }: MeetingRow) => status !== "minutes-approved" && status !== "cancelled"

/** @throws DomainError "minutes-locked" once they are approved, "meeting-settled" where it was called off */
export async function getOpenMeeting(tx: Tx, id: number): Promise<MeetingRow> {
  const meeting = await getMeeting(tx, id)
  if (meeting.status === "minutes-approved") throw new DomainError("minutes-locked")
  if (meeting.status === "cancelled") throw new DomainError("meeting-settled")
  return meeting
}

type Kept = AgendaItem & { id: number }

/** Gives every item on the agenda a row, in the order it is shown. */
export async function keepAgenda(tx: Tx, meeting: MeetingRow): Promise<Kept[]> {
  const shown = await loadAgenda(tx, meeting)
  return Promise.all(
    shown.map(async (item, at): Promise<Kept> => {
      const position = at + 1
      const { id, key, title, presenter, recommendation, carriedTimes } = item
      if (id !== null) {
        await tx.update(agendaItems).set({ position }).where(eq(agendaItems.id, id))
        return { ...item, id }
      }
      const [row] = await tx
        .insert(agendaItems)
        .values({ meetingId: meeting.id, key, position, title, presenter, recommendation, carriedTimes })
        .returning({ id: agendaItems.id })
      if (!row) throw new Error("an agenda item was not inserted")
      return { ...item, id: row.id }
    }),
  )
}

/** An item of a meeting that can still be written, with a row of its own. @throws DomainError "not-found" */
export async function keepItem(tx: Tx, meetingId: number, key: string) {
  const meeting = await getOpenMeeting(tx, meetingId)
  const items = await keepAgenda(tx, meeting)
  const item = items.find((each) => each.key === key)
  if (!item) throw notFound()
  return { meeting, items, item }
}
