import { isTargetGroupKey, type TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Topic } from "../topics.ts"
import { compileCombinations } from "./combinations.ts"
import { Evidence } from "./evidence.ts"
import { guessFromParts, type Sender } from "./guess-group.ts"
import { type MessageParts, type Part, readParts } from "./message-parts.ts"
import { combinations, type Idea, ideas } from "./patterns/ideas.ts"
import { machineNotices } from "./patterns/press-and-noise.ts"
import { type Signal, topicPhrases } from "./patterns/topics.ts"
import { phraseFinder } from "./phrases.ts"
import type { TriageReason } from "./reason.ts"
import { decideTopic, type TopicRule } from "./topic-rules.ts"

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

/** What a message is about. Pure and deterministic; never throws; time is bounded whatever the length of the text. */
export function readTopic(message: TopicMessage): TopicReading {
  const parts = readParts(message)
  const known = isTargetGroupKey(message.senderGroup) ? message.senderGroup : null
  return topicFromParts(parts, message, known ?? guessFromParts(message.from, parts)?.group ?? null)
}

export function topicFromParts(
  parts: MessageParts,
  { from, automatic }: Pick<TopicMessage, "from" | "automatic">,
  group: TargetGroupKey | null,
): TopicReading {
  const evidence = new Evidence(findSignals).add(parts.subject, subjectFactor).add(parts.fresh, 1)
  // "Se nedenfor": only where the sender says nothing of the matter may older words below speak.
  if (evidence.ranked().length === 0) evidence.add(parts.quoted, quotedFactor)
  // Machines say what they are at the very end, where people have their signature.
  evidence.addScore("automatic", new Evidence(findNotices).add(parts.signature, 1).score("automatic"))
  if (machineName.test(from?.address ?? "")) evidence.addScore("automatic", machinePoints)
  for (const [topic, points] of Object.entries(group === null ? {} : (priors[group] ?? {}))) {
    evidence.addScore(topic as Topic, points)
  }
  const { topic, rule, ground, confidence } = decideTopic({ evidence, group, automatic: automatic === true })
  const words = rule === "own-data" ? evidence.words("own-data") : evidence.words(topic)
  return { topic, confidence, reason: { rule, ground, words, group } }
}
