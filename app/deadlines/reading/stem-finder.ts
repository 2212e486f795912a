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

const mark = (stems: number[], pattern: number): void => {
  stems[pattern >> 5] = (stems[pattern >> 5] ?? 0) | (1 << (pattern & 31))
}

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
    const { symbols, always } = this.table
    const found = always.slice()
    let state = step(this.table, 0, SPACE, found)
    let last = SPACE
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const kind = kinds[code] ?? SIGN
      // As `spaced` in ./stems.ts: one space at the edges of every word.
      if (kind !== last && last !== SPACE) state = step(this.table, state, SPACE, found)
      if (kind !== SPACE) state = step(this.table, state, symbols[code] ?? 0, found)
      last = kind
    }
    if (last !== SPACE) step(this.table, state, SPACE, found)
    return found
  }
}

/** The kinds of characters; the space is also the symbol of all white space. */
const SIGN = 0
const SPACE = 1
const WORD = 2

const kinds = Uint8Array.from({ length: ASCII }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/\s/.test(sign)) return SPACE
  return /[a-z0-9]/.test(sign) ? WORD : SIGN
})

const step = ({ width, next, ends }: Table, state: number, symbol: number, found: number[]): number => {
  const to = next[state * width + symbol] ?? 0
  const here = ends[to]
  if (here !== undefined) for (let at = 0; at < here.length; at++) mark(found, here[at] ?? 0)
  return to
}

/** A trie of all stems with the way on from each state for each symbol; symbol 0 stands in no stem. */
type Table = {
  symbols: Uint8Array
  width: number
  next: Uint16Array
  /** The patterns whose stems end in a state. */
  ends: (readonly number[] | undefined)[]
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
  const always = Array.from({ length: Math.ceil(patterns.length / 32) }, () => 0)
  for (const [pattern, stems] of patterns.entries()) if (stems === null) mark(always, pattern)
  return {
    symbols,
    width,
    next,
    ends: states.map(({ ends }) => (ends.size === 0 ? undefined : [...ends])),
    always,
  }
}

/** Every digit is one symbol; the space is the first. */
const numberSymbols = (used: string): { symbols: Uint8Array; width: number } => {
  const symbols = new Uint8Array(ASCII)
  let width = SPACE
  for (const sign of new Set(` ${used}`)) symbols[sign.charCodeAt(0)] = width++
  for (let digit = 48; digit < 58; digit++) symbols[digit] = symbols[48] ?? 0
  return { symbols, width }
}
