import { and, count, eq, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import { listPartySlots, type PartySlot } from "#app/meetings/held-query.server.ts"
import { isDone } from "#app/meetings/slot-state.ts"
import { answeredInTime, answersDue } from "#app/target-groups/figures-query.server.ts"
import { listObligations } from "#app/target-groups/obligations.server.ts"
import { type Period, quarterOf, quarterPeriod, yearPeriod } from "#app/target-groups/quarter.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryDeadlines } from "#db/schema/index.ts"
import { getOrganisation } from "./rows.server.ts"
import type { OwedCell, OwedView, Share } from "./views.ts"

const quarters = [1, 2, 3, 4]

/** What the strategy has us do for an organisation this year, and what has been done of it. */
export async function loadOwed(read: Tx, viewer: Viewer, organisationId: number, now: number): Promise<OwedView> {
  const { targetGroup } = await getOrganisation(read, organisationId)
  const { year } = quarterOf(now)
  const countable = targetGroup ? listObligations(targetGroup).filter((each) => each.countable) : []
  const meeting = countable.find(({ countable }) => countable?.unit === "party")
  const slots = meeting ? await listPartySlots(read, organisationId, [year - 1, year], now) : []
  const [lastYear, thisYear] = [year - 1, year].map((each) => slots.filter((slot) => slot.year === each))
  const share = (period: Period) => shareOf(read, viewer, organisationId, period, now)
  return {
    year,
    meetings: meeting?.countable
      ? {
          times: meeting.countable.times,
          quarters: quarters.map((n) => cellOf(thisYear?.find(({ part }) => part === n))),
          heldLastYear: lastYear?.length ? lastYear.filter(({ state }) => isDone(state)).length : null,
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

const nothing: OwedCell = { state: "none", at: null, path: null }

/** A quarter that was over before it stood here says nothing of what was held; one to come has no need of a date yet. */
function cellOf(slot: PartySlot | undefined): OwedCell {
  if (!slot || slot.state === "unrecorded" || slot.state === "not-owed") return nothing
  const { state, at, ahead, path } = slot
  if (state === "unplanned" && ahead) return { ...nothing, path }
  return { state: state === "minutes-approved" ? "held" : state, at: state === "missed" ? null : at, path }
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
