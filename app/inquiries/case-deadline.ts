import { resumeAfterPause } from "#app/deadlines/amend.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { type FristlinjeShape, fristlinje } from "#app/deadlines/fristlinje.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import { momentWords } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { type DeadlineKind, isOpen } from "./inquiry.ts"
import type { CaseDeadline, CaseView } from "./views.ts"

/** The deadline a case page explains, and those beside it in words. */
export type ShownDeadline = {
  line: FristlinjeShape
  /** Replaces the line's own where the case ended without an answer of ours. */
  heading?: string
  reasons: Reason[]
  others: { kind: DeadlineKind; text: string; met: boolean }[]
}

type Case = Pick<
  CaseView,
  "status" | "receivedAt" | "deadlines" | "pauses" | "waitingReason" | "waitingSince" | "answeredAt" | "closedAt"
>

/**
 * The next deadline for our answer: the sender's and ours, or the law's where that comes first. An acknowledgement's own
 * stands beside it. Null where none was set. `now` in epoch milliseconds.
 */
export function shownDeadline(view: Case, now: number, calendar: Calendar, locale: Locale): ShownDeadline | null {
  const { terms, inquiries } = messages(locale)
  const governing = governingDeadline(view)
  if (!governing) return null
  const ended = isOpen(view.status) ? null : (governing.metAt ?? view.answeredAt ?? view.closedAt ?? now)
  const paused = view.status === "waiting" && governing.kind !== "statutory" && view.waitingSince !== null
  const waiting = paused ? { since: view.waitingSince ?? now, on: terms.waiting[view.waitingReason ?? "other"] } : null
  const { dueAt, warnAt } = waiting ? resumedNow(governing, waiting.since, now, calendar) : governing
  const line = fristlinje(
    {
      receivedAt: view.receivedAt,
      now,
      dueAt,
      warnAt,
      answeredAt: ended,
      waiting,
      pauses: view.pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])),
      calendar,
    },
    locale,
  )
  const unanswered = ended !== null && view.answeredAt === null
  return {
    line,
    heading: unanswered ? `${terms.statuses[view.status]} ${momentWords(ended, now, locale)}` : undefined,
    reasons: governing.reasons,
    others: view.deadlines
      .filter((deadline) => deadline !== governing)
      .map(({ kind, dueAt, metAt }) => ({
        kind,
        met: metAt !== null,
        text: metAt === null ? momentWords(dueAt, now, locale) : inquiries.case.metAt(momentWords(metAt, now, locale)),
      })),
  }
}

function governingDeadline({ deadlines, status }: Case): CaseDeadline | undefined {
  const answers = deadlines.filter(({ kind }) => kind !== "acknowledge")
  const reply = answers.find(({ kind }) => kind === "reply")
  if (status === "waiting" && reply) return reply
  const running = isOpen(status) ? answers.filter(({ metAt }) => metAt === null) : answers
  return running.toSorted((a, b) => a.dueAt - b.dueAt)[0] ?? reply
}

const resumedNow = ({ dueAt, warnAt, reasons }: CaseDeadline, from: number, to: number, calendar: Calendar) =>
  resumeAfterPause({ dueAt, warnAt, acknowledgeBy: null, statutoryDueAt: null, reasons }, { from, to }, calendar)
