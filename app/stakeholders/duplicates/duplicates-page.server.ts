import type { Viewer } from "#app/auth/viewer.ts"
import type { Db } from "#db/client.server.ts"
import { type ComparedParty, isKeptFirst } from "./comparison.ts"
import { findCompared } from "./comparison-query.server.ts"
import { type DuplicatePair, findDuplicates } from "./duplicates-query.server.ts"
import { readPair } from "./forms.ts"
import { listRecentMerges } from "./merges-query.server.ts"
import type { Certainty, PartyKind } from "./party.ts"
import { readKind } from "./paths.ts"
import { type ReadReason, reasonsForReading } from "./reading.server.ts"

/** As many as one looks at before the page is loaded anew. */
const mostShown = 50

export type ListedPair = { key: string; one: string; other: string; certainty: Certainty }
export type SelectedPair = {
  key: string
  certainty: Certainty | null
  reasons: ReadReason[]
  one: ComparedParty
  other: ComparedParty
  /** Which of the two is proposed to be kept. */
  keptId: number
}

/**
 * The pairs of a kind, and one of them side by side: the one the address names, or where that has been dealt with the
 * one that has come to stand in its place. Any two may be named, also those that nobody has proposed.
 */
export async function loadDuplicatesPage(db: Db, viewer: Viewer, params: URLSearchParams, now: number) {
  const kind: PartyKind = readKind(params.get("kind"))
  const all = { person: await findDuplicates(db, "person"), organisation: await findDuplicates(db, "organisation") }
  const pairs = all[kind]
  const named = readPair(params.get("pair"))
  const at = Number(params.get("at")) || 0
  const found = named && pairs.find((pair) => keyOf(pair) === keyOf({ one: { id: named[0] }, other: { id: named[1] } }))
  const chosen = found ?? pairs[Math.min(Math.max(at, 0), pairs.length - 1)]
  // Whoever came from the list goes on in it once the pair has been dealt with.
  const beside = named && !found && !params.has("at") ? await compare(db, viewer, kind, ...named) : null
  return {
    ...{ kind, now, counts: { person: all.person.length, organisation: all.organisation.length } },
    pairs: pairs.slice(0, mostShown).map(
      (pair): ListedPair => ({
        ...{ key: keyOf(pair), one: pair.one.name, other: pair.other.name, certainty: pair.certainty },
      }),
    ),
    selected: beside ?? (chosen ? await compare(db, viewer, kind, chosen.one.id, chosen.other.id, chosen) : null),
    recent: await listRecentMerges(db.read, kind),
  }
}

type Ids = { one: { id: number }; other: { id: number } }
const keyOf = ({ one, other }: Ids) => `${Math.min(one.id, other.id)}-${Math.max(one.id, other.id)}`

async function compare(
  db: Db,
  viewer: Viewer,
  kind: PartyKind,
  oneId: number,
  otherId: number,
  match?: DuplicatePair,
): Promise<SelectedPair | null> {
  const one = await findCompared(db.read, viewer, kind, oneId)
  const other = await findCompared(db.read, viewer, kind, otherId)
  if (!one || !other) return null
  return {
    ...{ key: keyOf({ one, other }), one, other, certainty: match?.certainty ?? null },
    keptId: isKeptFirst(one, other) ? one.id : other.id,
    reasons: reasonsForReading(match?.reasons ?? []),
  }
}
