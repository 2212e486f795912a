import { and, asc, desc, eq } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { MailAddress } from "#app/mail/message.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, type Known, prepared } from "#db/prepared.server.ts"
import { drafts, inquiries, inquiryDeadlines, inquiryPauses, messages, units, users } from "#db/schema/index.ts"
import { listDraftAttachments } from "./attaching.server.ts"
import { isOpen } from "./inquiry.ts"
import { hideOtherCases } from "./other-cases.server.ts"
import { findProposal } from "./proposal-query.server.ts"
import { listReaders } from "./reading.server.ts"
import { describeSender } from "./sender-query.server.ts"
import { findSurvivor } from "./survivor.server.ts"
import { listTimeline } from "./timeline-query.server.ts"
import type { CaseView } from "./views.ts"
import { getVisibleInquiry, preparedFor, visibleTo } from "./visibility.server.ts"

/** Everything the case page shows. @throws DomainError "not-found" where there is none, or the viewer may not see it. */
export async function getCase(read: Tx, viewer: Viewer, number: string): Promise<CaseView> {
  const inquiry = await getVisibleInquiry(read, viewer, number)
  const [places] = await placesOf(read, { id: inquiry.id })
  const replyTo = await findWriter(read, inquiry.id)
  const {
    id,
    subject,
    status,
    channel,
    confidentiality,
    topic,
    targetGroup,
    triageReasons,
    replyExpected,
    need,
    receivedAt,
    dueAt,
    warnAt,
    waitingReason,
    waitingSince,
    answeredAt,
    closedAt,
    lastInboundAt,
    remindedAt,
    needsLook,
    updatedAt,
  } = inquiry
  const deadlines = await deadlinesOf(read, { id })
  const reply = deadlines.find(({ kind }) => kind === "reply")
  return {
    id,
    number,
    subject,
    status,
    channel,
    confidentiality,
    topic,
    targetGroup,
    triageReasons,
    replyExpected,
    need,
    receivedAt,
    dueAt,
    warnAt,
    waitingReason,
    waitingSince,
    answeredAt,
    closedAt,
    lastInboundAt,
    remindedAt,
    needsLook,
    updatedAt,
    journal:
      inquiry.journalReference === null
        ? null
        : { reference: inquiry.journalReference, on: inquiry.journalisedOn ?? "" },
    proposed: inquiry.triagedAt === null,
    unit: places?.unit ?? null,
    assignee: places?.assignee ?? null,
    deadlines,
    proposal: isOpen(status) ? await findProposal(read, id, reply?.dueAt) : null,
    pauses: await pausesOf(read, { id }),
    readers: await listReaders(read, inquiry),
    timeline: await hideOtherCases(read, viewer, await listTimeline(read, id)),
    sender: await describeSender(read, viewer, inquiry, replyTo),
    replyTo,
    perhaps: await findTitle(read, viewer, inquiry.perhapsId),
    merged: inquiry.mergedIntoId === null ? null : { into: await findTitle(read, viewer, inquiry.mergedIntoId) },
    drafts: await findDrafts(read, id, viewer.id),
  }
}

type ById = Given<{ id: number }>

const placesOf = prepared((tx, { id }: ById) =>
  tx
    .select({
      unit: { id: units.id, name: units.name },
      assignee: { id: users.id, name: users.name, initials: users.initials },
    })
    .from(inquiries)
    .leftJoin(units, eq(units.id, inquiries.unitId))
    .leftJoin(users, eq(users.id, inquiries.assigneeId))
    .where(eq(inquiries.id, id)),
)
const pausesOf = prepared((tx, { id }: ById) =>
  tx
    .select({ from: inquiryPauses.from, to: inquiryPauses.to, reason: inquiryPauses.reason })
    .from(inquiryPauses)
    .where(eq(inquiryPauses.inquiryId, id))
    .orderBy(asc(inquiryPauses.from)),
)

const deadlinesOf = prepared((tx, { id }: ById) =>
  tx
    .select({
      kind: inquiryDeadlines.kind,
      dueAt: inquiryDeadlines.dueAt,
      warnAt: inquiryDeadlines.warnAt,
      metAt: inquiryDeadlines.metAt,
      overruledBy: users.name,
      reasons: inquiryDeadlines.reasons,
    })
    .from(inquiryDeadlines)
    .leftJoin(users, eq(users.id, inquiryDeadlines.overruledById))
    .where(eq(inquiryDeadlines.inquiryId, id))
    .orderBy(asc(inquiryDeadlines.dueAt)),
)

/** Whoever last wrote to us on the case: that is where an answer goes. */
async function findWriter(read: Tx, inquiryId: number): Promise<MailAddress | null> {
  const [row] = await lastWritten(read, { id: inquiryId })
  return row?.from ?? null
}
const lastWritten = prepared((tx, { id }: ById) =>
  tx
    .select({ from: messages.from })
    .from(messages)
    .where(and(eq(messages.inquiryId, id), eq(messages.direction, "in"), eq(messages.automatic, false)))
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(1),
)

/** The case, or the one it was merged into. */
async function findTitle(read: Tx, viewer: Viewer, id: number | null) {
  if (id === null) return null
  const [row] = await titleOf(read, viewer, { id: await findSurvivor(read, id) })
  return row ?? null
}
const titleOf = preparedFor((tx, viewer, { id }: Known<{ id: number }>) =>
  tx
    .select({ number: inquiries.number, subject: inquiries.subject })
    .from(inquiries)
    .where(and(eq(inquiries.id, id), visibleTo(viewer))),
)

async function findDrafts(read: Tx, inquiryId: number, userId: number): Promise<CaseView["drafts"]> {
  const rows = await draftsOf(read, { inquiryId, userId })
  const reply = rows.find(({ kind }) => kind === "reply")
  const note = rows.find(({ kind }) => kind === "note")
  const files = await listDraftAttachments(read, { inquiryId, userId })
  return {
    reply: reply
      ? {
          ...{ text: reply.text, at: reply.updatedAt },
          ...{ templateVersionId: reply.templateVersionId, beside: reply.beside },
        }
      : null,
    note: note?.text ?? null,
    files: files.map(({ id, name, size }) => ({ id, name, size })),
  }
}

const draftsOf = prepared((tx, { inquiryId, userId }: Given<{ inquiryId: number; userId: number }>) =>
  tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.inquiryId, inquiryId), eq(drafts.userId, userId))),
)
