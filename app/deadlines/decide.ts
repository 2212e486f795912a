import type { Calendar } from "./calendar.ts"
import type { LocalDate, LocalDateTime, Need } from "./need.ts"
import type { DeadlineRule } from "./policy.ts"
import type { Candidate, Reason, Remark } from "./reasons.ts"
import { addMonths, statutoryDeadline } from "./statutory.ts"
import {
  addWorkingDays,
  addWorkingTime,
  closeOfBusiness,
  nextOpening,
  openFrom,
  openHoursOn,
  previousOpenMoment,
  workingTimeBetween,
} from "./working-time.ts"
import { dayOf, HOUR, instantOfLocal, localDay } from "./zone.ts"

/** When an inquiry is to be answered, and why. All instants in epoch milliseconds. */
export type Deadline = {
  dueAt: number
  warnAt: number
  acknowledgeBy: number | null
  statutoryDueAt: number | null
  /** The one that holds first, then the others it could have been, then what is worth knowing. */
  reasons: Reason[]
}

/** As it is decided: of the message that was received then. What a later recomputation begins with. */
export type Decided = Deadline & { receivedAt: number }

/** An urgent inquiry never gets less than this (deadlines.md § 3). */
const leastUrgent = 4 * HOUR
/** The least time an answer can be asked for. */
const leastToAnswer = HOUR

/**
 * deadlines.md § 3: the earliest of the rule's deadline, the law's, and the moment the sender asks for.
 * `lawFrom` is what the law counts from where that is not the message at hand: on a case that was open already, the one
 * that opened it. Throws RangeError where `need.by` is no date of the calendar.
 */
export function decideDeadline(
  need: Need,
  rule: DeadlineRule,
  receivedAt: number,
  calendar: Calendar,
  lawFrom = receivedAt,
): Decided {
  const start = nextOpening(calendar, receivedAt)
  const statutory = rule.statutory ? lawsDeadline(rule, lawFrom, calendar) : null
  const candidates: Candidate[] = [
    ...(need.by === null ? [] : [sendersDeadline(need.by, need.quote, start, receivedAt, calendar)]),
    ...(statutory ? [statutory] : []),
    ...rulesDeadline(need, rule, start, statutory, calendar),
  ]
  // A stable sort: of two at the same moment the sender's need stands first, then the law.
  candidates.sort((a, b) => a.at - b.at)
  const dueAt = candidates[0]?.at ?? start
  return {
    receivedAt,
    dueAt,
    warnAt: Math.min(dueAt, Math.max(start, addWorkingTime(calendar, dueAt, -rule.warnHours * HOUR))),
    acknowledgeBy:
      rule.acknowledgeDays === null ? null : Math.min(dueAt, addWorkingDays(calendar, start, rule.acknowledgeDays)),
    statutoryDueAt: statutory?.at ?? null,
    reasons: [...candidates, ...remarks(need, start, receivedAt)],
  }
}

function sendersDeadline(
  by: LocalDate | LocalDateTime,
  quote: string | null,
  start: number,
  receivedAt: number,
  calendar: Calendar,
): Candidate {
  const timed = by.includes("T")
  const asked = timed ? instantOfLocal(by) : closeOfBusiness(calendar, by)
  const at = previousOpenMoment(calendar, asked)
  const soonest = addWorkingTime(calendar, start, leastToAnswer)
  if (at < soonest) {
    const past = timed ? asked <= receivedAt : dayOf(by) < localDay(receivedAt)
    return { code: "sender-by-too-soon", at: soonest, by, quote, past }
  }
  const open = openHoursOn(calendar, dayOf(by))
  const closed = open === null ? (calendar.closedDays.get(by.slice(0, 10)) ?? true) : at !== asked
  return {
    code: "sender-by",
    at,
    by,
    quote,
    closed: typeof closed === "object" ? { da: closed.da, en: closed.en } : closed,
  }
}

type Statutory = Extract<Candidate, { code: "statutory" }>

function lawsDeadline(rule: DeadlineRule, receivedAt: number, calendar: Calendar): Statutory | null {
  // No law counts in hours of opening; such a rule is taken as a promise of our own.
  if (rule.unit === "working-hours") return null
  const { at, moved } = statutoryDeadline(calendar, receivedAt, { amount: rule.amount, unit: rule.unit })
  return { code: "statutory", at, moved, ...ruleTime(rule) }
}

/** Our own promise: the law's deadline needs none beside it, unless the sender calls it urgent. */
function rulesDeadline(
  need: Need,
  rule: DeadlineRule,
  start: number,
  statutory: Statutory | null,
  calendar: Calendar,
): Candidate[] {
  const full = statutory?.at ?? ruleEnd(rule, start, calendar)
  if (need.urgency === "urgent" && need.by === null) {
    const half = Math.max(leastUrgent, workingTimeBetween(calendar, start, full) / 2)
    const at = Math.min(full, addWorkingTime(calendar, start, half))
    if (at < full) return [{ code: "rule-halved", at, quote: need.quote, ...ruleTime(rule) }]
  }
  return statutory ? [] : [{ code: "rule", at: full, ...ruleTime(rule) }]
}

function ruleEnd(rule: DeadlineRule, start: number, calendar: Calendar): number {
  if (rule.unit === "working-hours") return addWorkingTime(calendar, start, rule.amount * HOUR)
  if (rule.unit === "working-days") return addWorkingDays(calendar, start, rule.amount)
  // A promise of our own that ends on a closed day is kept on the next working day.
  return openFrom(calendar, addMonths(localDay(start), rule.amount)).closes
}

const ruleTime = ({ name, amount, unit }: DeadlineRule) => ({ name, amount, unit })

function remarks(need: Need, start: number, receivedAt: number): Remark[] {
  return [
    ...(start > receivedAt ? [{ code: "out-of-hours" as const, receivedAt, at: start }] : []),
    ...(need.latest !== null && need.latest !== need.by ? [{ code: "doubt" as const, latest: need.latest }] : []),
    ...need.flags.map((flag) => ({ code: "flag" as const, flag })),
    ...(need.urgency === "low" ? [{ code: "low" as const, quote: need.quote }] : []),
  ]
}
