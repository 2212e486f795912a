import { and, asc, eq, gt, inArray, ne, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { openStatuses } from "#app/inquiries/inquiry.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, meetingAttendees, meetings, outbox } from "#db/schema/index.ts"
import { isUnjournalised } from "#db/unjournalised.server.ts"
import type { Obstacle } from "./obstacles.ts"

type About = { ids: number[]; mails: string[] }

/** What stands against anonymising these (one person with their doubles). Cases the viewer may not see stay unnamed. */
export async function listObstacles(
  read: Tx,
  viewer: Viewer | null,
  { ids, mails }: About,
  now: number,
): Promise<Obstacle[]> {
  const theirs = inArray(inquiries.personId, ids)
  const unsettled = await read
    .select({ id: inquiries.id, number: inquiries.number, subject: inquiries.subject, status: inquiries.status })
    .from(inquiries)
    .where(and(theirs, or(inArray(inquiries.status, [...openStatuses]), isUnjournalised())))
    .orderBy(asc(inquiries.receivedAt))
  const seen = viewer
    ? await read
        .select({ id: inquiries.id })
        .from(inquiries)
        .where(and(theirs, visibleTo(viewer)))
    : []
  const visible = new Set(seen.map(({ id }) => id))
  const toCome = await read
    .selectDistinct({ id: meetings.id, title: meetings.title, startAt: meetings.startAt })
    .from(meetings)
    .innerJoin(meetingAttendees, eq(meetingAttendees.meetingId, meetings.id))
    .where(
      and(
        or(inArray(meetingAttendees.personId, ids), inArray(meetingAttendees.address, mails)),
        ne(meetings.status, "cancelled"),
        gt(meetings.endAt, now),
      ),
    )
  const queued = await read.select({ mail: outbox.mail }).from(outbox).where(eq(outbox.state, "queued"))
  const waiting = queued.filter(({ mail }) =>
    [...mail.to, ...mail.cc].some(({ address }) => mails.includes(address.toLowerCase())),
  ).length
  // Of those that are hidden it is said once that there are some.
  const told = unsettled.filter(
    ({ id }, n) => visible.has(id) || n === unsettled.findIndex((row) => !visible.has(row.id)),
  )
  return [
    ...told.map(
      ({ id, number, subject, status }): Obstacle => ({
        kind: openStatuses.some((open) => open === status) ? "open-case" : "not-journalised",
        case: visible.has(id) ? { number, subject } : null,
      }),
    ),
    ...toCome.map((meeting): Obstacle => ({ kind: "meeting-to-come", meeting })),
    ...(waiting > 0 ? [{ kind: "mail-waiting", count: waiting } as const] : []),
  ]
}
