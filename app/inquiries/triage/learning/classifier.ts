import { type Features, normalised, withSaid } from "./features.ts"
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
    const known = [...normalised(features)].filter(([feature]) => this.weights.has(feature))
    if (known.length === 0) return null
    const scores = new Float64Array(labels.length)
    for (const [feature, weight] of withSaid(new Map(known), said)) {
      const weights = this.weights.get(feature)
      if (weights === undefined) continue
      for (let index = 0; index < scores.length; index++)
        scores[index] = (scores[index] ?? 0) + weight * (weights[index] ?? 0)
    }
    const { at, lead } = leader(softmax(scores))
    const label = labels[at] ?? ""
    if ((cases[at] ?? 0) < leastOfLabel) return null
    return {
      label,
      confidence: chanceOf(record, situationOf(label, said), lead),
      cases: cases[at] ?? 0,
      features: this.speakingFor(at, known),
    }
  }

  /** The features that spoke for a label more than for the others, weightiest first. */
  private speakingFor(at: number, known: (readonly [feature: string, weight: number])[]): string[] {
    return known
      .map(([feature, weight]) => ({ feature, weight: weight * (this.weights.get(feature)?.[at] ?? 0) }))
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight)
      .slice(0, mostSpeaking)
      .map(({ feature }) => feature)
  }
}
