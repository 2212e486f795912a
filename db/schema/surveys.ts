import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { Locale } from "#app/i18n/locale.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { day, flag, id, instant } from "./columns.ts"
import { inquiries } from "./inquiries.ts"
import { units } from "./users.ts"

/** Who was asked how an answer of ours was. It knows that a link was used, not when, and not what was said. */
export const surveyInvitations = sqliteTable(
  "survey_invitations",
  {
    id: id(),
    inquiryId: integer()
      .notNull()
      .unique()
      .references(() => inquiries.id),
    /** In lower case. */
    address: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** As they stood when it was asked. */
    targetGroup: text().$type<TargetGroupKey>(),
    topic: text().$type<Topic>().notNull(),
    unitId: integer().references(() => units.id),
    sentAt: instant().notNull(),
    expiresAt: instant().notNull(),
    used: flag().notNull().default(false),
  },
  (t) => [index("survey_invitations_address").on(t.address, t.sentAt)],
)

/**
 * What was said, apart from who said it: no key leads to a person or a case, the id is drawn by lot so that its order
 * tells nothing, and the time is a week.
 */
export const surveyAnswers = sqliteTable(
  "survey_answers",
  {
    id: integer().primaryKey(),
    targetGroup: text().$type<TargetGroupKey>(),
    topic: text().$type<Topic>().notNull(),
    unitId: integer().references(() => units.id),
    /** The Monday of the week it came in. */
    week: day().notNull(),
    relevant: integer().notNull(),
    understandable: integer().notNull(),
    timely: integer().notNull(),
    competent: integer().notNull(),
    understood: integer().notNull(),
    comment: text(),
  },
  (t) => [index("survey_answers_week").on(t.week)],
)
