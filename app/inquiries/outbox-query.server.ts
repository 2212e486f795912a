import { eq } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { outbox } from "#db/schema/index.ts"

/** The case that a mail in the outbox belongs to, and what kind of mail it is; undefined where it belongs to none. */
export async function findOutboxInquiry(read: Tx, outboxId: number) {
  if (!Number.isSafeInteger(outboxId)) return undefined
  const [row] = await read
    .select({ inquiryId: outbox.inquiryId, kind: outbox.kind })
    .from(outbox)
    .where(eq(outbox.id, outboxId))
  return row && row.inquiryId !== null ? { inquiryId: row.inquiryId, kind: row.kind } : undefined
}
