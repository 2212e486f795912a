/** For each pattern, by its number, whether one of its stems stands in a text: 32 to a word. */
export type Stems = readonly number[]

export const mayOccur = (stems: Stems, pattern: number): boolean =>
  ((stems[pattern >> 5] ?? 0) & (1 << (pattern & 31))) !== 0

const ASCII = 128

/**
 * Tells in one pass over a folded text, whatever the number of patterns, which of them can match in it (Aho and Corasick,
 * 1975). Patterns are registered while the modules load; the table is built when first asked.
 */
export class StemFinder {
  private readonly patterns: (readonly string[] | null)[] = []
  private table: Table | null = null

  /** Takes a pattern's stems (null: it may match anything) and gives its number. */
  add(stems: readonly string[] | null): number {
    this.table = null
    return this.patterns.push(stems) - 1
  }

  find(text: string): Stems {
    this.table ??= buildTable(this.patterns)
    const { symbols, width, next, ends, always } = this.table
    const found = always.slice()
    let state = 0
    for (let at = 0; at < text.length; at++) {
      state = next[state * width + (symbols[text.charCodeAt(at)] ?? 0)] ?? 0
      const here = ends[state]
      if (here !== undefined)
        for (let word = 0; word < found.length; word++) found[word] = (found[word] ?? 0) | (here[word] ?? 0)
    }
    return found
  }
}

/** A trie of all stems with the way on from each state for each symbol; symbol 0 stands in no stem. */
type Table = {
  symbols: Uint8Array
  width: number
  next: Uint16Array
  ends: (Stems | undefined)[]
  always: Stems
}

const buildTable = (patterns: readonly (readonly string[] | null)[]): Table => {
  const { symbols, width } = numberSymbols(patterns.flatMap((stems) => stems ?? []).join(""))
  const states: { ways: Map<number, number>; ends: Set<number>; fail: number }[] = []
  const newState = () => states.push({ ways: new Map(), ends: new Set(), fail: 0 }) - 1
  newState()
  for (const [pattern, stems] of patterns.entries()) {
    for (const stem of stems ?? []) {
      let state = 0
      for (let at = 0; at < stem.length; at++) {
        const symbol = symbols[stem.charCodeAt(at)] ?? 0
        const way = states[state]?.ways.get(symbol) ?? newState()
        states[state]?.ways.set(symbol, way)
        state = way
      }
      states[state]?.ends.add(pattern)
    }
  }

  const next = new Uint16Array(states.length * width)
  const queue = [0]
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head] ?? 0
    const state = states[at]
    if (state === undefined) continue
    for (let symbol = 0; symbol < width; symbol++) {
      const way = state.ways.get(symbol)
      const shorter = at === 0 ? 0 : (next[state.fail * width + symbol] ?? 0)
      next[at * width + symbol] = way ?? shorter
      const child = way === undefined ? undefined : states[way]
      if (way === undefined || child === undefined) continue
      child.fail = shorter
      for (const pattern of states[shorter]?.ends ?? []) child.ends.add(pattern)
      queue.push(way)
    }
  }
  return {
    symbols,
    width,
    next,
    ends: states.map(({ ends }) => (ends.size === 0 ? undefined : inWords(ends, patterns.length))),
    always: inWords(
      patterns.flatMap((stems, pattern) => (stems === null ? [pattern] : [])),
      patterns.length,
    ),
  }
}

/** Every digit is one symbol. */
const numberSymbols = (used: string): { symbols: Uint8Array; width: number } => {
  const symbols = new Uint8Array(ASCII)
  let width = 1
  for (const sign of new Set(used)) symbols[sign.charCodeAt(0)] = width++
  for (let digit = 48; digit < 58; digit++) symbols[digit] = symbols[48] ?? 0
  return { symbols, width }
}

const inWords = (numbers: Iterable<number>, count: number): Stems => {
  const words = Array.from({ length: Math.ceil(count / 32) }, () => 0)
  for (const number of numbers) words[number >> 5] = (words[number >> 5] ?? 0) | (1 << (number & 31))
  return words
}
