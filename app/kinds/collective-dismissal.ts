import { dateOf, dayOf } from "#app/deadlines/zone.ts"
import { dayIn, type Facts, type HelpLine, type Kind, missingOf, numberIn } from "./kind.ts"

/*
 * Notice of collective dismissal: lov om varsling m.v. i forbindelse med afskedigelser af større omfang, as
 * domain/rules.md § 1 gives it with its sources. All of it is help and settles nothing.
 */

/**
 * How many dismissals within 30 days make notice due at a workplace that normally has so many (§ 1, stk. 1); null for one
 * of 20 or fewer, which the law does not reach.
 */
export function leastDismissals(employees: number): number | null {
  if (employees <= 20) return null
  if (employees < 100) return 10
  return employees < 300 ? Math.ceil(employees / 10) : 30
}

/** At least half of a workplace of at least 100 (§ 7, stk. 1); without the number of dismissals, where size alone says no. */
export function isStrict(employees: number | null, dismissals: number | null): boolean | null {
  if (employees !== null && employees < 100) return false
  return employees === null || dismissals === null ? null : dismissals * 2 >= employees
}

/** Days from the second notice to the first effect: 30, in the strict case eight weeks (§ 8). */
const daysToEffect = (strict: boolean): number => (strict ? 56 : 30)

/** The persons are named within ten days of the second notice (§ 7, stk. 3). */
const DAYS_TO_NAMES = 10

const after = (date: string, days: number) => dateOf(dayOf(date) + days)

function help(facts: Facts): HelpLine[] {
  const [employees, dismissals] = [numberIn(facts, "employees"), numberIn(facts, "dismissals")]
  const bankrupt: HelpLine[] =
    facts.bankrupt === true ? [{ about: "bankruptcy", say: "bankrupt", values: {}, source: "dismissal-1-6" }] : []
  const least = employees === null ? null : leastDismissals(employees)
  const reached = least !== null && dismissals !== null && dismissals >= least
  const isOutside = employees !== null && (least === null || (dismissals !== null && !reached))
  if (isOutside) return [threshold(employees, dismissals, least), ...bankrupt]
  const first: HelpLine =
    employees === null || dismissals === null
      ? { about: "threshold", missing: missingOf(facts, "employees", "dismissals"), source: "dismissal-1-1" }
      : threshold(employees, dismissals, least)
  // Nothing is sent by itself, and no effect is held up (§ 1, stk. 6).
  if (bankrupt.length > 0) return [first, ...bankrupt]
  return [first, strictCase(facts, employees, dismissals), effect(facts, employees, dismissals), names(facts)]
}

const threshold = (employees: number, dismissals: number | null, least: number | null): HelpLine => ({
  about: "threshold",
  say:
    least === null ? "threshold-too-small" : (dismissals ?? 0) >= least ? "threshold-reached" : "threshold-not-reached",
  values: { employees, dismissals: dismissals ?? 0, least: least ?? 0 },
  source: "dismissal-1-1",
})

function strictCase(facts: Facts, employees: number | null, dismissals: number | null): HelpLine {
  const strict = isStrict(employees, dismissals)
  if (strict === null)
    return { about: "strict", missing: missingOf(facts, "employees", "dismissals"), source: "dismissal-7-1" }
  return { about: "strict", say: strict ? "strict" : "not-strict", values: {}, source: "dismissal-7-1" }
}

/** The day it is sent is not counted: sent + 30 or + 56. */
function effect(facts: Facts, employees: number | null, dismissals: number | null): HelpLine {
  const strict = isStrict(employees, dismissals)
  const sent = dayIn(facts, "notice2SentOn")
  const lacks = strict === null ? missingOf(facts, "employees", "dismissals") : []
  if (sent === null || strict === null)
    return { about: "effect", missing: [...lacks, ...missingOf(facts, "notice2SentOn")], source: "dismissal-8" }
  const days = daysToEffect(strict)
  const values = { days, date: after(sent, days) }
  return { about: "effect", say: strict ? "effect-strict" : "effect", values, source: "dismissal-8" }
}

function names(facts: Facts): HelpLine {
  const sent = dayIn(facts, "notice2SentOn")
  if (sent === null) return { about: "names", missing: ["notice2SentOn"], source: "dismissal-7-3" }
  const date = after(sent, DAYS_TO_NAMES)
  const named = dayIn(facts, "notice3SentOn")
  if (named === null) return { about: "names", say: "names", values: { date }, source: "dismissal-7-3" }
  return {
    about: "names",
    say: named > date ? "names-late" : "names-sent",
    values: { date, sent: named },
    source: "dismissal-7-3",
  }
}

export const collectiveDismissal = {
  topic: "collective-dismissal",
  fields: [
    { key: "employees", type: "count" },
    { key: "dismissals", type: "count" },
    { key: "municipality", type: "choice", options: "municipalities" },
    { key: "notice1SentOn", type: "date" },
    { key: "notice1ReceivedOn", type: "date" },
    { key: "notice2SentOn", type: "date" },
    { key: "notice2ReceivedOn", type: "date" },
    { key: "notice3SentOn", type: "date" },
    { key: "notice3ReceivedOn", type: "date" },
    { key: "bankrupt", type: "yes-no" },
  ],
  order: [
    ["notice1SentOn", "notice1ReceivedOn"],
    ["notice2SentOn", "notice2ReceivedOn"],
    ["notice3SentOn", "notice3ReceivedOn"],
  ],
  // The jobcentre of the municipality is told by the region; the list itself belongs in the archive (rules.md § 1).
  steps: [
    { key: "acknowledged", known: "acknowledged" },
    { key: "jobcentre-told" },
    { key: "names-received" },
    { key: "filed", known: "journalised" },
  ],
  help,
} as const satisfies Kind
