import { danish, matchesOf, pattern } from "./fold.ts"
import { mayOccur, nextThatMayOccur, StemFinder, type Stems } from "./stem-finder.ts"
import { stemsOf } from "./stems.ts"

const finder = new StemFinder()
/** What is only sought in a message as a whole: few stems, so that it is read through swiftly. */
const messageFinder = new StemFinder()

/** Which wordings can occur in a folded sentence, or in any part of it: asked once, it spares most of them the search. */
export const findStems = (sentence: string): Stems => finder.find(sentence)

export const findMessageStems = (message: string): Stems => messageFinder.find(message)

/**
 * A pattern for folded text, only ever run where `stems`, found in the sentence the text is part of, says it can match.
 * Half a word, where the text was cut from the sentence within one, is taken for no word of the pattern's.
 */
export class Wording {
  readonly number: number

  constructor(
    readonly regex: RegExp,
    readonly soughtIn: "sentence" | "message" = "sentence",
  ) {
    this.number = (soughtIn === "message" ? messageFinder : finder).add(stemsOf(regex.source))
  }

  mayOccur(stems: Stems): boolean {
    return mayOccur(stems, this.number)
  }

  occurs(text: string, stems: Stems): boolean {
    if (!this.mayOccur(stems)) return false
    this.regex.lastIndex = 0
    return this.regex.test(text)
  }

  /** The first match. */
  find(text: string, stems: Stems): RegExpExecArray | null {
    if (!this.mayOccur(stems)) return null
    this.regex.lastIndex = 0
    return this.regex.exec(text)
  }

  /** Every match; the pattern must have the global flag. */
  findAll(text: string, stems: Stems): readonly RegExpExecArray[] {
    return this.mayOccur(stems) ? matchesOf(this.regex, text) : []
  }
}

/** See `pattern` for how the source is written. */
export const wording = (source: string, flags = ""): Wording => new Wording(pattern(source, flags))

/** One that is only sought in a message as a whole, with the stems of `findMessageStems`. */
export const messageWording = (source: string): Wording => new Wording(pattern(source), "message")

/** The phrases of a table, one a line; a line that is indented further goes on with the phrase above. */
const phrasesOf = (table: string): string[] =>
  table
    .replace(/\n {4,}/g, "")
    .split("\n")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")

/**
 * The phrases of a table, as whole words. Of a hundred the stems of two or three stand in a sentence, and only these are
 * sought: what is found is what one pattern of them all would find.
 */
export class Phrases {
  readonly wordings: readonly Wording[]
  /** Their numbers follow on each other. */
  private readonly first: number

  constructor(table: string) {
    this.wordings = phrasesOf(table).map(
      (phrase) => new Wording(new RegExp(danish(`(?<![\\w-])(?:${phrase})(?![\\w-])`), "g")),
    )
    this.first = this.wordings[0]?.number ?? 0
  }

  /** The patterns of those that may occur, in their order. */
  private sought(stems: Stems): RegExp[] {
    const { first, wordings } = this
    const end = first + wordings.length
    const found: RegExp[] = []
    for (let at = nextThatMayOccur(stems, first, end); at < end; at = nextThatMayOccur(stems, at + 1, end)) {
      const wording = wordings[at - first]
      if (wording !== undefined) found.push(wording.regex)
    }
    return found
  }

  occurs(text: string, stems: Stems): boolean {
    const { first, wordings } = this
    const end = first + wordings.length
    for (let at = nextThatMayOccur(stems, first, end); at < end; at = nextThatMayOccur(stems, at + 1, end)) {
      const wording = wordings[at - first]
      if (wording !== undefined && nextOf(wording.regex, text, 0) !== null) return true
    }
    return false
  }

  /** Every match from left to right: none begins within the one before, and at one place the table's first counts. */
  findAll(text: string, stems: Stems): readonly RegExpExecArray[] {
    const sought = this.sought(stems)
    if (sought.length === 0) return []
    const coming = sought.map((regex) => nextOf(regex, text, 0))
    const found: RegExpExecArray[] = []
    for (let first = firstOf(coming); first !== null; first = firstOf(coming)) {
      found.push(first)
      const end = first.index + first[0].length
      for (const [at, regex] of sought.entries())
        if ((coming[at]?.index ?? end) < end) coming[at] = nextOf(regex, text, end)
    }
    return found
  }
}

const nextOf = (global: RegExp, text: string, from: number): RegExpExecArray | null => {
  global.lastIndex = from
  return global.exec(text)
}

const firstOf = (matches: readonly (RegExpExecArray | null)[]): RegExpExecArray | null => {
  let first: RegExpExecArray | null = null
  for (const match of matches) if (match !== null && match.index < (first?.index ?? Infinity)) first = match
  return first
}

/** Finds every occurrence of any of a table's phrases, as whole words. */
export const anyOf = (table: string): Phrases => new Phrases(table)

/** Whether the text ends with one of a table's phrases, and the small words that may follow it. */
export const endsWith = (table: string, small: string): Wording =>
  wording(`(?:^|[^a-z0-9])(?:${phrasesOf(table).join("|")})${small}`)
