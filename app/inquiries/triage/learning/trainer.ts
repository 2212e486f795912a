import { type Features, normalised, withSaid } from "./features.ts"
import { type Labelled, Logistic, leader, type Row } from "./logistic.ts"
import { Recorder, type Said, situationOf, type TrackRecord } from "./record.ts"

/** Trained state: plain JSON. */
export type Trained = {
  labels: string[]
  /** How many cases each label was learned from, in the order of `labels`. */
  cases: number[]
  /** Feature → its weight for each label. */
  weights: Record<string, number[]>
  record: TrackRecord
}

/** A feature of one case alone says nothing of the next. */
const leastOfFeature = 2
const folds = 3
/** Passes over the cases: many over few, few over many. */
const passesFor = (cases: number) => Math.max(2, Math.min(10, Math.round(20_000 / Math.max(1, cases))))
/** How many cases are learned between two breaths. */
const breath = 200

/** Gives other work its turn. */
export type Breathe = () => Promise<void>

/**
 * Gathers cases as people confirmed them and learns from them. Confidence rests on guesses at cases that had no part in
 * what made the guess: a third at a time is guessed by what the other two thirds teach, so no case vouches for itself.
 */
export class Trainer {
  private readonly vocabulary = new Map<string, { index: number; cases: number }>()
  private readonly labels: string[] = []
  private readonly gathered: (Labelled & { said: Said })[] = []

  take(features: Features, label: string, said: Said): void {
    let index = this.labels.indexOf(label)
    if (index < 0) index = this.labels.push(label) - 1
    this.gathered.push({ row: this.rowOf(withSaid(normalised(features), said)), label: index, said })
  }

  private rowOf(features: Features): Row {
    const indexes = [...features.keys()].map((feature) => {
      const known = this.vocabulary.get(feature)
      if (known) known.cases++
      else this.vocabulary.set(feature, { index: this.vocabulary.size, cases: 1 })
      return known?.index ?? this.vocabulary.size - 1
    })
    return { features: Uint32Array.from(indexes), weights: Float32Array.from(features.values()) }
  }

  async finish(breathe: Breathe = async () => undefined): Promise<Trained> {
    const { kept, cases } = this.prune()
    const recorder = new Recorder()
    for (let fold = 0; fold < folds; fold++) {
      const model = await this.learn(
        cases.filter((_, index) => index % folds !== fold),
        kept.length,
        breathe,
      )
      for (const { row, label, said } of cases.filter((_, index) => index % folds === fold)) {
        const { at, lead } = leader(model.chancesOf(row))
        recorder.note(situationOf(this.labels[at] ?? "", said), lead, at === label)
      }
    }
    const model = await this.learn(cases, kept.length, breathe)
    const rounded = (weights: Float64Array) => Array.from(weights, (weight) => Math.round(weight * 100) / 100)
    return {
      labels: [...this.labels],
      cases: this.labels.map((_, index) => cases.filter(({ label }) => label === index).length),
      weights: Object.fromEntries(kept.map((feature, index) => [feature, rounded(model.weightsOf(index))])),
      record: recorder.toRecord(),
    }
  }

  /** The vocabulary without what was met but once, and the cases in its terms. */
  private prune() {
    const places = new Map<number, number>()
    const kept: string[] = []
    for (const [feature, { index, cases }] of this.vocabulary) {
      if (cases >= leastOfFeature) places.set(index, kept.push(feature) - 1)
    }
    const cases = this.gathered.map(({ row, ...rest }) => {
      const at = [...row.features.keys()].filter((place) => places.has(row.features[place] ?? -1))
      return {
        ...rest,
        row: {
          features: Uint32Array.from(at, (place) => places.get(row.features[place] ?? -1) ?? 0),
          weights: Float32Array.from(at, (place) => row.weights[place] ?? 0),
        },
      }
    })
    return { kept, cases }
  }

  private async learn(cases: readonly Labelled[], vocabulary: number, breathe: Breathe): Promise<Logistic> {
    const model = new Logistic(this.labels.length, vocabulary)
    for (let pass = 0; pass < passesFor(cases.length); pass++) {
      for (let index = 0; index < cases.length; index++) {
        // A stride with no factor in common walks them all, so that a run of one topic is not learned in one go.
        const one = cases[(index * strideOf(cases.length)) % cases.length]
        if (one) model.learn(one)
        if (index % breath === breath - 1) await breathe()
      }
    }
    return model
  }
}

const strideOf = (length: number) => (length % 7919 === 0 ? 7907 : 7919)
