import type { Calendar } from "#app/deadlines/calendar.ts"
import { dueWords, stateWord } from "#app/deadlines/due-words.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { dayAndClock, momentWords } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { type DeadlineKind, isOpen } from "./inquiry.ts"
import type { DueText } from "./row-due.ts"
import type { CaseDeadline, CaseView } from "./views.ts"

/** One of a case's deadlines: its state in shape and word, and when it is or was due. */
export type DeadlineBeside = { kind: DeadlineKind; due: DueText; by: string }

/** Acknowledge, reply and the law's side by side, the leading one first; empty where there is but one. */
export function besideWords(
  view: Pick<CaseView, "deadlines" | "status" | "waitingReason">,
  leading: CaseDeadline,
  now: number,
  calendar: Calendar,
  locale: Locale,
): DeadlineBeside[] {
  if (view.deadlines.length < 2) return []
  const others = view.deadlines.filter((deadline) => deadline !== leading).toSorted((a, b) => a.dueAt - b.dueAt)
  return [leading, ...others].map((deadline) => ({
    kind: deadline.kind,
    due: stateOf(deadline, view, now, calendar, locale),
    by: messages(locale).inquiries.deadline.dueBy(dayAndClock(deadline.dueAt, locale)),
  }))
}

function stateOf(
  { kind, dueAt, warnAt, metAt }: CaseDeadline,
  { status, waitingReason }: Pick<CaseView, "status" | "waitingReason">,
  now: number,
  calendar: Calendar,
  locale: Locale,
): DueText {
  const { inquiries, terms } = messages(locale)
  const say = inquiries.deadline
  if (metAt !== null)
    return {
      state: "done",
      word: metAt > dueAt ? say.metLate : say.met,
      time: momentWords(metAt, now, locale),
      datetime: localDateTime(metAt),
    }
  if (!isOpen(status)) return { state: null, word: terms.statuses[status], time: "", datetime: null }
  // Only our own promise of a reply stands still while we wait (deadlines.md § 3).
  if (status === "waiting" && kind === "reply")
    return {
      state: "wait",
      word: stateWord("wait", locale),
      time: terms.waiting[waitingReason ?? "other"],
      datetime: null,
    }
  return dueWords({ dueAt, warnAt, waiting: null, now, calendar }, locale)
}
