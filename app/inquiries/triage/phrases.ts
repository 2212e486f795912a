import type { Finding } from "./evidence.ts"
import type { Part } from "./message-parts.ts"
import { lexicon } from "./word-patterns.ts"

/**
 * Phrases by weight, as a person writes them: a comma or a line break between phrases, `*` for the rest of a word
 * (`varsl*` begins, `*møde` ends, `*afskedig*` holds: Danish glues words together), `..` for up to three words between,
 * `#` for a number.
 */
export type PhraseTable = Record<number, string>

/** A phrase found in a text: whose it is, what it weighs, and where it stands (offsets into the text). */
export type Hit<Key extends string> = { key: Key; weight: number; phrase: number; start: number; end: number }

type Phrase<Key> = { key: Key; weight: number; phrase: number }
/** Where one stands after some words of some phrases: the phrases that end here, and the ways on. */
type Step<Key> = { ends: Phrase<Key>[]; next: Map<number, Step<Key>>; afterGap: Step<Key> | null }

const gap = ".."
const longestGap = 3

/** Compiles tables into one reader that finds every occurrence of every phrase of every table in a single pass. */
export function compilePhrases<Key extends string>(tables: Partial<Record<Key, PhraseTable>>) {
  const start = newStep<Key>()
  let phrase = 0
  for (const [key, table] of Object.entries(tables) as [Key, PhraseTable][]) {
    for (const [weight, list] of Object.entries(table)) {
      for (const text of list.split(/[,\n]/)) {
        const parts = text.split(/\s+/).filter(Boolean)
        if (parts.length === 0) continue
        parts.reduce((step, part) => follow(step, part), start).ends.push({ key, weight: Number(weight), phrase })
        phrase++
      }
    }
  }

  // Nearly every word asks here and nearly none goes on: an array answers that fastest.
  const firstSteps: (Step<Key> | undefined)[] = []
  for (const [pattern, step] of start.next) firstSteps[pattern] = step

  return ({ words, patterns: matched }: Part): Hit<Key>[] => {
    const hits: Hit<Key>[] = []
    const arrive = (step: Step<Key>, first: number, last: number) => {
      for (const { key, weight, phrase } of step.ends) {
        hits.push({ key, weight, phrase, start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 })
      }
      if (step.next.size > 0) goOn(step, first, last + 1)
      if (step.afterGap === null) return
      for (let skipped = 0; skipped <= longestGap; skipped++) goOn(step.afterGap, first, last + 1 + skipped)
    }
    const goOn = (step: Step<Key>, first: number, at: number) => {
      for (const pattern of matched[at] ?? none) {
        const next = step.next.get(pattern)
        if (next !== undefined) arrive(next, first, at)
      }
    }
    for (let first = 0; first < matched.length; first++) {
      for (const pattern of matched[first] ?? none) {
        const step = firstSteps[pattern]
        if (step !== undefined) arrive(step, first, first)
      }
    }
    return hits
  }
}

/** The same, as findings. */
export function phraseFinder<Key extends string>(tables: Partial<Record<Key, PhraseTable>>) {
  const read = compilePhrases<Key>(tables)
  return (part: Part): Finding<Key>[] =>
    read(part).map(({ key, weight, phrase, start, end }) => ({
      key,
      weight,
      id: `p${phrase}`,
      spans: [{ start, end }],
    }))
}

const none: readonly number[] = []

const newStep = <Key>(): Step<Key> => ({ ends: [], next: new Map(), afterGap: null })

function follow<Key>(step: Step<Key>, part: string): Step<Key> {
  if (part === gap) {
    step.afterGap ??= newStep()
    return step.afterGap
  }
  const pattern = lexicon.add(part)
  const known = step.next.get(pattern)
  if (known !== undefined) return known
  const next = newStep<Key>()
  step.next.set(pattern, next)
  return next
}
