import { sql } from "drizzle-orm"
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { MinutesContent } from "#app/meetings/minutes/content.ts"
import { day, flag, id, instant } from "./columns.ts"
import { meetingAttendees, meetings } from "./meetings.ts"
import { tasks } from "./tasks.ts"
import { users } from "./users.ts"

/**
 * A point on a meeting's agenda, with what was written of it. An agenda nobody has touched has no rows: it is derived
 * from its template and what is carried forward, so that it is up to date until then.
 */
export const agendaItems = sqliteTable(
  "agenda_items",
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    /** What it is called by before it has a row: "t:results" of the template, "c:12" carried from row 12, "a:3" added. */
    key: text().notNull(),
    position: integer().notNull(),
    /** Null: the template's own words, in the reader's language. */
    title: text(),
    presenter: text(),
    /** Indstilling: what the council is asked to decide. */
    recommendation: text(),
    /** How many meetings in a row had no time for it. */
    carriedTimes: integer().notNull().default(0),
    notReached: flag().notNull().default(false),
    minutes: text().notNull().default(""),
    /** Rises with every change of the text: whoever writes says which one they had read. */
    revision: integer().notNull().default(0),
    writtenById: integer().references(() => users.id),
    writtenAt: instant(),
    /** Taken off the agenda; kept, so that it is not carried or proposed anew. */
    removedAt: instant(),
  },
  (t) => [uniqueIndex("agenda_items_key").on(t.meetingId, t.key)],
)

/** What was decided at a meeting. */
export const decisions = sqliteTable(
  "decisions",
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    itemId: integer().references(() => agendaItems.id),
    text: text().notNull(),
    /** Who is to see to it that it is carried out. */
    ownerId: integer().references(() => users.id),
    dueOn: day(),
    doneAt: instant(),
    doneById: integer().references(() => users.id),
    publishedOn: day(),
    createdAt: instant().notNull(),
  },
  (t) => [index("decisions_meeting").on(t.meetingId)],
)

/**
 * What somebody is to do. A colleague's is a task: what, when, who and whether it is done stand there alone, so that My
 * day, handing over and moving hold for it as they are. An outsider's stands here.
 */
export const meetingActions = sqliteTable(
  "meeting_actions",
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    itemId: integer().references(() => agendaItems.id),
    taskId: integer()
      .unique()
      .references(() => tasks.id),
    /** The attendee who took it on; their name is kept should they be taken off the list. */
    attendeeId: integer().references(() => meetingAttendees.id, { onDelete: "set null" }),
    ownerName: text(),
    title: text(),
    dueOn: day(),
    doneAt: instant(),
    doneById: integer().references(() => users.id),
    createdAt: instant().notNull(),
  },
  (t) => [
    index("meeting_actions_meeting").on(t.meetingId),
    index("meeting_actions_open").on(t.dueOn).where(sql`done_at is null`),
  ],
)

/** Approved minutes, word for word; reopening leaves them as they are, and the next approval makes another. */
export const minutesVersions = sqliteTable(
  "minutes_versions",
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    /** From 1. */
    n: integer().notNull(),
    content: text({ mode: "json" }).$type<MinutesContent>().notNull(),
    approvedAt: instant().notNull(),
    approvedById: integer().references(() => users.id),
    reopenedAt: instant(),
    reopenedById: integer().references(() => users.id),
    reopenedBecause: text(),
  },
  (t) => [uniqueIndex("minutes_versions_n").on(t.meetingId, t.n)],
)

/** What follows a meeting of the council besides its minutes (strategy O024, O025, O039). */
export const councilSteps = sqliteTable("council_steps", {
  meetingId: integer()
    .primaryKey()
    .references(() => meetings.id),
  /** The item the press release is about; null where it was taken off the agenda. */
  pressItemId: integer().references(() => agendaItems.id),
  pressAt: instant(),
  pressLink: text(),
  pressById: integer().references(() => users.id),
  /** Before the press was. */
  staffToldAt: instant(),
  publishedOn: day(),
  publishedLink: text(),
  publishedById: integer().references(() => users.id),
})
