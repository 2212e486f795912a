import { fold } from "#app/lib/fold.ts"

/** Words that stand one after the other; the last of them may be the beginning of a longer one. */
export type Phrase = { words: string[]; prefix: boolean }
/** What must be found somewhere in the text: any one of the phrases. */
export type Term = Phrase[]
/** All terms must be found. */
export type Query = Term[]

const MOST_LETTERS = 200
const MOST_TERMS = 8
const MOST_WORDS = 12

/** The words of a text as the index has them: letters and digits, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * What somebody searches for: words, each of which may be the beginning of a longer one (Danish puts its endings and its
 * compounds behind), and phrases in quotes, as they stand. What holds together without a space (a mail address, a case
 * number) is a phrase too. Signs mean nothing: whatever is typed, only its letters and digits are looked for.
 */
export function readQuery(text: string): Query {
  const typed = text.slice(0, MOST_LETTERS)
  const number = readDigits(typed)
  if (number) return [number]
  const parts = typed.match(/["“”„»«][^"“”„»«]*(?:["“”„»«]|$)|[^\s"“”„»«]+/gu) ?? []
  return parts.slice(0, MOST_TERMS).flatMap((part, at) => {
    const words = wordsOf(part).slice(0, MOST_WORDS)
    const last = words.at(-1)
    if (last === undefined) return []
    const ends = at === parts.length - 1 && !/\s$/.test(typed)
    return [[{ words, prefix: isQuoted(part) ? false : last.length >= (ends ? 2 : 3) }]]
  })
}

const isQuoted = (part: string) => /^["“”„»«].*["“”„»«]$/u.test(part)

/** Digits in groups, as phone and CVR numbers are written: found in the groups they were typed in, and as one. */
function readDigits(typed: string): Term | null {
  if (!/^\s*\+?[\d\s().-]*\d\s*$/.test(typed)) return null
  const groups = typed.match(/\d+/g) ?? []
  const joined = groups.join("")
  if (joined.length < 4) return null
  return [{ words: [joined], prefix: true }, ...(groups.length > 1 ? [{ words: groups, prefix: true }] : [])]
}

/** Whether the word is the phrase's word at that place: the same, or one it begins. */
const isWord = ({ words, prefix }: Phrase, at: number, word: string): boolean => {
  const wanted = words[at] ?? ""
  return prefix && at === words.length - 1 ? word.startsWith(wanted) : word === wanted
}

/** Where in the words the phrase begins, each time it stands there. */
export function placesOf(phrase: Phrase, words: readonly string[]): number[] {
  const places: number[] = []
  for (let from = 0; from + phrase.words.length <= words.length; from++)
    if (phrase.words.every((_, at) => isWord(phrase, at, words[from + at] ?? ""))) places.push(from)
  return places
}

/** Whether the text holds all terms. */
export const holds = (query: Query, text: string): boolean => {
  const words = wordsOf(text)
  return query.length > 0 && query.every((term) => term.some((phrase) => placesOf(phrase, words).length > 0))
}
