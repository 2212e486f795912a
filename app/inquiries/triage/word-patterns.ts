import { foldWord } from "./words.ts"

const symbols = "abcdefghijklmnopqrstuvwxyz0123456789§?%"
const symbolOf = new Uint8Array(256).fill(255)
for (let index = 0; index < symbols.length; index++) symbolOf[symbols.charCodeAt(index)] = index

/** No word is longer than this but by accident or malice; the rest of one is not read. */
const longestWord = 60
/** How many words' answers are remembered: the vocabulary of ordinary mail, a few megabytes. */
const longestMemory = 20_000

const number = "#"
const digits = /^\d+$/

/**
 * Numbered word patterns in two tries: those that must stand at the front of a word, and those that may stand inside it
 * (`*` at either end, see `PhraseTable`). `#` fits any number.
 */
class WordPatterns {
  private readonly ids = new Map<string, number>()
  private readonly front = new Trie()
  private readonly inside = new Trie()
  private readonly memory = new Map<string, readonly number[]>()

  add(pattern: string): number {
    const known = this.ids.get(pattern)
    if (known !== undefined) return known
    const id = this.ids.size
    this.ids.set(pattern, id)
    this.memory.clear()
    if (pattern === number) return id
    const trie = pattern.startsWith("*") ? this.inside : this.front
    trie.add(foldWord(pattern), id, pattern.endsWith("*"))
    return id
  }

  /** The numbers of the patterns a folded word fits, each once. */
  match(word: string): readonly number[] {
    const remembered = this.memory.get(word)
    if (remembered !== undefined) return remembered
    const matched = this.search(word.slice(0, longestWord))
    if (this.memory.size >= longestMemory) this.memory.clear()
    if (word.length <= longestWord) this.memory.set(word, matched)
    return matched
  }

  private search(word: string): readonly number[] {
    const found = new Set<number>()
    const anyNumber = this.ids.get(number)
    if (anyNumber !== undefined && digits.test(word)) found.add(anyNumber)
    this.front.collect(word, 0, found)
    for (let from = 0; from < word.length; from++) this.inside.collect(word, from, found)
    return [...found]
  }
}

/** A trie as one flat table of next states (0 = none), so that a step is one array read. */
class Trie {
  private readonly next: number[] = new Array<number>(symbols.length).fill(0)
  private readonly open: number[][] = [[]]
  private readonly closed: number[][] = [[]]

  add(stem: string, id: number, open: boolean) {
    let state = 0
    for (let at = 0; at < stem.length; at++) {
      const slot = state * symbols.length + (symbolOf[stem.charCodeAt(at)] ?? 255)
      if (!this.next[slot]) {
        this.next[slot] = this.open.push([]) - 1
        this.closed.push([])
        for (let index = 0; index < symbols.length; index++) this.next.push(0)
      }
      state = this.next[slot] ?? 0
    }
    ;(open ? this.open : this.closed)[state]?.push(id)
  }

  /** Adds to `found` the patterns that begin at `from`: open ones wherever their stem ends, closed ones at the word's end. */
  collect(word: string, from: number, found: Set<number>) {
    let state = 0
    for (let at = from; at < word.length; at++) {
      state = this.next[state * symbols.length + (symbolOf[word.charCodeAt(at)] ?? 255)] ?? 0
      if (state === 0) return
      for (const id of this.open[state] ?? []) found.add(id)
    }
    for (const id of this.closed[state] ?? []) found.add(id)
  }
}

/** One for all readers, filled while the modules load, so that a word is looked up once however many read it. */
export const lexicon = new WordPatterns()
