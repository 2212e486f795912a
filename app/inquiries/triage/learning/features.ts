import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Sender } from "../guess-group.ts"
import type { MessageParts, Part } from "../message-parts.ts"
import type { Said } from "./record.ts"

/** What a message is told by, each with its weight: folded words, pairs of them, the sender's domain and group. */
export type Features = Map<string, number>

const subjectWeight = 2
const pairWeight = 0.7
/** What a message is about stands at its top; the rest of a long one adds noise and time. */
const mostWords = 250
const shortest = 3
const longest = 30
/** "fjordsporet", "fjordsporets" and "fjordspor" are one word: Danish puts its endings last, and few stems are longer. */
const stemLength = 7
const stemOf = (folded: string) => folded.slice(0, stemLength)

/** Signature and history are left out: they tell who writes, not what about. */
export function featuresOf(
  { subject, fresh }: Pick<MessageParts, "subject" | "fresh">,
  { from, group }: { from?: Sender; group: TargetGroupKey | null },
): Features {
  const features: Features = new Map()
  addWords(features, subject, subjectWeight)
  addWords(features, fresh, 1)
  const domain = from?.address.slice(0, 320).split("@")[1]?.toLowerCase()
  if (domain) features.set(`@${domain}`, 1)
  if (group !== null) features.set(`group:${group}`, 1)
  return features
}

function addWords(features: Features, { words }: Part, weight: number) {
  const end = Math.min(words.length, mostWords)
  let before = ""
  for (let at = 0; at < end; at++) {
    const { folded } = words[at] ?? { folded: "" }
    if (folded.length > longest) {
      before = ""
      continue
    }
    const stem = stemOf(folded)
    if (folded.length >= shortest) raise(features, stem, weight)
    if (before !== "") raise(features, `${before} ${stem}`, weight * pairWeight)
    before = stem
  }
}

/** A word counts once, where it weighs most: one said ten times is not ten times as telling. */
const raise = (features: Features, key: string, weight: number) => {
  if ((features.get(key) ?? 0) < weight) features.set(key, weight)
}

/** What all the words of a message weigh together; what was said without them weighs beside it. */
const allWords = 3
const saidWeights: Record<Said["how"], number> = { surely: 3, doubtfully: 2, faintly: 1 }

/** What to multiply weights by, for all messages to be alike in length, so that a long letter speaks no louder than a short one. */
export function scaleOf(features: Features): number {
  let squares = 0
  for (const weight of features.values()) squares += weight * weight
  return squares === 0 ? 0 : allWords / Math.sqrt(squares)
}

/** What was said without it is a feature like the others, so that it is learned where that is usually set right. */
export const saidFeature = ({ label, how }: Said): [feature: string, weight: number][] =>
  label === null ? [] : [[`said:${label}`, saidWeights[how]]]

/** Words and pairs have no sign in front; the rest are no words of the sender's. */
const isWord = (feature: string) => !/[@:]/.test(feature)

/** The sender's own spelling of the features that are words, none inside another; at most `most`. */
export function verbatim(features: readonly string[], parts: readonly Part[], most = 3): string[] {
  const kept: string[] = []
  for (const feature of features) {
    if (kept.length === most) break
    const words = isWord(feature) ? findIn(parts, feature.split(" ")) : null
    if (words === null || kept.some((other) => other.toLowerCase().includes(words.toLowerCase()))) continue
    kept.push(words)
  }
  return kept
}

function findIn(parts: readonly Part[], [first, second]: string[]): string | null {
  for (const { text, words } of parts) {
    for (const [at, { folded, start, end }] of words.entries()) {
      if (stemOf(folded) !== first) continue
      if (second === undefined) return text.slice(start, end)
      const next = words[at + 1]
      if (next && stemOf(next.folded) === second) return text.slice(start, next.end).replace(/\s+/g, " ")
    }
  }
  return null
}
