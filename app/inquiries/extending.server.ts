import { randomBytes } from "node:crypto"
import { and, desc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError } from "#app/errors.ts"
import { queueMail } from "#app/mail/outbox.server.ts"
import { replySubject } from "#app/mail/subject.ts"
import type { Services } from "#app/services.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { events, messages, outbox } from "#db/schema/index.ts"
import { changeInquiry, getInquiry, type Inquiry } from "./change.server.ts"
import { findDeadline, meetDeadlines, putDeadline, reviveDeadlines } from "./deadlines.server.ts"
import { isOpen } from "./inquiry.ts"
import { overruleWithin } from "./overruling.server.ts"
import { findLastInbound, findOurAddress, insertOutgoing, threadOf } from "./thread-mail.server.ts"

type By = Actor & { userId: number }
type Before = Parameters<typeof putDeadline>[3]

export type Extension = {
  /** The new deadline for the reply, epoch milliseconds. */
  at: number
  reason: string
  /** What the sender is told; null where no address of theirs is known. */
  letter: string | null
}

/**
 * Moves the deadline for the reply and tells the sender, in one transaction. The letter is marked as automatic: it answers
 * nothing, so the case stays as it is (product.md § 4). A deadline of the law's stays where the law has it.
 * @throws DomainError "inquiry-is-closed"; "no-recipient" where nobody is known to send the letter to
 */
export async function extendInquiry(
  { db, env, secrets }: Pick<Services, "db" | "env" | "secrets">,
  actor: By,
  id: number,
  { at, reason, letter }: Extension,
): Promise<{ outboxId: number | null }> {
  const calendar = await loadCalendar(db.read, actor.now)
  const messageKey = randomBytes(9).toString("base64url")
  return db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    if (!isOpen(inquiry.status)) throw new DomainError("inquiry-is-closed")
    const row = await findDeadline(tx, id, "reply")
    const before: Before = row ? kept(row) : null
    await overruleWithin(tx, actor, id, { kind: "reply", at, reason }, calendar)
    const sent =
      letter === null
        ? null
        : await queueLetter(tx, actor, inquiry, letter, {
            ...{ messageKey, secret: secrets.derive("message-id"), notBefore: actor.now + env.undoMs },
          })
    await changeInquiry(
      tx,
      actor,
      id,
      {},
      {
        type: "deadline-extended",
        data: {
          from: row?.dueAt ?? null,
          to: at,
          reason: reason.trim(),
          told: sent?.to ?? null,
          before,
          outboxId: sent?.outboxId ?? null,
        },
      },
    )
    return { outboxId: sent?.outboxId ?? null }
  })
}

const kept = ({ dueAt, warnAt, reasons, overruledById, receivedAt }: NonNullable<Before>) => ({
  ...{ dueAt, warnAt, reasons, overruledById, receivedAt },
})

type Sending = { messageKey: string; secret: Buffer; notBefore: number }

async function queueLetter(
  tx: Tx,
  actor: By,
  inquiry: Inquiry,
  text: string,
  { messageKey, secret, notBefore }: Sending,
): Promise<{ outboxId: number; to: string }> {
  const last = await findLastInbound(tx, inquiry.id)
  if (!last?.from) throw new DomainError("no-recipient")
  const from = await findOurAddress(tx, last.mailboxes)
  const mail = {
    ...{ from, to: [last.from], cc: [], date: actor.now, automatic: true },
    subject: replySubject(inquiry.subject, inquiry.number),
    text: text.trimEnd(),
    ...threadOf({ inquiryId: inquiry.id, messageKey, secret, from }, last),
  }
  const messageRowId = await insertOutgoing(tx, inquiry.id, actor, mail, mail.text)
  const outboxId = await queueMail(tx, {
    ...{ kind: "notice", inquiryId: inquiry.id, messageRowId, mail, notBefore, now: actor.now },
  })
  // Whoever is told when the answer comes knows that their letter has.
  await meetDeadlines(tx, inquiry.id, actor.now, "acknowledge")
  return { outboxId, to: last.from.address }
}

/**
 * Takes the last extension back: its letter does not leave, and the deadline is what it was.
 * @throws DomainError "already-sent" once the letter has left; "not-overruled" where another deadline has been set since
 */
export const withdrawExtension = (db: Db, actor: Actor, inquiryId: number): Promise<void> =>
  db.write(async (tx) => {
    const [event] = await tx
      .select({ data: events.data, at: events.at })
      .from(events)
      .where(and(eq(events.subject, "inquiry"), eq(events.subjectId, inquiryId), eq(events.type, "deadline-extended")))
      .orderBy(desc(events.id))
      .limit(1)
    const row = await findDeadline(tx, inquiryId, "reply")
    if (!event || !row || row.metAt !== null || row.dueAt !== event.data.to) throw new DomainError("not-overruled")
    if (typeof event.data.outboxId === "number") {
      await stopLetter(tx, actor, event.data.outboxId)
      await reviveDeadlines(tx, inquiryId, event.at)
    }
    const before = event.data.before as Before
    await putDeadline(tx, inquiryId, "reply", before)
    await changeInquiry(tx, actor, inquiryId, {}, { type: "extension-withdrawn", data: { to: before?.dueAt ?? null } })
  })

async function stopLetter(tx: Tx, actor: Actor, outboxId: number): Promise<void> {
  const [row] = await tx.select().from(outbox).where(eq(outbox.id, outboxId))
  // The worker takes nothing before this moment, so before it no mail can be under way.
  if (row?.state !== "queued" || row.attempts > 0 || actor.now >= row.notBefore || row.messageRowId === null)
    throw new DomainError("already-sent")
  await tx
    .update(outbox)
    .set({ state: "cancelled", settledAt: actor.now, messageRowId: null })
    .where(eq(outbox.id, outboxId))
  await tx.delete(messages).where(eq(messages.id, row.messageRowId))
}
