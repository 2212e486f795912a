import { eq } from "drizzle-orm"
import type { Locale } from "#app/i18n/locale.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { newsMails, newsSubscribers } from "#db/schema/index.ts"
import type { ConsentWay } from "./consent.ts"
import { recordConsent } from "./consents.server.ts"
import { readMineToken, readStopToken } from "./links.server.ts"
import { listTopicNames } from "./topics.server.ts"

export type Subscriber = typeof newsSubscribers.$inferSelect

/** Whose own page a link opens. */
export async function findMine(read: Tx, key: Buffer, token: string): Promise<Subscriber | null> {
  const link = readMineToken(key, token)
  if (!link) return null
  const [row] = await read.select().from(newsSubscribers).where(eq(newsSubscribers.id, link.id))
  return row ?? null
}

/** Whom the way out of a mail leads out, and which item's mail it was. */
export async function findWayOut(read: Tx, key: Buffer, token: string) {
  const link = readStopToken(key, token)
  if (!link) return null
  const [row] = await read
    .select({ subscriber: newsSubscribers, itemId: newsMails.itemId })
    .from(newsMails)
    .innerJoin(newsSubscribers, eq(newsSubscribers.id, newsMails.subscriberId))
    .where(eq(newsMails.id, link.id))
  return row ?? null
}

type Withdrawal = { subscriberId: number; way: ConsentWay; itemId?: number | null }

/** No more news. Asked for twice it is recorded once. */
export const withdrawNews = (db: Db, now: number, withdrawal: Withdrawal): Promise<void> =>
  db.write((tx) => endSubscription(tx, now, withdrawal))

/** The same within the transaction of what asks for it. */
export async function endSubscription(tx: Tx, now: number, { subscriberId, way, itemId = null }: Withdrawal) {
  const [one] = await tx.select().from(newsSubscribers).where(eq(newsSubscribers.id, subscriberId))
  if (!one || one.withdrawnAt !== null) return
  await tx.update(newsSubscribers).set({ withdrawnAt: now }).where(eq(newsSubscribers.id, subscriberId))
  const topics = await listTopicNames(tx, one.topicIds, one.locale)
  await recordConsent(tx, { subscriberId, address: one.address, kind: "withdrawn", way, at: now, topics, itemId })
}

/** Other topics, or the other language. Whoever has left has nothing to change. */
export const changeSubscription = (
  db: Db,
  now: number,
  subscriberId: number,
  { topicIds, locale }: { topicIds: number[]; locale: Locale },
): Promise<void> =>
  db.write(async (tx) => {
    const [one] = await tx.select().from(newsSubscribers).where(eq(newsSubscribers.id, subscriberId))
    if (!one || one.withdrawnAt !== null) return
    if (one.locale === locale && String(one.topicIds) === String(topicIds)) return
    await tx.update(newsSubscribers).set({ topicIds, locale }).where(eq(newsSubscribers.id, subscriberId))
    const topics = await listTopicNames(tx, topicIds, locale)
    await recordConsent(tx, {
      ...{ subscriberId, address: one.address, kind: "changed", way: "own-page", at: now, topics },
    })
  })
