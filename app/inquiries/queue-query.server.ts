import {
  and,
  asc,
  count as countOf,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  type SQL,
  type SQLWrapper,
} from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { organisationPath, personPath } from "#app/stakeholders/paths.ts"
import type { Tx } from "#db/client.server.ts"
import { deadlineProposals, inquiries, organisations, people, users } from "#db/schema/index.ts"
import { isOpen } from "./inquiry.ts"
import { inQueue, isSettledView, loadScope, type Scoped, withParty } from "./queue-scope.server.ts"
import type { QueueFilter, QueueRow } from "./views.ts"
import { visibleTo } from "./visibility.server.ts"

const queuePageSize = 100

/** One page of the queue. Open cases by time left, those without a running clock last; settled ones newest first. */
export async function listQueue(
  read: Tx,
  viewer: Viewer,
  filter: QueueFilter,
  now: number,
): Promise<{ rows: QueueRow[]; total: number; page: number; pages: number }> {
  const scope = await loadScope(read, filter, now)
  const [{ total, due: dueCount } = none] = await count(read, viewer, scope, {})
  const pages = Math.max(1, Math.ceil(total / queuePageSize))
  const page = Math.min(Math.max(1, filter.page ?? 1), pages)
  const from = (page - 1) * queuePageSize
  if (isSettledView(filter.view)) {
    const rows = await settled(read, viewer, { ...scope, skip: from }, {})
    return { rows: rows.map(toRow), total, page, pages }
  }
  // Two walks instead of one "nulls last": each follows the index of the open cases, and neither sorts.
  const rows = (await due(read, viewer, { ...scope, skip: from }, {})).map(toRow)
  if (rows.length < queuePageSize) {
    const further = await undated(read, viewer, { ...scope, skip: Math.max(0, from - dueCount) }, {})
    rows.push(...further.slice(0, queuePageSize - rows.length).map(toRow))
  }
  return { rows, total, page, pages }
}

const settled = inQueue((tx, { where, skip }) =>
  selectRows(tx, where, [desc(inquiries.updatedAt), desc(inquiries.id)], queuePageSize, skip),
)
const due = inQueue((tx, { where, skip }) =>
  selectRows(
    tx,
    and(where, isNotNull(inquiries.dueAt)),
    [asc(inquiries.dueAt), asc(inquiries.id)],
    queuePageSize,
    skip,
  ),
)
const undated = inQueue((tx, { where, skip }) =>
  selectRows(
    tx,
    and(where, isNull(inquiries.dueAt)),
    [asc(inquiries.receivedAt), asc(inquiries.id)],
    queuePageSize,
    skip,
  ),
)
const count = inQueue(selectCounts)
const none = { total: 0, due: 0 }

/** All of them, and of the open ones those with a running clock, in one walk. */
function selectCounts(read: Tx, { where, byParty, settled }: Scoped) {
  const all = read
    .select({ total: countOf(), due: settled ? countOf() : countOf(inquiries.dueAt) })
    .from(inquiries)
    .$dynamic()
  // The names are joined only where they are searched: counting twenty thousand rows by index alone is ten times quicker.
  return (byParty ? withParty(all) : all).where(where)
}

/** Those of the cases that the viewer may see, as rows of the queue; in no order. */
export const listInquiryRows = async (read: Tx, viewer: Viewer, ids: number[]): Promise<QueueRow[]> =>
  (await selectRows(read, and(inArray(inquiries.id, ids), visibleTo(viewer)), [], ids.length)).map(toRow)

const shownColumns = {
  ...{ id: inquiries.id, number: inquiries.number, subject: inquiries.subject, need: inquiries.need },
  ...{ topic: inquiries.topic, targetGroup: inquiries.targetGroup, triagedAt: inquiries.triagedAt },
  ...{ organisationId: inquiries.organisationId, personId: inquiries.personId, assigneeId: inquiries.assigneeId },
  ...{ channel: inquiries.channel, confidentiality: inquiries.confidentiality, needsLook: inquiries.needsLook },
  ...{ status: inquiries.status, remindedAt: inquiries.remindedAt, dueAt: inquiries.dueAt, warnAt: inquiries.warnAt },
  ...{ waitingReason: inquiries.waitingReason, waitingSince: inquiries.waitingSince },
  ...{ closedAt: inquiries.closedAt, answeredAt: inquiries.answeredAt },
}

/** What `toRow` makes rows of. Exported for My day, which shows the same. */
export const selectRows = (read: Tx, where: SQL | undefined, order: (SQL | SQLWrapper)[], limit: number, offset = 0) =>
  read
    .select({
      inquiry: shownColumns,
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

type Found = Awaited<ReturnType<typeof selectRows>>[number]

export const toRow = ({ inquiry, person, organisation, initials, proposal }: Found): QueueRow => ({
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
})

/** Of the organisation, as the row names it first. */
const senderPath = ({ organisationId, personId }: Found["inquiry"]) =>
  organisationId !== null ? organisationPath(organisationId) : personId !== null ? personPath(personId) : null
