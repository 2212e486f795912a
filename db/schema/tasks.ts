import { sql } from "drizzle-orm"
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import { day, id, instant } from "./columns.ts"
import { contacts } from "./contact-log.ts"
import { inquiries } from "./inquiries.ts"
import { organisations, people } from "./stakeholders.ts"
import { users } from "./users.ts"

/** Something a colleague is to do by a day: a follow-up of a contact, a call back, a task on a case. */
export const tasks = sqliteTable(
  "tasks",
  {
    id: id(),
    kind: text().$type<"follow-up" | "callback" | "task">().notNull(),
    title: text().notNull(),
    dueOn: day().notNull(),
    assigneeId: integer()
      .notNull()
      .references(() => users.id),
    contactId: integer().references(() => contacts.id),
    inquiryId: integer().references(() => inquiries.id),
    organisationId: integer().references(() => organisations.id),
    personId: integer().references(() => people.id),
    createdById: integer()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    doneAt: instant(),
    doneById: integer().references(() => users.id),
  },
  (t) => [
    index("tasks_open").on(t.assigneeId, t.dueOn).where(sql`done_at is null`),
    index("tasks_inquiry").on(t.inquiryId),
    index("tasks_organisation").on(t.organisationId),
    index("tasks_person").on(t.personId),
    index("tasks_contact").on(t.contactId),
  ],
)
