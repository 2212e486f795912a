import { isTopic, type Topic } from "../topics.ts"
import type { Sender } from "./guess-group.ts"
import type { Classifier } from "./learning/classifier.ts"
import { featuresOf, verbatim } from "./learning/features.ts"
import type { Said } from "./learning/record.ts"
import type { TopicReading } from "./read-topic.ts"
import type { TriageReason } from "./reason.ts"
import type { Reading } from "./triage.ts"

/** Below this a reading is a guess, and the topic is left for a person to pick (product.md § 4 Triage). */
const leastReading = 0.35
/** From here on the phrases are seldom wrong. */
const sureReading = 0.6
/** Below this what was learned stays silent. */
const leastLearned = 0.7
/** What it takes to speak against phrases that are sure. */
const againstSure = 0.9

/** What the phrases said, as the classifier is told it. */
export const saidBy = ({ topic, confidence }: Pick<TopicReading, "topic" | "confidence">): Said => ({
  label: confidence === 0 ? null : topic,
  how: confidence >= sureReading ? "surely" : confidence >= leastReading ? "doubtfully" : "faintly",
})

/** A choice and all that speaks for it, the weightiest first. */
export type TopicChoice = { topic: Topic; reasons: TriageReason[] }

/**
 * Phrases and classifier, in one choice. The classifier's confidence is its record in the very situation at hand, so
 * "92 %" against a sure phrase means that people have sided with it, against sure phrases, about that often:
 * - both say the same: it is that, for both reasons;
 * - the phrases are silent or unsure: what was learned holds, where it is confident;
 * - the phrases are sure: they hold, unless people have set right such readings nearly always;
 * - what the headers say of automatic mail is a fact and stands against both.
 */
export function chooseTopic(reading: Reading, from: Sender | undefined, classifier: Classifier | null): TopicChoice {
  const { topic, confidence, reason } = reading.topic
  const said = saidBy(reading.topic)
  const read: TriageReason = { field: "topic", ground: reason.ground, words: reason.words, confidence }
  const heard = said.label !== null && said.how !== "faintly"
  const byPhrases: TopicChoice = !heard
    ? { topic: "other", reasons: [{ field: "topic", ground: "default", words: [] }] }
    : { topic, reasons: [read] }
  if (classifier === null || reason.ground === "automatic") return byPhrases

  const { parts, known, group } = reading
  const guess = classifier.guess(featuresOf(parts, { from, group: known ?? group?.group ?? null }), said)
  if (guess === null || !isTopic(guess.label)) return byPhrases
  const learned: TriageReason = {
    field: "topic",
    ground: "learned",
    words: verbatim(guess.features, [parts.subject, parts.fresh]),
    confidence: guess.confidence,
    cases: guess.cases,
  }
  const contradicts = heard && said.how === "surely" && guess.label !== topic
  if (guess.confidence < (contradicts ? againstSure : leastLearned)) return byPhrases
  const reasons = heard && guess.label === topic ? byWeight([read, learned]) : [learned]
  return { topic: guess.label, reasons }
}

/** What the sender has chosen on our form holds as sure phrases do: what was read must be surer than that. */
export function withChosen(read: TopicChoice, chosen: Topic | undefined): TopicChoice {
  if (chosen === undefined || read.topic === chosen) return read
  const [weightiest] = read.reasons
  const surer = weightiest?.ground !== "default" && (weightiest?.confidence ?? 0) >= againstSure
  return surer ? read : { topic: chosen, reasons: [{ field: "topic", ground: "chosen", words: [] }] }
}

const byWeight = (reasons: TriageReason[]) =>
  reasons.sort((one, other) => (other.confidence ?? 0) - (one.confidence ?? 0))
