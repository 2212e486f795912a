import { and, eq, gte, isNull, lt, lte, ne, type SQL } from "drizzle-orm"
import { isOpenCase, isSettled, isUnjournalised, isWaiting } from "#db/case-states.server.ts"
import { inquiries } from "#db/schema/index.ts"
import type { ReviewLimits } from "./review-limits.ts"
import type { DueFilter, OpenView, QueueView } from "./views.ts"
import type { Sees } from "./visibility.server.ts"

type Person = Pick<Sees, "id" | "unitId">

/** What a view of the open cases asks beside their being open. */
export function narrows(view: OpenView, viewer: Person): SQL | undefined {
  if (view === "mine") return eq(inquiries.assigneeId, viewer.id)
  if (view === "unassigned") return isNull(inquiries.assigneeId)
  if (view === "triage") return isNull(inquiries.triagedAt)
  if (view === "all") return undefined
  return viewer.unitId === null ? isNull(inquiries.unitId) : eq(inquiries.unitId, viewer.unitId)
}

/** What each view of the queue holds, apart from what the viewer may not see. */
export function inView(view: QueueView, viewer: Person): SQL | undefined {
  if (view === "answered") return and(isSettled(), eq(inquiries.status, "answered"))
  if (view === "closed") return and(isSettled(), ne(inquiries.status, "answered"))
  if (view === "unjournalised") return isUnjournalised()
  return and(isOpenCase(), narrows(view, viewer))
}

/** What management looks at among the open cases. */
export function isDue(due: DueFilter, { now, soonUntil, stalledBefore }: ReviewLimits): SQL | undefined {
  if (due === "late") return lt(inquiries.dueAt, now)
  if (due === "soon") return and(gte(inquiries.dueAt, now), lte(inquiries.dueAt, soonUntil))
  return and(isWaiting(), lt(inquiries.waitingSince, stalledBefore))
}
