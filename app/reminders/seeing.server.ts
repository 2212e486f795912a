import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "#db/client.server.ts"
import { reminderRecipients } from "#db/schema/index.ts"

/** Puts one's own reminders aside, or back; how one keeps one's desk is nobody else's matter, so there is no event. */
export const setSeen = (db: Db, userId: number, ids: number[], seenAt: number | null): Promise<number> =>
  db.write(async (tx) => {
    const mine = and(eq(reminderRecipients.userId, userId), inArray(reminderRecipients.id, ids))
    const rows = await tx
      .update(reminderRecipients)
      .set({ seenAt })
      .where(mine)
      .returning({ id: reminderRecipients.id })
    return rows.length
  })
