import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "#db/client.server.ts"
import { noteMentions } from "#db/schema/index.ts"

/** Puts one's own mentions aside, or back; like reminders, nobody else's matter, so there is no event. */
export const setMentionsSeen = (db: Db, userId: number, ids: number[], seenAt: number | null): Promise<number> =>
  db.write(async (tx) => {
    const mine = and(eq(noteMentions.userId, userId), inArray(noteMentions.id, ids))
    const rows = await tx.update(noteMentions).set({ seenAt }).where(mine).returning({ id: noteMentions.id })
    return rows.length
  })
