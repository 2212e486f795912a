import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries } from "#db/schema/index.ts"
import type { InquiryEventType, QuietEventType } from "./views.ts"

export type Inquiry = typeof inquiries.$inferSelect

export async function getInquiry(tx: Tx, id: number): Promise<Inquiry> {
  const [row] = await tx.select().from(inquiries).where(eq(inquiries.id, id))
  if (!row) throw notFound()
  return row
}

/** Changes a case and tells of it in the audit log: the two are never apart. */
export async function changeInquiry(
  tx: Tx,
  actor: Actor,
  id: number,
  set: Partial<Omit<Inquiry, "id" | "number">>,
  event: { type: InquiryEventType | QuietEventType; data?: Record<string, unknown> },
): Promise<void> {
  await tx
    .update(inquiries)
    .set({ ...set, updatedAt: actor.now })
    .where(eq(inquiries.id, id))
  await recordEvent(tx, actor, { subject: "inquiry", subjectId: id, ...event })
}
