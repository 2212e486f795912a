import { setImmediate as nextTurn } from "node:timers/promises"
import { and, count, eq, isNull, max } from "drizzle-orm"
import type { Db, Tx } from "#db/client.server.ts"
import { addresses, affiliations, events, notDuplicates, organisations, people } from "#db/schema/index.ts"
import { listFacts, listShared } from "./facts.server.ts"
import { bestFirst, findMatches, type Pair } from "./pairs.ts"
import type { Match, PartyKind } from "./party.ts"
import { tableOf } from "./references.server.ts"

export type DuplicatePair = Match & { one: Named; other: Named }
type Named = { id: number; name: string }

/** How many pairs are compared before others get a turn: a few milliseconds' worth. */
const atATime = 2000

/**
 * All pairs that are likely one party, best first. Those somebody has said are two are left out, also when either has
 * been merged since. The whole register is compared once and remembered until something of a party has changed; while
 * it is compared, other requests get their turn.
 */
export async function findDuplicates(db: Db, kind: PartyKind): Promise<DuplicatePair[]> {
  const pairs = await pairsOf(db, kind)
  const table = tableOf(kind)
  const standing = await db.read.select({ id: table.id, into: table.mergedIntoId }).from(table)
  const into = new Map(standing.map(({ id, into }) => [id, into]))
  const rootOf = (id: number): number => {
    const up = into.get(id)
    return up === null || up === undefined ? id : rootOf(up)
  }
  const distinct = new Set(
    (await db.read.select().from(notDuplicates).where(eq(notDuplicates.kind, kind))).map(({ oneId, otherId }) =>
      keyOf(rootOf(oneId), rootOf(otherId)),
    ),
  )
  return pairs.filter(
    ({ one, other }) =>
      into.get(one.id) === null && into.get(other.id) === null && !distinct.has(keyOf(one.id, other.id)),
  )
}

const keyOf = (one: number, other: number) => (one < other ? `${one}-${other}` : `${other}-${one}`)

type Known = { state: string; pairs: Promise<DuplicatePair[]> }
const known = new WeakMap<Db, Map<PartyKind, Known>>()

async function pairsOf(db: Db, kind: PartyKind): Promise<DuplicatePair[]> {
  const state = await stateOf(db.read)
  const kinds = known.get(db) ?? new Map<PartyKind, Known>()
  known.set(db, kinds)
  const before = kinds.get(kind)
  if (before?.state === state) return before.pairs
  const pairs = compareAll(db.read, kind)
  kinds.set(kind, { state, pairs })
  // What failed is tried again, not remembered.
  pairs.catch(() => kinds.delete(kind))
  return pairs
}

/** Differs when something of a party may have: each command on one writes an event; mail makes new ones without. */
async function stateOf(read: Tx): Promise<string> {
  const ids = await Promise.all(
    [people, organisations, addresses, affiliations].map((table) => read.select({ id: max(table.id) }).from(table)),
  )
  const told = await Promise.all(
    (["person", "organisation"] as const).map((subject) =>
      read
        .select({ id: max(events.id) })
        .from(events)
        .where(eq(events.subject, subject)),
    ),
  )
  return [...ids, ...told].map(([row]) => row?.id ?? 0).join()
}

async function compareAll(read: Tx, kind: PartyKind): Promise<DuplicatePair[]> {
  const parties = await listFacts(read, kind)
  const shared = await listShared(read)
  const found: Pair[] = []
  let compared = 0
  for (const pair of findMatches(kind, parties, shared)) {
    if (pair) found.push(pair)
    if (++compared % atATime === 0) await nextTurn()
  }
  return found.sort(bestFirst).map(({ one, other, ...match }) => ({
    ...match,
    one: { id: one.id, name: one.name },
    other: { id: other.id, name: other.name },
  }))
}

/** How many parties of each kind there are, doubles left out. */
export async function countParties(read: Tx, kind: PartyKind): Promise<number> {
  const table = tableOf(kind)
  const [row] = await read
    .select({ n: count() })
    .from(table)
    .where(and(isNull(table.mergedIntoId)))
  return row?.n ?? 0
}
