import type { Topic } from "../topics.ts"
import { Evidence } from "./evidence.ts"
import { type MessageParts, readParts } from "./message-parts.ts"
import { type ReplyCue, replyPhrases } from "./patterns/replies.ts"
import { phraseFinder } from "./phrases.ts"

export type ReplyRule =
  | "no-reply-topic"
  | "waived"
  | "question"
  | "request"
  | "owed"
  | "thanks"
  | "for-information"
  | "open"
/** The rule that decided (a key for i18n) and the sender's words it rests on, verbatim; none where silence decided. */
export type ReplyReading = { expected: boolean; reason: { rule: ReplyRule; words: string[] } }

const findCues = phraseFinder<ReplyCue>(replyPhrases)

const silentTopics: readonly Topic[] = ["automatic", "sales"]
/**
 * Whoever writes about these is owed an answer though they ask for none: a receipt for a statutory notice
 * (domain/rules.md § 1), a statutory time limit (§ 5), guidance to the right authority (forvaltningsloven § 7).
 */
const owedTopics: readonly Topic[] = [
  "collective-dismissal",
  "work-sharing",
  "work-permit",
  "press",
  "document-access",
  "data-protection",
  "complaint",
  "misdirected",
]
const leastCue = 5
/** "Som aftalt kommer her …": more than one word for a delivery. */
const agreed = 9
const answered = /^\s*(?:sv|svar|re|vs|fw|fwd|videresendt)\s*:/i
/** In words: one that only thanks, and one that does so in a line. */
const shortLetter = 40
const shortNote = 12

/**
 * Whether the sender waits for a human answer. In doubt they do: an answer too many costs a minute, an answer missing
 * breaks the promise of the strategy. Only the sender's fresh words count, never quoted history.
 */
export function isReplyExpected(message: {
  subject: string
  text: string
  topic: Topic
  /** Whether the headers mark the message as automatic (mail.md). */
  automatic?: boolean
}): ReplyReading {
  return replyFromParts(readParts(message), message)
}

export function replyFromParts(
  parts: MessageParts,
  { topic, automatic }: { topic: Topic; automatic?: boolean },
): ReplyReading {
  if (automatic === true || silentTopics.includes(topic)) return reading(false, "no-reply-topic", [])

  const cues = new Evidence(findCues).add(parts.fresh, 1)
  // The subject of an answer was written by somebody else.
  if (!answered.test(parts.subject.text)) cues.add(parts.subject, 1)
  const said = (cue: ReplyCue) => cues.score(cue) >= leastCue
  const because = (expected: boolean, rule: ReplyRule, ...spoken: ReplyCue[]) =>
    reading(expected, rule, spoken.flatMap((cue) => cues.words(cue)).slice(0, 3))

  if (said("waived")) return because(false, "waived", "waived")
  if (said("question")) return because(true, "question", "question")
  if (said("request")) return because(true, "request", "request")
  if (said("information")) return because(false, "for-information", "information")
  if (said("promise")) return because(false, "for-information", "promise")
  const isAnswer = answered.test(parts.subject.text)
  if (cues.score("thanks") >= (isAnswer ? 3 : 6) && !said("delivery") && parts.fresh.words.length < shortLetter)
    return because(false, "thanks", "thanks")
  // What we asked them for, or what was agreed, needs no answer, whatever it is about.
  if (said("delivery") && (isAnswer || cues.score("delivery") >= agreed))
    return because(false, "for-information", "delivery")
  if (owedTopics.includes(topic)) return because(true, "owed")
  if (said("delivery") || said("attendance")) return because(false, "for-information", "delivery", "attendance")
  if (said("thanks") || (parts.fresh.words.length < shortNote && cues.score("thanks") > 0))
    return because(false, "thanks", "thanks")
  return because(true, "open")
}

const reading = (expected: boolean, rule: ReplyRule, words: string[]): ReplyReading => ({
  expected,
  reason: { rule, words },
})
