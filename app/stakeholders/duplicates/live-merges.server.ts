import { and, asc, eq, isNull } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { merges } from "#db/schema/index.ts"
import type { PartyKind } from "./party.ts"

export type Merge = typeof merges.$inferSelect

/** The merges that stand, oldest first. What is changed in them is kept by `saveMerges`. */
export type LiveMerges = {
  all: Merge[]
  /** The one that made a double of the party. */
  of(partyId: number): Merge | undefined
  into(partyId: number): Merge[]
}

export async function loadLiveMerges(tx: Tx, kind: PartyKind): Promise<LiveMerges> {
  const all = await tx
    .select()
    .from(merges)
    .where(and(eq(merges.kind, kind), isNull(merges.undoneAt)))
    .orderBy(asc(merges.id))
  return {
    all,
    of: (partyId) => all.find(({ doubleId }) => doubleId === partyId),
    into: (partyId) => all.filter(({ keptId }) => keptId === partyId),
  }
}

/** The party itself, the one it was merged into, the one that was merged into, up to one that stands. */
export function chainFrom(live: LiveMerges, partyId: number): number[] {
  const chain = [partyId]
  for (let up = live.of(partyId); up && !chain.includes(up.keptId); up = live.of(up.keptId)) chain.push(up.keptId)
  return chain
}

export const liveId = (live: LiveMerges, partyId: number): number => chainFrom(live, partyId).at(-1) ?? partyId

export async function saveMerge(tx: Tx, { id, moved, keptBefore }: Merge): Promise<void> {
  await tx.update(merges).set({ moved, keptBefore }).where(eq(merges.id, id))
}
