import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { Evidence } from "./evidence.ts"
import { type MessageParts, Part, readParts } from "./message-parts.ts"
import { freeMail, identityWords, introductions } from "./patterns/groups.ts"
import { phraseFinder } from "./phrases.ts"

export type Sender = { name: string; address: string }

/** A proposal with the words that speak for it, verbatim; `confidence` is 0 to 1. */
export type GroupGuess = { group: TargetGroupKey; confidence: number; reason: { words: string[] } }

const findIdentity = phraseFinder<TargetGroupKey>(identityWords)
const findIntroduction = phraseFinder<TargetGroupKey>(introductions)

/** Under this the words are too few to name a group by: better silent than wrong (product.md § 4 Triage). */
const leastScore = 4
/** A score at which nothing more is needed to be sure, were no other group named. */
const fullScore = 12
const longestClosing = 8
/** "hk@" is Hubert Kane before it is a union. */
const initials = /^[a-z]{1,4}$/i

/**
 * Which of the strategy's target groups a sender nobody has registered seems to belong to, from address, name,
 * signature and how they present themselves; null where nothing tells. A sender's known organisation goes before this.
 * Employees are never guessed (they are known by their account), and council members are given their home organisation.
 */
export function guessTargetGroup(message: { from?: Sender; subject: string; text: string }): GroupGuess | null {
  return guessFromParts(message.from, readParts(message))
}

export function guessFromParts(from: Sender | undefined, parts: MessageParts): GroupGuess | null {
  const [local = "", domain = ""] = (from?.address ?? "").slice(0, 320).split("@")
  const name = (from?.name ?? "").slice(0, 200)
  const personal = freeMail.test(domain.toLowerCase())

  const identity = new Evidence(findIdentity)
    .add(new Part(personal ? "" : domain.replace(/\.[a-z]+$/i, "")), 1.2)
    .add(new Part(name), 1.2)
    .add(parts.signature, 1)
    .add(new Part(closingLines(parts.fresh.text)), 0.8)
    .add(new Part(initials.test(local) ? "" : local), 0.6)
  const introduced = new Evidence(findIntroduction).add(parts.fresh, 0.8).add(parts.subject, 0.8)
  for (const group of introduced.ranked()) identity.addScore(group, introduced.score(group))
  if (personal) identity.addScore("public", leastScore)

  const [group, runnerUp] = identity.ranked()
  if (group === undefined) return null
  const score = identity.score(group)
  if (score < leastScore) return null
  const rival = runnerUp === undefined ? 0 : identity.score(runnerUp)
  return {
    group,
    confidence: Math.min(1, score / fullScore) * (score / (score + rival)),
    reason: { words: [...identity.words(group), ...introduced.words(group)].slice(0, 3) },
  }
}

/** The short lines a letter ends with (name, title, organisation), which stay with the fresh words; never its prose. */
function closingLines(text: string): string {
  const lines = text.trimEnd().slice(-1_000).split("\n")
  let first = lines.length
  while (first > 1 && lines.length - first < longestClosing && isClosing(lines[first - 1] ?? "")) first--
  return lines.slice(first).join("\n")
}

const isClosing = (line: string) => line.length < 70 && !/[.?!:;)]\s*$/.test(line)
