import { isTopic, type Topic } from "../topics.ts"
import school from "./data/topic-weights.json"
import { type Features, scaleOf } from "./learning/features.ts"
import { leader, softmax } from "./learning/logistic.ts"

/** What the words as a whole say; `features` are those that spoke most, `confidence` is 0 to 1. */
export type Schooled = { topic: Topic; confidence: number; features: string[] }

/** Under this the words are too few, or too mixed, to say anything. */
const leastConfidence = 0.3
const mostSpeaking = 12

/**
 * A guess at the topic by the weights that `scripts/school/topics.ts` learned from invented messages. It knows how words
 * go together that no phrase names, and nothing of the order in which topics go before one another: it is asked only
 * where the rules are in doubt. Null where it is in doubt too.
 */
export function schooling(features: Features): Schooled | null {
  const { labels } = school
  const { places, weights } = unpack()
  const scores = new Float64Array(labels.length)
  const known: { feature: string; weight: number; row: number }[] = []
  const scale = scaleOf(features)
  for (const [feature, raw] of features) {
    const place = places.get(feature)
    if (place === undefined) continue
    const row = place * labels.length
    const weight = (raw * scale) / school.unit
    for (let index = 0; index < scores.length; index++)
      scores[index] = (scores[index] ?? 0) + weight * (weights[row + index] ?? 0)
    known.push({ feature, weight, row })
  }
  const chances = softmax(scores)
  const { at } = leader(chances)
  const topic = labels[at] ?? ""
  const confidence = chances[at] ?? 0
  if (known.length === 0 || confidence < leastConfidence || !isTopic(topic)) return null
  const spoke = ({ weight, row }: (typeof known)[number]) => weight * (weights[row + at] ?? 0)
  const speaking = known.filter((one) => spoke(one) > 0).sort((one, other) => spoke(other) - spoke(one))
  return { topic, confidence, features: speaking.slice(0, mostSpeaking).map(({ feature }) => feature) }
}

/** Each feature's place, and at each place a weight for every label. */
type School = { places: ReadonlyMap<string, number>; weights: Int8Array }
let unpacked: School | null = null

/** Unpacked when first asked. */
function unpack(): School {
  unpacked ??= {
    places: new Map(school.features.split("\t").map((feature, place) => [feature, place])),
    weights: new Int8Array(Buffer.from(school.weights, "base64")),
  }
  return unpacked
}
