import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import { id, instant } from "./columns.ts"
import { obligations } from "./meetings.ts"
import { users } from "./users.ts"

/** Secret addresses that somebody's calendar reads their meetings from, or those of an obligation. */
export const calendarFeeds = sqliteTable(
  "calendar_feeds",
  {
    id: id(),
    /** Whose calendar it is: it ends with their access. */
    userId: integer()
      .notNull()
      .references(() => users.id),
    /** Null for their own meetings. */
    obligationId: integer().references(() => obligations.id),
    /** SHA-256 of the address's token: a stolen copy of the database opens nothing. */
    tokenHash: text().notNull().unique(),
    createdAt: integer().notNull(),
    /** To the hour. */
    readAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index("calendar_feeds_user").on(t.userId)],
)
