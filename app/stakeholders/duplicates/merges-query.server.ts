import { desc, eq } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { merges, organisations, people, users } from "#db/schema/index.ts"
import type { PartyKind } from "./party.ts"

export type RecentMerge = {
  id: number
  kind: PartyKind
  keptId: number
  kept: string
  double: string
  at: number
  by: string
}

const mostRecent = 10

/** The merges that were made last and stand, for taking them back. */
export async function listRecentMerges(read: Tx, kind: PartyKind): Promise<RecentMerge[]> {
  const rows = await read
    .select({ merge: merges, by: users.name })
    .from(merges)
    .innerJoin(users, eq(users.id, merges.userId))
    .where(eq(merges.kind, kind))
    .orderBy(desc(merges.id))
    .limit(4 * mostRecent)
  const standing = rows.filter(({ merge }) => merge.undoneAt === null).slice(0, mostRecent)
  return Promise.all(
    standing.map(async ({ merge: { id, keptId, doubleId, at }, by }) => ({
      ...{ id, kind, keptId, at, by },
      kept: await getPartyName(read, kind, keptId),
      double: await getPartyName(read, kind, doubleId),
    })),
  )
}

/** What it is called; empty where there is none. */
export async function getPartyName(read: Tx, kind: PartyKind, id: number): Promise<string> {
  const table = kind === "person" ? people : organisations
  const [row] = await read.select({ name: table.name }).from(table).where(eq(table.id, id))
  return row?.name ?? ""
}
