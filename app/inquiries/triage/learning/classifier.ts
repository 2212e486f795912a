import { type Features, saidFeature, scaleOf } from "./features.ts"
import { leader, softmax } from "./logistic.ts"
import { chanceOf, type Said, situationOf } from "./record.ts"
import type { Trained } from "./trainer.ts"

/** A guess with the chance that it is right (0 to 1), the cases it was learned from, and the features that spoke most. */
export type Guess = { label: string; confidence: number; cases: number; features: string[] }

/** Under these it has seen too little to speak (product.md § 4 Triage: silent below its confidence). */
export const leastCases = 30
export const leastOfLabel = 5
const mostSpeaking = 12

export class Classifier {
  private readonly weights: ReadonlyMap<string, number[]>
  private readonly cases: number

  constructor(private readonly trained: Trained) {
    this.weights = new Map(Object.entries(trained.weights))
    this.cases = trained.cases.reduce((sum, cases) => sum + cases, 0)
  }

  /** Null where it has not seen enough, of anything or of what it would say, and where it knows none of the words. */
  guess(features: Features, said: Said): Guess | null {
    const { labels, cases, record } = this.trained
    if (this.cases < leastCases || labels.length < 2) return null
    const scores = new Float64Array(labels.length)
    const known: Known[] = []
    const scale = scaleOf(features)
    const hear = (feature: string, weight: number) => {
      const weights = this.weights.get(feature)
      if (weights === undefined) return
      for (let index = 0; index < scores.length; index++)
        scores[index] = (scores[index] ?? 0) + weight * (weights[index] ?? 0)
      known.push({ feature, weight, weights })
    }
    for (const [feature, weight] of features) hear(feature, weight * scale)
    if (known.length === 0) return null
    for (const [feature, weight] of saidFeature(said)) hear(feature, weight)
    const { at, lead } = leader(softmax(scores))
    const label = labels[at] ?? ""
    if ((cases[at] ?? 0) < leastOfLabel) return null
    return {
      label,
      confidence: chanceOf(record, situationOf(label, said), lead),
      cases: cases[at] ?? 0,
      features: speakingFor(at, known),
    }
  }
}

type Known = { feature: string; weight: number; weights: number[] }

/** The features that spoke for a label, weightiest first. */
const speakingFor = (at: number, known: Known[]): string[] =>
  known
    .map(({ feature, weight, weights }) => ({ feature, spoke: weight * (weights[at] ?? 0) }))
    .filter(({ spoke }) => spoke > 0)
    .sort((one, other) => other.spoke - one.spoke)
    .slice(0, mostSpeaking)
    .map(({ feature }) => feature)
