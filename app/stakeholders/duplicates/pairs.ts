import { candidatePairs } from "./blocking.ts"
import { takeCensus } from "./census.ts"
import { matchParties, readParty } from "./match.ts"
import type { Match, Party, PartyKind, Read } from "./party.ts"

export type Pair = Match & { one: Read; other: Read }

/** Every pair that is likely one party, best first. `shared` are the mailboxes and phones that organisations have. */
export function listMatches(kind: PartyKind, parties: readonly Party[], shared: ReadonlySet<string>): Pair[] {
  return [...findMatches(kind, parties, shared)].filter((pair) => pair !== null).sort(bestFirst)
}

export const bestFirst = (a: Pair, b: Pair) => b.score - a.score || a.one.id - b.one.id || a.other.id - b.other.id

/** The same as they are found; null for each pair that was compared and is none, so that the caller may take a breath. */
export function* findMatches(
  kind: PartyKind,
  parties: readonly Party[],
  shared: ReadonlySet<string>,
): Generator<Pair | null> {
  const read = parties.map((party) => readParty(kind, party))
  const census = takeCensus(kind, read, shared)
  for (const [i, j] of candidatePairs(kind, read)) {
    const [one, other] = [read[i], read[j]]
    const match = one && other ? matchParties(census, one, other) : null
    yield match && one && other ? { ...match, one, other } : null
  }
}
