import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "#db/client.server.ts"
import { replyApprovals } from "#db/schema/index.ts"

/** Puts aside that one's own replies were sent back, or brings it back; nobody else's matter, so there is no event. */
export const setReturnedSeen = (db: Db, userId: number, ids: number[], seenAt: number | null): Promise<number> =>
  db.write(async (tx) => {
    const mine = and(
      eq(replyApprovals.writerId, userId),
      eq(replyApprovals.state, "returned"),
      inArray(replyApprovals.id, ids),
    )
    const rows = await tx.update(replyApprovals).set({ seenAt }).where(mine).returning({ id: replyApprovals.id })
    return rows.length
  })
