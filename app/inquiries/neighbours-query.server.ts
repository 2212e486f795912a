import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { isSettledView, selectNumbers, whereQueue } from "./queue-query.server.ts"
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
  const where = await whereQueue(read, filter, viewer, now)
  const first = async (beside: SQL | undefined, order: SQL[]) =>
    (await selectNumbers(read, filter, and(where, beside), order))[0] ?? null
  if (isSettledView(filter.view))
    return {
      previous: await first(after(inquiries.updatedAt, updatedAt, id), [asc(inquiries.updatedAt), asc(inquiries.id)]),
      next: await first(before(inquiries.updatedAt, updatedAt, id), [desc(inquiries.updatedAt), desc(inquiries.id)]),
    }
  const byDue = [asc(inquiries.dueAt), asc(inquiries.id)]
  const byDueBack = [desc(inquiries.dueAt), desc(inquiries.id)]
  const received = [asc(inquiries.receivedAt), asc(inquiries.id)]
  const receivedBack = [desc(inquiries.receivedAt), desc(inquiries.id)]
  const undated = isNull(inquiries.dueAt)
  if (dueAt === null)
    return {
      previous:
        (await first(and(undated, before(inquiries.receivedAt, receivedAt, id)), receivedBack)) ??
        (await first(isNotNull(inquiries.dueAt), byDueBack)),
      next: await first(and(undated, after(inquiries.receivedAt, receivedAt, id)), received),
    }
  return {
    previous: await first(before(inquiries.dueAt, dueAt, id), byDueBack),
    next: (await first(after(inquiries.dueAt, dueAt, id), byDue)) ?? (await first(undated, received)),
  }
}

type Column = typeof inquiries.dueAt | typeof inquiries.updatedAt | typeof inquiries.receivedAt

/** Two cases may share a moment: then their keys tell which comes first. */
const after = (column: Column, at: number, id: number) => or(gt(column, at), and(eq(column, at), gt(inquiries.id, id)))
const before = (column: Column, at: number, id: number) => or(lt(column, at), and(eq(column, at), lt(inquiries.id, id)))
