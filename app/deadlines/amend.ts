import type { Calendar } from "./calendar.ts"
import type { Deadline } from "./decide.ts"
import { type Candidate, isCandidate, type Reason, type Remark } from "./reasons.ts"
import { addWorkingTime, nextOpening, workingTimeBetween } from "./working-time.ts"
import { HOUR } from "./zone.ts"

/** Epoch milliseconds. */
export type Pause = { from: number; to: number }

/**
 * The deadline when the sender has answered and the clock runs again (deadlines.md § 3): our promise moves by the working
 * time we waited, so that what was left is left. The law's deadline and one a person set stay. So does the moment the
 * sender asked for, while it can still be met: they need it then, whoever was waiting; too late for that, it moves like
 * the rest. Call it with `to` = now to show a case that is still waiting.
 */
export function resumeAfterPause(deadline: Deadline, pause: Pause, calendar: Calendar): Deadline {
  const paused = Math.max(0, workingTimeBetween(calendar, pause.from, pause.to))
  if (paused === 0) return deadline
  const stillMet = addWorkingTime(calendar, nextOpening(calendar, pause.to), HOUR)
  const move = (reason: Candidate): Candidate => {
    if (reason.code === "statutory" || reason.code === "overruled") return reason
    const at = addWorkingTime(calendar, reason.at, paused)
    if (reason.code !== "sender-by") return { ...reason, at }
    return reason.at >= stillMet ? reason : { ...reason, at, afterPause: true }
  }
  const candidates = deadline.reasons.filter(isCandidate).map(move)
  const earlier = deadline.reasons.find((reason) => reason.code === "pause")
  const others = deadline.reasons.filter(isRemark).filter(({ code }) => code !== "pause")
  return withReasons(
    deadline,
    [...inForce(candidates), ...others, { code: "pause", ms: paused + (earlier?.ms ?? 0) }],
    calendar,
  )
}

/** A person's own date, with their reason, over everything computed; an earlier one of the kind gives way to it. */
export function overruleDeadline(
  deadline: Deadline,
  overruling: { at: number; actor: string; note: string },
  calendar: Calendar,
): Deadline {
  const rest = deadline.reasons.filter((reason) => reason.code !== "overruled")
  return withReasons(deadline, [{ code: "overruled", ...overruling }, ...rest], calendar)
}

/** The deadline as it is reckoned, without what a person set; null where nothing was reckoned. */
export function restoreDeadline(deadline: Deadline, calendar: Calendar): Deadline | null {
  const candidates = deadline.reasons.filter(isCandidate).filter(({ code }) => code !== "overruled")
  if (candidates.length === 0) return null
  return withReasons(deadline, [...inForce(candidates), ...deadline.reasons.filter(isRemark)], calendar)
}

/** What a person set holds whatever else is earlier. */
function inForce(candidates: Candidate[]): Candidate[] {
  const rank = (reason: Candidate) => (reason.code === "overruled" ? 0 : 1)
  return candidates.toSorted((a, b) => rank(a) - rank(b) || a.at - b.at)
}

const isRemark = (reason: Reason): reason is Remark => !isCandidate(reason)

/** The warning keeps its distance in working time. */
export function withReasons(deadline: Deadline, reasons: Reason[], calendar: Calendar): Deadline {
  const dueAt = reasons.find(isCandidate)?.at ?? deadline.dueAt
  const lead = workingTimeBetween(calendar, deadline.warnAt, deadline.dueAt)
  return { ...deadline, dueAt, warnAt: addWorkingTime(calendar, dueAt, -lead), reasons }
}
