import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { type Decided, decideDeadline } from "#app/deadlines/decide.ts"
import { type Need, noNeed } from "#app/deadlines/need.ts"
import { ruleFor } from "#app/deadlines/policy.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { maskCpr } from "#app/mail/cpr.ts"
import { needsALook } from "#app/mail/message.ts"
import { bareSubject } from "#app/mail/subject.ts"
import { findOrCreateSender, type Sender } from "#app/stakeholders/senders.server.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared, preparedInsert, preparedUpsert } from "#db/prepared.server.ts"
import { inquiries, inquiryNumbers, type mailboxes, users } from "#db/schema/index.ts"
import { getInquiry } from "./change.server.ts"
import { deadlineRows } from "./deadline-rows.ts"
import { writeDeadlines } from "./deadlines.server.ts"
import type { FilingHouse } from "./filing-house.server.ts"
import { type Inbound, insertInbound } from "./inbound-message.server.ts"
import { type Channel, formatInquiryNumber, type InquiryStatus } from "./inquiry.ts"
import { isAnswered, type Topic } from "./topics.ts"
import { type Proposal, propose } from "./triage/proposal.ts"
import type { InquiryEventType } from "./views.ts"

export type Opened = { inquiryId: number; number: string; subject: string; dueAt: number | null }
type Mailbox = typeof mailboxes.$inferSelect
/** What opening a case needs to know of the house. */
export type OpeningHouse = Pick<FilingHouse, "rules" | "calendar" | "triage">

/** A mail that belongs to no case becomes one: sender, topic, group and unit proposed, the deadline read from the need. */
export async function openFromMail(
  tx: Tx,
  house: FilingHouse,
  actor: Actor,
  inbound: Inbound,
  mailbox: Mailbox | null,
  { linkedToId, perhapsId }: { linkedToId?: number; perhapsId?: number } = {},
): Promise<Opened> {
  const { mail, receivedAt, automatic } = inbound
  const sender: Sender =
    inbound.from === null || automatic
      ? { personId: null, organisationId: null, targetGroup: null }
      : await findOrCreateSender(tx, inbound.from, actor.now)
  const proposal = propose(
    {
      subject: mail.subject,
      text: mail.text,
      from: inbound.from,
      senderGroup: sender.targetGroup,
      automatic,
      hasAttachment: mail.attachments.some(({ inline }) => !inline),
      mailbox,
    },
    house.triage,
  )
  const need = automatic ? noNeed : mail.need
  const opened = await openCase(tx, house, actor, {
    channel: "mail",
    sender,
    proposal,
    need,
    receivedAt,
    automatic,
    subject: bareSubject(mail.subject) || firstLine(mail.text),
    linkedToId,
    perhapsId,
    needsLook: needsALook(mail.flags) ? mail.flags : [],
  })
  await insertInbound(tx, opened.inquiryId, inbound, sender)
  return opened
}

export type Opening = {
  channel: Channel
  sender: Sender
  proposal: Proposal
  need: Need
  receivedAt: number
  subject: string
  /** A machine's: no clock runs, and it is settled at once. */
  automatic?: boolean
  linkedToId?: number
  perhapsId?: number
  needsLook?: string[]
}

