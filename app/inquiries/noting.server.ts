import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { drafts, inquiries, notes } from "#db/schema/index.ts"
import { getInquiry } from "./change.server.ts"

export type DraftKind = "reply" | "note"

/** An internal note. It never counts as an answer (product.md § 4). */
export const addNote = (
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  { text }: { text: string },
): Promise<void> =>
  db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    await tx.insert(notes).values({ inquiryId: id, authorId: actor.userId, text, at: actor.now })
    await tx
      .update(inquiries)
      .set({ updatedAt: actor.now, status: inquiry.status === "new" ? "open" : inquiry.status })
      .where(eq(inquiries.id, id))
    await dropDraft(tx, id, actor.userId, "note")
    await recordEvent(tx, actor, { subject: "inquiry", subjectId: id, type: "noted" })
  })

/** Keeps what somebody is writing; an empty text forgets it. Not an event: nobody else is to see it. */
export const saveDraft = (
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  { kind, text, seenInboundAt }: { kind: DraftKind; text: string; seenInboundAt: number | null },
): Promise<void> =>
  db.write(async (tx) => {
    await getInquiry(tx, id)
    if (text.trim() === "") return dropDraft(tx, id, actor.userId, kind)
    await putDraft(tx, { inquiryId: id, userId: actor.userId, kind }, text, seenInboundAt, actor.now)
  })

export async function putDraft(
  tx: Tx,
  key: { inquiryId: number; userId: number; kind: DraftKind },
  text: string,
  seenInboundAt: number | null,
  now: number,
): Promise<void> {
  const values = { text, seenInboundAt, updatedAt: now }
  await tx
    .insert(drafts)
    .values({ ...key, ...values })
    .onConflictDoUpdate({ target: [drafts.inquiryId, drafts.userId, drafts.kind], set: values })
}

export async function dropDraft(tx: Tx, inquiryId: number, userId: number, kind: DraftKind): Promise<void> {
  await tx.delete(drafts).where(and(eq(drafts.inquiryId, inquiryId), eq(drafts.userId, userId), eq(drafts.kind, kind)))
}
