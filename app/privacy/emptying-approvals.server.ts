import { and, eq, or } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { Tx } from "#db/client.server.ts"
import { approvalFiles, replyApprovals } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { removedText } from "./identity.ts"
import type { Reach } from "./reach.server.ts"

/**
 * Replies to them that a second reader has read: who asked whom, when, and how it went, stays; one that still waits, on a
 * case that was closed meanwhile, is taken back. Returns the blobs of the files.
 */
export async function emptyApprovals(tx: Tx, { now }: Actor, { onCases, mailIds }: Reach): Promise<string[]> {
  const theirs = or(among(replyApprovals.id, onCases.replyApprovals), among(replyApprovals.messageRowId, mailIds))
  const rows = await tx.select({ id: replyApprovals.id }).from(replyApprovals).where(theirs)
  const ids = rows.map(({ id }) => id)
  const files = await tx
    .delete(approvalFiles)
    .where(among(approvalFiles.approvalId, ids))
    .returning({ sha256: approvalFiles.sha256 })
  await tx
    .update(replyApprovals)
    .set({
      ...{ letter: { to: "", cc: "", text: removedText }, written: null, begun: null },
      ...{ word: "", comment: "", seenInboundAt: null },
    })
    .where(among(replyApprovals.id, ids))
  await tx
    .update(replyApprovals)
    .set({ state: "withdrawn", settledAt: now })
    .where(and(among(replyApprovals.id, ids), eq(replyApprovals.state, "waiting")))
  return files.map(({ sha256 }) => sha256)
}
