import { and, eq, isNull } from "drizzle-orm"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Bounce } from "#app/mail/message.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { newsMails, newsSubscribers, outbox } from "#db/schema/index.ts"
import { isDeadAddress } from "./refusals.ts"

/**
 * A news mail came back: it stands so in the item's counts, and an address that nobody reads gets no more. Returns
 * whether it was one of ours: then the report is nobody's inquiry.
 */
export async function noteNewsBounce(tx: Tx, now: number, bounce: Bounce | null): Promise<boolean> {
  if (!bounce?.originalMessageId) return false
  const [mail] = await tx
    .select({ id: outbox.id, subscriberId: newsMails.subscriberId })
    .from(outbox)
    .innerJoin(newsMails, eq(newsMails.outboxId, outbox.id))
    .where(eq(outbox.messageId, bounce.originalMessageId))
  if (!mail) return false
  if (bounce.kind !== "permanent") return true
  const lastError = [bounce.status, bounce.reason].filter(Boolean).join(" ")
  await tx.update(outbox).set({ state: "failed", lastError }).where(eq(outbox.id, mail.id))
  if (isDeadAddress(bounce.status ?? bounce.reason ?? "")) await suppress(tx, now, mail.subscriberId, lastError)
  return true
}

/** Addresses that the mail server would not take. Returns how many. */
export async function noteRefused(db: Db, now: number): Promise<number> {
  const rows = await db.read
    .select({
      subscriberId: newsMails.subscriberId,
      error: outbox.lastError,
      confirmedAt: newsSubscribers.confirmedAt,
      at: outbox.createdAt,
    })
    .from(newsMails)
    .innerJoin(outbox, eq(outbox.id, newsMails.outboxId))
    .innerJoin(newsSubscribers, eq(newsSubscribers.id, newsMails.subscriberId))
    .where(and(eq(outbox.kind, "news"), eq(outbox.state, "failed"), isNull(newsSubscribers.refusedAt)))
  // Whoever has confirmed since has shown that mail arrives.
  const dead = rows.filter(({ error, confirmedAt, at }) => at >= confirmedAt && isDeadAddress(error ?? ""))
  for (const { subscriberId, error } of dead) await db.write((tx) => suppress(tx, now, subscriberId, error ?? ""))
  return dead.length
}

async function suppress(tx: Tx, now: number, subscriberId: number, error: string): Promise<void> {
  const [one] = await tx
    .update(newsSubscribers)
    .set({ refusedAt: now })
    .where(and(eq(newsSubscribers.id, subscriberId), isNull(newsSubscribers.refusedAt)))
    .returning({ id: newsSubscribers.id })
  if (!one) return
  await recordEvent(
    tx,
    { userId: null, now },
    { subject: "news-subscriber", subjectId: subscriberId, type: "refused", data: { error } },
  )
}
