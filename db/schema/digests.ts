import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { DigestKind } from "#app/digests/kinds.ts"
import { day, flag, id, instant } from "./columns.ts"
import { outbox } from "./mail.ts"
import { users } from "./users.ts"

/** Whose digest of which day is decided: sent, or without a mail where there was nothing to tell. */
export const digests = sqliteTable(
  "digests",
  {
    id: id(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    kind: text().$type<DigestKind>().notNull(),
    day: day().notNull(),
    outboxId: integer().references(() => outbox.id),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex("digests_once").on(t.userId, t.kind, t.day)],
)

/** Which mails somebody wants from the house; whoever has no row has chosen nothing (digests/kinds.ts). */
export const mailChoices = sqliteTable("mail_choices", {
  userId: integer()
    .primaryKey()
    .references(() => users.id),
  reminders: flag().notNull(),
  morning: flag().notNull(),
  monday: flag().notNull(),
})
