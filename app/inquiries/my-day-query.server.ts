import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { endOfDay, endOfWeek } from "#app/deadlines/day-ends.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { drafts, inquiries } from "#db/schema/index.ts"
import type { DraftKind } from "./inquiry.ts"
import { selectRows } from "./queue-query.server.ts"
import type { QueueRow } from "./views.ts"
import { visibleTo } from "./visibility.server.ts"

export type DraftRow = { number: string; subject: string; kind: DraftKind; updatedAt: number; words: number }
export type MyDay = {
  overdue: QueueRow[]
  today: QueueRow[]
  week: QueueRow[]
  waiting: QueueRow[]
  /** In the viewer's unit, with nobody on it. */
  unassigned: number
  drafts: DraftRow[]
}

const most = 50

/** What lies with the viewer, by when it is due. */
export async function listMyDay(read: Tx, viewer: Viewer, now: number): Promise<MyDay> {
  const mine = and(isOpenCase(), eq(inquiries.assigneeId, viewer.id))
  const dueBetween = (after: number, until: number) =>
    selectRows(read, and(mine, gt(inquiries.dueAt, after), lte(inquiries.dueAt, until)), [asc(inquiries.dueAt)], most)
  const [unassigned] = await read
    .select({ n: count() })
    .from(inquiries)
    .where(
      and(
        isOpenCase(),
        isNull(inquiries.assigneeId),
        viewer.unitId === null ? undefined : eq(inquiries.unitId, viewer.unitId),
        visibleTo(viewer),
      ),
    )
  return {
    overdue: await selectRows(
      read,
      and(mine, isNotNull(inquiries.dueAt), lte(inquiries.dueAt, now)),
      [asc(inquiries.dueAt)],
      most,
    ),
    today: await dueBetween(now, endOfDay(now)),
    week: await dueBetween(endOfDay(now), endOfWeek(now)),
    waiting: await selectRows(
      read,
      and(mine, eq(inquiries.status, "waiting"), isNull(inquiries.dueAt)),
      [asc(inquiries.waitingSince)],
      most,
    ),
    unassigned: unassigned?.n ?? 0,
    drafts: await listDrafts(read, viewer),
  }
}

async function listDrafts(read: Tx, viewer: Viewer): Promise<DraftRow[]> {
  const rows = await read
    .select({ draft: drafts, number: inquiries.number, subject: inquiries.subject })
    .from(drafts)
    .innerJoin(inquiries, eq(inquiries.id, drafts.inquiryId))
    .where(and(eq(drafts.userId, viewer.id), visibleTo(viewer)))
    .orderBy(desc(drafts.updatedAt))
    .limit(most)
  return rows.map(({ draft, number, subject }) => ({
    number,
    subject,
    kind: draft.kind,
    updatedAt: draft.updatedAt,
    words: draft.text.trim().split(/\s+/).length,
  }))
}
