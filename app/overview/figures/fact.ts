import type { Calendar } from "#app/deadlines/calendar.ts"
import { workingTimeBetween } from "#app/deadlines/working-time.ts"
import { MINUTE } from "#app/deadlines/zone.ts"
import {
  type Channel,
  type Confidentiality,
  type DeadlineKind,
  type InquiryStatus,
  isOpen,
} from "#app/inquiries/inquiry.ts"

/** Cases that are no inquiry: they count in no figure at all. */
const outside = ["automatic", "spam", "duplicate", "archive", "withdrawn"] as const
/**
 * How a case stands in the figures. Only `owed` is measured against deadlines; `no-clock` is a case whose kind nobody waits
 * for an answer to (sales), the two others were closed without one and with a reason.
 */
export const standings = ["owed", "no-clock", "no-reply-needed", "forwarded", ...outside] as const
export type Standing = (typeof standings)[number]

/** Whether it counts as an inquiry that came in and left again. */
export const isInside = (standing: string): boolean => !outside.some((other) => other === standing)

/** A case as the tables have it, epoch milliseconds. */
export type CaseNow = {
  number: string
  channel: Channel
  topic: string
  targetGroup: string | null
  unitId: number | null
  unitName: string | null
  assigneeId: number | null
  assigneeName: string | null
  status: InquiryStatus
  confidentiality: Confidentiality
  receivedAt: number
  answeredAt: number | null
  closedAt: number | null
  closedReason: string | null
  deadlines: readonly { kind: DeadlineKind; dueAt: number; receivedAt: number | null }[]
  pauses: readonly { from: number; to: number | null }[]
  /** When our mails to the sender left that did arrive, the automatic ones too. */
  sentAt: readonly number[]
}

type Seen = { confidentiality: Confidentiality; seenByUnitId: number | null; seenByUserId: number | null }
export type Fact = Omit<CaseNow, "closedReason" | "deadlines" | "pauses" | "sentAt" | keyof Seen> &
  Seen & {
    standing: Standing
    countedFrom: number
    acknowledgedAt: number | null
    endedAt: number | null
    replyDueAt: number | null
    statutoryDueAt: number | null
    acknowledgeMinutes: number | null
    answerMinutes: number | null
  }

/**
 * What the figures keep of a case. What was known of it is given back as it was once the case is closed, but for who may
 * see it; a span of time that has been reckoned is not reckoned again while its ends stand, whatever the calendar says now.
 */
export function reckonFact(now: CaseNow, before: Fact | null, calendar: () => Calendar): Fact {
  const seen: Seen = {
    confidentiality: now.confidentiality,
    seenByUnitId: now.unitId,
    seenByUserId: now.assigneeId,
  }
  if (before !== null && before.closedAt !== null && before.closedAt === now.closedAt) return { ...before, ...seen }
  const { closedReason: _, deadlines, pauses, sentAt, ...kept } = now
  const due = (kind: DeadlineKind) => deadlines.find((deadline) => deadline.kind === kind)
  const countedFrom = due("reply")?.receivedAt ?? now.receivedAt
  const acknowledgedAt = firstHeard(now, countedFrom)
  const standing = standingOf(now, due("reply") !== undefined)
  const measured = (from: number, to: number, paused: CaseNow["pauses"]) =>
    Math.max(0, Math.round(spent(calendar(), from, to, paused) / MINUTE))
  const same = before?.countedFrom === countedFrom ? before : null
  return {
    ...kept,
    ...seen,
    standing,
    countedFrom,
    acknowledgedAt,
    endedAt: isOpen(now.status) ? null : (now.answeredAt ?? now.closedAt),
    replyDueAt: due("reply")?.dueAt ?? null,
    statutoryDueAt: due("statutory")?.dueAt ?? null,
    acknowledgeMinutes:
      acknowledgedAt === null
        ? null
        : same?.acknowledgedAt === acknowledgedAt
          ? same.acknowledgeMinutes
          : measured(countedFrom, acknowledgedAt, []),
    answerMinutes:
      now.answeredAt === null
        ? null
        : same?.answeredAt === now.answeredAt
          ? same.answerMinutes
          : measured(countedFrom, now.answeredAt, pauses),
  }
}

/** An answer is an answer whatever the case was closed as afterwards, unless it was no inquiry at all. */
function standingOf({ status, topic, closedReason, answeredAt, closedAt }: CaseNow, hasClock: boolean): Standing {
  const reason = closedReason?.split(":")[0]
  const none = outside.find((each) => each === reason)
  if (none) return none
  if (topic === "automatic" && answeredAt === null) return "automatic"
  if (answeredAt === null && status === "forwarded") return "forwarded"
  if (answeredAt === null && closedAt !== null) return "no-reply-needed"
  return hasClock ? "owed" : "no-clock"
}

/** Whoever calls or comes is heard at once; a receipt is owed to those who write. */
function firstHeard({ channel, answeredAt, sentAt }: CaseNow, countedFrom: number): number | null {
  if (channel !== "mail" && channel !== "letter" && channel !== "form") return null
  const heard = [...sentAt.filter((at) => at >= countedFrom), ...(answeredAt === null ? [] : [answeredAt])]
  return heard.length === 0 ? null : Math.min(...heard)
}

/** Working time that was ours, in milliseconds: while we wait, the clock of the deadline stands still too. */
function spent(calendar: Calendar, from: number, to: number, pauses: CaseNow["pauses"]): number {
  const waited = pauses
    .map((pause) => ({ from: Math.max(from, pause.from), to: Math.min(to, pause.to ?? to) }))
    .filter((pause) => pause.from < pause.to)
  const paused = waited.reduce((sum, pause) => sum + workingTimeBetween(calendar, pause.from, pause.to), 0)
  return workingTimeBetween(calendar, from, to) - paused
}
