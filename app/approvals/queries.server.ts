import { and, asc, desc, eq, isNull, type SQL } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import { may } from "#app/auth/policy.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { notFound } from "#app/errors.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { findVisibleInquiry, preparedFor, visibleTo } from "#app/inquiries/visibility.server.ts"
import { runsCode } from "#app/mail/attachments.ts"
import type { People } from "#app/mentions/queries.server.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { amongGiven, asList, type Given, prepared } from "#db/prepared.server.ts"
import { approvalFiles, inquiries, replyApprovals, users } from "#db/schema/index.ts"
import type { ApprovalFile, Approved, ReturnedReply, WaitingReply } from "./approval.ts"
import { findDemand } from "./demand.server.ts"
import { listReaders, type Reader } from "./readers.server.ts"
import { isWaitingOn } from "./standing.server.ts"

export type CaseApprovals = {
  /** One; after a merge there may be two. */
  waiting: WaitingReply[]
  /** What came back to the viewer, until they have gone on with it. */
  returned: ReturnedReply[]
  /** For whose sake a reply has to be read by another. */
  demand: TargetGroupKey | null
  /** The viewer may send it all the same. */
  mayVouch: boolean
  readers: Reader[]
}

type Case = Pick<CaseView, "id" | "topic" | "targetGroup" | "confidentiality" | "replyTo" | "assignee"> & {
  sender: Pick<CaseView["sender"], "organisationId">
}

const writers = alias(users, "writers")
const readers = alias(users, "readers")

/** What the case page shows of second readers, who are among `people`. */
export async function loadCaseApprovals(
  read: Tx,
  viewer: Viewer,
  inquiry: Case,
  now: number,
  people: People,
): Promise<CaseApprovals> {
  const asked = { ...inquiry, organisationId: inquiry.sender.organisationId }
  return {
    waiting: await listWaiting(read, viewer, { id: inquiry.id, assigneeId: inquiry.assignee?.id ?? null }),
    returned: await listReturnedHere(read, viewer, inquiry.id),
    demand: await findDemand(read, asked, inquiry.replyTo ? [inquiry.replyTo] : [], now),
    mayVouch: may(viewer, "replies:vouch"),
    readers: await listReaders(read, viewer.id, inquiry, people),
  }
}

async function listWaiting(
  read: Tx,
  viewer: Viewer,
  { id, assigneeId }: { id: number; assigneeId: number | null },
): Promise<WaitingReply[]> {
  const rows = await waitingOn(read, { id })
  const waiting: WaitingReply[] = []
  for (const { row, writer, reader } of rows) {
    const mine = row.readerId === viewer.id
    waiting.push({
      ...{ id: row.id, writer, reader: reader.name, askedAt: row.askedAt, seenInboundAt: row.seenInboundAt },
      ...{ letter: row.letter, written: row.written, word: row.word, mine },
      files: await listApprovalFiles(read, row.id),
      readerSees: reader.closedAt === null && (await findVisibleInquiry(read, reader, id)) !== undefined,
      begun: mine ? row.begun : null,
      mayTakeBack: [row.writerId, assigneeId].includes(viewer.id),
    })
  }
  return waiting
}

const readerColumns = {
  ...{ id: readers.id, name: readers.name, role: readers.role },
  ...{ unitId: readers.unitId, closedAt: readers.closedAt },
}
const waitingOn = prepared((tx, { id }: Given<{ id: number }>) =>
  tx
    .select({ row: replyApprovals, writer: writers.name, reader: readerColumns })
    .from(replyApprovals)
    .innerJoin(writers, eq(writers.id, replyApprovals.writerId))
    .innerJoin(readers, eq(readers.id, replyApprovals.readerId))
    .where(isWaitingOn(id))
    .orderBy(asc(replyApprovals.id)),
)

async function listApprovalFiles(read: Tx, approvalId: number): Promise<ApprovalFile[]> {
  const rows = await read
    .select()
    .from(approvalFiles)
    .where(eq(approvalFiles.approvalId, approvalId))
    .orderBy(asc(approvalFiles.id))
  return rows.map(({ id, name, size, contentType }) => ({ id, name, size, runsCode: runsCode(name, contentType) }))
}

const isMyReturned = (writerId: number | SQL<number>) =>
  and(eq(replyApprovals.writerId, writerId), eq(replyApprovals.state, "returned"), isNull(replyApprovals.seenAt))

