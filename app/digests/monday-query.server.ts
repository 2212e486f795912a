import { and, count, eq, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { instantOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import { listAllToBook } from "#app/meetings/to-book-query.server.ts"
import { listReview } from "#app/overview/review/review-query.server.ts"
import { answeredInTime, answersDue } from "#app/target-groups/figures-query.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryDeadlines } from "#db/schema/index.ts"

export type Monday = Awaited<ReturnType<typeof findMonday>>

/** So many of each are told; beyond that a number and a link. */
const most = { late: 12, beside: 12 }

/** How it stands in the whole house at `now` (epoch ms), of what the viewer may see: the review of that morning, and more. */
export async function findMonday(read: Tx, viewer: Viewer, now: number) {
  const monday = weekStart(localDay(now))
  return {
    review: await listReview(read, viewer, now, most),
    answers: await countAnswers(read, viewer, { from: instantOf(monday - 7), to: instantOf(monday) }, now),
    toBook: (await listAllToBook(read, now)).filter(({ rule }) => rule.kind === "meeting"),
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
