import { commonShare } from "./common-names.ts"
import type { PartyKind, Read } from "./party.ts"
import type { Word } from "./words.ts"

/** How often each thing occurs among all parties of a kind: what many share says little of any two. */
export type Census = {
  kind: PartyKind
  size: number
  words: Map<Word, number>
  /** What `wordBits` has reckoned already. */
  bits: Map<Word, number>
  holders: Map<string, number>
  /** Mail addresses, domains and phones that belong to an organisation, so that several people answer there. */
  shared: ReadonlySet<string>
}

/** How many more parties the commonest names are read against than the register has. */
const imagined = 400
/** How common an unknown word is taken to be, before it is counted. */
const rare = { person: 0.0002, organisation: 0.0005 }

export function takeCensus(kind: PartyKind, parties: readonly Read[], shared: ReadonlySet<string> = new Set()): Census {
  const words = new Map<Word, number>()
  const holders = new Map<string, number>()
  for (const party of parties) {
    for (const word of new Set(party.names[0])) add(words, word)
    for (const key of holdings(party)) add(holders, key)
  }
  return { kind, size: parties.length, words, bits: new Map(), holders, shared }
}

const add = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** Everything of a party that others may have too. */
function* holdings(party: Read): Generator<string> {
  for (const mail of party.mails) yield mail
  for (const phone of party.phones) yield phone
  for (const domain of party.domains) yield domain
  for (const code of party.municipalities) yield `m${code}`
  for (const { key } of party.places) yield `@${key}`
}

/** How many bits it says that two have the word, apart from these two themselves. */
export function wordBits(census: Census, word: Word): number {
  const known = census.bits.get(word)
  if (known !== undefined) return known
  const { kind, size, words } = census
  const others = Math.max(0, (words.get(word) ?? 0) - 2)
  const prior = commonShare(kind, word.text) ?? rare[kind]
  const bits = -Math.log2((others + prior * imagined) / (size + imagined))
  census.bits.set(word, bits)
  return bits
}

/** The same for something that is held (see `holdings`); `most` bits at the most. */
export function holdingBits({ size, holders }: Census, key: string, most: number): number {
  const count = Math.max(2, holders.get(key) ?? 0)
  return Math.max(0, Math.min(most, Math.log2((size + imagined) / count)))
}

/** Whether it is a name in its own right, and no slip for another. */
export const isKnownWord = ({ kind, words }: Census, word: Word): boolean =>
  commonShare(kind, word.text) !== undefined || (words.get(word) ?? 0) >= 3

/** What must be outweighed: among so many pairs few are doubles (one party in ten is taken to have one). */
export const priorBits = ({ size }: Census): number => -Math.log2(5 * Math.max(size, 20))
