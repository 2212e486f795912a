import { and, asc, eq, gte, inArray, lt, or } from "drizzle-orm"
import { instantOf, localDay } from "#app/deadlines/zone.ts"
import type { Tx } from "#db/client.server.ts"
import { meetingAttendees, meetings } from "#db/schema/index.ts"

/** The meetings a colleague leads or takes part in today, earliest first; what is only proposed or is off is none. */
export async function listMeetingsToday(read: Tx, userId: number, now: number) {
  const today = localDay(now)
  const rows = await read
    .selectDistinct({ id: meetings.id, title: meetings.title, from: meetings.startAt, to: meetings.endAt })
    .from(meetings)
    .leftJoin(meetingAttendees, eq(meetingAttendees.meetingId, meetings.id))
    .where(
      and(
        gte(meetings.startAt, instantOf(today)),
        lt(meetings.startAt, instantOf(today + 1)),
        inArray(meetings.status, ["invited", "held", "minutes-approved"]),
        or(eq(meetings.organiserId, userId), eq(meetingAttendees.userId, userId)),
      ),
    )
    .orderBy(asc(meetings.startAt))
  return rows
}
