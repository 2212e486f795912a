import { and, eq, type SQL } from "drizzle-orm"
import type { SQLiteSelect } from "drizzle-orm/sqlite-core"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Tx } from "#db/client.server.ts"
import { containsWords } from "#db/containing.server.ts"
import { asKnown, type Known, type Query, type Values } from "#db/prepared.server.ts"
import { inquiries, organisations, people } from "#db/schema/index.ts"
import { inView, isDue } from "./queue-views.server.ts"
import { loadReviewLimits } from "./review-limits.server.ts"
import type { ReviewLimits } from "./review-limits.ts"
import { type QueueFilter, type QueueView, queueViews } from "./views.ts"
import { preparedFor, type Sees, visibleTo } from "./visibility.server.ts"

/** What part of the queue somebody looks at, by which its queries differ in their text. */
export type Scope = { filter: QueueFilter; limits: ReviewLimits | null; skip: number }
/** Everything the queue shows of it, as far as the viewer may see it. */
export type Scoped = { where: SQL | undefined; byParty: boolean; settled: boolean; skip: number }

export const isSettledView = (view: QueueView): boolean =>
  view === "answered" || view === "closed" || view === "unjournalised"

export const loadScope = async (read: Tx, filter: QueueFilter, now: number): Promise<Scope> => ({
  filter,
  limits: filter.due === undefined ? null : await loadReviewLimits(read, now),
  skip: 0,
})

/** A query of the queue: prepared for each view, as most look at it; under a filter, and further on, put together anew. */
export function inQueue<V extends Values, Result>(
  build: (tx: Tx, scoped: Scoped, known: Known<V>) => Query<Result> & PromiseLike<Result>,
): (read: Tx, viewer: Viewer, scope: Scope, values: V) => PromiseLike<Result> {
  const whole = (view: QueueView) =>
    preparedFor<V, Result>((tx, viewer, known) =>
      build(tx, scopedTo({ filter: { view }, limits: null, skip: 0 }, viewer), known),
    )
  const byView = Object.fromEntries(queueViews.map((view) => [view, whole(view)])) as Record<
    QueueView,
    ReturnType<typeof whole>
  >
  return (read, viewer, scope, values) =>
    isWhole(scope)
      ? byView[scope.filter.view](read, viewer, values)
      : build(read, scopedTo(scope, viewer), asKnown(values))
}

/** The view's own beginning, not narrowed further. */
function isWhole({ filter: { view: _, page: _page, ...narrower }, skip }: Scope): boolean {
  return skip === 0 && Object.values(narrower).every((value) => value === undefined || value === "")
}

const scopedTo = ({ filter, limits, skip }: Scope, viewer: Sees): Scoped => ({
  where: and(inView(filter.view, viewer), visibleTo(viewer), matches(filter, limits)),
  byParty: Boolean(filter.text),
  settled: isSettledView(filter.view),
  skip,
})

function matches(filter: QueueFilter, limits: ReviewLimits | null): SQL | undefined {
  const { due, topic, targetGroup, unitId, assigneeId, channel, text } = filter
  return and(
    due === undefined || limits === null ? undefined : isDue(due, limits),
    topic === undefined ? undefined : eq(inquiries.topic, topic),
    targetGroup === undefined ? undefined : eq(inquiries.targetGroup, targetGroup),
    unitId === undefined ? undefined : eq(inquiries.unitId, unitId),
    assigneeId === undefined ? undefined : eq(inquiries.assigneeId, assigneeId),
    channel === undefined ? undefined : eq(inquiries.channel, channel),
    !text ? undefined : containsWords([inquiries.number, inquiries.subject, people.name, organisations.name], text),
  )
}

export const withParty = <Select extends SQLiteSelect>(select: Select) =>
  select
    .leftJoin(people, eq(people.id, inquiries.personId))
    .leftJoin(organisations, eq(organisations.id, inquiries.organisationId))
