import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError } from "#app/errors.ts"
import { checkReply, sendReply } from "#app/inquiries/replying.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Db } from "#db/client.server.ts"
import { replyApprovals, users } from "#db/schema/index.ts"
import { isSameLetter, type Letter } from "./approval.ts"
import { getWaiting, listFiles } from "./standing.server.ts"

type Answer = {
  /** The newest mail that the reader has seen. */
  seenInboundAt: number | null
  /** As the reader has changed it; left out, it leaves as it stands. */
  letter?: Letter
}

/**
 * The reader lets the reply leave, as it stands or as they have changed it; both are kept. From here on it is a reply
 * like any other: the outbox, the seconds of undo, the thread.
 * @throws DomainError "not-the-reader", "approval-settled", and what `replyToInquiry` throws; it waits on then
 */
export async function approveReply(
  { db, env, secrets }: Pick<Services, "db" | "env" | "secrets">,
  actor: Actor & { userId: number },
  approvalId: number,
  answer: Answer,
): Promise<{ outboxId: number; notBefore: number }> {
  const calendar = await loadCalendar(db.read, actor.now)
  return db.write(async (tx) => {
    const approval = await getWaiting(tx, approvalId)
    if (approval.readerId !== actor.userId) throw new DomainError("not-the-reader")
    const { inquiryId, writerId, templateVersionId } = approval
    const letter = answer.letter ?? approval.letter
    const changed = !isSameLetter(letter, approval.letter)
    checkReply(letter)
    const sent = await sendReply(
      tx,
      { env, secrets, calendar },
      actor,
      inquiryId,
      { ...letter, seenInboundAt: answer.seenInboundAt, templateVersionId },
      { writerId, files: await listFiles(tx, approvalId) },
    )
    const written = approval.written ?? (changed ? approval.letter : null)
    await tx
      .update(replyApprovals)
      .set({
        ...{ state: "sent", letter, written, begun: null, messageRowId: sent.messageRowId },
        ...{ settledAt: actor.now, settledById: actor.userId },
      })
      .where(eq(replyApprovals.id, approvalId))
    const [writer] = await tx.select({ name: users.name }).from(users).where(eq(users.id, writerId))
    const data = { writer: writer?.name ?? "", ...(changed && { before: approval.letter, after: letter }) }
    await recordEvent(tx, actor, { subject: "inquiry", subjectId: inquiryId, type: "reply-approved", data })
    return sent
  })
}

/** Keeps what the reader has typed, before anything can refuse it; of one that is settled there is nothing to keep. */
export const keepBegun = (
  db: Db,
  userId: number,
  approvalId: number,
  begun: Partial<Letter> & { comment?: string },
): Promise<void> =>
  db.write(async (tx) => {
    const approval = await getWaiting(tx, approvalId)
    if (approval.readerId !== userId) return
    await tx
      .update(replyApprovals)
      .set({ begun: { ...approval.begun, ...begun } })
      .where(eq(replyApprovals.id, approvalId))
  })
