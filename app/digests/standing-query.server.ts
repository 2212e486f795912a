import { and, asc, count, eq, gt, isNotNull, isNull, lte, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { instantOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import { visibleTo } from "#app/inquiries/queries.server.ts"
import { isOpenRow } from "#app/inquiries/queue-views.server.ts"
import { listAllToBook } from "#app/meetings/to-book-query.server.ts"
import { answeredInTime, answersDue } from "#app/target-groups/figures-query.server.ts"
import type { Tx } from "#db/client.server.ts"
import { drafts, inquiries, inquiryDeadlines, units, users } from "#db/schema/index.ts"

export type StandingRow = Awaited<ReturnType<typeof selectStanding>>["rows"][number]
export type Standing = Awaited<ReturnType<typeof findStanding>>

/** How many of each are told; beyond that a number and a link. */
const MOST_TOLD = 12

/** How it stands in the whole house, of what the viewer may see: what the Monday digest tells. `soon` in epoch milliseconds. */
export async function findStanding(read: Tx, viewer: Viewer, now: number, soon: number) {
  const open = and(isOpenRow(), visibleTo(viewer))
  const monday = instantOf(weekStart(localDay(now)))
  const lastWeek = { from: instantOf(weekStart(localDay(now)) - 7), to: monday }
  return {
    overdue: await selectStanding(read, and(open, isNotNull(inquiries.dueAt), lte(inquiries.dueAt, now)), "dueAt"),
    soon: await selectStanding(read, and(open, gt(inquiries.dueAt, now), lte(inquiries.dueAt, soon)), "dueAt"),
    waiting: await selectStanding(read, and(open, eq(inquiries.status, "waiting")), "waitingSince"),
    unassigned: await selectStanding(read, and(open, isNull(inquiries.assigneeId)), "dueAt"),
    answers: await countAnswers(read, viewer, lastWeek, now),
    toBook: (await listAllToBook(read, now)).filter(({ rule }) => rule.kind === "meeting"),
  }
}

async function selectStanding(read: Tx, where: SQL | undefined, order: "dueAt" | "waitingSince") {
  const rows = await read
    .select({ inquiry: inquiries, unit: units.name, assignee: users.name, drafted: drafts.inquiryId })
    .from(inquiries)
    .leftJoin(units, eq(units.id, inquiries.unitId))
    .leftJoin(users, eq(users.id, inquiries.assigneeId))
    .leftJoin(
      drafts,
      and(eq(drafts.inquiryId, inquiries.id), eq(drafts.userId, inquiries.assigneeId), eq(drafts.kind, "reply")),
    )
    .where(where)
    .orderBy(asc(inquiries[order]), asc(inquiries.id))
    .limit(MOST_TOLD)
  const [all] = await read.select({ n: count() }).from(inquiries).where(where)
  return {
    n: all?.n ?? 0,
    rows: rows.map(({ inquiry, unit, assignee, drafted }) => ({
      ...{ unit, assignee, drafted: drafted !== null, number: inquiry.number, subject: inquiry.subject },
      ...{ dueAt: inquiry.dueAt, confidential: inquiry.confidentiality === "confidential" },
      ...{ chased: inquiry.remindedAt !== null, waitingReason: inquiry.waitingReason },
      waitingSince: inquiry.waitingSince,
    })),
  }
}

async function countAnswers(read: Tx, viewer: Viewer, period: { from: number; to: number }, now: number) {
  const owed = and(answersDue(period, now), visibleTo(viewer))
  const counted = async (where: SQL | undefined) => {
    const [row] = await read
      .select({ n: count() })
      .from(inquiryDeadlines)
      .innerJoin(inquiries, eq(inquiries.id, inquiryDeadlines.inquiryId))
      .where(where)
    return row?.n ?? 0
  }
  return { onTime: await counted(and(owed, answeredInTime)), total: await counted(owed) }
}
