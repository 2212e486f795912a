import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { Channel } from "#app/inquiries/inquiry.ts"
import { flag, id, instant } from "./columns.ts"
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
    /** Why they called, in a few words; folded away in the panel. */
    reason: text(),
    minutes: integer(),
    /** Notatpligt (offentlighedsloven § 13): locked when saved, corrected by addenda only. */
    notat: flag().notNull().default(false),
    /** Counts as the dialogue meeting we owe the party. */
    dialogueMeeting: flag().notNull().default(false),
    /** Handed out by the page that logged it, so that a request sent twice logs one contact. */
    requestKey: text().unique(),
    /** Null on those that mail made. */
    createdAt: instant(),
  },
  (t) => [
    index("contacts_person").on(t.personId, t.at),
    index("contacts_organisation").on(t.organisationId, t.at),
    index("contacts_inquiry").on(t.inquiryId, t.at),
    index("contacts_user").on(t.userId, t.at),
    // The whole log, newest first.
    index("contacts_at").on(t.at),
  ],
)

/** Who else took part, of theirs and of ours. */
export const contactParticipants = sqliteTable(
  "contact_participants",
  {
    id: id(),
    contactId: integer()
      .notNull()
      .references(() => contacts.id),
    personId: integer().references(() => people.id),
    userId: integer().references(() => users.id),
  },
  (t) => [index("contact_participants_contact").on(t.contactId), index("contact_participants_person").on(t.personId)],
)

/** What an entry said before it was corrected. */
export const contactVersions = sqliteTable(
  "contact_versions",
  {
    id: id(),
    contactId: integer()
      .notNull()
      .references(() => contacts.id),
    /** When it was replaced, and by whom. */
    at: instant().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    /** The columns that changed, as they stood. */
    before: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index("contact_versions_contact").on(t.contactId)],
)

/** What was added to a locked note later. */
export const contactAddenda = sqliteTable(
  "contact_addenda",
  {
    id: id(),
    contactId: integer()
      .notNull()
      .references(() => contacts.id),
    at: instant().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    text: text().notNull(),
  },
  (t) => [index("contact_addenda_contact").on(t.contactId)],
)
