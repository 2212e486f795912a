import { and, desc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { makeMessageId } from "#app/mail/message-id.server.ts"
import type { queueMail } from "#app/mail/outbox.server.ts"
import type { Tx } from "#db/client.server.ts"
import { mailboxes, messages } from "#db/schema/index.ts"

/** What makes a mail of ours stand in the case's thread, at the sender's and when they answer. */
export function threadOf(
  { from, ...key }: { inquiryId: number; messageKey: string; secret: Buffer; from: MailAddress },
  last: typeof messages.$inferSelect | undefined,
) {
  return {
    messageId: makeMessageId({ ...key, domain: from.address.split("@")[1] ?? "localhost" }),
    inReplyTo: last?.messageId ?? null,
    references: last ? [...last.references, last.messageId] : [],
  }
}

export async function insertOutgoing(
  tx: Tx,
  inquiryId: number,
  actor: Actor,
  mail: Parameters<typeof queueMail>[1]["mail"],
  text: string,
  templateVersionId?: number,
): Promise<number> {
  const [row] = await tx
    .insert(messages)
    .values({
      inquiryId,
      direction: "out",
      automatic: mail.automatic,
      messageId: mail.messageId,
      inReplyTo: mail.inReplyTo,
      references: mail.references,
      from: mail.from,
      to: mail.to,
      cc: mail.cc,
      subject: mail.subject,
      text,
      authorId: actor.userId,
      templateVersionId,
      sentAt: mail.date,
      at: actor.now,
    })
    .returning({ id: messages.id })
  if (!row) throw new Error("a message was not inserted")
  return row.id
}

export async function findLastInbound(tx: Tx, inquiryId: number) {
  const [row] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.inquiryId, inquiryId), eq(messages.direction, "in"), eq(messages.automatic, false)))
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(1)
  return row
}

/** The mailbox the sender wrote to answers; else the first one we have. */
export async function findOurAddress(tx: Tx, written: string[]): Promise<MailAddress> {
  const ours = await tx.select().from(mailboxes).where(eq(mailboxes.active, true)).orderBy(mailboxes.id)
  const box = ours.find(({ address }) => written.includes(address)) ?? ours[0]
  if (!box) throw new DomainError("no-recipient", 409)
  return { name: box.name, address: box.address }
}
