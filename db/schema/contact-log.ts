import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { Channel } from "#app/inquiries/inquiry.ts"
import { id, instant } from "./columns.ts"
import { inquiries } from "./inquiries.ts"
import { messages } from "./mail.ts"
import { organisations, people } from "./stakeholders.ts"
import { users } from "./users.ts"

/** Every contact with a party, whatever the channel. The organisation is the one the person had then. */
export const contacts = sqliteTable(
  "contacts",
  {
    id: id(),
    channel: text().$type<Channel>().notNull(),
    direction: text().$type<"in" | "out">().notNull(),
    at: instant().notNull(),
    personId: integer().references(() => people.id),
    organisationId: integer().references(() => organisations.id),
    inquiryId: integer().references(() => inquiries.id),
    messageRowId: integer().references(() => messages.id),
    userId: integer().references(() => users.id),
    summary: text().notNull(),
  },
  (t) => [
    index("contacts_person").on(t.personId, t.at),
    index("contacts_organisation").on(t.organisationId, t.at),
    index("contacts_inquiry").on(t.inquiryId, t.at),
  ],
)
