import type { Features } from "./features.ts"
import { type Counts, NaiveBayes } from "./naive-bayes.ts"
import { chanceOf, Recorder, type Said, situationOf, type TrackRecord } from "./record.ts"

/** Trained state: plain JSON. */
export type Trained = { counts: Counts; record: TrackRecord }

/** A guess with the chance that it is right (0 to 1), the cases it was learned from, and the features that spoke most. */
export type Guess = { label: string; confidence: number; cases: number; features: string[] }

/** Under these it has seen too little to speak (product.md § 4 Triage: silent below its confidence). */
export const leastCases = 30
export const leastOfLabel = 5
/** From here on its guesses are put to the test while it learns. */
const firstTrial = 15
const mostFeatures = 60_000
/** What was said without it is one feature among the others, so that it learns where that is usually set right. */
const saidWeights: Record<Said["how"], number> = { surely: 3, doubtfully: 2, faintly: 1 }

const withSaid = (features: Features, { label, how }: Said): Features =>
  label === null ? features : new Map(features).set(`said:${label}`, saidWeights[how])

/**
 * Learns cases in the order in which people confirmed them. Each is guessed before it is learned, by what came before
 * it alone, and the outcome is what later confidence rests on: no case ever vouches for itself.
 */
export class Trainer {
  private readonly bayes = new NaiveBayes()
  private readonly recorder = new Recorder()
  private learned = 0

  take(features: Features, label: string, said: Said): void {
    const all = withSaid(features, said)
    if (this.learned >= firstTrial) {
      const [first, second] = this.bayes.rank(all)
      if (first && second)
        this.recorder.note(situationOf(first.label, said), first.score - second.score, first.label === label)
    }
    this.bayes.learn(all, label)
    this.learned++
  }

  finish(): Trained {
    return { counts: this.bayes.toCounts(mostFeatures), record: this.recorder.toRecord() }
  }
}

export class Classifier {
  private readonly bayes: NaiveBayes
  private readonly record: TrackRecord
  readonly cases: number

  constructor({ counts, record }: Trained) {
    this.bayes = NaiveBayes.from(counts)
    this.record = record
    this.cases = counts.cases.reduce((sum, cases) => sum + cases, 0)
  }

  /** Null where it has not seen enough, of anything or of what it would say. */
  guess(features: Features, said: Said): Guess | null {
    if (this.cases < leastCases) return null
    const all = withSaid(features, said)
    const [first, second] = this.bayes.rank(all)
    if (!first || !second) return null
    const { label } = first
    const cases = this.bayes.casesOf(label)
    if (cases < leastOfLabel) return null
    return {
      label,
      confidence: chanceOf(this.record, situationOf(label, said), first.score - second.score),
      cases,
      features: this.bayes.speakingFor(label, features).slice(0, 12),
    }
  }
}
