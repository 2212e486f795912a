import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import { may } from "#app/auth/policy.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { notFound } from "#app/errors.ts"
import type { Inquiry } from "#app/inquiries/change.server.ts"
import { findVisibleInquiry, visibleTo } from "#app/inquiries/visibility.server.ts"
import { runsCode } from "#app/mail/attachments.ts"
import type { MailAddress } from "#app/mail/message.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
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

type Case = Pick<Inquiry, "id" | "topic" | "targetGroup" | "confidentiality"> & { replyTo: MailAddress | null }

const writers = alias(users, "writers")
const readers = alias(users, "readers")

/** What the case page shows of second readers. */
export async function loadCaseApprovals(read: Tx, viewer: Viewer, inquiry: Case, now: number): Promise<CaseApprovals> {
  const [row] = await read
    .select({ organisationId: inquiries.organisationId, assigneeId: inquiries.assigneeId })
    .from(inquiries)
    .where(eq(inquiries.id, inquiry.id))
  const asked = { ...inquiry, organisationId: row?.organisationId ?? null }
  return {
    waiting: await listWaiting(read, viewer, { id: inquiry.id, assigneeId: row?.assigneeId ?? null }),
    returned: await listReturnedHere(read, viewer, inquiry.id),
    demand: await findDemand(read, asked, inquiry.replyTo ? [inquiry.replyTo] : [], now),
    mayVouch: may(viewer, "replies:vouch"),
    readers: await listReaders(read, viewer.id, inquiry),
  }
}

async function listWaiting(
  read: Tx,
  viewer: Viewer,
  { id, assigneeId }: { id: number; assigneeId: number | null },
): Promise<WaitingReply[]> {
  const rows = await read
    .select({ row: replyApprovals, writer: writers.name, reader: readers })
    .from(replyApprovals)
    .innerJoin(writers, eq(writers.id, replyApprovals.writerId))
    .innerJoin(readers, eq(readers.id, replyApprovals.readerId))
    .where(isWaitingOn(id))
    .orderBy(asc(replyApprovals.id))
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

async function listApprovalFiles(read: Tx, approvalId: number): Promise<ApprovalFile[]> {
  const rows = await read
    .select()
    .from(approvalFiles)
    .where(eq(approvalFiles.approvalId, approvalId))
    .orderBy(asc(approvalFiles.id))
  return rows.map(({ id, name, size, contentType }) => ({ id, name, size, runsCode: runsCode(name, contentType) }))
}

const isMyReturned = (viewer: Viewer) =>
  and(eq(replyApprovals.writerId, viewer.id), eq(replyApprovals.state, "returned"), isNull(replyApprovals.seenAt))

const returnedColumns = {
  id: replyApprovals.id,
  reader: readers.name,
  comment: replyApprovals.comment,
  at: replyApprovals.settledAt,
}

async function listReturnedHere(read: Tx, viewer: Viewer, inquiryId: number): Promise<ReturnedReply[]> {
  const rows = await read
    .select(returnedColumns)
    .from(replyApprovals)
    .innerJoin(readers, eq(readers.id, replyApprovals.readerId))
    .where(and(isMyReturned(viewer), eq(replyApprovals.inquiryId, inquiryId)))
    .orderBy(asc(replyApprovals.id))
  return rows.map((row) => ({ ...row, at: row.at ?? 0 }))
}

export type MyApproval = { id: number; number: string; subject: string; writer: string; at: number; word: string }
export type MyReturned = ReturnedReply & { number: string; subject: string }

/** Far more than anybody leaves waiting. */
const MOST = 50

/** What waits for the viewer to read it, the oldest first, of cases they may still see; and what came back to them. */
export async function listMyApprovals(
  read: Tx,
  viewer: Viewer,
): Promise<{ toRead: MyApproval[]; returned: MyReturned[] }> {
  const toRead = await read
    .select({
      ...{ id: replyApprovals.id, number: inquiries.number, subject: inquiries.subject },
      ...{ writer: writers.name, at: replyApprovals.askedAt, word: replyApprovals.word },
    })
    .from(replyApprovals)
    .innerJoin(inquiries, eq(inquiries.id, replyApprovals.inquiryId))
    .innerJoin(writers, eq(writers.id, replyApprovals.writerId))
    .where(and(eq(replyApprovals.readerId, viewer.id), eq(replyApprovals.state, "waiting"), visibleTo(viewer)))
    .orderBy(asc(replyApprovals.askedAt))
    .limit(MOST)
  const returned = await read
    .select({ ...returnedColumns, number: inquiries.number, subject: inquiries.subject })
    .from(replyApprovals)
    .innerJoin(inquiries, eq(inquiries.id, replyApprovals.inquiryId))
    .innerJoin(readers, eq(readers.id, replyApprovals.readerId))
    .where(and(isMyReturned(viewer), visibleTo(viewer)))
    .orderBy(desc(replyApprovals.settledAt))
    .limit(MOST)
  return { toRead, returned: returned.map((row) => ({ ...row, at: row.at ?? 0 })) }
}

/** Who read each of the mails before it left, by the mail's row. */
export async function listApproved(read: Tx, messageIds: readonly number[]): Promise<Map<number, Approved>> {
  if (messageIds.length === 0) return new Map()
  const rows = await read
    .select({ id: replyApprovals.messageRowId, by: readers.name, written: replyApprovals.written })
    .from(replyApprovals)
    .innerJoin(readers, eq(readers.id, replyApprovals.readerId))
    .where(inArray(replyApprovals.messageRowId, [...messageIds]))
  return new Map(rows.flatMap(({ id, ...approved }) => (id === null ? [] : [[id, approved]])))
}

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
