import type { NeedFlag } from "../need.ts"
import { attendance } from "./cues/answers.ts"
import { imperative, needs } from "./cues/asks.ts"
import { ofDeadline } from "./cues/context.ts"
import { takenBack } from "./cues/foreign.ts"
import { asksMoreTime, toSender } from "./cues/parties.ts"
import { judge, type Passage, type Verdict } from "./judge.ts"
import { findMentions, isNamed, type Mention } from "./mentions.ts"
import { type Hold, type Reading, resolve } from "./resolve.ts"
import { findClauses, findSentences, type Stretch } from "./sentences.ts"
import type { Now, Span } from "./span.ts"
import type { Stems } from "./stem-finder.ts"
import { findHaste } from "./urgency.ts"
import { findStems } from "./wording.ts"

/** A time that was judged, and the words that say so as they stand in the message. */
export type Stated = Reading & {
  role: Exclude<Verdict["role"], "none" | "broken">
  hold: Hold
  /** Only named, as "fristen": no request stands by it. */
  named: boolean
  flags: readonly NeedFlag[]
  quote: string
  /** The folded sentence it stands in. */
  sentence: string
}

export type StatedHaste = { level: "urgent" | "low"; atOnce: boolean; quote: string }

export type Scan = { times: Stated[]; haste: StatedHaste[] }

/** More sentences than this say no more of a need; a wall of dates must not cost more than a letter. */
const MOST_SENTENCES = 120
const LONGEST_SENTENCE = 1_200

/** Everything a text, given as it stands and folded, says of when an answer is wanted, in its order; a subject stands `beside` the text. */
export const scan = (text: string, folded: string, english: boolean, now: Now, beside = false): Scan => {
  const sentences = findSentences(text).slice(0, MOST_SENTENCES)
  const alone = sentences.length === 1 && !beside
  const scanned: Scan = { times: [], haste: [] }
  let asksBefore = () => false
  let deadlineBefore = () => false
  let lastNamed: Span | null = null
  let lastTimes: Stated[] = []
  for (const { start: from, end: to } of sentences) {
    const sentence = folded.slice(from, Math.min(to, from + LONGEST_SENTENCE))
    const quote = (start: number, end: number) => text.slice(from + start, from + end).trim()
    const stems = findStems(sentence)
    const mentions = findMentions(sentence, stems, english, now, lastNamed)
    // Of several times in a sentence before, words point back to the first: what is said after it hangs on it.
    lastNamed = mentions.find(({ span }) => isNamed(span))?.span ?? lastNamed
    let clauses: readonly Stretch[] | null = null
    const clausesOf = () => {
      clauses ??= findClauses(sentence)
      return clauses
    }
    const passage: Passage = {
      sentence,
      stems,
      clausesOf,
      bare: () => isBare(sentence, mentions),
      asksBefore,
      deadlineBefore,
      today: now.today,
      alone,
    }
    if (takenBack.occurs(sentence, stems)) for (const time of lastTimes) time.role = "cancelled"
    lastTimes = []
    for (const mention of mentions) {
      const { role, hold, named, start, end } = judge(mention, passage)
      if (role === "broken") scanned.haste.push({ level: "urgent", atOnce: false, quote: quote(start, end) })
      if (role === "none" || role === "broken") continue
      const reading = resolve(mention.span, hold, now)
      const { flags } = mention.span
      lastTimes.push({ ...reading, role, hold, named, flags, quote: quote(start, end), sentence })
    }
    for (const { level, atOnce, start, end } of findHaste(sentence, stems, clausesOf, alone)) {
      scanned.haste.push({ level, atOnce, quote: quote(start, end) })
    }
    scanned.times.push(...lastTimes)
    const askedBefore = asksBefore
    asksBefore = once(() => asks(sentence, stems) || (isFragment(sentence) && askedBefore()))
    deadlineBefore = () => ofDeadline.occurs(sentence, stems)
  }
  const theirs =
    scanned.times.some(({ named }) => named) &&
    sentences.some(({ start, end }) => isMoreTimeAsked(folded.slice(start, Math.min(end, start + LONGEST_SENTENCE))))
  return theirs ? { ...scanned, times: scanned.times.filter(({ named }) => !named) } : scanned
}

const isMoreTimeAsked = (sentence: string): boolean => asksMoreTime.occurs(sentence, findStems(sentence))

/** Asked of several times in the next sentence, and by fragments of the sentence after it. */
const once = (tell: () => boolean) => {
  let told: boolean | null = null
  return () => {
    told ??= tell()
    return told
  }
}

/** "Til sammenligning Tværbjerg og hele regionen." goes on with the sentence before: a few words without a verb. */
const isFragment = (sentence: string): boolean => sentence.trim().split(/\s+/).length <= 8 && !FINITE.test(sentence)
const FINITE =
  /(?:^|[^a-z])(?:er|var|har|havde|skal|kan|vil|maa|faar|blev|bliver|is|are|was|has|have|will|i|vi|jeg|we|\w{3,14}er|\w{3,14}ede)(?:[^a-z]|$)/

/** Whether nothing stands in the sentence but times and small words: "Fredag, tak." */
const isBare = (sentence: string, mentions: readonly Mention[]): boolean => {
  let from = 0
  for (const { start, end } of mentions) {
    if (!areSmall(sentence.slice(from, start))) return false
    from = end
  }
  return areSmall(sentence.slice(from))
}

const areSmall = (text: string): boolean => {
  WORD.lastIndex = 0
  for (let word = WORD.exec(text); word !== null; word = WORD.exec(text)) if (!SMALL.has(word[0])) return false
  return true
}
const WORD = /[a-z]+/g
const SMALL = new Set(
  "tak gerne helst please allerede den d pa paa i ok og til hvis muligt om mulig eller ellers meget kan vi sige kl on or at the ca".split(
    " ",
  ),
)

const asks = (sentence: string, stems: Stems): boolean =>
  needs.occurs(sentence, stems) ||
  toSender.occurs(sentence, stems) ||
  imperative.test(sentence.trimStart()) ||
  (/\?\s*$/.test(sentence) && !attendance.occurs(sentence, stems))
