/** A case as numbers: which features it has (indexes into a vocabulary) and how much each weighs. */
export type Row = { features: Uint32Array; weights: Float32Array }
export type Labelled = { row: Row; label: number }

const rate = 0.5
const decay = 0.001
/** Steps below this change nothing anyone would notice, and most are. */
const leastStep = 1e-4

/**
 * Multinomial logistic regression, trained by stochastic gradient descent with AdaGrad's rates (Duchi, Hazan, Singer:
 * "Adaptive Subgradient Methods", JMLR 12, 2011) and a little weight decay. Deterministic in the order of the cases.
 */
export class Logistic {
  /** One row of weights, a weight for each label, for each feature. */
  private readonly weights: Float64Array
  private readonly gradients: Float64Array
  private readonly chances: Float64Array

  constructor(
    private readonly labels: number,
    vocabulary: number,
  ) {
    this.weights = new Float64Array(vocabulary * labels)
    this.gradients = new Float64Array(vocabulary * labels)
    this.chances = new Float64Array(labels)
  }

  learn({ row, label }: Labelled): void {
    const chances = this.chancesOf(row)
    for (let at = 0; at < row.features.length; at++) {
      const weight = row.weights[at] ?? 0
      const first = (row.features[at] ?? 0) * this.labels
      for (let index = 0; index < this.labels; index++) {
        const place = first + index
        const step = ((index === label ? 1 : 0) - (chances[index] ?? 0)) * weight - decay * (this.weights[place] ?? 0)
        if (Math.abs(step) < leastStep) continue
        const gradient = (this.gradients[place] ?? 0) + step * step
        this.gradients[place] = gradient
        this.weights[place] = (this.weights[place] ?? 0) + (rate * step) / Math.sqrt(gradient)
      }
    }
  }

  /** Of each label; valid until asked again. */
  chancesOf({ features, weights }: Row): Float64Array {
    const { chances, labels } = this
    chances.fill(0)
    for (let at = 0; at < features.length; at++) {
      const first = (features[at] ?? 0) * labels
      for (let index = 0; index < labels; index++)
        chances[index] = (chances[index] ?? 0) + (weights[at] ?? 0) * (this.weights[first + index] ?? 0)
    }
    return softmax(chances)
  }

  weightsOf = (feature: number): Float64Array =>
    this.weights.subarray(feature * this.labels, (feature + 1) * this.labels)
}

/** In place. */
export function softmax(scores: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY
  for (const score of scores) highest = Math.max(highest, score)
  let sum = 0
  for (let index = 0; index < scores.length; index++) sum += scores[index] = Math.exp((scores[index] ?? 0) - highest)
  for (let index = 0; index < scores.length; index++) scores[index] = (scores[index] ?? 0) / sum
  return scores
}

/** Where the highest stands, and how far it is above the next. */
export function leader(scores: ArrayLike<number>): { at: number; lead: number } {
  let at = 0
  let second = Number.NEGATIVE_INFINITY
  for (let index = 1; index < scores.length; index++) {
    const score = scores[index] ?? 0
    if (score > (scores[at] ?? 0)) {
      second = scores[at] ?? 0
      at = index
    } else second = Math.max(second, score)
  }
  return { at, lead: (scores[at] ?? 0) - second }
}
