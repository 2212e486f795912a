import { sql } from "drizzle-orm"
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { ReminderKind } from "#app/reminders/kinds.ts"
import { flag, id, instant } from "./columns.ts"
import { inquiries } from "./inquiries.ts"
import { outbox } from "./mail.ts"
import { users } from "./users.ts"

/** That somebody was reminded of a deadline. One that moves has rows of its own, and those of the old one are void. */
export const reminders = sqliteTable(
  "reminders",
  {
    id: id(),
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    kind: text().$type<ReminderKind>().notNull(),
    /** The deadline it is about. */
    dueAt: instant().notNull(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex("reminders_once").on(t.inquiryId, t.kind, t.dueAt)],
)

export const reminderRecipients = sqliteTable(
  "reminder_recipients",
  {
    id: id(),
    reminderId: integer()
      .notNull()
      .references(() => reminders.id),
    userId: integer()
      .notNull()
      .references(() => users.id),
    /** They want it by mail as well. */
    byMail: flag().notNull(),
    /** The mail it stands in, which may tell of many. */
    outboxId: integer().references(() => outbox.id),
    seenAt: instant(),
  },
  (t) => [
    uniqueIndex("reminder_recipients_one").on(t.reminderId, t.userId),
    index("reminder_recipients_unseen").on(t.userId).where(sql`seen_at is null`),
    index("reminder_recipients_unsent").on(t.userId).where(sql`by_mail = 1 and outbox_id is null`),
    index("reminder_recipients_outbox").on(t.outboxId),
  ],
)
