import { createHash } from "node:crypto"
import { eq, max } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { insertMany } from "#db/many.server.ts"
import { prepared, preparedInsert } from "#db/prepared.server.ts"
import { type EventSubject, events } from "#db/schema/index.ts"
import type { Actor } from "./actor.ts"
import type { EventKind } from "./kinds.ts"

type EntryOf<S extends EventSubject> = {
  subject: S
  subjectId: number
  type: EventKind<S>
  data?: Record<string, unknown>
}
type Entry = { [S in EventSubject]: EntryOf<S> }[EventSubject]
type Content = Omit<typeof events.$inferInsert, "id" | "hash">

/** What the first line is bound to. */
export const genesis = "0".repeat(64)

export const hashOf = (previous: string, { at, actorId, subject, subjectId, type, data }: Content) =>
  createHash("sha256")
    .update(JSON.stringify([previous, at, actorId ?? null, subject, subjectId, type, data]))
    .digest("hex")

/** Appends to the audit log, in the transaction of the change it tells of. */
export async function recordEvent(tx: Tx, actor: Actor, entry: Entry): Promise<void> {
  const [last] = await lastEvent(tx, {})
  const content = { at: actor.now, actorId: actor.userId, ...entry, data: entry.data ?? {} }
  await insertEvent(tx, { ...content, hash: hashOf(last?.hash ?? genesis, content) })
}

// Not by order and limit: SQLite plans a query with a bound limit anew at every use, which takes ten times its running.
const lastEvent = prepared((tx) =>
  tx
    .select({ hash: events.hash })
    .from(events)
    .where(eq(events.id, tx.select({ id: max(events.id) }).from(events))),
)
const insertEvent = preparedInsert(events)

/** The same for many at once, in their order: one look at the chain's end and one insert for all. Returns their ids. */
export async function recordEvents(tx: Tx, actor: Actor, entries: readonly Entry[]): Promise<number[]> {
  if (entries.length === 0) return []
  const [last] = await lastEvent(tx, {})
  let hash = last?.hash ?? genesis
  const rows = entries.map((entry) => {
    const content = { at: actor.now, actorId: actor.userId, ...entry, data: entry.data ?? {} }
    hash = hashOf(hash, content)
    return { ...content, hash }
  })
  return insertMany(tx, events, rows)
}
