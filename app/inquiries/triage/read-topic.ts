import { isTargetGroupKey, type TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Topic } from "../topics.ts"
import { compileCombinations } from "./combinations.ts"
import { Evidence } from "./evidence.ts"
import { guessFromParts, type Sender } from "./guess-group.ts"
import { featuresOf, verbatim } from "./learning/features.ts"
import { type MessageParts, type Part, readParts } from "./message-parts.ts"
import { combinations, type Idea, ideas } from "./patterns/ideas.ts"
import { machineNotices } from "./patterns/press-and-noise.ts"
import { type Signal, topicPhrases } from "./patterns/topics.ts"
import { phraseFinder } from "./phrases.ts"
import type { TriageReason } from "./reason.ts"
import { type Schooled, schooling } from "./schooling.ts"
import { decideTopic, type TopicDecision, type TopicRule } from "./topic-rules.ts"

export type TopicMessage = {
  subject: string
  text: string
  from?: Sender
  /** The sender's target group where it is known; otherwise it is guessed. Other words than the group keys count as unknown. */
  senderGroup?: string | null
  /** Whether the headers mark the message as automatic (mail.md). */
  automatic?: boolean
}

/** Why a topic is proposed: the rule that decided, its ground in a reader's terms, and the sender's words, verbatim. */
export type TopicReason = {
  rule: TopicRule
  ground: TriageReason["ground"]
  words: string[]
  group: TargetGroupKey | null
}
export type TopicReading = { topic: Topic; confidence: number; reason: TopicReason }

const findPhrases = phraseFinder<Signal>(topicPhrases)
const findCombinations = compileCombinations<Idea, Signal>(ideas, combinations)
const findSignals = (part: Part) => [...findPhrases(part), ...findCombinations(part)]

const findNotices = phraseFinder({ automatic: machineNotices })

const subjectFactor = 1.8
const quotedFactor = 0.5
/** Local parts no person answers from. They count for much, not for all: a form service may send a notice from one. */
const machineName = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|svar-?ikke|ikke-?svar|autosvar|bounces?)\b/i
const machinePoints = 6
/** What is known of a sender speaks before they do: which topics each group writes about, in points of a weak phrase. */
const priors: Partial<Record<TargetGroupKey, Partial<Record<Topic, number>>>> = {
  jobcentres: { "results-follow-up": 2, "labour-market-data": 1 },
  "municipal-councils": { "results-follow-up": 2 },
  providers: { "results-follow-up": 1.5, "framework-agreement": 1.5 },
  "unemployment-funds": { "labour-market-data": 2 },
  education: { bottleneck: 1.5 },
  guidance: { "labour-market-data": 1 },
  regions: { hearing: 1.5 },
  ministry: { "results-follow-up": 0.5, "labour-market-data": 0.5 },
  businesses: { "collective-dismissal": 1, "work-sharing": 1, "work-permit": 1 },
  media: { press: 6 },
  public: { misdirected: 2 },
}

/** What is known of the sender, and rights the law gives them, are not outvoted by the other words. */
const standsFirm = ({ rule }: TopicDecision, known: boolean): boolean =>
  rule === "automatic-headers" ||
  rule === "own-data" ||
  rule === "document-access" ||
  (rule === "press-sender" && known)

/** From here on the words as a whole were right more often than the rules, on each of four sets that had no part in learning. */
const sureSchooling = 0.65

/** "Hotel", "pris" and "kursus" are said by many who sell nothing: there the other words weigh more. */
const leastOfSales = 0.34
/** From here on a pitch is plain. */
const sureSales = 0.9
/** From here on the phrases are seldom wrong: in a few words they stand. */
const surePhrases = 0.6

/** From so many words on they are as sure as in a letter; in this few they are a greeting and a question mark. */
const enoughWords = 25
const tooFewWords = 6
const wordsIn = ({ subject, fresh }: MessageParts): number => `${subject.text} ${fresh.text}`.trim().split(/\s+/).length

/** "Hvilken blanket skal vi bruge?": of a line or two one weak word speaks as loud as all of a letter, so more is asked of it. */
const sureOf = (words: number): number => {
  const missing = Math.min(1, Math.max(0, (enoughWords - words) / (enoughWords - tooFewWords)))
  return sureSchooling + (1 - sureSchooling) * missing
}

/** Where no rule spoke plainly the words as a whole know better; elsewhere where they leave little doubt. */
const outweighs = ({ confidence }: Schooled, { rule, confidence: said }: TopicDecision, words: number): boolean => {
  if (words < enoughWords && said >= surePhrases && rule !== "sales") return false
  if (rule === "sales" && said < sureSales) return confidence >= leastOfSales
  if (rule === "hint" || confidence >= sureOf(words)) return true
  return (rule === "silence" && words >= enoughWords) || (rule === "matter" && said < 0.5 && words > 2 * tooFewWords)
}

/** Less than a phrase that says so in most letters. */
const likely = 6
const weightiest = (evidence: Evidence<Signal>) =>
  Math.max(
    0,
    ...evidence
      .ranked()
      .slice(0, 1)
      .map((key) => evidence.score(key)),
  )

/** What a message is about. Pure and deterministic; never throws; time is bounded whatever the length of the text. */
export function readTopic(message: TopicMessage): TopicReading {
  const parts = readParts(message)
  const known = isTargetGroupKey(message.senderGroup) ? message.senderGroup : null
  return topicFromParts(parts, message, known ?? guessFromParts(message.from, parts)?.group ?? null, known !== null)
}

export function topicFromParts(
  parts: MessageParts,
  { from, automatic }: Pick<TopicMessage, "from" | "automatic">,
  group: TargetGroupKey | null,
  /** Whether the group is known, not guessed. */
  known: boolean,
): TopicReading {
  const evidence = new Evidence(findSignals).add(parts.subject, subjectFactor).add(parts.fresh, 1)
  // An answer to a mail of another subject: that subject says what the matter is, if the sender does not.
  if (weightiest(evidence) < likely) evidence.add(parts.thread, 1)
  // "Se nedenfor": only where the sender says nothing of the matter may older words below speak.
  if (evidence.ranked().length === 0) evidence.add(parts.quoted, quotedFactor)
  // Machines say what they are at the very end, where people have their signature.
  evidence.addScore("automatic", new Evidence(findNotices).add(parts.signature, 1).score("automatic"))
  if (machineName.test(from?.address ?? "")) evidence.addScore("automatic", machinePoints)
  for (const [topic, points] of Object.entries(group === null ? {} : (priors[group] ?? {}))) {
    evidence.addScore(topic as Topic, points)
  }
  const decided = decideTopic({ evidence, group, automatic: automatic === true, asks: parts.fresh.text.includes("?") })
  const { topic, rule, ground, confidence } = decided
  const schooled = standsFirm(decided, known) ? null : schooling(featuresOf(parts, { group }))
  if (schooled !== null && schooled.topic !== topic && outweighs(schooled, decided, wordsIn(parts))) {
    const single = schooled.features.filter((feature) => !feature.includes(" "))
    const words = verbatim(single, [parts.subject, parts.fresh])
    const reason = { rule: "schooled" as const, ground: "words" as const, words, group }
    return { topic: schooled.topic, confidence: schooled.confidence, reason }
  }
  const words = rule === "own-data" ? evidence.words("own-data") : evidence.words(topic)
  return { topic, confidence, reason: { rule, ground, words, group } }
}
