import { and, eq, isNotNull } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { notFound } from "#app/errors.ts"
import { findVisibleInquiry } from "#app/inquiries/queries.server.ts"
import type { Tx } from "#db/client.server.ts"
import { attachments, messages, outbox } from "#db/schema/index.ts"

/** What a route's `:id` must be. @throws DomainError "not-found". */
export function idIn({ id = "" }: { id?: string }): number {
  if (!/^\d{1,15}$/.test(id)) throw notFound()
  return Number(id)
}

/** The message and the case it stands on. @throws DomainError "not-found", the same for none and for one that is hidden. */
export async function getVisibleMessage(read: Tx, viewer: Viewer, id: number) {
  const [message] = await read.select().from(messages).where(eq(messages.id, id))
  const inquiry = message && (await findVisibleInquiry(read, viewer, message.inquiryId))
  if (!message || !inquiry) throw notFound()
  return { message, inquiry }
}

/** @throws DomainError "not-found", as for the message it came with. */
export async function getVisibleAttachment(read: Tx, viewer: Viewer, id: number) {
  const [attachment] = await read.select().from(attachments).where(eq(attachments.id, id))
  if (!attachment) throw notFound()
  const { inquiry } = await getVisibleMessage(read, viewer, attachment.messageId)
  return { attachment, inquiry }
}

/** The images that a mail's HTML shows as its own. */
export const listInlineImages = (read: Tx, messageId: number) =>
  read
    .select()
    .from(attachments)
    .where(and(eq(attachments.messageId, messageId), isNotNull(attachments.contentId)))

/** The bytes of a mail as they came or went; null while one of ours has not been written yet. */
export async function findRaw(read: Tx, message: typeof messages.$inferSelect): Promise<string | null> {
  if (message.sha256 !== null) return message.sha256
  const [sent] = await read.select({ sha256: outbox.sha256 }).from(outbox).where(eq(outbox.messageRowId, message.id))
  return sent?.sha256 ?? null
}
