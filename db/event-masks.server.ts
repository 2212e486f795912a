import { sql } from "drizzle-orm"
import { events } from "./schema/index.ts"

/** What an event may say by now: it keeps its own words, but where somebody it names was anonymised others are shown. */
export const shownData = sql<
  Record<string, unknown>
>`coalesce((select event_masks.data from event_masks where event_masks.event_id = ${events.id}), ${events.data})`.mapWith(
  events.data,
)
