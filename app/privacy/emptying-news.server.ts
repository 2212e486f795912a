import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { endSubscription } from "#app/news/withdrawing.server.ts"
import type { Tx } from "#db/client.server.ts"
import { newsConsents, newsRequests, newsSubscribers } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import type { Known } from "./identity.server.ts"

/** They get no more news; what they agreed to and when stays in the consent log, without their address. */
export async function emptyNews(tx: Tx, { now }: Actor, { identity }: Known): Promise<void> {
  await tx.delete(newsRequests).where(among(newsRequests.address, identity.mails))
  const subscribers = await tx.select().from(newsSubscribers).where(among(newsSubscribers.address, identity.mails))
  for (const { id } of subscribers) {
    await endSubscription(tx, now, { subscriberId: id, way: "anonymised" })
    // Can never be sent to (RFC 2606).
    const address = `anonymiseret-nyhed-${id}@anonymiseret.invalid`
    await tx.update(newsSubscribers).set({ address }).where(eq(newsSubscribers.id, id))
    await tx.update(newsConsents).set({ address }).where(eq(newsConsents.subscriberId, id))
  }
}
