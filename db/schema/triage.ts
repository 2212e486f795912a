import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { InquiryStatus } from "#app/inquiries/inquiry.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { Trained } from "#app/inquiries/triage/learning/trainer.ts"
import type { RoutingConditions, RoutingResult } from "#app/inquiries/triage/routing.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { flag, id, instant } from "./columns.ts"
import { inquiries } from "./inquiries.ts"
import { users } from "./users.ts"

/** What the administrator has laid down of mails: what must hold, and what is then proposed (product.md § 8). */
export const routingRules = sqliteTable("routing_rules", {
  id: id(),
  name: text().notNull(),
  /** The order they are asked in. */
  position: integer().notNull(),
  active: flag().notNull().default(true),
  conditions: text({ mode: "json" }).$type<RoutingConditions>().notNull(),
  result: text({ mode: "json" }).$type<RoutingResult>().notNull(),
  createdAt: instant().notNull(),
  /** Removed ones are kept, so that removing can be undone. */
  removedAt: instant(),
})

export type Classification = { topic: Topic; targetGroup: TargetGroupKey | null; unitId: number | null }

/**
 * What a person has said of a proposal: all that is ever learned from. The latest of a case counts; taking it back
 * removes it. That a case is answered or closed confirms nothing.
 */
export const triageConfirmations = sqliteTable(
  "triage_confirmations",
  {
    id: id(),
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    said: text({ mode: "json" }).$type<Classification>().notNull(),
    /** What the house had proposed. */
    proposed: text({ mode: "json" }).$type<Classification>().notNull(),
    corrected: flag().notNull(),
    byId: integer().references(() => users.id),
    at: instant().notNull(),
    /** How the case stood, for taking it back. */
    before: text({ mode: "json" })
      .$type<
        Classification & {
          triagedAt: number | null
          status: InquiryStatus
          organisationGroup: TargetGroupKey | null
        }
      >()
      .notNull(),
  },
  (t) => [index("triage_confirmations_inquiry").on(t.inquiryId, t.id)],
)

/** What was learned, whole; its id is its version. Only the latest is kept. */
export const triageModels = sqliteTable("triage_models", {
  id: id(),
  trainedAt: instant().notNull(),
  /** How many cases it was trained on. */
  cases: integer().notNull(),
  /** What had been confirmed then: tells whether there is anything new to learn. */
  confirmations: integer().notNull(),
  lastConfirmationId: integer().notNull().default(0),
  state: text({ mode: "json" }).$type<{ topics: Trained; units: Trained | null }>().notNull(),
})
