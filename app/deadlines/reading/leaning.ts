import { featuresOf } from "./features.ts"
import type { Role } from "./judge.ts"
import learned from "./learned/leaning.json"
import type { Passage } from "./passage.ts"

const weights = new Int8Array(Buffer.from(learned.weights, "base64"))

/**
 * How the words around each time in a sentence lean, in log odds: above 0 where labelled messages ask for an answer by
 * such a time, below where something else happens then. A second opinion beside the rules of ./judge.ts: it knows how words
 * go together that no rule names, and nothing of what they mean. Logistic regression, learned by `scripts/school/dates.ts`.
 */
export const leaningsOf = (passage: Passage): number[] => {
  const { shared, own } = featuresOf(passage)
  const all = learned.bias + sumOf(shared)
  return own.map((places) => (all + sumOf(places)) / learned.unit)
}

const sumOf = (places: readonly number[]): number => {
  let sum = 0
  for (const place of places) sum += weights[place] ?? 0
  return sum
}

/** So far the words must lean to stand against a rule, and so far where none speaks. */
const AGAINST_RULE = 2.5
const WITHOUT_RULE = 1.5

/** Where the words lean far enough the other way, they decide whether a time is asked for; never what was moved or taken back. */
export const outweigh = (role: Role, leaning: number): Role => {
  if ((role === "deadline" || role === "wish") && leaning < -AGAINST_RULE) return "none"
  return role === "none" && leaning > WITHOUT_RULE ? "supposed" : role
}
