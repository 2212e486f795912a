import type { NeedFlag } from "../need.ts"
import { asksMoreTime } from "./cues/parties.ts"
import { matterWithdrawn, takenBack } from "./cues/withdrawn.ts"
import { judge, type Role } from "./judge.ts"
import { leaningsOf, outweigh } from "./leaning.ts"
import { findMentions, isNamed, type Mention, type Named } from "./mentions.ts"
import { Passage } from "./passage.ts"
import { type Hold, type Reading, resolve } from "./resolve.ts"
import { findSentences } from "./sentences.ts"
import type { Now } from "./span.ts"
import { findHaste } from "./urgency.ts"
import { findStems } from "./wording.ts"

/** A time that was judged, and the words that say so as they stand in the message. */
export type Stated = Reading & {
  /** `none` where the words lean too far from it: it asks for nothing, and can be taken back. */
  role: Exclude<Role, "broken">
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

/** The sentences of a text, given as it stands and folded, in their order, each with the times named in it and where it begins. */
export function* passagesOf(
  text: string,
  folded: string,
  english: boolean,
  now: Now,
  beside = false,
): Generator<{ passage: Passage; from: number }> {
  const sentences = findSentences(text).slice(0, MOST_SENTENCES)
  const alone = sentences.length === 1 && !beside
  let passage: Passage | null = null
  const named: Named[] = []
  for (const { start: from, end: to } of sentences) {
    const sentence = folded.slice(from, Math.min(to, from + LONGEST_SENTENCE))
    const stems = findStems(sentence)
    const mentions = findMentions(sentence, stems, english, now, named)
    // Of several times in a sentence before, words point back to the first that is to come: what is said after hangs on it.
    const ahead = mentions.filter(({ span }) => span.to >= now.today)
    const first =
      ahead.find(({ span }) => isNamed(span)) ??
      (named.some(({ span }) => span !== undefined) ? undefined : ahead.find(isAnHour))
    if (ahead.length > 0) named.push({ span: first?.span, sentence, ahead })
    passage = new Passage(sentence, stems, mentions, passage, now.today, alone)
    yield { passage, from }
  }
}

/** Everything a text, given as it stands and folded, says of when an answer is wanted, in its order; a subject stands `beside` the text. */
export const scan = (text: string, folded: string, english: boolean, now: Now, beside = false): Scan => {
  const scanned: Scan = { times: [], haste: [] }
  let lastTimes: Stated[] = []
  let moreTime = false
  for (const { passage, from } of passagesOf(text, folded, english, now, beside)) {
    const { sentence, stems, mentions, alone } = passage
    moreTime ||= asksMoreTime.occurs(sentence, stems)
    if (matterWithdrawn.occurs(sentence, stems)) {
      for (const time of scanned.times) if (time.role !== "superseded") time.role = "cancelled"
    }
    if (takenBack.occurs(sentence, stems)) {
      for (const time of lastTimes) time.role = "cancelled"
      if (lastTimes.length === 0 && passage.timeAskedBefore()) scanned.times.push(withdrawn(text, sentence, from))
    }
    lastTimes = []
    const leanings = mentions.length === 0 ? [] : leaningsOf(passage)
    for (const [at, mention] of mentions.entries()) {
      const { role: ruled, hold, named, start, end } = judge(mention, passage)
      const role = outweigh(ruled, leanings[at] ?? 0)
      if (role === "none" && ruled === "none") continue
      const quote = quoteOf(text, from + start, from + end)
      if (role === "broken") {
        scanned.haste.push({ level: "urgent", atOnce: false, quote })
        continue
      }
      const reading = resolve(mention.span, hold, now)
      lastTimes.push({ ...reading, role, hold, named, flags: mention.span.flags, quote, sentence })
    }
    for (const { level, atOnce, start, end } of findHaste(sentence, stems, alone)) {
      scanned.haste.push({ level, atOnce, quote: quoteOf(text, from + start, from + end) })
    }
    scanned.times.push(...lastTimes)
  }
  // Whoever asks for more time speaks of a deadline that is theirs to keep.
  const theirs = moreTime && scanned.times.some(({ named }) => named)
  return theirs ? { ...scanned, times: scanned.times.filter(({ named }) => !named) } : scanned
}

/** "Jeg sidder i møde fra kl. 14. Kan du nå at ringe inden?" */
const isAnHour = ({ span: { kind, minutes } }: Mention): boolean => kind === "clock" && minutes !== null

/** A time that was only told of as asked for, and is taken back by this sentence. */
const withdrawn = (text: string, sentence: string, from: number): Stated => {
  const quote = quoteOf(text, from, from + sentence.length)
  return { by: null, latest: null, role: "cancelled", hold: "by", named: false, flags: [], quote, sentence }
}

const quoteOf = (text: string, start: number, end: number): string => text.slice(start, end).trim()
