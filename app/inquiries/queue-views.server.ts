import { and, eq, inArray, isNull, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { inquiries } from "#db/schema/index.ts"
import { openStatuses } from "./inquiry.ts"
import type { OpenView, QueueView } from "./views.ts"

export const isOpenRow = () => inArray(inquiries.status, [...openStatuses])

type Person = Pick<Viewer, "id" | "unitId">

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
  if (view === "answered") return eq(inquiries.status, "answered")
  if (view === "closed") return inArray(inquiries.status, ["closed", "forwarded", "no-reply-needed"])
  return and(isOpenRow(), narrows(view, viewer))
}
