import { and, desc, eq, max, ne } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { readNeed } from "#app/deadlines/read-need.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { bareSubject } from "#app/mail/subject.ts"
import { findOrCreateSender } from "#app/stakeholders/senders.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import {
  attachments,
  contacts,
  deadlineProposals,
  events,
  inboundMail,
  inquiryLinks,
  mailboxes,
  messages,
} from "#db/schema/index.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { isOpenProposal } from "./deadlines.server.ts"
import { type Opened, type OpeningHouse, openCase } from "./opening.server.ts"
import { propose } from "./triage/proposal.ts"
import { withdrawCase } from "./withdrawing.server.ts"

type By = Actor & { userId: number }
type Message = typeof messages.$inferSelect

/**
 * A mail about something else becomes a case of its own, as if it had come as one: sender, topic, group and unit are
 * proposed, and the deadline is read from its words. The two stand beside one another. The old case is as it was.
 * @throws DomainError "only-mail" where nothing would be left on the old case
 */
export const splitMail = (db: Db, house: OpeningHouse, actor: By, messageId: number): Promise<Opened> =>
  db.write(async (tx) => {
    const mail = await getMail(tx, messageId)
    const old = await getInquiry(tx, mail.inquiryId)
    const fromPeople = and(eq(messages.direction, "in"), eq(messages.automatic, false))
    const others = and(eq(messages.inquiryId, old.id), ne(messages.id, mail.id), fromPeople)
    const [rest] = await tx
      .select({ at: max(messages.at) })
      .from(messages)
      .where(others)
    if (rest?.at == null) throw new DomainError("only-mail")
    const sender = mail.from
      ? await findOrCreateSender(tx, mail.from, mail.at)
      : { personId: old.personId, organisationId: old.organisationId, targetGroup: old.targetGroup }
    const boxes = await tx.select().from(mailboxes)
    const files = await tx.$count(attachments, and(eq(attachments.messageId, mail.id), eq(attachments.inline, false)))
    const read = propose(
      {
        ...{ subject: mail.subject, text: mail.text, from: mail.from, senderGroup: sender.targetGroup },
        ...{ automatic: false, hasAttachment: files > 0 },
        mailbox: boxes.find(({ address }) => mail.mailboxes.includes(address)) ?? null,
      },
      house.triage,
    )
    // What was confidential stays with those who could see it.
    const secret = old.confidentiality === "confidential"
    const opened = await openCase(tx, house, actor, {
      ...{ channel: "mail", sender, receivedAt: mail.at },
      need: readNeed({ ...mail, from: mail.from ?? undefined, sentAt: Math.min(mail.sentAt, mail.at) }),
      proposal: {
        ...read,
        unitId: secret ? old.unitId : (read.unitId ?? old.unitId),
        assigneeId: secret ? old.assigneeId : read.assigneeId,
        confidentiality: secret ? "confidential" : read.confidentiality,
      },
      subject: bareSubject(mail.subject) || old.subject,
    })
    const id = opened.inquiryId
    await putMail(tx, mail, id)
    await tx.insert(inquiryLinks).values({ oneId: old.id, otherId: id, at: actor.now, userId: actor.userId })
    await tx
      .update(deadlineProposals)
      .set({ settledAt: actor.now, outcome: "replaced" })
      .where(and(isOpenProposal(old.id), eq(deadlineProposals.messageRowId, mail.id)))
    const data = { number: opened.number, messageId: mail.id }
    await changeInquiry(tx, actor, old.id, { lastInboundAt: rest.at }, { type: "split-off", data })
    const from = { number: old.number, messageId: mail.id, oldId: old.id, lastInboundAt: old.lastInboundAt }
    await changeInquiry(tx, actor, id, {}, { type: "split-from", data: from })
    return opened
  })

/**
 * The mail belongs to its old case after all: the one it had become goes again.
 * @throws DomainError "case-begun" where somebody has worked on that one; "not-found" where it was never split
 */
export const unsplitMail = (db: Db, actor: By, messageId: number): Promise<{ number: string }> =>
  db.write(async (tx) => {
    const mail = await getMail(tx, messageId)
    const id = mail.inquiryId
    const [split] = await tx
      .select({ at: events.at, data: events.data })
      .from(events)
      .where(and(eq(events.subject, "inquiry"), eq(events.subjectId, id), eq(events.type, "split-from")))
      .orderBy(desc(events.id))
      .limit(1)
    const oldId = split?.data.oldId
    if (!split || typeof oldId !== "number" || split.data.messageId !== messageId) throw notFound()
    const old = await getInquiry(tx, oldId)
    const { number } = await getInquiry(tx, id)
    if ((await tx.$count(messages, eq(messages.inquiryId, id))) > 1) throw new DomainError("case-begun")
    await putMail(tx, mail, oldId)
    await tx.delete(inquiryLinks).where(and(eq(inquiryLinks.oneId, oldId), eq(inquiryLinks.otherId, id)))
    await withdrawCase(tx, actor, id, split.at)
    // A newer one may have taken its place: a case has one at most.
    if ((await tx.$count(deadlineProposals, isOpenProposal(oldId))) === 0)
      await tx
        .update(deadlineProposals)
        .set({ settledAt: null, outcome: null })
        .where(and(eq(deadlineProposals.messageRowId, messageId), eq(deadlineProposals.settledAt, split.at)))
    const lastInboundAt = Math.max(old.lastInboundAt ?? 0, mail.at)
    await changeInquiry(tx, actor, oldId, { lastInboundAt }, { type: "split-undone", data: { number } })
    return { number: old.number }
  })

async function getMail(tx: Tx, id: number): Promise<Message> {
  const [mail] = await tx.select().from(messages).where(eq(messages.id, id))
  if (mail?.direction !== "in" || mail.automatic) throw notFound()
  return mail
}

/** With all that points at the case because of it. */
async function putMail(tx: Tx, mail: Message, inquiryId: number): Promise<void> {
  const from = mail.inquiryId
  await tx.update(messages).set({ inquiryId }).where(eq(messages.id, mail.id))
  await tx.update(contacts).set({ inquiryId }).where(eq(contacts.messageRowId, mail.id))
  if (mail.sha256 !== null)
    await tx
      .update(inboundMail)
      .set({ inquiryId })
      .where(and(eq(inboundMail.inquiryId, from), eq(inboundMail.sha256, mail.sha256)))
  // What is searched of a mail depends on whether it is the first of its case.
  await tx.update(messages).set({ inquiryId: from }).where(eq(messages.inquiryId, from))
}
