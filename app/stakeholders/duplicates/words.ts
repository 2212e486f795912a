import { fold } from "#app/lib/fold.ts"

/** A word of a name: folded, as it sounds, and which letters it has (bit n for the nth of the alphabet). */
export type Word = { text: string; sound: string; letters: number }
/** A name as what is compared: its words in their order. */
export type Words = readonly Word[]

const lettersOnly = (text: string) =>
  fold(text)
    .replace(/['’´`]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const titles = new Set("hr fru frk dr cand mag stud adv advokat direktoer prof professor mr mrs ms".split(" "))

/** "Lindhjem, Mette K." as mette k lindhjem. An address that stands for a name gives the words before its @. */
export function personWords(name: string): string[] {
  const address = /^\s*([^\s@]+)@\S+\s*$/.exec(name)?.[1]
  if (address !== undefined) return lettersOnly(address.replace(/\d+/g, " "))
  const [last = "", first] = name.replace(/\(.*?\)|<.*?>/g, " ").split(/,(.*)/s)
  const words = lettersOnly(first?.trim() ? `${first} ${last}` : last)
  const plain = words.filter((word) => !titles.has(word))
  return plain.length > 0 ? plain : words
}

/** Company forms and small words, which one list has and another has not. */
const forms = new Set(
  `as aps is ks ps ivs amba fmba smba fba amba smv enk ltd inc gmbh ab plc holding selskab og and i af paa ved for the den det
  de vedr att`.split(/\s+/),
)

/** "Vindrose Emballage A/S" as vindrose emballage; "jobcenter@randers.dk" and "randers.dk" by what the address says. */
export function organisationWords(name: string): string[] {
  const domain = /^\s*(?:[^\s@]*@)?((?:[\w-]+\.)+[a-z]{2,})\s*$/iu.exec(name)?.[1]
  if (domain !== undefined) return lettersOnly(domain.replace(/\.[a-z]+$/i, ""))
  const whole = name
    .replace(/\b([AIKP])\s*\/\s*S\b/gi, "$1S")
    .replace(/\bA\.\s*m\.\s*b\.\s*a\b\.?/gi, "amba")
    .replace(/\b([A-Z])\.(?=[A-Z]\b)/g, "$1")
    .replace(/-(?=kasse\b)/gi, "")
  const words = lettersOnly(whole)
  const plain = words.filter((word) => !forms.has(word))
  return plain.length > 0 ? plain : words
}

/** Whether it is a mail address that stands for a name: whoever wrote gave none. */
export const isAddress = (name: string) => /^\s*\S+@\S+\s*$/.test(name)

const known = new Map<string, Word>()

/** The same object for the same word, so that each is looked at once however many bear it. */
export function readWord(text: string): Word {
  const before = known.get(text)
  if (before) return before
  let letters = 0
  for (const letter of text) letters |= 1 << (letter.charCodeAt(0) % 31)
  const word = { text, sound: soundOf(text), letters }
  if (known.size > 200_000) known.clear()
  known.set(text, word)
  return word
}

/** How many letters one has and the other has not: two words that are a slip apart differ in two, or in four. */
export function lettersApart(one: Word, other: Word): number {
  let apart = one.letters ^ other.letters
  let count = 0
  for (; apart !== 0; count++) apart &= apart - 1
  return count
}

/**
 * What spellings of one sound have in common: Christian and Kristian, Sofie and Sophie, Philip and Filip, Søren and
 * Soren, Carlsen and Karlsen.
 */
const soundOf = (word: string): string =>
  word
    .replace(/ph/g, "f")
    .replace(/ch|ck|c(?![eiy])|q/g, "k")
    .replace(/c(?=[eiy])|z/g, "s")
    .replace(/th/g, "t")
    .replace(/dt\b/g, "t")
    .replace(/w/g, "v")
    .replace(/x/g, "ks")
    .replace(/oe/g, "o")
    .replace(/ae/g, "e")
    .replace(/aa/g, "a")
    .replace(/y/g, "i")
    .replace(/j(?=e)/g, "i")
    .replace(/(.)\1+/g, "$1")
