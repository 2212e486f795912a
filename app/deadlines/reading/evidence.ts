import { answers } from "./cues/answers.ts"
import { imperative, needs } from "./cues/asks.ts"
import { described, foreign } from "./cues/foreign.ts"
import { happening, past } from "./cues/happening.ts"
import { ownDuty, toSender } from "./cues/parties.ts"
import type { Stretch } from "./sentences.ts"
import type { Stems } from "./stem-finder.ts"
import { findStems, type Phrases } from "./wording.ts"

/** Whose business a stretch of text is: it asks us for something, or tells of what is not ours to answer. */
export type Evidence = "ask" | "foreign" | "none"

/** What comes after a time governs it less readily than what comes before. */
const AFTERWARDS = 1.5
const AFTERWARDS_AT_LEAST = 4

const OF_ASKS = [needs, answers, toSender]
const OF_OTHERS = [foreign, past, happening, described]

/** Which speaks nearest to a time (from … to within the clause): a request, or something else. */
export const weigh = (clause: string, stems: Stems, from: number, to: number): Evidence => {
  const asks = imperative.test(clause.trimStart()) ? 0 : distanceOf(OF_ASKS, clause, stems, from, to)
  if (asks === 0 || asksAround(clause, from, to)) return "ask"
  const others = distanceOf(OF_OTHERS, clause, stems, from, to)
  if (asks === others) return asks === Number.POSITIVE_INFINITY ? "none" : "ask"
  return asks < others ? "ask" : "foreign"
}

/** "Jeg skal senest fredag den 20. kl. 12 vide, …": asked for by words that part to let the time in. */
export const asksAround = (clause: string, from: number, to: number): boolean => {
  if (from >= to || !/^\s{0,3}[a-z]/.test(clause.slice(to)) || PREPOSITION.test(clause.slice(0, from))) return false
  const parted = clause.slice(0, from) + clause.slice(to)
  const stems = findStems(parted)
  if (ownDuty.occurs(parted, stems)) return false
  return [needs, toSender].some((kind) =>
    kind.findAll(parted, stems).some(({ index, 0: words }) => index < from && index + words.length > from + 1),
  )
}

/** "I uge 13 vil vi …": the preposition is the time's. */
const PREPOSITION = /(?:^|[^a-z])(?:i|in|on|at|om|til|until)\s*$/

const distanceOf = (kinds: readonly Phrases[], clause: string, stems: Stems, from: number, to: number): number => {
  let least = Number.POSITIVE_INFINITY
  for (const kind of kinds) {
    for (const { index, 0: words } of kind.findAll(clause, stems)) {
      const end = index + words.length
      // "jeg skal senest i dag vide": said around the time.
      if (index < from && from < to && end > to) return 0
      // The time's own words ("ophør", "close of business") are no evidence.
      if (from < to && index < to && end > from) continue
      const distance = index >= from ? (index - from) * AFTERWARDS + AFTERWARDS_AT_LEAST : Math.max(0, from - end)
      least = Math.min(least, distance)
    }
  }
  return least
}

/** A clause beside the time's own: a request in it stands, unless it is told as done or as another's. */
const weighApart = (clause: string, stems: Stems): Evidence => {
  const asks = imperative.test(clause.trimStart()) || needs.occurs(clause, stems) || toSender.occurs(clause, stems)
  const plainly = asks && !past.occurs(clause, stems) && !foreign.occurs(clause, stems)
  return plainly ? "ask" : weigh(clause, stems, clause.length, clause.length)
}

/** Looks from one clause outwards, first back and then on, for the first that says whose business it is. */
export const weighAround = (sentence: string, stems: Stems, clauses: readonly Stretch[], at: number): Evidence => {
  for (const clause of [...clauses.slice(0, Math.max(0, at)).reverse(), ...clauses.slice(at + 1)]) {
    const found = weighApart(sentence.slice(clause.start, clause.end), stems)
    if (found !== "none") return found
  }
  return "none"
}
