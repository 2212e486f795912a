import { ASCII, buildTable, SPACE, type Table } from "./stem-table.ts"
import { MOST_SETS, type OneOf } from "./stems.ts"

/** For each pattern, by its number, whether one of its stems stands in a text: 32 to a word. */
export type Stems = readonly number[]

/** The first pattern of those numbered from … to that can match in the text; `to`, which is none of them, where none can. */
export const nextThatMayOccur = (stems: Stems, from: number, to: number): number => {
  for (let word = from; word < to; word = (word | 31) + 1) {
    const bits = (stems[word >> 5] ?? 0) >>> (word & 31)
    if (bits !== 0) return Math.min(to, word + 31 - Math.clz32(bits & -bits))
  }
  return to
}

export const mayOccur = (stems: Stems, pattern: number): boolean =>
  ((stems[pattern >> 5] ?? 0) & (1 << (pattern & 31))) !== 0

/**
 * Tells in one pass over a folded text, whatever the number of patterns, which of them can match in it (Aho and Corasick,
 * 1975). Patterns are registered while the modules load; the table is built when first asked.
 */
export class StemFinder {
  private readonly patterns: (readonly OneOf[])[] = []
  private table: Table | null = null

  /** Takes the sets of a pattern's stems (none: it may match anything) and gives its number. */
  add(stems: readonly OneOf[]): number {
    this.table = null
    return this.patterns.push(stems) - 1
  }

  find(text: string): Stems {
    this.table ??= buildTable(this.patterns)
    const { symbols, width, next, ends, words, bits, always, found } = this.table
    found.set(always)
    let state = next[SPACE] ?? 0
    let last = SPACE
    for (let at = 0; at <= text.length; ) {
      const code = at < text.length ? text.charCodeAt(at) : BLANK
      const kind = kinds[code] ?? SIGN
      let symbol = SPACE
      // As `spaced` in ./stems.ts: one space at the edges of every word.
      if (kind + last === WORD + SIGN) last = SPACE
      else {
        at++
        if (kind === SPACE && last === SPACE) continue
        symbol = symbols[code] ?? 0
        last = kind
      }
      state = next[state * width + symbol] ?? 0
      const end = ends[state + 1] ?? 0
      for (let mark = ends[state] ?? 0; mark < end; mark++) {
        const word = words[mark] ?? 0
        found[word] = (found[word] ?? 0) | (bits[mark] ?? 0)
      }
    }
    return inAll(found)
  }
}

const BLANK = 32

/** The kinds of characters: that of white space is its symbol, and those of a word and a sign add up to no other two's. */
const WORD = 0
const SIGN = 3

const kinds = Uint8Array.from({ length: ASCII }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/\s/.test(sign)) return SPACE
  return /[a-z0-9]/.test(sign) ? WORD : SIGN
})

/** The patterns of which every set was found. */
const inAll = (found: Int32Array): Stems => {
  const words = found.length / MOST_SETS
  const all: number[] = []
  for (let word = 0; word < words; word++) all.push((found[word] ?? 0) & (found[words + word] ?? 0))
  return all
}
