import { recordEvent } from "#app/audit/record.server.ts"
import type { Tx } from "#db/client.server.ts"
import { newsConsents } from "#db/schema/index.ts"
import type { ConsentKind } from "./consent.ts"

type NewConsent = Omit<typeof newsConsents.$inferInsert, "id">

const eventOf = { given: "subscribed", changed: "topics-changed", withdrawn: "withdrawn" } as const satisfies Record<
  ConsentKind,
  string
>

/**
 * Appends to the consent log, and to the audit log, whose chain shows whether anybody has changed either since. Nothing
 * else writes there.
 */
export async function recordConsent(tx: Tx, consent: NewConsent): Promise<void> {
  const { kind, way, at, topics, subscriberId, itemId, wordsVersion } = consent
  await tx.insert(newsConsents).values(consent)
  const data = { way, topics, ...(itemId && { itemId }), ...(wordsVersion && { wordsVersion }) }
  await recordEvent(
    tx,
    { userId: null, now: at },
    { subject: "news-subscriber", subjectId: subscriberId, type: eventOf[kind], data },
  )
}
