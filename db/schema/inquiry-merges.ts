import { sql } from "drizzle-orm"
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { CaseSnapshot, MovedRows } from "#app/inquiries/merged-case.ts"
import { id, instant } from "./columns.ts"
import { inquiries } from "./inquiries.ts"
import { users } from "./users.ts"

/**
 * Two cases that were one. The merged one stays, closed, and leads to the kept one (`inquiries.merged_into_id`); what moved
 * and how both stood is kept, so that they can be separated again.
 */
export const inquiryMerges = sqliteTable(
  "inquiry_merges",
  {
    id: id(),
    keptId: integer()
      .notNull()
      .references(() => inquiries.id),
    mergedId: integer()
      .notNull()
      .references(() => inquiries.id),
    at: instant().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    moved: text({ mode: "json" }).$type<MovedRows>().notNull(),
    mergedBefore: text({ mode: "json" }).$type<CaseSnapshot>().notNull(),
    keptBefore: text({ mode: "json" }).$type<CaseSnapshot>().notNull(),
    keptAfter: text({ mode: "json" }).$type<CaseSnapshot>().notNull(),
    undoneAt: instant(),
  },
  (t) => [
    uniqueIndex("inquiry_merges_merged").on(t.mergedId).where(sql`undone_at is null`),
    index("inquiry_merges_kept").on(t.keptId),
  ],
)

/** Cases that belong together, said by a person. The lower id stands first. */
export const inquiryLinks = sqliteTable(
  "inquiry_links",
  {
    oneId: integer()
      .notNull()
      .references(() => inquiries.id),
    otherId: integer()
      .notNull()
      .references(() => inquiries.id),
    at: instant().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.oneId, t.otherId] }), index("inquiry_links_other").on(t.otherId)],
)
