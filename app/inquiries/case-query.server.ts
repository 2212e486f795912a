import { and, asc, desc, eq, isNull, ne, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { findLastContact } from "#app/stakeholders/last-contact.server.ts"
import { phoneForReading } from "#app/stakeholders/phone.ts"
import type { Tx } from "#db/client.server.ts"
import {
  addresses,
  affiliations,
  drafts,
  inquiries,
  inquiryDeadlines,
  inquiryPauses,
  messages,
  organisations,
  people,
  units,
  users,
} from "#db/schema/index.ts"
import { listDraftAttachments } from "./attaching.server.ts"
import { isOpen } from "./inquiry.ts"
import { hideOtherCases } from "./other-cases.server.ts"
import { findProposal } from "./proposal-query.server.ts"
import { listReaders } from "./reading.server.ts"
import type { SenderFacts } from "./sender-facts.ts"
import { findSurvivor } from "./survivor.server.ts"
import { listTimeline } from "./timeline-query.server.ts"
import type { CaseDeadline, CaseView } from "./views.ts"
import { getVisibleInquiry, visibleTo } from "./visibility.server.ts"

type Inquiry = typeof inquiries.$inferSelect

/** Everything the case page shows. @throws DomainError "not-found" where there is none, or the viewer may not see it. */
export async function getCase(read: Tx, viewer: Viewer, number: string): Promise<CaseView> {
  const inquiry = await getVisibleInquiry(read, viewer, number)
  const [places] = await read
    .select({
      unit: { id: units.id, name: units.name },
      assignee: { id: users.id, name: users.name, initials: users.initials },
    })
    .from(inquiries)
    .leftJoin(units, eq(units.id, inquiries.unitId))
    .leftJoin(users, eq(users.id, inquiries.assigneeId))
    .where(eq(inquiries.id, inquiry.id))
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
  const deadlines = await listDeadlines(read, id)
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
    pauses: await read
      .select({ from: inquiryPauses.from, to: inquiryPauses.to, reason: inquiryPauses.reason })
      .from(inquiryPauses)
      .where(eq(inquiryPauses.inquiryId, id))
      .orderBy(asc(inquiryPauses.from)),
    readers: await listReaders(read, inquiry),
    timeline: await hideOtherCases(read, viewer, await listTimeline(read, id)),
    sender: await describeSender(read, viewer, inquiry, replyTo),
    replyTo,
    perhaps: await findTitle(read, viewer, inquiry.perhapsId),
    merged: inquiry.mergedIntoId === null ? null : { into: await findTitle(read, viewer, inquiry.mergedIntoId) },
    drafts: await findDrafts(read, id, viewer.id),
  }
}

async function listDeadlines(read: Tx, inquiryId: number): Promise<CaseDeadline[]> {
  const rows = await read
    .select({ row: inquiryDeadlines, by: users.name })
    .from(inquiryDeadlines)
    .leftJoin(users, eq(users.id, inquiryDeadlines.overruledById))
    .where(eq(inquiryDeadlines.inquiryId, inquiryId))
    .orderBy(asc(inquiryDeadlines.dueAt))
  return rows.map(({ row: { kind, dueAt, warnAt, metAt, reasons }, by }) => ({
    kind,
    dueAt,
    warnAt,
    metAt,
    overruledBy: by,
    reasons,
  }))
}

/** Whoever last wrote to us on the case: that is where an answer goes. */
async function findWriter(read: Tx, inquiryId: number): Promise<MailAddress | null> {
  const [row] = await read
    .select({ from: messages.from })
    .from(messages)
    .where(and(eq(messages.inquiryId, inquiryId), eq(messages.direction, "in"), eq(messages.automatic, false)))
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(1)
  return row?.from ?? null
}

async function describeSender(
  read: Tx,
  viewer: Viewer,
  { id, personId, organisationId }: Inquiry,
  writer: MailAddress | null,
): Promise<SenderFacts> {
  const [person] = personId === null ? [] : await read.select().from(people).where(eq(people.id, personId))
  const [organisation] =
    organisationId === null ? [] : await read.select().from(organisations).where(eq(organisations.id, organisationId))
  const [place] =
    personId === null || organisationId === null
      ? []
      : await read
          .select({ role: affiliations.role })
          .from(affiliations)
          .where(
            and(
              eq(affiliations.personId, personId),
              eq(affiliations.organisationId, organisationId),
              isNull(affiliations.to),
            ),
          )
          .limit(1)
  const party = or(
    personId === null ? undefined : eq(inquiries.personId, personId),
    organisationId === null ? undefined : eq(inquiries.organisationId, organisationId),
  )
  return {
    personId,
    phones: await listPhones(read, personId, organisationId),
    name: person?.name ?? writer?.name ?? null,
    address: writer?.address ?? null,
    role: place?.role ?? null,
    organisationId,
    organisation: organisation?.name ?? null,
    targetGroup: organisation?.targetGroup ?? null,
    otherCases: party
      ? await read
          .select({
            number: inquiries.number,
            subject: inquiries.subject,
            status: inquiries.status,
            receivedAt: inquiries.receivedAt,
          })
          .from(inquiries)
          .where(and(party, ne(inquiries.id, id), isNull(inquiries.mergedIntoId), visibleTo(viewer)))
          .orderBy(desc(inquiries.receivedAt))
          .limit(5)
      : [],
    lastContact: await findLastContact(read, viewer, { personId, organisationId }),
  }
}

/** The person's own; the organisation's where no person is known. */
async function listPhones(read: Tx, personId: number | null, organisationId: number | null): Promise<string[]> {
  if (personId === null && organisationId === null) return []
  const rows = await read
    .select({ value: addresses.value })
    .from(addresses)
    .where(
      and(
        personId === null ? eq(addresses.organisationId, organisationId ?? 0) : eq(addresses.personId, personId),
        eq(addresses.kind, "phone"),
        isNull(addresses.endedAt),
      ),
    )
  return rows.map(({ value }) => phoneForReading(value))
}

/** The case, or the one it was merged into. */
async function findTitle(read: Tx, viewer: Viewer, id: number | null) {
  if (id === null) return null
  const [row] = await read
    .select({ number: inquiries.number, subject: inquiries.subject })
    .from(inquiries)
    .where(and(eq(inquiries.id, await findSurvivor(read, id)), visibleTo(viewer)))
  return row ?? null
}

async function findDrafts(read: Tx, inquiryId: number, userId: number): Promise<CaseView["drafts"]> {
  const rows = await read
    .select()
    .from(drafts)
    .where(and(eq(drafts.inquiryId, inquiryId), eq(drafts.userId, userId)))
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
