import { and, count, eq, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import { answeredInTime, answersDue } from "#app/target-groups/figures-query.server.ts"
import { listMeetingsWith } from "#app/target-groups/meetings-query.server.ts"
import { listObligations } from "#app/target-groups/obligations.server.ts"
import { type Period, quarterOf, quarterPeriod, yearPeriod } from "#app/target-groups/quarter.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryDeadlines } from "#db/schema/index.ts"
import { getOrganisation } from "./rows.server.ts"
import type { OwedCell, OwedView, Share } from "./views.ts"

const quarters = [1, 2, 3, 4]

/** What the strategy has us do for an organisation this year, and what has been done of it. */
export async function loadOwed(read: Tx, viewer: Viewer, organisationId: number, now: number): Promise<OwedView> {
  const { targetGroup, createdAt } = await getOrganisation(read, organisationId)
  const { year } = quarterOf(now)
  const countable = targetGroup ? listObligations(targetGroup).filter((each) => each.countable) : []
  const meeting = countable.find(({ countable }) => countable?.unit === "party")
  const held = meeting ? await listMeetingsWith(read, organisationId, yearPeriod(year)) : []
  const share = (period: Period) => shareOf(read, viewer, organisationId, period, now)
  return {
    year,
    meetings: meeting?.countable
      ? {
          times: meeting.countable.times,
          quarters: quarters.map((n) => cellOf(quarterPeriod({ year, n }), held, createdAt, now)),
          heldLastYear: (await listMeetingsWith(read, organisationId, yearPeriod(year - 1))).length,
        }
      : null,
    answers: {
      quarters: await Promise.all(quarters.map((n) => share(quarterPeriod({ year, n })))),
      lastYear: await share(yearPeriod(year - 1)),
    },
    others: countable
      .filter((each) => each !== meeting)
      .map(({ id, words, cadence = null }) => ({ id, words, cadence })),
  }
}

/** A quarter that ended before the party was entered here says nothing of what was held in it. */
function cellOf(period: Period, held: number[], createdAt: number, now: number): OwedCell {
  const at = held.find((moment) => moment >= period.from && moment < period.to)
  if (at !== undefined) return { state: "held", at }
  if (period.from > now || period.to <= createdAt) return { state: "none", at: null }
  return { state: period.to <= now ? "missed" : "unplanned", at: null }
}

async function shareOf(read: Tx, viewer: Viewer, organisationId: number, period: Period, now: number): Promise<Share> {
  const due = and(eq(inquiries.organisationId, organisationId), answersDue(period, now), visibleTo(viewer))
  const counted = async (where: SQL | undefined) => {
    const [row] = await read
      .select({ n: count() })
      .from(inquiries)
      .innerJoin(inquiryDeadlines, eq(inquiryDeadlines.inquiryId, inquiries.id))
      .where(where)
    return row?.n ?? 0
  }
  return { total: await counted(due), onTime: await counted(and(due, answeredInTime)) }
}
