import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { notDuplicates } from "#db/schema/index.ts"
import type { PartyKind } from "./party.ts"
import { tableOf } from "./references.server.ts"

export type Pairing = { kind: PartyKind; oneId: number; otherId: number }

const inOrder = ({ kind, oneId, otherId }: Pairing) => ({
  kind,
  oneId: Math.min(oneId, otherId),
  otherId: Math.max(oneId, otherId),
})

/** These two are two: they are never proposed as one again. @throws DomainError "not-found" */
export async function distinguishParties(db: Db, actor: Actor, pairing: Pairing): Promise<void> {
  const pair = inOrder(pairing)
  await db.write(async (tx) => {
    await getName(tx, pair.kind, pair.oneId)
    await getName(tx, pair.kind, pair.otherId)
    const added = await tx
      .insert(notDuplicates)
      .values({ ...pair, at: actor.now, userId: actor.userId ?? 0 })
      .onConflictDoNothing()
      .returning()
    if (added.length > 0) await tell(tx, actor, pair, "not-a-duplicate")
  })
}

/** Takes that back: they may be proposed again. */
export async function forgetDistinction(db: Db, actor: Actor, pairing: Pairing): Promise<void> {
  const pair = inOrder(pairing)
  await db.write(async (tx) => {
    const removed = await tx
      .delete(notDuplicates)
      .where(
        and(
          eq(notDuplicates.kind, pair.kind),
          eq(notDuplicates.oneId, pair.oneId),
          eq(notDuplicates.otherId, pair.otherId),
        ),
      )
      .returning()
    if (removed.length > 0) await tell(tx, actor, pair, "perhaps-a-duplicate")
  })
}

async function tell(
  tx: Tx,
  actor: Actor,
  { kind, oneId, otherId }: Pairing,
  type: "not-a-duplicate" | "perhaps-a-duplicate",
): Promise<void> {
  for (const [subjectId, other] of [
    [oneId, otherId],
    [otherId, oneId],
  ] as const)
    await recordEvent(tx, actor, {
      ...{ subject: kind, subjectId, type },
      data: { otherId: other, name: await getName(tx, kind, other) },
    })
}

async function getName(tx: Tx, kind: PartyKind, id: number): Promise<string> {
  const table = tableOf(kind)
  const [row] = await tx.select({ name: table.name }).from(table).where(eq(table.id, id))
  if (!row) throw notFound()
  return row.name
}
