import { and, asc, eq, gte, inArray, lt, or } from "drizzle-orm"
import { instantOf, localDay } from "#app/deadlines/zone.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { meetingAttendees, meetings } from "#db/schema/index.ts"

/** The meetings a colleague leads or takes part in today, earliest first; what is only proposed or is off is none. */
export async function listMeetingsToday(read: Tx, userId: number, now: number) {
  const today = localDay(now)
  return meetingsOf(read, { userId, from: instantOf(today), until: instantOf(today + 1) })
}

const meetingsOf = prepared((tx, { userId, from, until }: Given<{ userId: number; from: number; until: number }>) =>
  tx
    .selectDistinct({ id: meetings.id, title: meetings.title, from: meetings.startAt, to: meetings.endAt })
    .from(meetings)
    .leftJoin(meetingAttendees, eq(meetingAttendees.meetingId, meetings.id))
    .where(
      and(
        gte(meetings.startAt, from),
        lt(meetings.startAt, until),
        inArray(meetings.status, ["invited", "held", "minutes-approved"]),
        or(eq(meetings.organiserId, userId), eq(meetingAttendees.userId, userId)),
      ),
    )
    .orderBy(asc(meetings.startAt)),
)
