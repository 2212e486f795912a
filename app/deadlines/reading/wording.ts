import { danish, matchesOf, pattern } from "./fold.ts"
import { mayOccur, StemFinder, type Stems } from "./stem-finder.ts"
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
  private readonly number: number

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
    return this.mayOccur(stems) ? matchesOf(this.regex, text) : none
  }
}

const none: readonly RegExpExecArray[] = []

/** See `pattern` for how the source is written. */
export const wording = (source: string, flags = ""): Wording => new Wording(pattern(source, flags))

/** One that is only sought in a message as a whole, with the stems of `findMessageStems`. */
export const messageWording = (source: string): Wording => new Wording(pattern(source), "message")

/** The phrases of a table, one a line; a line that is indented further goes on with the phrase above. */
const phrasesOf = (table: string): string =>
  table
    .replace(/\n {4,}/g, "")
    .split("\n")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .join("|")

/** Finds every occurrence of any of a table's phrases, as whole words. */
export const anyOf = (table: string): Wording =>
  new Wording(new RegExp(danish(`(?<![\\w-])(?:${phrasesOf(table)})(?![\\w-])`), "g"))

/** Whether the text ends with one of a table's phrases, and the small words that may follow it. */
export const endsWith = (table: string, small: string): Wording =>
  wording(`(?:^|[^a-z0-9])(?:${phrasesOf(table)})${small}`)
