import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import { flag, id, instant } from "./columns.ts"
import { users } from "./users.ts"

/** A list as somebody wants to see it again: its filters and order as the address line has them, and its columns. */
export const savedViews = sqliteTable(
  "saved_views",
  {
    id: id(),
    list: text().$type<"organisations" | "people" | "contacts" | "inquiries">().notNull(),
    name: text().notNull(),
    ownerId: integer()
      .notNull()
      .references(() => users.id),
    /** Seen by everybody, changed by its owner. */
    shared: flag().notNull().default(false),
    /** "group=jobcentres&sort=last" */
    query: text().notNull(),
    columns: text({ mode: "json" }).$type<string[]>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index("saved_views_list").on(t.list, t.ownerId)],
)
