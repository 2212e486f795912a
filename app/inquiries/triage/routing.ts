import type { Locale } from "#app/i18n/locale.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Confidentiality } from "../inquiry.ts"
import type { Topic } from "../topics.ts"
import { readWords } from "./words.ts"

/** All that are given must hold. */
export type RoutingConditions = {
  mailboxId?: number
  /** Addresses and domains, any of which; a domain covers those beneath it. */
  senders?: string[]
  /** Any of these: words or phrases, `*` at either end of a word for the rest of it. */
  subjectWords?: string[]
  textWords?: string[]
  senderGroup?: TargetGroupKey
  hasAttachment?: boolean
  language?: Locale
}

export type RoutingResult = {
  topic?: Topic
  targetGroup?: TargetGroupKey
  unitId?: number
  confidentiality?: Confidentiality
  assigneeId?: number
  replyExpected?: boolean
}

export type RoutingRule = { id: number; name: string; conditions: RoutingConditions; result: RoutingResult }

/** What rules ask of a message. What costs something to find out is found out when a rule first asks. */
export type RoutingFacts = {
  mailboxId: number | null
  address: string
  senderGroup: TargetGroupKey | null
  hasAttachment: boolean
  language: () => Locale
  subject: () => string
  text: () => string
}

/** The words of a text as the matcher reads them: folded, with a space around each. */
export const foldText = (...texts: string[]): string =>
  ` ${texts.flatMap((text) => readWords(text).map(({ folded }) => folded)).join(" ")} `

/** Each field of a result with the rule it is from: the first, in their order, that holds and says something of it. */
export type Routed = {
  [Field in keyof RoutingResult]?: { value: NonNullable<RoutingResult[Field]>; rule: RoutingRule }
}
export type Router = (facts: RoutingFacts) => Routed

export const resultFields = [
  "topic",
  "targetGroup",
  "unitId",
  "confidentiality",
  "assigneeId",
  "replyExpected",
] as const satisfies (keyof RoutingResult)[]

/** Compiles rules, which stand in their order, into one that is asked of every message. */
export function compileRouting(rules: readonly RoutingRule[]): Router {
  const compiled = rules.map((rule) => ({ rule, holds: compileConditions(rule.conditions) }))
  return (facts) => {
    const routed: Record<string, { value: unknown; rule: RoutingRule }> = {}
    for (const { rule, holds } of compiled) {
      if (!holds(facts)) continue
      for (const field of resultFields) {
        const value = rule.result[field]
        if (value !== undefined) routed[field] ??= { value, rule }
      }
    }
    return routed as Routed
  }
}

/** A rule without a condition holds for nothing: it would otherwise swallow every mail by a slip. */
export function compileConditions(conditions: RoutingConditions): (facts: RoutingFacts) => boolean {
  const { mailboxId, senders, subjectWords, textWords, senderGroup, hasAttachment, language } = conditions
  const tests: ((facts: RoutingFacts) => boolean)[] = []
  if (mailboxId !== undefined) tests.push((facts) => facts.mailboxId === mailboxId)
  if (senderGroup !== undefined) tests.push((facts) => facts.senderGroup === senderGroup)
  if (hasAttachment !== undefined) tests.push((facts) => facts.hasAttachment === hasAttachment)
  if (senders !== undefined)
    tests.push(({ address }) => senders.some((sender) => isFrom(address.toLowerCase(), sender)))
  if (subjectWords !== undefined) tests.push(compileWords(subjectWords, ({ subject }) => subject()))
  if (textWords !== undefined) tests.push(compileWords(textWords, ({ text }) => text()))
  if (language !== undefined) tests.push((facts) => facts.language() === language)
  return (facts) => tests.length > 0 && tests.every((holds) => holds(facts))
}

function isFrom(address: string, sender: string): boolean {
  const wanted = sender.trim().toLowerCase().replace(/^@/, "")
  if (wanted.includes("@")) return address === wanted
  const domain = address.split("@")[1] ?? ""
  return wanted !== "" && (domain === wanted || domain.endsWith(`.${wanted}`))
}

/** One expression for all the phrases; each of its parts is bounded by spaces, so that no text makes it slow. */
function compileWords(phrases: readonly string[], of: (facts: RoutingFacts) => string) {
  const alternatives = phrases.map(patternOf).filter(Boolean)
  if (alternatives.length === 0) return () => false
  const expression = new RegExp(` (?:${alternatives.join("|")})(?= )`)
  return (facts: RoutingFacts) => expression.test(of(facts))
}

const patternOf = (phrase: string): string =>
  phrase
    .split(/\s+/)
    .flatMap((word) => {
      // Folded words hold letters, digits and "§?%".
      const folded = readWords(word).map(({ folded }) => folded.replace(/\?/g, "\\?"))
      if (folded.length === 0) return []
      const open = "[^ ]*"
      return `${word.startsWith("*") ? open : ""}${folded.join(" ")}${word.endsWith("*") ? open : ""}`
    })
    .join(" ")
