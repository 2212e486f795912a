import { localDay } from "#app/deadlines/zone.ts"
import { isSameWeek } from "#app/i18n/dates.ts"
import { isOpen } from "./inquiry.ts"
import type { QueueRow } from "./views.ts"

/** The headings of the queue (look/queue.html), in this order. Settled cases stand under none. */
export const queueGroups = ["late", "today", "week", "later", "waiting", "none", "settled"] as const
export type QueueGroup = (typeof queueGroups)[number]

/** Where a case stands at `now`. One that waits stands with the others only where a statutory deadline runs on. */
export function queueGroup({ status, dueAt }: Pick<QueueRow, "status" | "dueAt">, now: number): QueueGroup {
  if (!isOpen(status)) return "settled"
  if (dueAt === null) return status === "waiting" ? "waiting" : "none"
  if (dueAt < now) return "late"
  if (localDay(dueAt) === localDay(now)) return "today"
  return isSameWeek(dueAt, now) ? "week" : "later"
}

/** The rows under their headings; within one they keep the order they came in. */
export function groupRows<Row extends Pick<QueueRow, "status" | "dueAt">>(
  rows: readonly Row[],
  now: number,
): { group: QueueGroup; rows: Row[] }[] {
  return queueGroups
    .map((group) => ({ group, rows: rows.filter((row) => queueGroup(row, now) === group) }))
    .filter(({ rows }) => rows.length > 0)
}
