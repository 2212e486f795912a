import { and, asc, eq, gt, isNull, lt, lte } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { endOfDay } from "#app/deadlines/day-ends.ts"
import type { Tx } from "#db/client.server.ts"
import { type Known, prepared } from "#db/prepared.server.ts"
import { onlyRow, selectOpen } from "#db/queue-counts.server.ts"
import { inquiries, units, users } from "#db/schema/index.ts"
import { narrows } from "./queue-views.server.ts"
import type { QueueCounts, QueueSummary } from "./views.ts"
import { preparedFor, visibleTo } from "./visibility.server.ts"

export { getCase } from "./case-query.server.ts"
export { listMyDay } from "./my-day-query.server.ts"
export { findNeighbours } from "./neighbours-query.server.ts"
export { hideOtherCases } from "./other-cases.server.ts"
export { findQuoteIn } from "./proposal-query.server.ts"
export { listInquiryRows, listQueue } from "./queue-query.server.ts"
export {
  contactVisibleTo,
  findVisibleInquiry,
  getVisibleInquiry,
  listVisibleByNumbers,
  listVisibleInquiries,
  visibleTo,
} from "./visibility.server.ts"

/** How many open cases each view holds, and what the heading says of them. */
export async function countQueue(
  read: Tx,
  viewer: Viewer,
  now: number,
): Promise<{ views: QueueCounts; summary: QueueSummary }> {
  const counted = onlyRow(await openByView(read, viewer, { now, tonight: endOfDay(now) }))
  const { overdue, dueToday, waiting, ...views } = counted
  return { views, summary: { open: views.all, overdue, dueToday, waiting } }
}

const openByView = preparedFor((tx, viewer, { now, tonight }: Known<{ now: number; tonight: number }>) =>
  selectOpen(tx, visibleTo(viewer), {
    mine: narrows("mine", viewer),
    unit: narrows("unit", viewer),
    unassigned: narrows("unassigned", viewer),
    triage: narrows("triage", viewer),
    all: undefined,
    overdue: lt(inquiries.dueAt, now),
    dueToday: and(gt(inquiries.dueAt, now), lte(inquiries.dueAt, tonight)),
    waiting: eq(inquiries.status, "waiting"),
  }),
)

/** The two numbers of the menu. */
export const railCounts = async (
  read: Tx,
  viewer: Viewer,
  now: number,
): Promise<{ overdueMine: number; open: number }> => onlyRow(await openOfRail(read, viewer, { now }))

const openOfRail = preparedFor((tx, viewer, { now }: Known<{ now: number }>) =>
  selectOpen(tx, visibleTo(viewer), {
    overdueMine: and(narrows("mine", viewer), lt(inquiries.dueAt, now)),
    open: undefined,
  }),
)

/** Whom a case can be given to, by name. */
export const listColleagues = (read: Tx) => colleagues(read, {})

export const listUnits = (read: Tx) => openUnits(read, {})

const colleagues = prepared((tx) =>
  tx
    .select({ id: users.id, name: users.name, initials: users.initials, unitId: users.unitId })
    .from(users)
    .where(isNull(users.closedAt))
    .orderBy(asc(users.name)),
)
const openUnits = prepared((tx) =>
  tx.select({ id: units.id, name: units.name }).from(units).where(isNull(units.closedAt)).orderBy(asc(units.name)),
)
