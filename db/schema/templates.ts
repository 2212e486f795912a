import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { Locale } from "#app/i18n/locale.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { day, flag, id, instant } from "./columns.ts"
import { units, users } from "./users.ts"

/** What a reply can begin from. Never deleted: switched off, it is no longer offered. */
export const templates = sqliteTable(
  "templates",
  {
    id: id(),
    name: text().notNull(),
    language: text().$type<Locale>().notNull(),
    /** What it is for; none is all. */
    topics: text({ mode: "json" }).$type<Topic[]>().notNull().default([]),
    targetGroups: text({ mode: "json" }).$type<TargetGroupKey[]>().notNull().default([]),
    active: flag().notNull().default(true),
    /** The number of the version in force: the newest. */
    version: integer().notNull(),
    /** Grows with every change, so that nobody saves over what they have not seen. */
    revision: integer().notNull().default(1),
    /** When somebody is to see whether it still holds. */
    reviewOn: day(),
    responsibleId: integer().references(() => users.id),
    responsibleUnitId: integer().references(() => units.id),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("templates_name").on(t.language, t.name)],
)

/** What a template said from when on; kept as it was, since sent mails began from it. */
export const templateVersions = sqliteTable(
  "template_versions",
  {
    id: id(),
    templateId: integer()
      .notNull()
      .references(() => templates.id),
    /** From 1. */
    number: integer().notNull(),
    text: text().notNull(),
    /** What changed, in its writer's words. */
    note: text().notNull().default(""),
    /** Null for what the house began with. */
    authorId: integer().references(() => users.id),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex("template_versions_number").on(t.templateId, t.number)],
)
