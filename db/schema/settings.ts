import { sqliteTable, text } from "drizzle-orm/sqlite-core"

/** What the administrator sets for the whole house: its name, its outgoing mail server … */
export const settings = sqliteTable("settings", {
  key: text().primaryKey(),
  value: text({ mode: "json" }).$type<unknown>().notNull(),
})
