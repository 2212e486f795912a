import { featuresOf, PLACES } from "#app/deadlines/reading/features.ts"
import { ownSubject, readMaterial, splitMessage } from "#app/deadlines/reading/message.ts"
import { resolve } from "#app/deadlines/reading/resolve.ts"
import { passagesOf } from "#app/deadlines/reading/scan.ts"
import { localTime } from "#app/deadlines/zone.ts"
import type { LabelledMessage } from "#scripts/eval/needs.ts"

/** A time named in a message, by its features, and whether an answer is wanted by it. */
type Example = { places: readonly number[]; asked: boolean }

/** What `app/deadlines/reading/leaning.ts` weighs words by: whole numbers, a `unit` to a unit of log odds. */
export type Learned = { unit: number; bias: number; weights: Int8Array; times: number; asked: number }

const passes = 15
const rate = 0.05
const slowing = 0.3
const decay = 0.02
const unit = 32

/** Logistic regression by stochastic gradient descent with weight decay; deterministic in the order of the messages. */
export const learnDates = (messages: readonly LabelledMessage[]): Learned => {
  const examples = messages.flatMap(examplesOf)
  const weights = new Float64Array(PLACES)
  let bias = 0
  // A stride without a common factor takes them all in turn, and never a whole set in one go.
  const stride = 7919
  for (let pass = 0; pass < passes; pass++) {
    const step = rate / (1 + slowing * pass)
    for (let index = 0; index < examples.length; index++) {
      const { places, asked } = examples[(index * stride) % examples.length] ?? { places: [], asked: false }
      const leaning = places.reduce((sum, place) => sum + (weights[place] ?? 0), bias)
      const miss = (asked ? 1 : 0) - 1 / (1 + Math.exp(-leaning))
      bias += step * miss
      for (const place of places) weights[place] = (weights[place] ?? 0) * (1 - step * decay) + step * miss
    }
  }
  return {
    unit,
    bias: Math.round(bias * unit),
    weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * unit)))),
    times: examples.length,
    asked: examples.filter(({ asked }) => asked).length,
  }
}

const examplesOf = (message: LabelledMessage): Example[] => {
  const sent = { ...message, sentAt: Date.parse(message.sentAt) }
  const { text, folded, subject, heading, english, sentAt } = readMaterial(splitMessage(sent), sent)
  const { day: today, minutes } = localTime(sentAt)
  const now = { today, minutes: Math.floor(minutes) }
  const own = ownSubject(subject)
  const passages = [
    ...passagesOf(text, folded, english, now),
    ...passagesOf(own, heading.slice(0, own.length), english, now, /\w/.test(folded)),
  ]
  const { by } = message.expect
  return passages.flatMap(({ passage }) => {
    const { shared, own } = featuresOf(passage)
    return passage.mentions.map(({ span }, at) => ({
      places: [...shared, ...(own[at] ?? [])],
      asked: by !== null && (["by", "before", "event"] as const).some((hold) => resolve(span, hold, now).by === by),
    }))
  })
}
