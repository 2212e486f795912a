import { type Census, isKnownWord, wordBits } from "./census.ts"
import { isSlip } from "./likeness.ts"
import type { ReasonCode } from "./party.ts"
import { lettersApart, type Word, type Words } from "./words.ts"

export type NameMatch = { bits: number; code: ReasonCode; common: boolean }

type How = "same" | "sound" | "slip" | "near" | "initial"
type Pair = { how: How; a: number; b: number }

/** What each way of meeting costs, in bits: how much rarer it is among doubles than the same spelling. */
const costs: Record<How, number> = { same: 0, sound: 1, slip: 2.5, near: 8, initial: 3 }
/** Below this a name alone says that there are many who bear it. */
const commonBits = 13
const mostBits = 22
/** Organisations take care not to be called what another is called: the whole name says more than its words. */
const wholeNameBits = 4

const generations = new Set(["jun", "junior", "sen", "senior"])
const withoutGeneration = (words: Words) =>
  words.some(({ text }) => generations.has(text)) ? words.filter(({ text }) => !generations.has(text)) : words

/** How two people's names meet; null where they are two names. */
export function comparePersonNames(census: Census, a: Words, b: Words): NameMatch | null {
  const plainA = withoutGeneration(a)
  const plainB = withoutGeneration(b)
  // Father and son: one is called junior, and the other is not.
  if (plainA.length - a.length !== plainB.length - b.length) return null
  if (plainA.length !== plainB.length && runOf(plainA) === runOf(plainB)) return runTogether(census, plainA, plainB)
  const pairs = align(census, plainA, plainB)
  // Husband and wife, brother and sister: what they are called first has to meet.
  const first = pairs.find(({ a }) => a === 0)
  const otherFirst = pairs.find(({ b }) => b === 0)
  if (!first || !otherFirst || first.how === "near" || otherFirst.how === "near") return null
  // Initials alone say nothing.
  if (pairs.every(({ how }) => how === "initial")) return null
  const left = plainA.length + plainB.length - 2 * pairs.length
  const lastMeets = pairs.length > 1 && pairs.some(({ a, b }) => a === plainA.length - 1 && b === plainB.length - 1)
  // A middle name comes and goes; another last name is a marriage, or somebody else.
  return judge(census, plainA, plainB, pairs, left * (lastMeets ? 1 : 2.5))
}

/** How two organisations' names meet; null where they are two names. */
export function compareOrganisationNames(census: Census, a: Words, b: Words): NameMatch | null {
  if (a.length !== b.length && runOf(a) === runOf(b)) return runTogether(census, a, b)
  // Skole 1 and Skole 2
  if (numbersOf(a) !== numbersOf(b)) return null
  const pairs = align(census, a, b).filter(({ how }) => how !== "near" && how !== "initial")
  if (pairs.length === 0) return null
  const leftA = a.length - pairs.length
  const leftB = b.length - pairs.length
  // Vindrose Emballage and Vindrose Transport are two of a family.
  if (leftA > 0 && leftB > 0) return null
  const left = leftA + leftB
  return judge(census, a, b, pairs, left > 0 ? 4 * left : -wholeNameBits)
}

/** "Anne Mette" and "Annemette", "Vind Rose" and "Vindrose". */
function runTogether(census: Census, a: Words, b: Words): NameMatch {
  const words = a.length > b.length ? a : b
  const bits = Math.min(sum(words.map((word) => wordBits(census, word))), mostBits)
  return { bits: bits - costs.sound, code: "same-name-spelt", common: bits < commonBits }
}

/** All its words without the spaces. */
export const runOf = (words: Words) => words.map(({ text }) => text).join("")

const numbersOf = (words: Words) =>
  words
    .filter(({ text }) => /\d/.test(text))
    .map(({ text }) => text)
    .sort()
    .join(" ")

function judge(census: Census, a: Words, b: Words, pairs: Pair[], lacking: number): NameMatch {
  const bits = pairs.map((pair) => {
    const [one, other] = [a[pair.a], b[pair.b]]
    if (pair.how === "initial" || !one || !other) return 3
    const word = Math.min(wordBits(census, one), wordBits(census, other))
    // A slip is a word of its own in the register, and rare; what counts is how common the right one is.
    return (pair.how === "slip" || pair.how === "near" ? Math.min(word, 11) : word) - costs[pair.how]
  })
  const total = Math.min(sum(bits), mostBits) - lacking
  return { bits: total, code: codeOf(pairs, a, b), common: sum(bits) < commonBits }
}

function codeOf(pairs: Pair[], a: Words, b: Words): ReasonCode {
  const is = (how: How) => pairs.some((pair) => pair.how === how)
  if (is("slip") || is("near")) return "name-typo"
  if (is("initial")) return "name-initial"
  if (a.length !== b.length || pairs.length < a.length) return "name-longer"
  if (is("sound")) return "same-name-spelt"
  return pairs.every((pair) => pair.a === pair.b) ? "same-name" : "same-name-turned"
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** Pairs off the words, the surest ways of meeting first. Names have a handful of words, so every one is tried. */
function align(census: Census, a: Words, b: Words): Pair[] {
  const pairs: Pair[] = []
  // Bit n stands for the nth word.
  let takenA = 0
  let takenB = 0
  for (const { how, meets } of ways) {
    for (let i = 0; i < a.length; i++) {
      const one = a[i]
      if (!one || takenA & (1 << i)) continue
      for (let j = 0; j < b.length; j++) {
        const other = b[j]
        if (!other || takenB & (1 << j) || !meets(one, other, census)) continue
        takenA |= 1 << i
        takenB |= 1 << j
        pairs.push({ how, a: i, b: j })
        break
      }
    }
    if (pairs.length === Math.min(a.length, b.length)) break
  }
  return pairs
}

type Meets = (one: Word, other: Word, census: Census) => boolean
const isNear: Meets = (one, other) => lettersApart(one, other) <= 4 && isSlip(one.text, other.text)
const ways: { how: How; meets: Meets }[] = [
  { how: "same", meets: (one, other) => one === other },
  { how: "sound", meets: (one, other) => one.sound === other.sound },
  {
    how: "slip",
    meets: (one, other, census) =>
      isNear(one, other, census) && !(isKnownWord(census, one) && isKnownWord(census, other)),
  },
  { how: "near", meets: isNear },
  { how: "initial", meets: ({ text: a }, { text: b }) => (a.length === 1 || b.length === 1) && a[0] === b[0] },
]
