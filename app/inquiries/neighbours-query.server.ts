import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Tx } from "#db/client.server.ts"
import type { Known } from "#db/prepared.server.ts"
import { inquiries } from "#db/schema/index.ts"

import { inQueue, isSettledView, loadScope, withParty } from "./queue-scope.server.ts"
import type { QueueFilter } from "./views.ts"

export type Neighbours = { previous: string | null; next: string | null }
type Place = { id: number; dueAt: number | null; receivedAt: number; updatedAt: number }

/**
 * The cases before and after this one in the queue as it was filtered, for walking through it; the case itself need not
 * stand there any more (it has just been answered, say). The order is that of `listQueue`.
 */
export async function findNeighbours(
  read: Tx,
  viewer: Viewer,
  filter: QueueFilter,
  { id, dueAt, receivedAt, updatedAt }: Place,
  now: number,
): Promise<Neighbours> {
  const scope = await loadScope(read, filter, now)
  const first = async (found: ReturnType<typeof beside>, at = 0) =>
    (await found(read, viewer, scope, { at, id }))[0]?.number ?? null
  if (isSettledView(filter.view))
    return { previous: await first(updatedLater, updatedAt), next: await first(updatedEarlier, updatedAt) }
  if (dueAt === null)
    return {
      previous: (await first(receivedEarlier, receivedAt)) ?? (await first(lastDue)),
      next: await first(receivedLater, receivedAt),
    }
  return {
    previous: await first(dueEarlier, dueAt),
    next: (await first(dueLater, dueAt)) ?? (await first(firstUndated)),
  }
}

type Column = typeof inquiries.dueAt | typeof inquiries.updatedAt | typeof inquiries.receivedAt
type From = Known<{ at: number; id: number }>

/** The first case of the queue, in that order, of those that stand where the condition says. */
const beside = (where: (from: From) => SQL | undefined, order: SQL[]) =>
  inQueue((tx, scoped, from: From) => {
    const all = tx.select({ number: inquiries.number }).from(inquiries).$dynamic()
    return (scoped.byParty ? withParty(all) : all)
      .where(and(scoped.where, where(from)))
      .orderBy(...order)
      .limit(1)
  })

/** Two cases may share a moment: then their keys tell which comes first. */
const after = (column: Column, { at, id }: From) => or(gt(column, at), and(eq(column, at), gt(inquiries.id, id)))
const before = (column: Column, { at, id }: From) => or(lt(column, at), and(eq(column, at), lt(inquiries.id, id)))
const up = (column: Column) => [asc(column), asc(inquiries.id)]
const down = (column: Column) => [desc(column), desc(inquiries.id)]
const undated = isNull(inquiries.dueAt)

const { updatedAt, dueAt, receivedAt } = inquiries
const updatedLater = beside((from) => after(updatedAt, from), up(updatedAt))
const updatedEarlier = beside((from) => before(updatedAt, from), down(updatedAt))
const dueEarlier = beside((from) => before(dueAt, from), down(dueAt))
const dueLater = beside((from) => after(dueAt, from), up(dueAt))
const lastDue = beside(() => isNotNull(dueAt), down(dueAt))
const receivedEarlier = beside((from) => and(undated, before(receivedAt, from)), down(receivedAt))
const receivedLater = beside((from) => and(undated, after(receivedAt, from)), up(receivedAt))
const firstUndated = beside(() => undated, up(receivedAt))
