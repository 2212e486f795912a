import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, type SQLWrapper } from "drizzle-orm"
import type { SQLiteSelect } from "drizzle-orm/sqlite-core"
import type { Viewer } from "#app/auth/viewer.ts"
import { organisationPath, personPath } from "#app/stakeholders/paths.ts"
import type { Tx } from "#db/client.server.ts"
import { containsWords } from "#db/containing.server.ts"
import { deadlineProposals, inquiries, organisations, people, users } from "#db/schema/index.ts"
import { isOpen } from "./inquiry.ts"
import { inView, isDue } from "./queue-views.server.ts"
import { loadReviewLimits } from "./review-limits.server.ts"
import type { ReviewLimits } from "./review-limits.ts"
import type { QueueFilter, QueueRow, QueueView } from "./views.ts"
import { visibleTo } from "./visibility.server.ts"

const queuePageSize = 100

export const isSettledView = (view: QueueView): boolean =>
  view === "answered" || view === "closed" || view === "unjournalised"

/** Everything the queue shows under a filter, as far as the viewer may see it. */
export async function whereQueue(read: Tx, filter: QueueFilter, viewer: Viewer, now: number): Promise<SQL | undefined> {
  const limits = filter.due === undefined ? null : await loadReviewLimits(read, now)
  return and(inView(filter.view, viewer), visibleTo(viewer), matches(filter, limits))
}

/** One page of the queue. Open cases by time left, those without a running clock last; settled ones newest first. */
export async function listQueue(
  read: Tx,
  viewer: Viewer,
  filter: QueueFilter,
  now: number,
): Promise<{ rows: QueueRow[]; total: number; page: number; pages: number }> {
  const where = await whereQueue(read, filter, viewer, now)
  const { total, due: dueCount } = await countRows(read, where, filter)
  const pages = Math.max(1, Math.ceil(total / queuePageSize))
  const page = Math.min(Math.max(1, filter.page ?? 1), pages)
  const from = (page - 1) * queuePageSize
  if (isSettledView(filter.view)) {
    const rows = await selectRows(read, where, [desc(inquiries.updatedAt), desc(inquiries.id)], queuePageSize, from)
    return { rows, total, page, pages }
  }
  // Two walks instead of one "nulls last": each follows the index of the open cases, and neither sorts.
  const due = and(where, isNotNull(inquiries.dueAt))
  const rows = await selectRows(read, due, [asc(inquiries.dueAt), asc(inquiries.id)], queuePageSize, from)
  if (rows.length < queuePageSize) {
    const undated = and(where, isNull(inquiries.dueAt))
    const skip = Math.max(0, from - dueCount)
    const order = [asc(inquiries.receivedAt), asc(inquiries.id)]
    rows.push(...(await selectRows(read, undated, order, queuePageSize - rows.length, skip)))
  }
  return { rows, total, page, pages }
}

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

/** All of them, and of the open ones those with a running clock, in one walk. */
async function countRows(read: Tx, where: SQL | undefined, { view, text }: QueueFilter) {
  const all = read
    .select({ total: count(), due: isSettledView(view) ? count() : count(inquiries.dueAt) })
    .from(inquiries)
    .$dynamic()
  // The names are joined only where they are searched: counting twenty thousand rows by index alone is ten times quicker.
  const [row] = await (text ? withParty(all) : all).where(where)
  return row ?? { total: 0, due: 0 }
}

/** The numbers of the first cases in that order: what stands beside a case. */
export async function selectNumbers(read: Tx, filter: QueueFilter, where: SQL | undefined, order: SQL[]) {
  const all = read.select({ number: inquiries.number }).from(inquiries).$dynamic()
  const rows = await (filter.text ? withParty(all) : all)
    .where(where)
    .orderBy(...order)
    .limit(1)
  return rows.map(({ number }) => number)
}

const withParty = <Select extends SQLiteSelect>(select: Select) =>
  select
    .leftJoin(people, eq(people.id, inquiries.personId))
    .leftJoin(organisations, eq(organisations.id, inquiries.organisationId))

/** Those of the cases that the viewer may see, as rows of the queue; in no order. */
export const listInquiryRows = (read: Tx, viewer: Viewer, ids: number[]): Promise<QueueRow[]> =>
  selectRows(read, and(inArray(inquiries.id, ids), visibleTo(viewer)), [], ids.length)

/** Exported for My day, which shows the same rows. */
export async function selectRows(
  read: Tx,
  where: SQL | undefined,
  order: (SQL | SQLWrapper)[],
  limit: number,
  offset = 0,
): Promise<QueueRow[]> {
  const rows = await read
    .select({
      inquiry: inquiries,
      person: people.name,
      organisation: organisations.name,
      initials: users.initials,
      proposal: deadlineProposals.id,
    })
    .from(inquiries)
    .leftJoin(people, eq(people.id, inquiries.personId))
    .leftJoin(organisations, eq(organisations.id, inquiries.organisationId))
    .leftJoin(users, eq(users.id, inquiries.assigneeId))
    .leftJoin(
      deadlineProposals,
      and(eq(deadlineProposals.inquiryId, inquiries.id), isNull(deadlineProposals.settledAt)),
    )
    .where(where)
    .orderBy(...(order as SQL[]))
    .limit(limit)
    .offset(offset)
  return rows.map(({ inquiry, person, organisation, initials, proposal }) => ({
    id: inquiry.id,
    number: inquiry.number,
    subject: inquiry.subject,
    quote: inquiry.need.quote,
    statutory: inquiry.need.by === null && inquiry.topic === "document-access",
    sender: organisation ?? person ?? "",
    senderPath: senderPath(inquiry),
    targetGroup: inquiry.targetGroup,
    topic: inquiry.topic,
    proposed: inquiry.triagedAt === null,
    assigneeId: inquiry.assigneeId,
    assigneeInitials: initials,
    channel: inquiry.channel,
    confidential: inquiry.confidentiality === "confidential",
    needsLook: inquiry.needsLook.length > 0,
    deadlineProposed: isOpen(inquiry.status) && proposal !== null,
    reminded: isOpen(inquiry.status) && inquiry.remindedAt !== null,
    status: inquiry.status,
    dueAt: inquiry.dueAt,
    warnAt: inquiry.warnAt,
    waitingReason: inquiry.waitingReason,
    waitingSince: inquiry.waitingSince,
    settledAt: inquiry.closedAt ?? inquiry.answeredAt,
  }))
}

/** Of the organisation, as the row names it first. */
const senderPath = ({ organisationId, personId }: typeof inquiries.$inferSelect) =>
  organisationId !== null ? organisationPath(organisationId) : personId !== null ? personPath(personId) : null
