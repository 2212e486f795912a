import { and, asc, count, desc, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { inView, isDue, narrows } from "#app/inquiries/queue-views.server.ts"
import { loadReviewLimits } from "#app/inquiries/review-limits.server.ts"
import type { ReviewLimits } from "#app/inquiries/review-limits.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { countOpen } from "#db/queue-counts.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { selectCases } from "./case-rows.server.ts"
import type { ReviewCase, Standing } from "./facts.ts"
import type { ReviewCounts } from "./review-counts.ts"
import { findStandings } from "./standing-query.server.ts"

export type StandingCase = { one: ReviewCase; known: Standing }
export type Review = {
  calendar: Calendar
  limits: ReviewLimits
  counts: ReviewCounts
  /** Longest over first, with what is known of why. */
  late: StandingCase[]
  soon: ReviewCase[]
  stalled: ReviewCase[]
  unassigned: StandingCase[]
  unjournalised: ReviewCase[]
}

/** How many of the late ones are shown, and of each of the others; the rest are a click away. */
const shown = { late: 25, beside: 6 }

/** What management reviews at `now` (epoch ms): only what the viewer may see is shown and counted. */
export async function listReview(
  read: Tx,
  viewer: Viewer,
  now: number,
  most: Partial<typeof shown> = {},
): Promise<Review> {
  const { late: mostLate, beside: mostBeside } = { ...shown, ...most }
  const calendar = await loadCalendar(read, now)
  const limits = await loadReviewLimits(read, now, calendar)
  const within = (where: SQL | undefined) => and(where, visibleTo(viewer))
  const open = isOpenCase()
  const byDue = [asc(inquiries.dueAt), asc(inquiries.id)]
  const counts = await countReview(read, viewer, limits)
  const late = await selectCases(read, within(and(open, isDue("late", limits))), byDue, mostLate)
  const beside = (where: SQL | undefined, order: SQL[]) => selectCases(read, within(where), order, mostBeside)
  const unassigned = await beside(and(open, narrows("unassigned", viewer)), byDue)
  const standings = await findStandings(read, [...late, ...unassigned])
  const withStanding = (cases: ReviewCase[]) =>
    cases.flatMap((one) => {
      const known = standings.get(one.id)
      return known ? [{ one, known }] : []
    })
  return {
    calendar,
    limits,
    counts,
    late: withStanding(late),
    soon: await beside(and(open, isDue("soon", limits)), byDue),
    stalled: await beside(isDue("stalled", limits), [asc(inquiries.waitingSince)]),
    unassigned: withStanding(unassigned),
    unjournalised: await beside(inView("unjournalised", viewer), [desc(inquiries.updatedAt), desc(inquiries.id)]),
  }
}

async function countReview(read: Tx, viewer: Viewer, limits: ReviewLimits): Promise<ReviewCounts> {
  const visible = visibleTo(viewer)
  const open = await countOpen(read, visible, {
    late: isDue("late", limits),
    soon: isDue("soon", limits),
    unassigned: narrows("unassigned", viewer),
  })
  const countWhere = async (where: SQL | undefined) => {
    const [row] = await read.select({ n: count() }).from(inquiries).where(and(where, visible))
    return row?.n ?? 0
  }
  return {
    ...open,
    stalled: await countWhere(isDue("stalled", limits)),
    unjournalised: await countWhere(inView("unjournalised", viewer)),
  }
}
