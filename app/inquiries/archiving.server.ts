import type { Db } from "#db/client.server.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { meetDeadlines } from "./deadlines.server.ts"
import { isOpen } from "./inquiry.ts"

/**
 * Closes a case that came with an archive (mail.md § In): it keeps its date, nothing is sent, and since nobody answered
 * it here it is not counted as answered.
 */
export const archiveInquiry = (db: Db, now: number, id: number): Promise<void> =>
  db.write(async (tx) => {
    const { status, receivedAt, triagedAt } = await getInquiry(tx, id)
    if (!isOpen(status)) return
    await changeInquiry(
      tx,
      { userId: null, now },
      id,
      { status: "closed", closedAt: receivedAt, closedReason: "archive", triagedAt: triagedAt ?? now },
      { type: "closed", data: { reason: "no-reply-needed", text: "" } },
    )
    await meetDeadlines(tx, id, receivedAt)
  })
