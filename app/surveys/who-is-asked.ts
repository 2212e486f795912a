import type { Calendar } from "#app/deadlines/calendar.ts"
import { addWorkingDays } from "#app/deadlines/working-time.ts"
import type { Confidentiality, InquiryStatus } from "#app/inquiries/inquiry.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

const DAY = 86_400_000
/** Nobody is asked again within so long. */
export const QUIET_MS = 30 * DAY
/** A link opens for so long. */
export const OPEN_MS = 30 * DAY
/** What was closed longer ago is history: a house that slept, or has just got the survey, does not ask about it. */
export const LATEST_MS = 7 * DAY

/** Complaints, the press and what no human asked are not asked about. */
const neverTopics: readonly Topic[] = ["complaint", "press", "automatic", "sales"]
/** The minister's office and AMS, the media, and ourselves. */
const neverGroups: readonly TargetGroupKey[] = ["ministry", "media", "employees"]

export type ClosedCase = {
  status: InquiryStatus
  closedReason: string | null
  closedAt: number | null
  confidentiality: Confidentiality
  topic: Topic
  targetGroup: TargetGroupKey | null
  mergedIntoId: number | null
}

/** Whether whoever wrote may be asked how they found our answer. */
export const mayBeAsked = (one: ClosedCase): boolean =>
  one.status === "closed" &&
  /^answered\b/.test(one.closedReason ?? "") &&
  one.mergedIntoId === null &&
  one.confidentiality === "normal" &&
  !neverTopics.includes(one.topic) &&
  (one.targetGroup === null || !neverGroups.includes(one.targetGroup))

/** One working day after closing, and not for ever after. */
export const isTime = (closedAt: number, now: number, calendar: Calendar): boolean =>
  now - closedAt <= LATEST_MS && addWorkingDays(calendar, closedAt, 1) <= now
