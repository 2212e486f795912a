import type { Features } from "./features.ts"

/** All that was counted, as it is kept: of each feature, how much it weighed in the cases of each label. */
export type Counts = {
  labels: string[]
  /** Cases of each label, in the order of `labels`. */
  cases: number[]
  /** Feature → [index of label, weight, index of label, weight …]. */
  features: Record<string, number[]>
}

export type Ranked = { label: string; score: number }

const smoothing = 0.2

/**
 * Naive Bayes with complement counts: each label's score is the log-odds of the words under it against those under all
 * the others together, normalised by the message's length, without a prior, so that neither a frequent label nor a long
 * letter wins by itself. Rennie, Shih, Teevan, Karger: "Tackling the Poor Assumptions of Naive Bayes Text Classifiers",
 * ICML 2003, §§ 3.1, 4.2 (one-versus-all-but-one). Deterministic in the order of the cases.
 */
export class NaiveBayes {
  private readonly labels: string[] = []
  private readonly cases: number[] = []
  private readonly totals: number[] = []
  private readonly features = new Map<string, number[]>()
  private total = 0

  static from({ labels, cases, features }: Counts): NaiveBayes {
    const bayes = new NaiveBayes()
    bayes.labels.push(...labels)
    bayes.cases.push(...cases)
    for (const [feature, pairs] of Object.entries(features)) {
      for (let at = 0; at < pairs.length; at += 2) bayes.add(feature, pairs[at] ?? 0, pairs[at + 1] ?? 0)
    }
    return bayes
  }

  learn(features: Features, label: string): void {
    let index = this.labels.indexOf(label)
    if (index < 0) index = this.labels.push(label) - 1
    this.cases[index] = (this.cases[index] ?? 0) + 1
    for (const [feature, weight] of features) this.add(feature, index, weight)
  }

  private add(feature: string, index: number, weight: number): void {
    const weights = this.features.get(feature)
    if (weights) weights[index] = (weights[index] ?? 0) + weight
    else {
      const fresh: number[] = []
      fresh[index] = weight
      this.features.set(feature, fresh)
    }
    this.totals[index] = (this.totals[index] ?? 0) + weight
    this.total += weight
  }

  casesOf(label: string): number {
    return this.cases[this.labels.indexOf(label)] ?? 0
  }

  /** Highest first; nothing where no feature was ever seen, or there is but one label to choose. */
  rank(features: Features): Ranked[] {
    const known = [...features].filter(([feature]) => this.features.has(feature))
    if (known.length === 0 || this.labels.length < 2) return []
    const length = Math.sqrt(known.reduce((sum, [, weight]) => sum + weight * weight, 0))
    const scores = this.labels.map(() => 0)
    const bases = this.labels.map((_, index) => this.baseOf(index))
    for (const [feature, weight] of known) {
      const odds = this.oddsOf(feature)
      for (let index = 0; index < scores.length; index++)
        scores[index] = (scores[index] ?? 0) + weight * ((odds[index] ?? 0) - (bases[index] ?? 0))
    }
    return this.labels
      .map((label, index) => ({ label, score: (scores[index] ?? 0) / length }))
      .sort((one, other) => other.score - one.score)
  }

  /** The features that spoke most for a label, weightiest first. */
  speakingFor(label: string, features: Features): string[] {
    const index = this.labels.indexOf(label)
    const base = this.baseOf(index)
    return [...features]
      .filter(([feature]) => this.features.has(feature))
      .map(([feature, weight]) => ({ feature, weight: weight * ((this.oddsOf(feature)[index] ?? 0) - base) }))
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight)
      .map(({ feature }) => feature)
  }

  private oddsOf(feature: string): number[] {
    const weights = this.features.get(feature) ?? []
    let all = 0
    for (const weight of weights) all += weight ?? 0
    return this.labels.map((_, index) => {
      const own = weights[index] ?? 0
      return Math.log((own + smoothing) / (Math.max(0, all - own) + smoothing))
    })
  }

  private baseOf(index: number): number {
    const own = this.totals[index] ?? 0
    const unseen = smoothing * this.features.size
    return Math.log((own + unseen) / (this.total - own + unseen))
  }

  /** What is kept: the features of most weight, since most words are met once and never again. */
  toCounts(most: number): Counts {
    const weighed = [...this.features].map(([feature, weights]) => ({
      feature,
      all: weights.reduce((sum, weight) => sum + (weight ?? 0), 0),
      pairs: weights.flatMap((weight, index) => (weight ? [index, Math.round(weight * 10) / 10] : [])),
    }))
    const kept = weighed.length <= most ? weighed : weighed.sort((one, other) => other.all - one.all).slice(0, most)
    return {
      labels: [...this.labels],
      cases: [...this.cases],
      features: Object.fromEntries(kept.map(({ feature, pairs }) => [feature, pairs])),
    }
  }
}
