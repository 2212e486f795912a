import { resumeAfterPause } from "#app/deadlines/amend.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { workingDuration } from "#app/deadlines/due-words.ts"
import { type FristlinjeShape, fristlinje } from "#app/deadlines/fristlinje.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import { reckon } from "#app/deadlines/reckoning.ts"
import { type ReckonedLine, reckoningLines, skippedWords } from "#app/deadlines/reckoning-text.ts"
import { workingTimeBetween } from "#app/deadlines/working-time.ts"
import { dayAndClock, momentWords } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { besideWords, type DeadlineBeside } from "./deadlines-beside.ts"
import { type DeadlineKind, isOpen } from "./inquiry.ts"
import type { CaseDeadline, CaseView } from "./views.ts"

/** The deadline a case page explains, and those beside it in words. */
export type ShownDeadline = {
  kind: DeadlineKind
  line: FristlinjeShape
  /** Replaces the line's own where the case ended without an answer of ours. */
  heading?: string
  reasons: Reason[]
  /** A person set it over the reckoned one. */
  overruled: boolean
  /** All of the case's deadlines, this one first, where there is more than one. */
  beside: DeadlineBeside[]
  pauses: string[]
  /** How the time was counted, and in a few words what was left out of it. */
  steps: ReckonedLine[]
  skipped: string
}

type Case = Pick<
  CaseView,
  | "status"
  | "receivedAt"
  | "deadlines"
  | "pauses"
  | "timeline"
  | "waitingReason"
  | "waitingSince"
  | "answeredAt"
  | "closedAt"
>

/**
 * The next deadline for our answer: the sender's and ours, or the law's where that comes first. The others stand beside
 * it, each with its own state. Null where none was set. `now` in epoch milliseconds.
 */
export function shownDeadline(view: Case, now: number, calendar: Calendar, locale: Locale): ShownDeadline | null {
  const { terms } = messages(locale)
  const governing = governingDeadline(view)
  if (!governing) return null
  const ended = isOpen(view.status) ? null : (governing.metAt ?? view.answeredAt ?? view.closedAt ?? now)
  const paused = view.status === "waiting" && governing.kind !== "statutory" && view.waitingSince !== null
  const waiting = paused ? { since: view.waitingSince ?? now, on: terms.waiting[view.waitingReason ?? "other"] } : null
  const { dueAt, warnAt } = waiting ? resumedNow(governing, waiting.since, now, calendar) : governing
  const since = roundStart(view)
  const runs = governing.kind !== "statutory"
  const told = runs ? view.pauses.filter(({ from }) => from >= since) : []
  const pauses = told.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]))
  const line = fristlinje(
    { receivedAt: since, now, dueAt, warnAt, answeredAt: ended, waiting, pauses, calendar },
    locale,
  )
  const unanswered = ended !== null && view.answeredAt === null
  const steps = reckon(calendar, since, dueAt, waiting ? [...pauses, { from: waiting.since, to: now }] : pauses)
  return {
    kind: governing.kind,
    line,
    heading: unanswered ? `${terms.statuses[view.status]} ${momentWords(ended, now, locale)}` : undefined,
    reasons: governing.reasons,
    overruled: governing.reasons[0]?.code === "overruled",
    beside: besideWords(view, governing, now, calendar, locale),
    pauses: told.map((pause) => pauseWords(pause, now, calendar, locale)),
    steps: reckoningLines(steps, locale),
    skipped: skippedWords(steps, locale),
  }
}

/** When the round that runs began: a case that was answered and opened again by a mail counts from that mail. */
function roundStart({ receivedAt, timeline }: Case): number {
  const reopened = timeline.findLast(
    (entry) => entry.kind === "event" && entry.type === "reopened" && typeof entry.data.round === "number",
  )
  const round = reopened?.kind === "event" ? reopened.data.round : null
  return typeof round === "number" ? round : receivedAt
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

/** "Venter på afsender fre. 27. nov. kl. 14.10 – man. 30. nov. kl. 9.05: 1 t. 25 min. åbningstid". */
function pauseWords(
  { from, to, reason }: CaseView["pauses"][number],
  now: number,
  calendar: Calendar,
  locale: Locale,
): string {
  const { terms, inquiries } = messages(locale)
  const until = to === null ? inquiries.deadline.stillWaiting : dayAndClock(to, locale)
  const open = workingDuration(workingTimeBetween(calendar, from, to ?? now), locale)
  return inquiries.deadline.pause(terms.waiting[reason], dayAndClock(from, locale), until, open)
}
