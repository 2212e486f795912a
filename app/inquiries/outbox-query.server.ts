import { eq } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { outbox } from "#db/schema/index.ts"

/** The case that a mail in the outbox belongs to, or null. */
export async function findOutboxInquiry(read: Tx, outboxId: number): Promise<number | null> {
  if (!Number.isSafeInteger(outboxId)) return null
  const [row] = await read.select({ inquiryId: outbox.inquiryId }).from(outbox).where(eq(outbox.id, outboxId))
  return row?.inquiryId ?? null
}
