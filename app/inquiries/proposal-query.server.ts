import { and, eq } from "drizzle-orm"
import { splitReply } from "#app/mail/quoting.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { deadlineProposals, inquiries, messages } from "#db/schema/index.ts"
import { isOpenProposal } from "./deadlines.server.ts"
import { quotesByMail } from "./quoted-mails.ts"
import type { ProposalView } from "./views.ts"

/** The proposal that waits for a yes or a no; null where there is none, or where it would change nothing any more. */
export async function findProposal(
  read: Tx,
  inquiryId: number,
  replyDueAt: number | undefined,
): Promise<ProposalView | null> {
  const [row] = await openProposalOf(read, { inquiryId })
  if (!row || replyDueAt === undefined || row.dueAt === replyDueAt) return null
  const { id, messageRowId, kind, need, dueAt, reasons } = row
  return { id, messageId: messageRowId, kind, quote: need.quote, dueAt, reasons }
}

const openProposalOf = prepared((tx, { inquiryId }: Given<{ inquiryId: number }>) =>
  tx.select().from(deadlineProposals).where(isOpenProposal(inquiryId)),
)

/** The words to mark in one mail of a case, as the case page marks them; null where none of them stand in it. */
export async function findQuoteIn(read: Tx, inquiryId: number, messageId: number): Promise<string | null> {
  const [inquiry] = await read.select({ need: inquiries.need }).from(inquiries).where(eq(inquiries.id, inquiryId))
  const rows = await read
    .select({ id: messages.id, text: messages.text, automatic: messages.automatic })
    .from(messages)
    .where(and(eq(messages.inquiryId, inquiryId), eq(messages.direction, "in")))
    .orderBy(messages.at, messages.id)
  const [proposal] = await openProposalOf(read, { inquiryId })
  const mails = rows.map(({ id, text, automatic }) => ({ id, automatic, ...splitReply(text) }))
  const asked = proposal ? { messageId: proposal.messageRowId, quote: proposal.need.quote } : null
  return quotesByMail(mails, inquiry?.need.quote ?? null, asked)[messageId] ?? null
}
