import type { Obligation, ObligationGroup } from "#db/reference/obligations/obligation.ts"
import { obligations, wholeSentences } from "#db/reference/obligations.ts"
import { contactRules } from "./contact-rules.ts"
import type { TargetGroupKey } from "./target-groups.ts"

/** An obligation as it is quoted: the whole sentence where the part cannot stand alone. */
export type Quoted = Pick<Obligation, "id" | "kind" | "cadence" | "owner" | "countable"> & { words: string }

const quote = ({ id, kind, cadence, owner, countable, phrase }: Obligation): Quoted => ({
  ...{ id, kind, cadence, owner, countable },
  words: wholeSentences[id] ?? phrase,
})

/** What the strategy says of a group, in its order. */
export const listObligations = (group: ObligationGroup): Quoted[] =>
  obligations.filter(({ groups }) => groups.includes(group)).map(quote)

/** @throws RangeError where the strategy has no such number */
export function getObligation(id: string): Quoted {
  const found = obligations.find((obligation) => obligation.id === id)
  if (!found) throw new RangeError(`no obligation ${id}`)
  return quote(found)
}

/** Whom we write to, in the strategy's words. */
export const listContactRules = (group: TargetGroupKey): Quoted[] => contactRules[group].map(getObligation)
