import {
  atClock,
  clock,
  dayAndClock,
  isSameWeek,
  momentWords,
  nearDay,
  shortDay,
  shortWeekday,
} from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Calendar } from "./calendar.ts"
import { workingDaysBegun, workingTimeBetween } from "./working-time.ts"
import { dateOf, HOUR, localDateTime, localDay, MINUTE } from "./zone.ts"

/** A shape, a word and a colour in the look (`data-state`). */
export type DueState = "ok" | "soon" | "late" | "wait" | "done"

export type DueInput = {
  dueAt: number
  warnAt: number
  /** Since when the clock stands, and on whom in words ("på AMS"); without them it is the sender. Null where it runs. */
  waiting: { since: number; on?: string } | null
  /** When it was answered, where it has been. */
  answeredAt?: number | null
  now: number
  calendar: Calendar
}

const nb = "\u00a0"
const words = {
  da: {
    state: { ok: "God tid", soon: "Snart", late: "Over frist", wait: "Venter", done: "Besvaret" },
    onSender: "på afsender",
    since: "siden",
    day: "dag",
    days: "dage",
    hour: "t.",
    minute: "min.",
  },
  en: {
    state: { ok: "In good time", soon: "Soon", late: "Overdue", wait: "Waiting", done: "Answered" },
    onSender: "for the sender",
    since: "since",
    day: "day",
    days: "days",
    hour: "h",
    minute: "min",
  },
} as const

export function dueState({ dueAt, warnAt, waiting, answeredAt, now }: Omit<DueInput, "calendar">): DueState {
  if (typeof answeredAt === "number") return "done"
  if (waiting) return "wait"
  if (now > dueAt) return "late"
  return now >= warnAt ? "soon" : "ok"
}

/** A state's word, alone: "Over frist". */
export const stateWord = (state: DueState, locale: Locale): string => words[locale].state[state]

/** Time left as the queue says it (look/README.md, Wording). `datetime` is what <time> wants. */
export function dueWords(
  due: DueInput,
  locale: Locale,
): { state: DueState; word: string; time: string; datetime: string } {
  const state = dueState(due)
  return { state, word: stateWord(state, locale), ...timeWords(state, due, locale) }
}

function timeWords(state: DueState, due: DueInput, locale: Locale) {
  const { dueAt, waiting, answeredAt, now, calendar } = due
  if (state === "done" && typeof answeredAt === "number")
    return { time: whenWords(answeredAt, now, locale), datetime: localDateTime(answeredAt) }
  if (waiting && state === "wait")
    return { time: waitingWords(waiting.on, locale), datetime: dateOf(localDay(waiting.since)) }
  const over = () => overAmount(dueAt, now, calendar, locale) ?? sinceWords(dueAt, now, locale)
  const time = state === "late" ? over() : whenWords(dueAt, now, locale)
  return { time, datetime: localDateTime(dueAt) }
}

/** "på afsender", unless other words are given. */
export const waitingWords = (on: string | undefined, locale: Locale): string => on ?? words[locale].onSender

/** "i dag kl. 15.30", "i morgen kl. 12", "tor. kl. 10" this week, else the day alone. */
function whenWords(at: number, now: number, locale: Locale): string {
  return nearDay(at, now, locale) || isSameWeek(at, now) ? momentWords(at, now, locale) : shortDay(at, locale)
}

/** Working days begun since the day it was due; within that day working time; null where none has passed yet. */
export function overAmount(dueAt: number, now: number, calendar: Calendar, locale: Locale): string | null {
  const days = workingDaysBegun(calendar, dueAt, now)
  if (days > 0) return dayCount(days, locale)
  const over = workingTimeBetween(calendar, dueAt, now)
  return over >= MINUTE ? workingDuration(over, locale) : null
}

/** "siden kl. 16", "siden fre. kl. 15": over before any working time has passed. */
export function sinceWords(at: number, now: number, locale: Locale): string {
  const { since } = words[locale]
  if (localDay(at) === localDay(now)) return `${since} ${locale === "en" ? clock(at, locale) : atClock(at, locale)}`
  if (isSameWeek(at, now)) return `${since} ${shortWeekday(at, locale)} ${atClock(at, locale)}`
  return `${since} ${dayAndClock(at, locale)}`
}

/** "2 dage"; "1 day". */
const dayCount = (days: number, locale: Locale) => `${days}${nb}${days === 1 ? words[locale].day : words[locale].days}`

/** "8 t. 48 min."; "8 h 48 min". Whole minutes, rounded down. */
export function workingDuration(ms: number, locale: Locale): string {
  const { hour, minute } = words[locale]
  const hours = Math.floor(ms / HOUR)
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  if (hours === 0) return `${minutes}${nb}${minute}`
  return minutes === 0 ? `${hours}${nb}${hour}` : `${hours}${nb}${hour} ${minutes}${nb}${minute}`
}
