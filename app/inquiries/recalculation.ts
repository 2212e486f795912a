import type { Calendar } from "#app/deadlines/calendar.ts"
import { type DeadlineRule, ruleFor } from "#app/deadlines/policy.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import { type Grounds, isOverruled, recomputeDeadline } from "#app/deadlines/recompute.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { type DeadlineRow, deadlineRows } from "./deadline-rows.ts"
import type { Channel, DeadlineKind, InquiryStatus } from "./inquiry.ts"
import type { Topic } from "./topics.ts"

/** Rules and calendar as they are, or as somebody proposes them. */
export type Policy = { rules: readonly DeadlineRule[]; calendar: Calendar }

type StandingRow = DeadlineRow & { metAt: number | null; overruledById: number | null }

/** An open case whose clock runs, with all that its deadline was reckoned from. Instants in epoch milliseconds. */
export type Standing = Grounds & {
  id: number
  number: string
  subject: string
  status: InquiryStatus
  waitingSince: number | null
  topic: Topic
  targetGroup: TargetGroupKey | null
  channel: Channel
  deadlines: readonly StandingRow[]
  /** We have written to the sender since it came, so that no acknowledgement is owed. */
  toldSince: boolean
}

/**
 * What a policy would make of a case. `beside`: it is due when it was, but the warning, the acknowledgement or the words
 * of why are other ones.
 */
export type Verdict =
  | { kind: "unchanged" | "overruled" }
  | {
      kind: "earlier" | "later" | "beside"
      from: number
      to: number
      warnAt: number
      why: Reason | null
      changes: Changes
    }

/** The rows to write, and those that have no ground any more. */
export type Changes = { put: DeadlineRow[]; drop: DeadlineKind[] }

export function judgeCase(standing: Standing, { rules, calendar }: Policy): Verdict {
  const { receivedAt, deadlines, toldSince } = standing
  if (deadlines.some(({ overruledById, reasons }) => overruledById !== null || isOverruled(reasons)))
    return { kind: "overruled" }
  const { decided, deadline } = recomputeDeadline(standing, ruleFor(rules, standing, standing.need), calendar)
  const { dueAt, warnAt, reasons } = deadline
  const wanted = deadlineRows(decided, calendar).map((row) =>
    row.kind === "reply" ? { ...row, dueAt, warnAt, reasons } : row,
  )
  // What was met before this round's message came is of an earlier round, and counts for nothing.
  const settled = (kind: DeadlineKind) =>
    deadlines.some((row) => row.kind === kind && row.metAt !== null && row.metAt >= receivedAt)
  const unmet = deadlines.filter(({ metAt }) => metAt === null)
  const owed = wanted.filter(
    ({ kind }) =>
      !settled(kind) && (kind !== "acknowledge" || !toldSince || unmet.some((row) => row.kind === "acknowledge")),
  )
  const changes = {
    put: owed.filter((row) => !unmet.some((before) => isSame(before, row))),
    drop: unmet.map(({ kind }) => kind).filter((kind) => !wanted.some((row) => row.kind === kind)),
  }
  if (changes.put.length === 0 && changes.drop.length === 0) return { kind: "unchanged" }
  const from = unmet.find(({ kind }) => kind === "reply")?.dueAt ?? dueAt
  const kind = dueAt < from ? "earlier" : dueAt > from ? "later" : "beside"
  return { kind, from, to: dueAt, warnAt, why: reasons[0] ?? null, changes }
}

/** By what is kept: a reason read from the database has no fields that are undefined. */
const isSame = (a: DeadlineRow, b: DeadlineRow) =>
  a.kind === b.kind &&
  a.dueAt === b.dueAt &&
  a.warnAt === b.warnAt &&
  JSON.stringify(a.reasons) === JSON.stringify(b.reasons)
