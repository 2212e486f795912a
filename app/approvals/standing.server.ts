import { and, asc, eq, isNull, type SQL } from "drizzle-orm"
import { DomainError, notFound } from "#app/errors.ts"
import type { OutgoingFile } from "#app/mail/outgoing.ts"
import type { Tx } from "#db/client.server.ts"
import { approvalFiles, replyApprovals } from "#db/schema/index.ts"

export type Approval = typeof replyApprovals.$inferSelect

/** @throws DomainError "not-found"; "approval-settled" where it has been sent, sent back or taken back */
export async function getWaiting(tx: Tx, id: number): Promise<Approval> {
  const [approval] = await tx.select().from(replyApprovals).where(eq(replyApprovals.id, id))
  if (!approval) throw notFound()
  if (approval.state !== "waiting") throw new DomainError("approval-settled")
  return approval
}

export const isWaitingOn = (inquiryId: number | SQL<number>) =>
  and(eq(replyApprovals.inquiryId, inquiryId), eq(replyApprovals.state, "waiting"))

export const listFiles = (read: Tx, approvalId: number): Promise<OutgoingFile[]> =>
  read
    .select({
      name: approvalFiles.name,
      contentType: approvalFiles.contentType,
      size: approvalFiles.size,
      sha256: approvalFiles.sha256,
    })
    .from(approvalFiles)
    .where(eq(approvalFiles.approvalId, approvalId))
    .orderBy(asc(approvalFiles.id))

/** The mail was stopped before it left: it waits for its reader again. @returns false where no reader sent it */
export async function waitAgain(tx: Tx, messageRowId: number): Promise<boolean> {
  const rows = await tx
    .update(replyApprovals)
    .set({ state: "waiting", settledAt: null, settledById: null, messageRowId: null })
    .where(eq(replyApprovals.messageRowId, messageRowId))
    .returning({ id: replyApprovals.id })
  return rows.length > 0
}

/** Whoever sends, or asks anew, has gone on with what was sent back to them. */
export async function putReturnedAside(
  tx: Tx,
  inquiryId: number,
  { userId, now }: { userId: number; now: number },
): Promise<void> {
  await tx
    .update(replyApprovals)
    .set({ seenAt: now })
    .where(
      and(
        eq(replyApprovals.inquiryId, inquiryId),
        eq(replyApprovals.writerId, userId),
        eq(replyApprovals.state, "returned"),
        isNull(replyApprovals.seenAt),
      ),
    )
}
