import { and, asc, eq, isNull, notExists } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { type newsItems, newsMails, newsSubscribers } from "#db/schema/index.ts"

type Item = Pick<typeof newsItems.$inferSelect, "id" | "topicIds">

/** Who gets news at all: confirmed, not left, and reachable. */
export const isReached = and(isNull(newsSubscribers.withdrawnAt), isNull(newsSubscribers.refusedAt))

/** Those who chose one of its topics and have no mail of it yet. */
export async function listRecipients(read: Tx, { id, topicIds }: Item) {
  const mailed = read
    .select({ id: newsMails.id })
    .from(newsMails)
    .where(and(eq(newsMails.itemId, id), eq(newsMails.subscriberId, newsSubscribers.id)))
  const rows = await read
    .select()
    .from(newsSubscribers)
    .where(and(isReached, notExists(mailed)))
    .orderBy(asc(newsSubscribers.id))
  return rows.filter((one) => one.topicIds.some((topic) => topicIds.includes(topic)))
}
