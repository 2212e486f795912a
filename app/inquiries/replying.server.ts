import { randomBytes } from "node:crypto"
import { and, eq } from "drizzle-orm"
import addressparser from "nodemailer/lib/addressparser"
import type { Actor } from "#app/audit/actor.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { StaffAnswer } from "#app/kinds/press.ts"
import { settleStaff } from "#app/kinds/staff-first.server.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { queueMail } from "#app/mail/outbox.server.ts"
import type { OutgoingFile } from "#app/mail/outgoing.ts"
import { replySubject } from "#app/mail/subject.ts"
import type { Services } from "#app/services.server.ts"
import { findGaps } from "#app/templates/gaps.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { contacts, messages, outbox, units, users } from "#db/schema/index.ts"
import { insertSentFiles, listSentFiles, returnToDraft, takeDraftAttachments } from "./attaching.server.ts"
import { changeInquiry, getInquiry, type Inquiry } from "./change.server.ts"
import { meetDeadlines, reviveDeadlines } from "./deadlines.server.ts"
import { isOpen } from "./inquiry.ts"
import { dropDraft, knownVersion, putDraft } from "./noting.server.ts"
import { findLastInbound, findOurAddress, insertOutgoing, threadOf } from "./thread-mail.server.ts"
import { resume } from "./waiting.server.ts"

export type Reply = {
  to: string
  cc: string
  text: string
  seenInboundAt: number | null
  /** A mail of ours on the case whose files go out again. */
  again?: number
  /** The version of the template that it began from. */
  templateVersionId?: number | null
  /** Whether the staff knows, where a reply to the press waits for that. */
  staff?: StaffAnswer
}

/**
 * Answers the sender: the mail lies in the outbox and the case is answered, in one transaction. It leaves when the
 * seconds of undo are over (`notBefore`).
 * @throws DomainError "new-mail-since" where mail has come in that the writer has not seen, "no-recipient", "reply-has-gaps"
 * while a template's place is not filled in, "staff-before-press" to the press before the staff is told or need not be.
 */
export async function replyToInquiry(
  { db, env, secrets }: Pick<Services, "db" | "env" | "secrets">,
  actor: Actor & { userId: number },
  id: number,
  reply: Reply,
): Promise<{ outboxId: number; notBefore: number }> {
  const to = readAddresses(reply.to)
  if (to.length === 0) throw new DomainError("no-recipient", 400)
  const gaps = findGaps(reply.text)
  if (gaps.length > 0) throw new DomainError("reply-has-gaps", 400, { gaps: gaps.map(({ words }) => words).join(", ") })
  const calendar = await loadCalendar(db.read, actor.now)
  const messageKey = randomBytes(9).toString("base64url")
  return db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    if (!isOpen(inquiry.status) && inquiry.status !== "answered") throw new DomainError("inquiry-is-closed")
    if ((inquiry.lastInboundAt ?? 0) > (reply.seenInboundAt ?? 0)) throw new DomainError("new-mail-since")
    await settleStaff(tx, actor, inquiry, reply.staff)
    if (inquiry.status === "waiting") await resume(tx, actor, id, calendar)

    const last = await findLastInbound(tx, id)
    const from = await findOurAddress(tx, last?.mailboxes ?? [])
    const secret = secrets.derive("message-id")
    const files = await collectFiles(tx, { inquiryId: id, userId: actor.userId }, reply.again)
    const mail = {
      from,
      to,
      cc: readAddresses(reply.cc),
      subject: replySubject(inquiry.subject, inquiry.number),
      text: reply.text.trimEnd() + (await signatureOf(tx, actor.userId, inquiry)),
      ...threadOf({ inquiryId: id, messageKey, secret, from }, last),
      date: actor.now,
      automatic: false,
      files,
    }
    const notBefore = actor.now + env.undoMs
    const template = await knownVersion(tx, reply.templateVersionId ?? null)
    const messageRowId = await insertOutgoing(tx, id, actor, mail, reply.text, template?.id)
    await insertSentFiles(tx, messageRowId, files)
    const outboxId = await queueMail(tx, {
      kind: "reply",
      inquiryId: id,
      messageRowId,
      mail,
      notBefore,
      now: actor.now,
    })
    await tx.insert(contacts).values({
      channel: "mail",
      direction: "out",
      at: actor.now,
      personId: inquiry.personId,
      organisationId: inquiry.organisationId,
      inquiryId: id,
      messageRowId,
      userId: actor.userId,
      summary: mail.subject,
    })
    await dropDraft(tx, id, actor.userId, "reply")
    await changeInquiry(
      tx,
      actor,
      id,
      {
        status: "answered",
        answeredAt: inquiry.answeredAt ?? actor.now,
        assigneeId: inquiry.assigneeId ?? actor.userId,
        triagedAt: inquiry.triagedAt ?? actor.now,
      },
      {
        type: "answered",
        data: {
          before: inquiry.status,
          ...(template && { template: { name: template.name, n: template.number } }),
        },
      },
    )
    await meetDeadlines(tx, id, actor.now)
    return { outboxId, notBefore }
  })
}

