import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import { id, instant } from "./columns.ts"
import { events } from "./events.ts"
import { people } from "./stakeholders.ts"
import { users } from "./users.ts"

/**
 * What an event is shown as since somebody it names was anonymised. The event itself stays as it was written, or the
 * chain would break.
 */
export const eventMasks = sqliteTable("event_masks", {
  eventId: integer()
    .primaryKey()
    .references(() => events.id),
  data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
})

/**
 * What is still to be removed from the disk after an anonymising was committed: a file is no part of a transaction. The
 * row goes when it is done, so that none is forgotten in a crash.
 */
export const removals = sqliteTable("removals", {
  id: id(),
  /** A blob by its SHA-256, and one that is set aside; a mail's file in the outgoing folder; what lies in freed pages and in the search index. */
  kind: text().$type<"blob" | "aside" | "outgoing" | "pages">().notNull(),
  name: text().notNull(),
  at: instant().notNull(),
})

/** Whom the nightly look proposes to anonymise. It never acts by itself. */
export const retentionProposals = sqliteTable(
  "retention_proposals",
  {
    personId: integer()
      .primaryKey()
      .references(() => people.id),
    /** Null where nobody ever had contact with them. */
    lastContactAt: instant(),
    at: instant().notNull(),
    /** A person has said yes; it is carried out in the background, one after the other. */
    approvedAt: instant(),
    approvedById: integer().references(() => users.id),
    /** What stood in the way then; null while it is to be tried. */
    refusal: text().$type<"anonymising-blocked" | "import-busy">(),
  },
  (t) => [index("retention_proposals_contact").on(t.lastContactAt)],
)
