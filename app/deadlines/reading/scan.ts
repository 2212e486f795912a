import type { NeedFlag } from "../need.ts"
import { attendance } from "./cues/answers.ts"
import { imperative, needs } from "./cues/asks.ts"
import { sales } from "./cues/foreign.ts"
import { fold, occurs } from "./fold.ts"
import { judge, type Verdict } from "./judge.ts"
import { findMentions, isNamed, type Mention } from "./mentions.ts"
import { type Hold, type Reading, resolve } from "./resolve.ts"
import { findSentences, type Stretch } from "./sentences.ts"
import type { Now, Span } from "./span.ts"
import { findHaste } from "./urgency.ts"

/** A time that was judged, and the words that say so as they stand in the message. */
export type Stated = Reading & {
  role: Exclude<Verdict["role"], "none">
  hold: Hold
  flags: readonly NeedFlag[]
  quote: string
  /** The folded sentence it stands in. */
  sentence: string
}

export type StatedHaste = { level: "urgent" | "low"; atOnce: boolean; quote: string }

/** Sales mail names dates by the dozen; none is for an answer. */
const isSales = (folded: string): boolean => sales.test(folded)

export type Scan = { times: Stated[]; haste: StatedHaste[] }

/** More sentences than this say no more of a need; a wall of dates must not cost more than a letter. */
const MOST_SENTENCES = 120
const LONGEST_SENTENCE = 1_200

/** Everything the text says of when an answer is wanted, in its order. */
export const scan = (text: string, english: boolean, now: Now): Scan => {
  const folded = fold(text)
  const selling = isSales(folded)
  const sentences = findSentences(text).slice(0, MOST_SENTENCES)
  const alone = sentences.length === 1
  const scanned: Scan = { times: [], haste: [] }
  let before: Stretch | null = null
  let lastNamed: Span | null = null
  for (const whole of sentences) {
    const sentence = { start: whole.start, end: Math.min(whole.end, whole.start + LONGEST_SENTENCE) }
    const quote = (start: number, end: number) => text.slice(start, end).trim()
    const sentenceText = folded.slice(sentence.start, sentence.end)
    const mentions: Mention[] = selling ? [] : findMentions(folded, sentence, english, now, lastNamed)
    // Of several times in a sentence before, words point back to the first: what is said after it hangs on it.
    lastNamed = mentions.find(({ span }) => isNamed(span))?.span ?? lastNamed
    const previous = before
    const asksBefore = () => previous !== null && asks(folded, previous)
    const passage = { folded, sentence, bare: isBare(folded, sentence, mentions), asksBefore, alone }
    for (const mention of mentions) {
      const { role, hold, start, end } = judge(mention, passage)
      if (role === "none") continue
      const reading = resolve(mention.span, hold, now)
      const { flags } = mention.span
      scanned.times.push({ ...reading, role, hold, flags, quote: quote(start, end), sentence: sentenceText })
    }
    for (const { level, atOnce, start, end } of findHaste(folded, sentence, alone)) {
      scanned.haste.push({ level, atOnce, quote: quote(start, end) })
    }
    before = sentence
  }
  return scanned
}

/** Whether nothing stands in the sentence but times and small words: "Fredag, tak." */
const isBare = (folded: string, { start, end }: Stretch, mentions: readonly Mention[]): boolean => {
  let rest = ""
  let from = start
  for (const mention of mentions) {
    rest += `${folded.slice(from, mention.start)} `
    from = mention.end
  }
  rest += folded.slice(from, end)
  return mentions.length > 0 && (rest.match(/[a-z]+/g) ?? []).every((word) => SMALL.has(word))
}
const SMALL = new Set(
  "tak gerne helst please allerede den d pa paa i ok og til hvis muligt om mulig eller ellers meget kan vi sige kl on or at the ca".split(
    " ",
  ),
)

const asks = (folded: string, { start, end }: Stretch): boolean => {
  const text = folded.slice(start, end)
  return occurs(needs, text) || imperative.test(text.trimStart()) || (/\?\s*$/.test(text) && !occurs(attendance, text))
}
