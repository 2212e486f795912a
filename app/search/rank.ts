import { placesOf, type Query, wordsOf } from "./query.ts"

/** A case that holds what was searched for, as far as its place among the others hangs on. */
export type Candidate = {
  id: number
  /** Its number, or its party's, is what was typed. */
  recognised: boolean
  open: boolean
  /** When it was received, epoch ms. */
  at: number
  subject: string
  /** The text it was found in; null where it was found by its subject or its party alone. */
  text: string | null
}

/** BM25's usual constants: how soon a word said again counts no more, and how much long texts are held back. */
const K1 = 1.2
const B = 0.75
/** Words of a mail of middling length. */
const MIDDLING = 120
/** What a word in the subject counts beside one in the text. */
const SUBJECT = 4
/** What the beginning of a longer word counts beside the word itself. */
const BEGINNING = 0.6
const YEAR = 365 * 86_400_000

/** Recognised ones first, then what is open before what is not, each by how well it fits and how new it is. */
export function rank<C extends Candidate>(candidates: C[], query: Query, rarity: number[], now: number): C[] {
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, query, rarity, now) }))
  const order = ({ candidate, score }: (typeof scored)[number]) => [
    candidate.recognised ? 1 : 0,
    candidate.open ? 1 : 0,
    score,
    candidate.at,
    candidate.id,
  ]
  return scored.sort((one, other) => descending(order(one), order(other))).map(({ candidate }) => candidate)
}

/** `rarity` holds each term's inverse document frequency. */
function scoreOf({ subject, text, at }: Candidate, query: Query, rarity: number[], now: number): number {
  const fit = SUBJECT * bm25(subject, query, rarity, 8) + (text === null ? 0 : bm25(text, query, rarity, MIDDLING))
  return fit * (0.4 + 0.6 * 2 ** (-Math.max(0, now - at) / YEAR))
}

function bm25(text: string, query: Query, rarity: number[], middling: number): number {
  const words = wordsOf(text)
  const held = K1 * (1 - B + (B * words.length) / middling)
  return query.reduce((sum, term, at) => {
    const said = term.reduce((times, phrase) => {
      const places = placesOf(phrase, words)
      const last = phrase.words.length - 1
      return times + places.reduce((n, from) => n + (words[from + last] === phrase.words[last] ? 1 : BEGINNING), 0)
    }, 0)
    return sum + ((rarity[at] ?? 1) * said * (K1 + 1)) / (said + held)
  }, 0)
}

/** How much a word says, found in `found` of `all` texts. */
export const rarityOf = (found: number, all: number): number =>
  Math.log(1 + Math.max(0, all - found + 0.5) / (found + 0.5))

function descending(one: number[], other: number[]): number {
  const at = one.findIndex((value, n) => value !== other[n])
  return at === -1 ? 0 : (other[at] ?? 0) - (one[at] ?? 0)
}
