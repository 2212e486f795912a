import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { DeadlineRule } from "#app/deadlines/policy.ts"
import type { Weekday } from "#app/deadlines/zone.ts"
import { id } from "./columns.ts"

/** What the authority promises, edited in the administration (deadlines.md § 2). */
export const deadlineRules = sqliteTable("deadline_rules", {
  id: id(),
  key: text().notNull().unique(),
  rule: text({ mode: "json" }).$type<Omit<DeadlineRule, "id">>().notNull(),
})

/** Minutes after midnight; a weekday without a row is closed. 1 = Monday (ISO 8601). */
export const openingHours = sqliteTable("opening_hours", {
  weekday: integer().$type<Weekday>().primaryKey(),
  opens: integer().notNull(),
  closes: integer().notNull(),
})

/** The authority's own closing days, beside the public holidays. */
export const closingDays = sqliteTable("closing_days", {
  /** "2026-11-30", "12-24" or "easter 40": see `ClosingRule`. */
  closedOn: text().primaryKey(),
  nameDa: text().notNull(),
  nameEn: text().notNull(),
})
