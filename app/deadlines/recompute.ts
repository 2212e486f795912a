import { type Pause, resumeAfterPause } from "./amend.ts"
import type { Calendar } from "./calendar.ts"
import { type Deadline, decideDeadline } from "./decide.ts"
import type { Need } from "./need.ts"
import type { DeadlineRule } from "./policy.ts"
import type { Reason } from "./reasons.ts"

/** What a deadline was reckoned from. Instants in epoch milliseconds. */
export type Grounds = {
  need: Need
  /** When the message came that the deadline counts from: on a case that was opened again, the one that opened it. */
  receivedAt: number
  /** What the law counts from, where that is another message. */
  lawFrom?: number
  /** The pauses since then that have ended, in any order. One that still runs is added when it ends. */
  pauses: readonly Pause[]
}

/**
 * The deadline as this rule and calendar would have given it, had they held from the start: decided anew, and moved by the
 * same pauses. `decided` is before the pauses, which only our promise knows (deadlines.md § 3).
 */
export function recomputeDeadline(
  { need, receivedAt, lawFrom, pauses }: Grounds,
  rule: DeadlineRule,
  calendar: Calendar,
): { decided: Deadline; deadline: Deadline } {
  const decided = decideDeadline(need, rule, receivedAt, calendar, lawFrom)
  const inOrder = pauses.toSorted((a, b) => a.from - b.from)
  const deadline = inOrder.reduce<Deadline>((moved, pause) => resumeAfterPause(moved, pause, calendar), decided)
  return { decided, deadline }
}

/** Whether a person has set it: then no rule moves it. */
export const isOverruled = (reasons: readonly Reason[]) => reasons.some(({ code }) => code === "overruled")
