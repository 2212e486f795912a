import type { Mention } from "./mentions.ts"
import type { Passage } from "./passage.ts"

/**
 * Features are not kept by name: each falls into one of so many places, and that two may share one costs little
 * (Weinberger et al.: "Feature hashing for large scale multitask learning", ICML 2009).
 */
export const PLACES = 1 << 13

/** So many words before and after a time tell of it more than the others of its sentence. */
const NEAR = 7

/** What the times of a sentence are told by, as places: of the whole sentence, and of each time. */
export const featuresOf = ({ sentence, mentions, today }: Passage): { shared: number[]; own: number[][] } => {
  const { codes, starts } = wordsOf(sentence)
  const shared = [place(WHETHER_ASKED, sentence.includes("?") ? 1 : 0), place(HOW_MANY, Math.min(3, mentions.length))]
  shared.push(place(FIRST, codes[0] ?? 0), place(FIRST_TWO, pair(codes[0] ?? 0, codes[1] ?? 0)))
  for (const [at, code] of codes.entries()) {
    shared.push(place(WORD, code))
    if (at > 0) shared.push(place(PAIR, pair(codes[at - 1] ?? 0, code)))
  }
  const own = mentions.map((mention) => {
    const places = shapeOf(mention, today)
    const first = starts.findIndex((start) => start >= mention.start)
    const before = first === -1 ? codes.length : first
    for (let at = before - 1; at >= Math.max(0, before - NEAR); at--) {
      const code = codes[at] ?? 0
      if (before - at <= 3) places.push(place(BEFORE + before - at, code))
      if (at > 0) places.push(place(PAIR_BEFORE, pair(codes[at - 1] ?? 0, code)))
    }
    const next = starts.findIndex((start) => start >= mention.end)
    if (next !== -1) for (const code of codes.slice(next, next + NEAR)) places.push(place(AFTER, code))
    return places
  })
  return { shared, own }
}

// What a place stands for.
const WHETHER_ASKED = 1
const HOW_MANY = 2
const FIRST = 3
const FIRST_TWO = 4
const WORD = 5
const PAIR = 6
const PAIR_BEFORE = 7
const AFTER = 8
const KIND = 9
const KIND_AND_DISTANCE = 10
const BUILD = 11
/** One, two and three words before: 13 to 15. */
const BEFORE = 12

const shapeOf = ({ span, before }: Mention, today: number): number[] => {
  const { kind, from, minutes, range } = span
  const ahead = from - today
  const distance = ahead < 0 ? 0 : [1, 4, 15, 61, Number.POSITIVE_INFINITY].findIndex((limit) => ahead < limit) + 1
  const named = codeOf(kind, 0, kind.length)
  return [
    place(KIND, named),
    place(KIND_AND_DISTANCE, pair(named, distance)),
    place(KIND_AND_DISTANCE, distance),
    place(BUILD, (minutes === null ? 0 : 1) + (range ? 2 : 0) + (before ? 4 : 0)),
  ]
}

/** The words, numbers and telling signs of a folded sentence as codes, and where each begins. */
const wordsOf = (sentence: string): { codes: number[]; starts: number[] } => {
  const codes: number[] = []
  const starts: number[] = []
  for (let at = 0; at < sentence.length; ) {
    const start = at
    const kind = kinds[sentence.charCodeAt(at)] ?? OTHER
    at++
    if (kind === OTHER) continue
    if (kind !== SIGN) while (at < sentence.length && kinds[sentence.charCodeAt(at)] === kind) at++
    codes.push(kind === DIGIT ? NUMBER : codeOf(sentence, start, at))
    starts.push(start)
  }
  return { codes, starts }
}

const OTHER = 0
const LETTER = 1
const DIGIT = 2
const SIGN = 3
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/[a-z]/.test(sign)) return LETTER
  if (/\d/.test(sign)) return DIGIT
  return /[?!:,()]/.test(sign) ? SIGN : OTHER
})

/** "fjordsporets" and "fjordspor" are one word, and so are all numbers. */
const STEM = 6
const NUMBER = 1

const codeOf = (text: string, start: number, end: number): number => {
  let hash = 2_166_136_261
  for (let at = start; at < Math.min(start + STEM, end); at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619)
  return hash
}

const pair = (one: number, other: number): number => Math.imul(one ^ (one >>> 15), 0x2c_1b_3c_6d) + other

const place = (kind: number, code: number): number => {
  let hash = Math.imul(code ^ Math.imul(kind, 0x9e_37_79_b1), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return (hash ^ (hash >>> 16)) & (PLACES - 1)
}
