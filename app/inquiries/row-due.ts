import type { Calendar } from "#app/deadlines/calendar.ts"
import { type DueState, dueWords, stateWord } from "#app/deadlines/due-words.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { isSameWeek, momentWords, nearDay, shortDay } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { isOpen } from "./inquiry.ts"
import type { QueueRow } from "./views.ts"

/** Shape, word and time, as `.due` shows them; no shape where no deadline runs. */
export type DueText = { state: DueState | null; word: string; time: string; datetime: string | null }

type Timing = Pick<QueueRow, "status" | "dueAt" | "warnAt" | "waitingReason" | "settledAt">

/** How a case stands, in words (look/README.md, Wording). */
export function rowDue(
  { status, dueAt, warnAt, waitingReason, settledAt }: Timing,
  now: number,
  calendar: Calendar,
  locale: Locale,
): DueText {
  const { terms, inquiries } = messages(locale)
  if (!isOpen(status))
    return {
      state: "done",
      word: terms.statuses[status],
      time: settledAt === null ? "" : settledWords(settledAt, now, locale),
      datetime: settledAt === null ? null : localDateTime(settledAt),
    }
  if (dueAt !== null) return dueWords({ dueAt, warnAt: warnAt ?? dueAt, waiting: null, now, calendar }, locale)
  if (status === "waiting")
    return {
      state: "wait",
      word: stateWord("wait", locale),
      time: terms.waiting[waitingReason ?? "other"],
      datetime: null,
    }
  return { state: null, word: inquiries.noDeadline, time: "", datetime: null }
}

const settledWords = (at: number, now: number, locale: Locale) =>
  nearDay(at, now, locale) || isSameWeek(at, now) ? momentWords(at, now, locale) : shortDay(at, locale)
