import { sql } from "drizzle-orm"
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { Locale } from "#app/i18n/locale.ts"
import type { Vote } from "#app/meetings/poll/best-time.ts"
import { id, instant } from "./columns.ts"
import { outbox } from "./mail.ts"
import { meetings } from "./meetings.ts"
import { users } from "./users.ts"

/** Which of some times suits those who are to meet. */
export const polls = sqliteTable(
  "polls",
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    state: text().$type<"open" | "booked" | "closed">().notNull(),
    /** The links open nothing from then on. */
    closesAt: integer().notNull(),
    createdAt: integer().notNull(),
    createdById: integer().references(() => users.id),
    settledAt: instant(),
  },
  (t) => [uniqueIndex("polls_open").on(t.meetingId).where(sql`state = 'open'`), index("polls_meeting").on(t.meetingId)],
)

export const pollTimes = sqliteTable(
  "poll_times",
  {
    id: id(),
    pollId: integer()
      .notNull()
      .references(() => polls.id),
    startAt: integer().notNull(),
    endAt: integer().notNull(),
    booked: integer({ mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    uniqueIndex("poll_times_one").on(t.pollId, t.startAt, t.endAt),
    uniqueIndex("poll_times_booked").on(t.pollId).where(sql`booked = 1`),
  ],
)

/** Who is asked, at which address. */
export const pollVoters = sqliteTable(
  "poll_voters",
  {
    id: id(),
    pollId: integer()
      .notNull()
      .references(() => polls.id),
    name: text().notNull(),
    address: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    comment: text(),
    answeredAt: instant(),
    remindedAt: instant(),
    /** Taken off the meeting: their link opens nothing, and what they said counts no longer. */
    removedAt: instant(),
    outboxId: integer().references(() => outbox.id),
  },
  (t) => [uniqueIndex("poll_voters_one").on(t.pollId, t.address)],
)

export const pollVotes = sqliteTable(
  "poll_votes",
  {
    id: id(),
    voterId: integer()
      .notNull()
      .references(() => pollVoters.id),
    timeId: integer()
      .notNull()
      .references(() => pollTimes.id),
    vote: text().$type<Vote>().notNull(),
  },
  (t) => [uniqueIndex("poll_votes_one").on(t.voterId, t.timeId)],
)
