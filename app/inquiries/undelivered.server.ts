import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { Tx } from "#db/client.server.ts"
import { messages } from "#db/schema/index.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { reviveDeadlines } from "./deadlines.server.ts"
import { cancelNotice, reopenForwarded } from "./stopping-forwarding.server.ts"

/**
 * One of our mails did not arrive. Where it was what answered the case, the case was not answered after all: it is open
 * again with its deadline running, as it was before the reply (mail.md § Bounces); so is one that was forwarded by it. The
 * timeline tells whoever has it.
 */
export async function markUndelivered(
  tx: Tx,
  actor: Actor,
  messageRowId: number,
  failure: { to: string; error: string },
): Promise<void> {
  const [message] = await tx.select().from(messages).where(eq(messages.id, messageRowId))
  if (!message) return
  await tx
    .update(messages)
    .set({ deliveryFailedAt: actor.now, deliveryError: failure.error })
    .where(eq(messages.id, messageRowId))
  const inquiry = await getInquiry(tx, message.inquiryId)
  const wasForwarded = !message.automatic && inquiry.status === "forwarded" && inquiry.closedAt === message.at
  if (wasForwarded) {
    await cancelNotice(tx, actor, inquiry.id, message.at)
    return reopenForwarded(tx, actor, inquiry.id, message.at, { type: "delivery-failed", data: failure })
  }
  const wasTheAnswer = !message.automatic && inquiry.answeredAt === message.at
  await changeInquiry(
    tx,
    actor,
    inquiry.id,
    wasTheAnswer ? { status: "open", answeredAt: null, closedAt: null, closedReason: null } : {},
    { type: "delivery-failed", data: failure },
  )
  if (wasTheAnswer) await reviveDeadlines(tx, inquiry.id, message.at)
}
