import type { Channel } from "#app/inquiries/inquiry.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Bilingual } from "./calendar.ts"
import type { Need } from "./need.ts"

export const deadlineUnits = ["working-hours", "working-days", "months"] as const
export type DeadlineUnit = (typeof deadlineUnits)[number]

/** What the authority promises one kind of inquiry (deadlines.md § 2). Null in topic, group or channel means any. */
export type DeadlineRule = {
  id: string
  topic: Topic | null
  targetGroup: TargetGroupKey | null
  channel: Channel | null
  amount: number
  unit: DeadlineUnit
  /** The warning comes this many working hours before the deadline. */
  warnHours: number
  /** Receipt is to be acknowledged within this many working days; null where the rule asks for none. */
  acknowledgeDays: number | null
  /** Counted as the law counts: only weekends and public holidays closed, the day of receipt left out, never paused. */
  statutory: boolean
  name: Bilingual
  /** Where the promise comes from, in words that never lend our own number the authority of strategy or law. */
  source: Bilingual
}

export type RuleQuery = { topic: Topic | null; targetGroup: TargetGroupKey | null; channel: Channel | null }

/**
 * The rule that fits most closely: the one that names most of topic, target group and channel. Of two as close the law's
 * goes before our own, and then the one that answers soonest: a journalist's question about a notice is the press's, a
 * journalist's request for documents the law's. Where no rule fits (the administrator deleted the last one), the default
 * for all other inquiries answers.
 */
export function matchRule(rules: readonly DeadlineRule[], query: RuleQuery): DeadlineRule {
  let best: DeadlineRule | undefined
  for (const rule of rules) if (fits(rule, query) && (best === undefined || closestFirst(rule, best) < 0)) best = rule
  return best ?? allOther
}

const fits = (rule: DeadlineRule, query: RuleQuery) =>
  (rule.topic === null || rule.topic === query.topic) &&
  (rule.targetGroup === null || rule.targetGroup === query.targetGroup) &&
  (rule.channel === null || rule.channel === query.channel)

/**
 * The rule for a message and what it asks. A call that says when the answer is wanted has been taken, and is no call to be
 * returned: the promise about those does not hurry it. One that says nothing of when is called back by it.
 */
export function ruleFor(rules: readonly DeadlineRule[], query: RuleQuery, need: Pick<Need, "by">): DeadlineRule {
  const isCallBack = ({ topic, targetGroup, channel }: DeadlineRule) =>
    channel === "phone" && topic === null && targetGroup === null
  return matchRule(need.by === null ? rules : rules.filter((rule) => !isCallBack(rule)), query)
}

/** For sorting: which of two rules that both fit holds. */
export const closestFirst = (a: DeadlineRule, b: DeadlineRule): number =>
  namedFields(b) - namedFields(a) || Number(b.statutory) - Number(a.statutory) || roughHours(a) - roughHours(b)

/** The rule for whatever no other names: there is always one, and no second. */
export const isCatchAll = (rule: RuleQuery) => namedFields(rule) === 0

const namedFields = ({ topic, targetGroup, channel }: RuleQuery) =>
  [topic, targetGroup, channel].filter((field) => field !== null).length

const hoursOf: Record<DeadlineUnit, number> = { "working-hours": 1, "working-days": 7.3, months: 155 }
/** Good enough to tell which of two promises ends first; the calendar decides when each does. */
export const roughHours = ({ amount, unit }: Pick<DeadlineRule, "amount" | "unit">) => amount * hoursOf[unit]

export const allOther: DeadlineRule = {
  id: "other",
  topic: null,
  targetGroup: null,
  channel: null,
  amount: 10,
  unit: "working-days",
  warnHours: 15,
  acknowledgeDays: null,
  statutory: false,
  name: { da: "Alle andre", en: "All other" },
  source: {
    da: "God forvaltningsskik: svar inden rimelig tid. De 10 arbejdsdage er vores egne. Tager det længere tid, skal afsenderen vide det og vide hvorfor.",
    en: "Good administrative practice: an answer within reasonable time. The 10 working days are our own. Where it takes longer, the sender is told so and why.",
  },
}