/** The case itself, whatever way it came: its number, its deadlines and what its timeline begins with. */
export async function openCase(tx: Tx, house: OpeningHouse, actor: Actor, opening: Opening): Promise<Opened> {
  const { channel, sender, need, receivedAt, automatic = false } = opening
  const proposal = await keptConfidential(tx, actor, opening)
  // What a case is called stands in lists, exports and mails; the mail itself is as it came.
  const subject = maskCpr(opening.subject)
  const unit = proposal.unitId === null ? null : (house.triage.unitNames.get(proposal.unitId) ?? null)
  const runs = !automatic && isAnswered(proposal.topic)
  const deadline = runs ? decide(house, need, { ...proposal, channel }, receivedAt) : null
  const number = await nextNumber(tx, receivedAt)
  const status: InquiryStatus = automatic ? "no-reply-needed" : "new"
  const deadlines = deadline ? deadlineRows(deadline, house.calendar) : []
  const [next] = deadlines.toSorted((one, other) => one.dueAt - other.dueAt)
  const inquiryId = await insertInquiry(tx, {
    number,
    subject,
    channel,
    status,
    topic: proposal.topic,
    targetGroup: proposal.targetGroup,
    triageReasons: proposal.reasons,
    replyExpected: proposal.replyExpected,
    personId: sender.personId,
    organisationId: sender.organisationId,
    unitId: proposal.unitId,
    assigneeId: proposal.assigneeId,
    confidentiality: proposal.confidentiality,
    need,
    receivedAt,
    dueAt: next?.dueAt ?? null,
    warnAt: next?.warnAt ?? null,
    lastInboundAt: automatic ? null : receivedAt,
    closedAt: automatic ? actor.now : null,
    closedReason: automatic ? "automatic" : null,
    linkedToId: opening.linkedToId,
    perhapsId: opening.perhapsId,
    needsLook: opening.needsLook ?? [],
    updatedAt: actor.now,
  })
  await writeDeadlines(tx, inquiryId, receivedAt, deadlines)
  await recordEvent(tx, actor, {
    subject: "inquiry",
    subjectId: inquiryId,
    type: "received",
    data: { number, topic: proposal.topic, unit },
  })
  await tellRouted(tx, actor, inquiryId, proposal, unit)
  return { inquiryId, number, subject, dueAt: deadline?.dueAt ?? null }
}

/**
 * What goes on from a confidential case (a late answer quotes all of it) stays with those who could see that one, whatever
 * the rules make of its words. Whoever opens it themselves keeps it.
 */
async function keptConfidential(tx: Tx, actor: Actor, { proposal, linkedToId }: Opening): Promise<Proposal> {
  if (linkedToId === undefined) return proposal
  const { confidentiality, unitId, assigneeId } = await getInquiry(tx, linkedToId)
  if (confidentiality !== "confidential") return proposal
  return { ...proposal, confidentiality, unitId, assigneeId: actor.userId === null ? assigneeId : proposal.assigneeId }
}

/** Who sees a case and who has it stand on its timeline, also where a rule decided. */
async function tellRouted(
  tx: Tx,
  actor: Actor,
  id: number,
  { confidentiality, assigneeId }: Proposal,
  unit: string | null,
) {
  const tell = (type: InquiryEventType, data: Record<string, unknown>) =>
    recordEvent(tx, actor, { subject: "inquiry", subjectId: id, type, data })
  if (confidentiality === "confidential") await tell("confidentiality", { to: confidentiality })
  if (assigneeId === null) return
  const [assignee] = await tx.select({ name: users.name }).from(users).where(eq(users.id, assigneeId))
  await tell("assigned", { to: assignee?.name ?? null, unit })
}

/** The deadline a message gives its case, by the rule for its topic and group. */
export function decide(
  { rules, calendar }: Pick<FilingHouse, "rules" | "calendar">,
  need: Need,
  { topic, targetGroup, channel = "mail" }: { topic: Topic; targetGroup: TargetGroupKey | null; channel?: Channel },
  receivedAt: number,
): Decided {
  return decideDeadline(need, ruleFor(rules, { topic, targetGroup, channel }, need), receivedAt, calendar)
}

async function nextNumber(tx: Tx, receivedAt: number): Promise<string> {
  const year = Number(localDateTime(receivedAt).slice(0, 4))
  const [row] = await numberOf(tx, { year })
  const last = (row?.last ?? 0) + 1
  await putNumber(tx, { year, last })
  return formatInquiryNumber(year, last)
}

const firstLine = (text: string) => text.trim().split("\n", 1)[0]?.slice(0, 120) ?? ""

const insertInquiry = preparedInsert(inquiries)
const numberOf = prepared((tx, { year }: Given<{ year: number }>) =>
  tx.select().from(inquiryNumbers).where(eq(inquiryNumbers.year, year)),
)
const putNumber = preparedUpsert(inquiryNumbers, ["year"])
