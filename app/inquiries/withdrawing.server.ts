import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, drafts, inquiries, inquiryDeadlines, tasks } from "#db/schema/index.ts"
import { getInquiry } from "./change.server.ts"

/**
 * A case that a slip of the hand opened goes again, while nothing has happened on it; its number is not used anew.
 * @throws DomainError "case-begun" where somebody has worked on it since `openedAt`, in epoch milliseconds
 */
export async function withdrawCase(tx: Tx, actor: Actor, id: number, openedAt: number): Promise<void> {
  const { number, updatedAt } = await getInquiry(tx, id)
  const used =
    (await tx.$count(contacts, eq(contacts.inquiryId, id))) +
    (await tx.$count(tasks, eq(tasks.inquiryId, id))) +
    (await tx.$count(drafts, eq(drafts.inquiryId, id)))
  if (updatedAt !== openedAt || used > 0) throw new DomainError("case-begun")
  await tx.delete(inquiryDeadlines).where(eq(inquiryDeadlines.inquiryId, id))
  await tx.delete(inquiries).where(eq(inquiries.id, id))
  await recordEvent(tx, actor, { subject: "inquiry", subjectId: id, type: "withdrawn", data: { number } })
}
