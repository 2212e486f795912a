import { and, eq, inArray } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { attachments, contacts, messages, outbox } from "#db/schema/index.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { reviveDeadlines } from "./deadlines.server.ts"
import { putDraft } from "./noting.server.ts"

const kinds = ["forward", "forward-notice"] as const
export const isForwarding = (kind: string) => kinds.some((each) => each === kind)

/**
 * Stops a forwarding that has not left, by either of its two mails: both are gone, the case is open as it was with its
 * clock running, and the covering text is the writer's draft.
 * @throws DomainError "already-sent" once the time for it is over
 */
export const takeBackForwarding = (db: Db, actor: Actor, outboxId: number): Promise<{ inquiryId: number }> =>
  db.write(async (tx) => {
    const [either] = await tx.select().from(outbox).where(eq(outbox.id, outboxId))
    if (!either?.inquiryId || !isForwarding(either.kind)) throw notFound()
    const { inquiryId, createdAt } = either
    const both = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.inquiryId, inquiryId), eq(outbox.createdAt, createdAt), inArray(outbox.kind, [...kinds])))
    // The worker takes nothing before this moment, so before it no mail can be under way.
    if (both.some((row) => row.state !== "queued" || row.attempts > 0 || actor.now >= row.notBefore))
      throw new DomainError("already-sent")
    const inquiry = await getInquiry(tx, inquiryId)
    for (const row of both) {
      const message = await cancelMail(tx, actor, row)
      if (row.kind === "forward" && message?.authorId) {
        const key = { inquiryId, userId: message.authorId, kind: "forward" } as const
        const draft = { text: message.text, seenInboundAt: inquiry.lastInboundAt, templateVersionId: null }
        await putDraft(tx, key, draft, actor.now)
      }
    }
    await reopenForwarded(tx, actor, inquiryId, createdAt, { type: "forwarding-stopped" })
    return { inquiryId }
  })

/** The word to the sender that has not left, where what it tells of did not arrive. */
export async function cancelNotice(tx: Tx, actor: Actor, inquiryId: number, forwardedAt: number): Promise<void> {
  const ofForwarding = and(eq(outbox.inquiryId, inquiryId), eq(outbox.createdAt, forwardedAt))
  const rows = await tx
    .select()
    .from(outbox)
    .where(and(ofForwarding, eq(outbox.kind, "forward-notice"), eq(outbox.state, "queued"), eq(outbox.attempts, 0)))
  for (const row of rows) await cancelMail(tx, actor, row)
}

async function cancelMail(tx: Tx, actor: Actor, { id: outboxId, messageRowId: id }: typeof outbox.$inferSelect) {
  await tx
    .update(outbox)
    .set({ state: "cancelled", settledAt: actor.now, messageRowId: null })
    .where(eq(outbox.id, outboxId))
  if (id === null) return undefined
  await tx.delete(contacts).where(eq(contacts.messageRowId, id))
  await tx.delete(attachments).where(eq(attachments.messageId, id))
  const [message] = await tx.delete(messages).where(eq(messages.id, id)).returning()
  return message
}

/**
 * The case that was forwarded at that moment is ours to answer after all: as it was before, its clock running. One that
 * has been opened again since stays as it is.
 */
export async function reopenForwarded(
  tx: Tx,
  actor: Actor,
  id: number,
  forwardedAt: number,
  event: Parameters<typeof changeInquiry>[4],
): Promise<void> {
  const { status, closedAt, answeredAt } = await getInquiry(tx, id)
  const still = status === "forwarded" && closedAt === forwardedAt
  const before = answeredAt === null ? ("open" as const) : ("answered" as const)
  await changeInquiry(tx, actor, id, still ? { status: before, closedAt: null, closedReason: null } : {}, event)
  if (still) await reviveDeadlines(tx, id, forwardedAt)
}
