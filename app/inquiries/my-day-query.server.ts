import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { endOfDay, endOfWeek } from "#app/deadlines/day-ends.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { drafts, inquiries } from "#db/schema/index.ts"
import type { DraftKind } from "./inquiry.ts"
import { selectRows, toRow } from "./queue-query.server.ts"
import type { QueueRow } from "./views.ts"
import { preparedFor, visibleTo } from "./visibility.server.ts"

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
  const tonight = endOfDay(now)
  const [unassigned] = await countUnassigned(read, viewer, {})
  const dueBetween = async (after: number, until: number) =>
    (await mineBetween(read, { userId: viewer.id, after, until })).map(toRow)
  return {
    overdue: (await mineOverdue(read, { userId: viewer.id, now })).map(toRow),
    today: await dueBetween(now, tonight),
    week: await dueBetween(tonight, endOfWeek(now)),
    waiting: (await mineWaiting(read, { userId: viewer.id })).map(toRow),
    unassigned: unassigned?.n ?? 0,
    drafts: await listDrafts(read, viewer),
  }
}

const countUnassigned = preparedFor((tx, viewer) =>
  tx
    .select({ n: count() })
    .from(inquiries)
    .where(
      and(
        isOpenCase(),
        isNull(inquiries.assigneeId),
        viewer.unitId === null ? undefined : eq(inquiries.unitId, viewer.unitId),
        visibleTo(viewer),
      ),
    ),
)

const openOf = (userId: SQL<number>) => and(isOpenCase(), eq(inquiries.assigneeId, userId))
const byDue = [asc(inquiries.dueAt)]

const mineOverdue = prepared((tx, { userId, now }: Given<{ userId: number; now: number }>) =>
  selectRows(tx, and(openOf(userId), isNotNull(inquiries.dueAt), lte(inquiries.dueAt, now)), byDue, most),
)
const mineBetween = prepared((tx, { userId, after, until }: Given<{ userId: number; after: number; until: number }>) =>
  selectRows(tx, and(openOf(userId), gt(inquiries.dueAt, after), lte(inquiries.dueAt, until)), byDue, most),
)
const mineWaiting = prepared((tx, { userId }: Given<{ userId: number }>) =>
  selectRows(
    tx,
    and(openOf(userId), eq(inquiries.status, "waiting"), isNull(inquiries.dueAt)),
    [asc(inquiries.waitingSince)],
    most,
  ),
)

async function listDrafts(read: Tx, viewer: Viewer): Promise<DraftRow[]> {
  const rows = await draftsOf(read, viewer, {})
  return rows.map(({ text, ...row }) => ({ ...row, words: text.trim().split(/\s+/).length }))
}

const draftsOf = preparedFor((tx, viewer) =>
  tx
    .select({
      ...{ number: inquiries.number, subject: inquiries.subject },
      ...{ kind: drafts.kind, updatedAt: drafts.updatedAt, text: drafts.text },
    })
    .from(drafts)
    .innerJoin(inquiries, eq(inquiries.id, drafts.inquiryId))
    .where(and(eq(drafts.userId, viewer.id), visibleTo(viewer)))
    .orderBy(desc(drafts.updatedAt))
    .limit(most),
)
