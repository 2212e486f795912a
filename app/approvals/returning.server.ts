import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import { layWithDraft } from "#app/inquiries/attaching.server.ts"
import { changeInquiry, getInquiry } from "#app/inquiries/change.server.ts"
import { putDraft } from "#app/inquiries/noting.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { drafts, replyApprovals, users } from "#db/schema/index.ts"
import type { ApprovalState } from "./approval.ts"
import { type Approval, getWaiting, listFiles } from "./standing.server.ts"

type By = Actor & { userId: number }

/**
 * The reader sends the reply back: the writer has it as a draft again, with what is to be done to it.
 * @throws DomainError "not-the-reader", "approval-settled"
 */
export const returnReply = (db: Db, actor: By, approvalId: number, comment: string): Promise<{ writer: string }> =>
  db.write(async (tx) => {
    const approval = await getWaiting(tx, approvalId)
    if (approval.readerId !== actor.userId) throw new DomainError("not-the-reader")
    await settle(tx, actor, approval, "returned", comment.trim())
    await giveDraft(tx, approval, approval.writerId, actor.now)
    const [writer] = await tx.select({ name: users.name }).from(users).where(eq(users.id, approval.writerId))
    const data = { to: writer?.name ?? "", words: comment.trim() }
    await changeInquiry(tx, actor, approval.inquiryId, {}, { type: "approval-returned", data })
    return { writer: writer?.name ?? "" }
  })

/**
 * The writer takes the reply back, or whoever has the case by now: it is the draft of the one who does.
 * @throws DomainError "not-the-writer", "approval-settled"
 */
export const withdrawReply = (db: Db, actor: By, approvalId: number): Promise<void> =>
  db.write(async (tx) => {
    const approval = await getWaiting(tx, approvalId)
    const { assigneeId } = await getInquiry(tx, approval.inquiryId)
    if (![approval.writerId, assigneeId].includes(actor.userId)) throw new DomainError("not-the-writer")
    await settle(tx, actor, approval, "withdrawn", "")
    await giveDraft(tx, approval, actor.userId, actor.now)
    await changeInquiry(tx, actor, approval.inquiryId, {}, { type: "approval-withdrawn" })
  })

async function settle(tx: Tx, actor: By, { id }: Approval, state: ApprovalState, comment: string): Promise<void> {
  const settled = { settledAt: actor.now, settledById: actor.userId }
  await tx
    .update(replyApprovals)
    .set({ state, comment, begun: null, ...settled })
    .where(eq(replyApprovals.id, id))
}

/** What they have begun on the case meanwhile stands beneath it. */
async function giveDraft(tx: Tx, approval: Approval, userId: number, now: number): Promise<void> {
  const { inquiryId, letter, seenInboundAt, templateVersionId } = approval
  const [begun] = await tx
    .select({ text: drafts.text })
    .from(drafts)
    .where(and(eq(drafts.inquiryId, inquiryId), eq(drafts.userId, userId), eq(drafts.kind, "reply")))
  const text = [letter.text, begun?.text].filter(Boolean).join("\n\n")
  const draft = { text, seenInboundAt, templateVersionId, beside: { to: letter.to, cc: letter.cc } }
  await putDraft(tx, { inquiryId, userId, kind: "reply" }, draft, now)
  await layWithDraft(tx, await listFiles(tx, approval.id), { inquiryId, userId }, now)
}
