import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { type Deadline, decideDeadline } from "#app/deadlines/decide.ts"
import { type Need, noNeed } from "#app/deadlines/need.ts"
import { matchRule } from "#app/deadlines/policy.ts"
import { readNeed } from "#app/deadlines/read-need.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { needsALook } from "#app/mail/message.ts"
import { bareSubject } from "#app/mail/subject.ts"
import { findOrCreateSender, type Sender } from "#app/stakeholders/senders.server.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryNumbers, type mailboxes, targetGroups, units } from "#db/schema/index.ts"
import { setDeadlines } from "./deadlines.server.ts"
import type { FilingHouse } from "./filing-house.server.ts"
import { type Inbound, insertInbound } from "./inbound-message.server.ts"
import { formatInquiryNumber, type InquiryStatus } from "./inquiry.ts"
import type { Topic } from "./topics.ts"
import type { TriageReason } from "./triage/reason.ts"
import { triageMessage } from "./triage/triage.ts"

export type Opened = { inquiryId: number; number: string; subject: string; dueAt: number | null }
type Mailbox = typeof mailboxes.$inferSelect

/** Nobody waits for an answer to these, so no clock runs; the case is kept and can be found. */
const unanswered: readonly Topic[] = ["automatic", "sales"]

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
  const proposal = propose(inbound, sender)
  const unit = await findUnit(tx, proposal.targetGroup, mailbox)
  const need = automatic ? noNeed : readNeedOf(inbound)
  const runs = !automatic && !unanswered.includes(proposal.topic)
  const deadline = runs ? decide(house, need, proposal, receivedAt) : null
  const subject = bareSubject(mail.subject) || firstLine(mail.text)
  const number = await nextNumber(tx, receivedAt)

  const status: InquiryStatus = automatic ? "no-reply-needed" : "new"
  const [row] = await tx
    .insert(inquiries)
    .values({
      number,
      subject,
      channel: "mail",
      status,
      topic: proposal.topic,
      targetGroup: proposal.targetGroup,
      triageReasons: proposal.reasons,
      replyExpected: proposal.replyExpected,
      personId: sender.personId,
      organisationId: sender.organisationId,
      unitId: unit?.id ?? null,
      need,
      receivedAt,
      lastInboundAt: automatic ? null : receivedAt,
      closedAt: automatic ? actor.now : null,
      closedReason: automatic ? "automatic" : null,
      linkedToId,
      perhapsId,
      needsLook: needsALook(mail.flags) ? mail.flags : [],
      updatedAt: actor.now,
    })
    .returning({ id: inquiries.id })
  if (!row) throw new Error("an inquiry was not inserted")
  await insertInbound(tx, row.id, inbound, sender)
  if (deadline) await setDeadlines(tx, row.id, deadline, house.calendar)
  await recordEvent(tx, actor, {
    subject: "inquiry",
    subjectId: row.id,
    type: "received",
    data: { number, topic: proposal.topic, unit: unit?.name ?? null },
  })
  return { inquiryId: row.id, number, subject, dueAt: deadline?.dueAt ?? null }
}

/** The deadline a message gives its case, by the rule for its topic and group. */
export function decide(
  { rules, calendar }: Pick<FilingHouse, "rules" | "calendar">,
  need: Need,
  { topic, targetGroup }: { topic: Topic; targetGroup: TargetGroupKey | null },
  receivedAt: number,
): Deadline {
  return decideDeadline(need, matchRule(rules, { topic, targetGroup, channel: "mail" }), receivedAt, calendar)
}

/** Read from when it was sent, not from when we got round to it; a clock that is ahead of ours is not believed. */
export function readNeedOf({ mail, from, receivedAt }: Inbound): Need {
  const sentAt = Math.min(mail.sentAt ?? receivedAt, receivedAt)
  return readNeed({ subject: mail.subject, text: mail.text, sentAt, from: from ?? undefined })
}

/** Below this a reading is a guess, and the topic is left for a person to pick (product.md § 4 Triage). */
const leastConfidence = 0.35

function propose({ mail, from, automatic }: Inbound, sender: Sender) {
  const { subject, text } = mail
  const { topic, reply, group } = triageMessage({
    subject,
    text,
    from: from ?? undefined,
    senderGroup: sender.targetGroup,
    automatic,
  })
  const sure = topic.confidence >= leastConfidence
  const reasons: TriageReason[] = sure
    ? [{ field: "topic", ground: topic.reason.ground, words: topic.reason.words }]
    : [{ field: "topic", ground: "default", words: [] }]
  if (sender.targetGroup !== null) reasons.push({ field: "target-group", ground: "known-sender", words: [] })
  else if (group) reasons.push({ field: "target-group", ground: "words", words: group.reason.words })
  if (!reply.expected) reasons.push({ field: "reply-expected", ground: "words", words: reply.reason.words })
  return {
    topic: sure ? topic.topic : ("other" as const),
    targetGroup: sender.targetGroup ?? group?.group ?? null,
    replyExpected: reply.expected,
    reasons,
  }
}

/** The unit that answers for the sender's group, else the one the mailbox belongs to. */
async function findUnit(tx: Tx, targetGroup: TargetGroupKey | null, mailbox: Mailbox | null) {
  const [group] =
    targetGroup === null
      ? []
      : await tx.select({ unitId: targetGroups.unitId }).from(targetGroups).where(eq(targetGroups.key, targetGroup))
  const id = group?.unitId ?? mailbox?.unitId ?? null
  const [unit] = id === null ? [] : await tx.select().from(units).where(eq(units.id, id))
  return unit
}

async function nextNumber(tx: Tx, receivedAt: number): Promise<string> {
  const year = Number(localDateTime(receivedAt).slice(0, 4))
  const [row] = await tx.select().from(inquiryNumbers).where(eq(inquiryNumbers.year, year))
  const last = (row?.last ?? 0) + 1
  await tx
    .insert(inquiryNumbers)
    .values({ year, last })
    .onConflictDoUpdate({ target: inquiryNumbers.year, set: { last } })
  return formatInquiryNumber(year, last)
}

const firstLine = (text: string) => text.trim().split("\n", 1)[0]?.slice(0, 120) ?? ""
