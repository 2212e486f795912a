import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core"
import { id, instant } from "./columns.ts"
import { users } from "./users.ts"

export type PartyKind = "person" | "organisation"

/**
 * What a merge moved, so that it can be taken back: the rows that pointed at the double, by their primary key without
 * the column itself. `made` are rows that the merge wrote for the kept one.
 */
export type Moved = { table: string; column: string; keys: (number | string)[][]; made?: true }
export type Change = { before: unknown; after: unknown }

/** Two entries that were one party. The double stays, pointing at the one that was kept. */
export const merges = sqliteTable(
  "merges",
  {
    id: id(),
    kind: text().$type<PartyKind>().notNull(),
    keptId: integer().notNull(),
    doubleId: integer().notNull(),
    moved: text({ mode: "json" }).$type<Moved[]>().notNull(),
    /** The kept one's own columns that the merge changed, as they stood before and after. */
    keptBefore: text({ mode: "json" }).$type<Record<string, Change>>().notNull(),
    at: instant().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    undoneAt: instant(),
  },
  (t) => [index("merges_kept").on(t.kind, t.keptId), index("merges_double").on(t.kind, t.doubleId)],
)

/** Pairs a person has looked at: never proposed again. The lower id stands first. */
export const notDuplicates = sqliteTable(
  "not_duplicates",
  {
    kind: text().$type<PartyKind>().notNull(),
    oneId: integer().notNull(),
    otherId: integer().notNull(),
    at: instant().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.kind, t.oneId, t.otherId] })],
)
