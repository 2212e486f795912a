import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import { id, instant } from "./columns.ts"
import { users } from "./users.ts"

export type EventSubject =
  | "inquiry"
  | "organisation"
  | "person"
  | "contact"
  | "task"
  | "obligation"
  | "slot"
  | "meeting"
  | "import"
  | "view"
  | "target-group"
  | "user"
  | "unit"
  | "mailbox"
  | "routing-rule"
  | "template"
  | "news"
  | "publication"
  | "news-subscriber"
  | "settings"
  | "export"

/** The audit log: appended in the transaction of the change it tells of, hash-chained, never changed (product.md § 9). */
export const events = sqliteTable(
  "events",
  {
    id: id(),
    at: instant().notNull(),
    /** Null where the system itself acted. */
    actorId: integer().references(() => users.id),
    subject: text().$type<EventSubject>().notNull(),
    subjectId: integer().notNull(),
    type: text().notNull(),
    data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    /** SHA-256 over the previous row's hash and this row's content. */
    hash: text().notNull(),
  },
  (t) => [
    index("events_subject").on(t.subject, t.subjectId, t.id),
    // The log is read latest first: all of it, of one kind of thing, of one person.
    index("events_at").on(t.at),
    index("events_subject_at").on(t.subject, t.at),
    index("events_actor_at").on(t.actorId, t.at),
  ],
)
