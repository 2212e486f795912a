import {
  atClock,
  dayAndClock,
  isSameWeek,
  momentWords,
  nearDay,
  shortDate,
  shortDay,
  shortWeekday,
  weekday,
} from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Axis } from "./axis.ts"
import type { Bilingual, Calendar } from "./calendar.ts"
import { type DueState, overAmount, sinceWords, stateWord, waitingWords, workingDuration } from "./due-words.ts"
import { addWorkingDays, workingDaysBegun, workingTimeBetween } from "./working-time.ts"
import { HOUR, localDay } from "./zone.ts"

/** What the words of a line are about. Instants in epoch milliseconds; `stop` is when it was answered, else now. */
export type LineFacts = {
  state: DueState
  receivedAt: number
  dueAt: number
  now: number
  stop: number
  pauses: readonly { from: number; to: number }[]
  /** On whom we wait, in words ("på AMS"), where it is not the sender. */
  waitingOn?: string
  calendar: Calendar
}

const nb = "\u00a0"

const words = {
  da: {
    received: "modtaget",
    now: "nu",
    answered: "besvaret",
    due: "frist",
    pause: "pause",
    line: "Fristlinje",
    pauseFrom: "pause fra",
    to: "til",
    and: "og",
    nights: "natten",
    weekends: "weekenden",
    closedTime: "er lukket tid",
    reply: "Svar",
    lateBy: "Over frist med",
    late: "Over frist",
    hasAnswered: "Besvaret",
    should: "Skulle være besvaret",
    ofWork: "arbejdstid",
    left: "tilbage",
    whenAnswered: "tilbage, når svaret kommer",
    before: "før fristen",
    after: "over fristen",
    workingDays: "arbejdsdage",
    closed: "er lukket",
  },
  en: {
    received: "received",
    now: "now",
    answered: "answered",
    due: "due",
    pause: "pause",
    line: "Timeline",
    pauseFrom: "pause from",
    to: "to",
    and: "and",
    nights: "nights",
    weekends: "weekends",
    closedTime: "are closed time",
    reply: "Due",
    lateBy: "Overdue by",
    late: "Overdue",
    hasAnswered: "Answered",
    should: "Should have been answered",
    ofWork: "of working time",
    left: "left",
    whenAnswered: "left when the answer comes",
    before: "before the deadline",
    after: "over the deadline",
    workingDays: "working days",
    closed: "closed",
  },
} as const

export const lineWords = (locale: Locale) => words[locale]

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** "natten, weekenden og jul". */
function list(items: readonly string[], locale: Locale): string {
  const last = items.at(-1) ?? ""
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${words[locale].and} ${last}`
}

/** "Svar i morgen kl. 12", "Over frist med 2 dage". */
export function headingText({ state, dueAt, now, stop, waitingOn, calendar }: LineFacts, locale: Locale): string {
  const say = words[locale]
  if (state === "wait") return `${stateWord(state, locale)} ${waitingWords(waitingOn, locale)}`
  if (state === "done") return `${say.hasAnswered} ${momentWords(stop, now, locale)}`
  if (state === "late") {
    const over = overAmount(dueAt, now, calendar, locale)
    return over ? `${say.lateBy} ${over}` : `${say.late} ${sinceWords(dueAt, now, locale)}`
  }
  if (nearDay(dueAt, now, locale)) return `${say.reply} ${momentWords(dueAt, now, locale)}`
  return isSameWeek(dueAt, now)
    ? `${say.reply} ${weekday(dueAt, locale)} ${atClock(dueAt, locale)}`
    : `${say.reply} ${shortDay(dueAt, locale)}`
}

/** The working time left or over. `ahead` names the days off still to come. */
export function leftText(facts: LineFacts, ahead: readonly Bilingual[], locale: Locale): string {
  const { state, dueAt, stop, now, calendar } = facts
  const say = words[locale]
  if (state === "late") return `${say.should} ${dayAndClock(dueAt, locale)}`
  if (state === "done") {
    const over = stop > dueAt ? overAmount(dueAt, stop, calendar, locale) : null
    return over ? `${over} ${say.after}` : `${amountLeft(stop, dueAt, calendar, locale).text} ${say.before}`
  }
  const { text, inHours } = amountLeft(now, dueAt, calendar, locale)
  if (state === "wait") return `${text} ${say.whenAnswered}`
  const left = inHours ? `${text} ${say.ofWork} ${say.left}` : `${text} ${say.left}`
  const closed = list(
    ahead.map((name) => name[locale]),
    locale,
  )
  return closed ? `${left}. ${capital(closed)} ${say.closed}` : left
}

/** Under two working days in hours and minutes, up to six in days and hours, beyond that in days. */
function amountLeft(from: number, to: number, calendar: Calendar, locale: Locale): { text: string; inHours: boolean } {
  const most = workingDaysBegun(calendar, from, to)
  // The same clock time on the last day may come after the deadline: then one day less is whole.
  const days = most > 0 && addWorkingDays(calendar, from, most) > to ? most - 1 : most
  if (days < 2)
    return { text: workingDuration(Math.max(0, workingTimeBetween(calendar, from, to)), locale), inHours: true }
  const count = `${days}${nb}${words[locale].workingDays}`
  const rest = workingTimeBetween(calendar, addWorkingDays(calendar, from, days), to)
  if (days > 6 || rest < HOUR) return { text: count, inHours: false }
  const hours = workingDuration(rest - (rest % HOUR), locale)
  return { text: `${count} ${words[locale].and} ${hours}`, inHours: false }
}

/** The due moment above the track: "tir. kl. 12" in hours, "8. jan." in days; never the whole date. */
export function dueLabel({ state, dueAt }: LineFacts, unit: Axis["unit"], locale: Locale): string {
  const moment =
    unit === "hours" ? `${shortWeekday(dueAt, locale)} ${atClock(dueAt, locale)}` : shortDate(dueAt, locale)
  return state === "late" || state === "done" ? `${words[locale].due} ${moment}` : moment
}

/** All that the line shows, for those who hear it. */
export function titleText(facts: LineFacts, axis: Axis, locale: Locale): string {
  const { state, receivedAt, dueAt, stop, now, pauses } = facts
  const say = words[locale]
  const days = [receivedAt, dueAt, now].map(localDay)
  const oneWeek = Math.max(...days) - Math.min(...days) < 7
  const moment = (at: number) => (oneWeek ? `${weekday(at, locale)} ${atClock(at, locale)}` : dayAndClock(at, locale))
  const steps = [
    `${say.received} ${moment(receivedAt)}`,
    ...pauses.map(({ from, to }) => `${say.pauseFrom} ${moment(from)} ${say.to} ${moment(to)}`),
    `${state === "done" ? say.answered : say.now} ${moment(stop)}`,
    `${say.due} ${moment(dueAt)}`,
  ]
  const closed = closedWords(axis, locale)
  return `${say.line}: ${steps.join(", ")}.${closed ? ` ${closed}` : ""}`
}

function closedWords({ unit, gaps }: Axis, locale: Locale): string {
  const say = words[locale]
  const kinds = new Set(gaps.map(({ kind }) => kind))
  const named = gaps.flatMap(({ names }) => names.map((name) => name[locale]))
  const closed = [
    ...(unit === "hours" && kinds.has("night") ? [say.nights] : []),
    ...(kinds.has("weekend") ? [say.weekends] : []),
    ...new Set(named),
  ]
  return closed.length === 0 ? "" : `${capital(list(closed, locale))} ${say.closedTime}.`
}
