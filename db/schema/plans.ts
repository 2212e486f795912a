import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { PlanSettings } from "#app/meetings/plan/settings.ts"
import type { Stop } from "#app/meetings/planner/instance.ts"
import { flag, id, instant } from "./columns.ts"
import { obligations, slots } from "./meetings.ts"
import { users } from "./users.ts"

/** What is proposed for a period of an obligation, until it is booked (meetings.md § Plan a period). */
export const plans = sqliteTable(
  "plans",
  {
    id: id(),
    obligationId: integer()
      .notNull()
      .references(() => obligations.id),
    year: integer().notNull(),
    part: integer().notNull(),
    settings: text({ mode: "json" }).$type<PlanSettings>().notNull(),
    /** Another gives another plan; the same one the same. */
    seed: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("plans_one").on(t.obligationId, t.year, t.part)],
)

/** A slot in a plan, with or without a time. */
export const planEntries = sqliteTable(
  "plan_entries",
  {
    id: id(),
    planId: integer()
      .notNull()
      .references(() => plans.id),
    slotId: integer()
      .notNull()
      .unique()
      .references(() => slots.id),
    ownerId: integer()
      .notNull()
      .references(() => users.id),
    startAt: instant(),
    /** The rule that kept it from being placed; null where it is placed, or nobody has tried. */
    stoppedBy: text().$type<Stop>(),
    /** Stays where it is when others are proposed anew. */
    locked: flag().notNull().default(false),
    /** Taken out by hand: it is given no time. */
    removed: flag().notNull().default(false),
  },
  (t) => [index("plan_entries_plan").on(t.planId), index("plan_entries_owner").on(t.ownerId, t.startAt)],
)
