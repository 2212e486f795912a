import { type Features, saidFeature, scaleOf } from "./features.ts"
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
/** So many words are enough to tell topics by, and the state stays within a couple of megabytes. */
const mostFeatures = 20_000
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
    const scale = scaleOf(features)
    const row: Row = {
      features: Uint32Array.from([...features.keys(), ...saidFeature(said).map(([name]) => name)].map(this.indexOf)),
      weights: Float32Array.from([
        ...Array.from(features.values(), (weight) => weight * scale),
        ...saidFeature(said).map(([, weight]) => weight),
      ]),
    }
    this.gathered.push({ row, label: index, said })
  }

  private indexOf = (feature: string): number => {
    const known = this.vocabulary.get(feature)
    if (known) known.cases++
    else this.vocabulary.set(feature, { index: this.vocabulary.size, cases: 1 })
    return known?.index ?? this.vocabulary.size - 1
  }

  async finish(breathe: Breathe = async () => undefined): Promise<Trained> {
    const { kept, cases } = await this.prune(breathe)
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

  /** The vocabulary without what was met but once, and without the rarest where it is large; the cases in its terms. */
  private async prune(breathe: Breathe) {
    const shared = [...this.vocabulary].filter(([, { cases }]) => cases >= leastOfFeature)
    const common =
      shared.length <= mostFeatures
        ? shared
        : shared.sort(([, one], [, other]) => other.cases - one.cases).slice(0, mostFeatures)
    const places = new Int32Array(this.vocabulary.size).fill(-1)
    for (const [place, [, { index }]] of common.entries()) places[index] = place
    const cases: (Labelled & { said: Said })[] = []
    for (const { row, label, said } of this.gathered) {
      cases.push({ row: inTermsOf(places, row), label, said })
      if (cases.length % breath === 0) await breathe()
    }
    return { kept: common.map(([feature]) => feature), cases }
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

/** `places` of the features that are kept; −1 for the others. */
function inTermsOf(places: Int32Array, { features, weights }: Row): Row {
  const kept = features.filter((feature) => (places[feature] ?? -1) >= 0)
  const keptWeights = weights.filter((_, at) => (places[features[at] ?? 0] ?? -1) >= 0)
  return { features: kept.map((feature) => places[feature] ?? 0), weights: keptWeights }
}

const strideOf = (length: number) => (length % 7919 === 0 ? 7907 : 7919)
