import { and, asc, eq, gte, inArray, isNull, or } from "drizzle-orm"
import { messages } from "#app/i18n/messages.ts"
import type { Invitation } from "#app/meetings/calendar/invitation.ts"
import type { Tx } from "#db/client.server.ts"
import { calendarFeeds, meetingAttendees, meetings, obligations, slots, users } from "#db/schema/index.ts"
import type { FeedRow } from "./feeding.server.ts"

/** How far back a calendar is told. */
const BACK = 180 * 86_400_000

type Reader = typeof users.$inferSelect

/** What is booked or has been held, for a calendar to show: somebody's own meetings, or those that fill an obligation. */
export async function loadFeed(
  read: Tx,
  { obligationId, userId }: FeedRow,
  reader: Reader,
  now: number,
): Promise<{ name: string; meetings: Invitation[] }> {
  const { locale } = reader
  const ids =
    obligationId === null
      ? read
          .select({ id: meetingAttendees.meetingId })
          .from(meetingAttendees)
          .where(eq(meetingAttendees.userId, userId))
      : read.select({ id: slots.meetingId }).from(slots).where(eq(slots.obligationId, obligationId))
  const within = inArray(meetings.id, ids)
  const rows = await read
    .select({ meeting: meetings, leader: { name: users.name, address: users.email } })
    .from(meetings)
    .leftJoin(users, eq(users.id, meetings.organiserId))
    .where(
      and(
        obligationId === null ? or(within, eq(meetings.organiserId, userId)) : within,
        inArray(meetings.status, ["invited", "held", "minutes-approved"]),
        gte(meetings.endAt, now - BACK),
      ),
    )
    .orderBy(asc(meetings.startAt))
  const [rule] =
    obligationId === null ? [] : await read.select().from(obligations).where(eq(obligations.id, obligationId))
  const say = messages(locale).feeds
  return {
    name: rule ? (locale === "en" ? rule.nameEn : rule.nameDa) : say.mine(reader.name),
    meetings: rows.map(({ meeting, leader }) => ({
      ...{ uid: meeting.uid, sequence: meeting.sequence, title: meeting.title, place: meeting.place ?? "" },
      ...{ link: meeting.link, startAt: meeting.startAt, endAt: meeting.endAt, changedAt: meeting.updatedAt },
      ...{ attendees: [], organiser: leader ?? { name: reader.name, address: reader.email } },
      description: leader ? messages(locale).meetingMail.leader(leader.name) : "",
    })),
  }
}

export type FeedsView = Awaited<ReturnType<typeof listFeeds>>

/** What somebody can have an address for, with the one they have. */
export async function listFeeds(read: Tx, userId: number) {
  const rules = await read
    .select({ id: obligations.id, nameDa: obligations.nameDa, nameEn: obligations.nameEn })
    .from(obligations)
    .where(eq(obligations.kind, "meeting"))
    .orderBy(asc(obligations.id))
  const open = await read
    .select()
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.userId, userId), isNull(calendarFeeds.revokedAt)))
  const feedOf = (obligationId: number | null) => {
    const feed = open.find((row) => row.obligationId === obligationId)
    return feed ? { createdAt: feed.createdAt, readAt: feed.readAt } : null
  }
  return {
    mine: feedOf(null),
    rules: rules.map(({ id, nameDa, nameEn }) => ({ id, name: { da: nameDa, en: nameEn }, feed: feedOf(id) })),
  }
}
