import { MOST_SETS, type OneOf } from "./stems.ts"

/** A trie of all stems with the way on from each state for each symbol. */
export type Table = {
  /** The number of a character's symbol; symbol 0 stands in no stem. */
  symbols: Uint8Array
  width: number
  next: Uint16Array
  /** The marks of the sets whose stems end in a state, 32 to a word: from `ends[state]` up to the next state's. */
  ends: Uint32Array
  words: Uint8Array
  bits: Int32Array
  /** The marks of sets without stems: as if found. */
  always: Int32Array
  /** Where what is found in a text is marked: the same each time, since a new one costs more than the search. */
  found: Int32Array
}

export const ASCII = 128

/** The symbol of all white space. */
export const SPACE = 1

/** For patterns, by their numbers, with the sets of their stems. All second sets are marked behind the first. */
export const buildTable = (patterns: readonly (readonly OneOf[])[]): Table => {
  const { symbols, width } = numberSymbols(patterns.flat(2).join(""))
  const words = Math.ceil(patterns.length / 32)
  const always = new Int32Array(words * MOST_SETS)
  const root = new Node()
  for (const [pattern, sets] of patterns.entries()) {
    const bit = 1 << (pattern & 31)
    for (let nth = 0; nth < MOST_SETS; nth++) {
      const word = nth * words + (pattern >> 5)
      for (const stem of sets[nth] ?? []) root.grow(stem, symbols).mark(word, bit)
      if (sets[nth] === undefined) always[word] = (always[word] ?? 0) | bit
    }
  }
  const nodes = breadthFirst(root)
  const ends = new Uint32Array(nodes.length + 1)
  for (const [at, { marks }] of nodes.entries()) ends[at + 1] = (ends[at] ?? 0) + marks.size
  return {
    ...{ symbols, width, ends, always },
    found: new Int32Array(always.length),
    next: Uint16Array.from({ length: nodes.length * width }, (_, at) => {
      return nodes[Math.floor(at / width)]?.follow(at % width)?.number ?? 0
    }),
    words: Uint8Array.from(nodes.flatMap(({ marks }) => [...marks.keys()])),
    bits: Int32Array.from(nodes.flatMap(({ marks }) => [...marks.values()])),
  }
}

class Node {
  number = 0
  shorter: Node | null = null
  readonly ways = new Map<number, Node>()
  /** By word. */
  readonly marks = new Map<number, number>()

  mark(word: number, bits: number): void {
    this.marks.set(word, (this.marks.get(word) ?? 0) | bits)
  }

  /** What comes for a symbol, here or for a shorter end; null at the root. */
  follow(symbol: number): Node | null {
    return this.ways.get(symbol) ?? this.shorter?.follow(symbol) ?? null
  }

  /** The node for a stem from here on, made where it is not yet. */
  grow(stem: string, symbols: Uint8Array): Node {
    let node: Node = this
    for (let at = 0; at < stem.length; at++) {
      const symbol = symbols[stem.charCodeAt(at)] ?? 0
      const next = node.ways.get(symbol) ?? new Node()
      node.ways.set(symbol, next)
      node = next
    }
    return node
  }
}

/** All nodes in their order, each with its number, its shorter end, and the marks of that, too. */
const breadthFirst = (root: Node): Node[] => {
  const nodes = [root]
  for (const node of nodes) {
    for (const [symbol, next] of node.ways) {
      next.number = nodes.push(next) - 1
      next.shorter = node.shorter?.follow(symbol) ?? root
      for (const [word, bits] of next.shorter.marks) next.mark(word, bits)
    }
  }
  return nodes
}

/** Every digit is one symbol, as is all white space. */
const numberSymbols = (used: string): { symbols: Uint8Array; width: number } => {
  const numbers = new Map([...new Set(` ${used}`)].map((sign, at) => [sign, SPACE + at]))
  const symbols = Uint8Array.from({ length: ASCII }, (_, code) => {
    const sign = String.fromCharCode(code)
    return numbers.get(sign.replace(/\d/, "0").replace(/\s/, " ")) ?? 0
  })
  return { symbols, width: SPACE + numbers.size }
}