const returnedColumns = {
  id: replyApprovals.id,
  reader: readers.name,
  comment: replyApprovals.comment,
  at: replyApprovals.settledAt,
}

async function listReturnedHere(read: Tx, viewer: Viewer, inquiryId: number): Promise<ReturnedReply[]> {
  const rows = await returnedHere(read, { writerId: viewer.id, inquiryId })
  return rows.map((row) => ({ ...row, at: row.at ?? 0 }))
}
const returnedHere = prepared((tx, { writerId, inquiryId }: Given<{ writerId: number; inquiryId: number }>) =>
  tx
    .select(returnedColumns)
    .from(replyApprovals)
    .innerJoin(readers, eq(readers.id, replyApprovals.readerId))
    .where(and(isMyReturned(writerId), eq(replyApprovals.inquiryId, inquiryId)))
    .orderBy(asc(replyApprovals.id)),
)

export type MyApproval = { id: number; number: string; subject: string; writer: string; at: number; word: string }
export type MyReturned = ReturnedReply & { number: string; subject: string }

/** Far more than anybody leaves waiting. */
const MOST = 50

/** What waits for the viewer to read it, the oldest first, of cases they may still see; and what came back to them. */
export async function listMyApprovals(
  read: Tx,
  viewer: Viewer,
): Promise<{ toRead: MyApproval[]; returned: MyReturned[] }> {
  const toRead = await mineToRead(read, viewer, {})
  const returned = await mineReturned(read, viewer, {})
  return { toRead, returned: returned.map((row) => ({ ...row, at: row.at ?? 0 })) }
}

const mineToRead = preparedFor((tx, viewer) =>
  tx
    .select({
      ...{ id: replyApprovals.id, number: inquiries.number, subject: inquiries.subject },
      ...{ writer: writers.name, at: replyApprovals.askedAt, word: replyApprovals.word },
    })
    .from(replyApprovals)
    .innerJoin(inquiries, eq(inquiries.id, replyApprovals.inquiryId))
    .innerJoin(writers, eq(writers.id, replyApprovals.writerId))
    .where(and(eq(replyApprovals.readerId, viewer.id), eq(replyApprovals.state, "waiting"), visibleTo(viewer)))
    .orderBy(asc(replyApprovals.askedAt))
    .limit(MOST),
)
const mineReturned = preparedFor((tx, viewer) =>
  tx
    .select({ ...returnedColumns, number: inquiries.number, subject: inquiries.subject })
    .from(replyApprovals)
    .innerJoin(inquiries, eq(inquiries.id, replyApprovals.inquiryId))
    .innerJoin(readers, eq(readers.id, replyApprovals.readerId))
    .where(and(isMyReturned(viewer.id), visibleTo(viewer)))
    .orderBy(desc(replyApprovals.settledAt))
    .limit(MOST),
)

/** Who read each of the mails before it left, by the mail's row. */
export async function listApproved(read: Tx, messageIds: readonly number[]): Promise<Map<number, Approved>> {
  if (messageIds.length === 0) return new Map()
  const rows = await approvedAmong(read, { messageIds: asList(messageIds) })
  return new Map(rows.flatMap(({ id, ...approved }) => (id === null ? [] : [[id, approved]])))
}
const approvedAmong = prepared((tx, { messageIds }: Given<{ messageIds: string }>) =>
  tx
    .select({ id: replyApprovals.messageRowId, by: readers.name, written: replyApprovals.written })
    .from(replyApprovals)
    .innerJoin(readers, eq(readers.id, replyApprovals.readerId))
    .where(amongGiven(replyApprovals.messageRowId, messageIds)),
)

/** The approval and its case. @throws DomainError "not-found", the same for none and for one that is hidden */
export async function getVisibleApproval(read: Tx, viewer: Viewer, id: number) {
  const [approval] = await read.select().from(replyApprovals).where(eq(replyApprovals.id, id))
  const inquiry = approval && (await findVisibleInquiry(read, viewer, approval.inquiryId))
  if (!approval || !inquiry) throw notFound()
  return { approval, inquiry }
}

/** A file that is to go with a reply. @throws DomainError "not-found", as for the reply */
export async function getVisibleFile(read: Tx, viewer: Viewer, id: number) {
  const [file] = await read.select().from(approvalFiles).where(eq(approvalFiles.id, id))
  if (!file) throw notFound()
  const { inquiry } = await getVisibleApproval(read, viewer, file.approvalId)
  return { file, inquiryId: inquiry.id }
}
