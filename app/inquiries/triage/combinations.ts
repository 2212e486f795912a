import type { Finding, Span } from "./evidence.ts"
import type { Part } from "./message-parts.ts"
import { compilePhrases, type PhraseTable } from "./phrases.ts"

/** Two ideas that mean a topic where they stand close together: "25 timelønnede" and "opsige", in whichever order. */
export type Combination<Idea extends string, Key extends string> = {
  of: readonly [Idea, Idea]
  means: Key
  weight: number
  /** Greatest distance in characters between the two; a sentence where nothing is said. */
  within?: number
}

const sentence = 90

/** Compiles ideas (each a list of phrases) and their combinations into a reader; a combination is reported once. */
export function compileCombinations<Idea extends string, Key extends string>(
  ideas: Record<Idea, string>,
  combinations: readonly Combination<Idea, Key>[],
) {
  const tables: Partial<Record<Idea, PhraseTable>> = {}
  for (const [idea, list] of Object.entries(ideas) as [Idea, string][]) tables[idea] = { 1: list }
  const read = compilePhrases(tables)

  return (part: Part): Finding<Key>[] => {
    const spans = new Map<Idea, Span[]>()
    for (const hit of read(part)) {
      const known = spans.get(hit.key)
      if (known) known.push(hit)
      else spans.set(hit.key, [hit])
    }
    const findings: Finding<Key>[] = []
    for (const [id, { of, means, weight, within = sentence }] of combinations.entries()) {
      const [ones, others] = [spans.get(of[0]), spans.get(of[1])]
      const pair = ones && others ? closest(ones, others) : null
      if (pair === null || distance(...pair) > within) continue
      findings.push({ key: means, weight, id: `c${id}`, spans: pair })
    }
    return findings
  }
}

const distance = (one: Span, other: Span) => Math.max(one.start, other.start) - Math.min(one.end, other.end)

/** The two spans nearest to one another that do not share a word; both lists stand in order, so one walk finds them. */
function closest(ones: Span[], others: Span[]): [Span, Span] | null {
  let best: [Span, Span] | null = null
  let at = 0
  for (const one of ones) {
    while (at + 1 < others.length && (others[at + 1]?.start ?? 0) <= one.start) at++
    for (let near = at; near < at + 3; near++) {
      const other = others[near]
      if (other === undefined || distance(one, other) < 0) continue
      if (best === null || distance(one, other) < distance(...best)) best = [one, other]
    }
  }
  return best
}