/**
 * Stops a reply that has not left: the case is as it was, the clock runs again, and the text is the writer's draft.
 * @throws DomainError "already-sent" once the time for it is over.
 */
export const takeBackReply = (db: Db, actor: Actor, outboxId: number): Promise<{ inquiryId: number }> =>
  db.write(async (tx) => {
    const [row] = await tx.select().from(outbox).where(eq(outbox.id, outboxId))
    if (!row?.inquiryId || row.kind !== "reply" || row.messageRowId === null) throw notFound()
    // The worker takes nothing before this moment, so before it no mail can be under way.
    if (row.state !== "queued" || row.attempts > 0 || actor.now >= row.notBefore) throw new DomainError("already-sent")
    const [message] = await tx.select().from(messages).where(eq(messages.id, row.messageRowId))
    const inquiry = await getInquiry(tx, row.inquiryId)
    await tx
      .update(outbox)
      .set({ state: "cancelled", settledAt: actor.now, messageRowId: null })
      .where(eq(outbox.id, outboxId))
    await tx.delete(contacts).where(eq(contacts.messageRowId, row.messageRowId))
    if (message?.authorId) {
      const writer = { inquiryId: inquiry.id, userId: message.authorId }
      await returnToDraft(tx, message.id, writer, actor.now)
      const { text, templateVersionId } = message
      const draft = { text, templateVersionId, seenInboundAt: inquiry.lastInboundAt }
      await putDraft(tx, { ...writer, kind: "reply" }, draft, actor.now)
    }
    await tx.delete(messages).where(eq(messages.id, row.messageRowId))
    const firstAnswer = inquiry.answeredAt === row.createdAt
    await changeInquiry(
      tx,
      actor,
      inquiry.id,
      {
        status: firstAnswer ? "open" : "answered",
        answeredAt: firstAnswer ? null : inquiry.answeredAt,
        closedAt: null,
      },
      { type: "reply-taken-back" },
    )
    if (firstAnswer) await reviveDeadlines(tx, inquiry.id, row.createdAt)
    return { inquiryId: inquiry.id }
  })

/** What lies with the draft, and what went with the mail that is repeated. */
async function collectFiles(tx: Tx, writer: { inquiryId: number; userId: number }, again: number | undefined) {
  const drafted = await takeDraftAttachments(tx, writer)
  const files = drafted.map(({ name, contentType, size, sha256 }) => ({ name, contentType, size, sha256 }))
  if (again === undefined) return files
  const [repeated] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.id, again), eq(messages.inquiryId, writer.inquiryId), eq(messages.direction, "out")))
  if (!repeated) return files
  // Stopped and sent once more, they lie with the draft by now.
  const sent = (await listSentFiles(tx, repeated.id)).filter((file) => !files.some(isSameAs(file)))
  return [...sent, ...files]
}

const isSameAs = (one: OutgoingFile) => (other: OutgoingFile) => one.sha256 === other.sha256 && one.name === other.name

async function signatureOf(tx: Tx, userId: number, { unitId }: Inquiry): Promise<string> {
  const [author] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId))
  const [unit] = unitId === null ? [] : await tx.select().from(units).where(eq(units.id, unitId))
  return ["\n\n-- ", author?.name, unit?.signature || unit?.name].filter(Boolean).join("\n")
}

const readAddresses = (text: string): MailAddress[] =>
  addressparser(text, { flatten: true }).filter(({ address }) => /^[^\s@<>]+@[^\s@<>]+$/.test(address))
