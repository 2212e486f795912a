import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { Locale } from "#app/i18n/locale.ts"
import { flag, instant } from "./columns.ts"
import { inquiries } from "./inquiries.ts"

/** The secret links by which those who wrote on the form follow their inquiry: the SHA-256 of each, never the link. */
export const frontDoorLinks = sqliteTable(
  "front_door_links",
  {
    sha256: text().primaryKey(),
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    /** Whose it is, in lower case: only what they wrote and what was sent to them is shown. */
    address: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** It went to the address by mail: whoever has it reads their mail, and may see what we answered. */
    mailed: flag().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index("front_door_links_inquiry").on(t.inquiryId)],
)
