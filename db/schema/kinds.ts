import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { Topic } from "#app/inquiries/topics.ts"
import type { FactValue } from "#app/kinds/kind.ts"
import { flag, instant } from "./columns.ts"
import { inquiries } from "./inquiries.ts"
import { users } from "./users.ts"

/** What is filled in on a case, by the topic it was about then: another topic has fields of its own and loses none. */
export const kindFacts = sqliteTable(
  "kind_facts",
  {
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    topic: text().$type<Topic>().notNull(),
    facts: text({ mode: "json" }).$type<Record<string, FactValue>>().notNull(),
    /** Rises with every change: nobody writes over what they have not seen. */
    revision: integer().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.inquiryId, t.topic] })],
)

/** What is ticked on a case's list. */
export const kindSteps = sqliteTable(
  "kind_steps",
  {
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    topic: text().$type<Topic>().notNull(),
    step: text().notNull(),
    doneAt: instant().notNull(),
    byId: integer()
      .notNull()
      .references(() => users.id),
    note: text().notNull().default(""),
    /** It was left out on purpose; the note may say why. */
    notNeeded: flag().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.inquiryId, t.topic, t.step] })],
)
