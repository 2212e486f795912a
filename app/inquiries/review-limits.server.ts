import type { Calendar } from "#app/deadlines/calendar.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import type { Tx } from "#db/client.server.ts"
import { readSetting } from "#db/settings.server.ts"
import { type ReviewLimits, reviewLimits } from "./review-limits.ts"

export const waitingDaysKey = "review.waiting-days"
/** One week of work: longer than anybody should go without hearing how it stands. */
const usualWaitingDays = 5

/** The bounds as they are at `now` (epoch ms), with what the house has set. */
export async function loadReviewLimits(read: Tx, now: number, calendar?: Calendar): Promise<ReviewLimits> {
  return reviewLimits(now, calendar ?? (await loadCalendar(read, now)), await findWaitingDays(read))
}

/** How many working days a case may wait. */
export async function findWaitingDays(read: Tx): Promise<number> {
  const value = await readSetting(read, waitingDaysKey)
  return typeof value === "number" ? value : usualWaitingDays
}
