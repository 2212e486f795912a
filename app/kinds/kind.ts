import type { LocalDate } from "#app/deadlines/need.ts"
import type { Topic } from "#app/inquiries/topics.ts"

/**
 * A kind of inquiry is data: which fields its cases have, what is to be done, and what can be reckoned from the fields as
 * help. Only the reckoning is code, and it is pure.
 */
export type FieldType = "count" | "date" | "moment" | "yes-no" | "choice" | "text"
/** Where the choices of a field are the house's own. */
export type OwnChoices = "municipalities" | "management" | "colleagues"
export type Field = {
  readonly key: string
  readonly type: FieldType
  readonly options?: readonly string[] | OwnChoices
}

/** What the case itself tells, so that nobody ticks it a second time. */
export type KnownStep = "acknowledged" | "journalised"
export type Step = {
  readonly key: string
  readonly known?: KnownStep
  /** Is to be done before the law's deadline, unless `settledBy` is filled in by then. */
  readonly due?: "statutory"
  readonly settledBy?: string
  /** May be left out; the one who says so may say why. */
  readonly excusable?: true
}

/** A whole number, true or false, a key, an id, a word; a day as "2026-11-26", a moment as "2026-11-26T14:00" or a day. */
export type FactValue = string | number | boolean
export type Facts = Readonly<Record<string, FactValue | undefined>>

/** What the reckoning knows of the case beside its fields. */
export type CaseDays = {
  today: LocalDate
  /** The last day of so many working days after the case came, as the law counts them. */
  workingDays: (amount: number) => LocalDate
  /** The day of the law's deadline; null where the case has none, or has met it. */
  statutory: LocalDate | null
  /** The steps that are ticked. */
  done: readonly string[]
}

export type HelpAbout =
  | ("threshold" | "strict" | "effect" | "names" | "bankruptcy")
  | ("length" | "report" | "apply" | "where" | "training")
  | ("speed" | "letter" | "refusal" | "speaker" | "staff")
  | ("decides" | "forward" | "delivery" | "slides")
export type HelpSaying =
  | ("threshold-reached" | "threshold-not-reached" | "threshold-too-small" | "strict" | "not-strict")
  | ("effect" | "effect-strict" | "names" | "names-sent" | "names-late" | "bankrupt")
  | ("within-13" | "beyond-13" | "report-by" | "apply-by" | "apply-first")
  | ("where-within" | "where-beyond" | "training-missing")
  | ("speed-simple" | "speed-seven" | "letter-by" | "letter-late" | "refusal")
  | ("only-management-speaks" | "staff-first")
  | ("siri-decides" | "guide-and-send-on" | "deliver-by" | "deliver-late" | "publish-slides")
/** The rules that help rests on, as domain/rules.md and the strategy have them. */
export type HelpSource =
  | ("dismissal-1-1" | "dismissal-1-6" | "dismissal-7-1" | "dismissal-7-3" | "dismissal-8")
  | ("sharing-13" | "sharing-report" | "sharing-forms" | "access-36-2" | "administration-22")
  | ("aliens-9a" | "administration-7")
  | ("strategy-39" | "strategy-78" | "strategy-121" | "strategy-131")

/** One line of help: what it is about, what is reckoned or which fields it lacks, and the rule it rests on. */
export type HelpLine = {
  about: HelpAbout
  source: HelpSource
  state?: "soon" | "late"
} & ({ say: HelpSaying; values: Readonly<Record<string, string | number>> } | { missing: readonly string[] })

export type Kind = {
  readonly topic: Topic
  readonly fields: readonly Field[]
  /** Days that come in this order: the second is not before the first. */
  readonly order: readonly (readonly [string, string])[]
  readonly steps: readonly Step[]
  /** The lines of help only remind of what holds; nothing is reckoned from the fields. */
  readonly reminds?: true
  readonly help: (facts: Facts, days: CaseDays) => HelpLine[]
}

export const numberIn = (facts: Facts, key: string): number | null => {
  const value = facts[key]
  return typeof value === "number" ? value : null
}
export const dayIn = (facts: Facts, key: string): LocalDate | null => {
  const value = facts[key]
  return typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : null
}
/** Those of the fields that nothing stands in. */
export const missingOf = (facts: Facts, ...keys: string[]): string[] => keys.filter((key) => facts[key] === undefined)
