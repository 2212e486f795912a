import { clock } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Calendar } from "./calendar.ts"
import type { DueState } from "./due-words.ts"
import { type Label, placeLabels } from "./labels.ts"
import { openHoursOn } from "./working-time.ts"
import { instantOf, localDay, localTime } from "./zone.ts"

/** Instants in epoch milliseconds. */
export type DayLineInput = {
  now: number
  deadlines: readonly { at: number; state: DueState }[]
  meetings: readonly { from: number; to: number; title: string }[]
  calendar: Calendar
}

/** One day as a line, ready to draw: x and width in per cent. */
export type DayLineShape = {
  state: DueState
  caption: string
  title: string
  /** Now; past the ends of the day it stands at the end. */
  now: number
  meetings: { x: number; width: number }[]
  meetingNames: Label[]
  hours: Label[]
  deadlines: { at: number; x: number; state: DueState }[]
  above: (Label & { role: "due" | "now" })[]
}

const words = {
  da: { day: "Din dag fra", whole: "Dagen fra", to: "til", now: "nu", due: "frist", at: "kl.", and: "og" },
  en: { day: "Your day from", whole: "The day from", to: "to", now: "now", due: "due", at: "at", and: "and" },
} as const
const counted = {
  da: { due: ["Frist", "Frister"], meeting: ["Møde", "Møder"] },
  en: { due: ["Deadline", "Deadlines"], meeting: ["Meeting", "Meetings"] },
} as const

/** Today from opening to closing, or null where it is closed and nothing is held. Meetings outside lengthen it. */
export function dayLine({ now, deadlines, meetings, calendar }: DayLineInput, locale: Locale): DayLineShape | null {
  const today = localDay(now)
  const ofToday = meetings.filter(({ from }) => localDay(from) === today).toSorted((a, b) => a.from - b.from)
  const open = openHoursOn(calendar, today)
  const starts = [...(open ? [open.opens] : []), ...ofToday.map(({ from }) => from)]
  if (starts.length === 0) return null
  const from = Math.min(...starts)
  const to = Math.max(
    ...(open ? [open.closes] : []),
    ...ofToday.map((meeting) => Math.min(meeting.to, instantOf(today + 1))),
  )
  const x = (at: number) => (100 * (Math.min(Math.max(at, from), to) - from)) / Math.max(to - from, 1)
  // Two cases due at the same minute are one mark.
  const due = [...new Map(deadlines.map((deadline) => [deadline.at, deadline])).values()]
    .filter(({ at }) => localDay(at) === today)
    .toSorted((a, b) => a.at - b.at)
    .map((deadline) => ({ ...deadline, x: x(deadline.at) }))
  return {
    state: due.some(({ state }) => state === "late") ? "late" : due.length > 0 ? "soon" : "ok",
    caption: `${words[locale].day} ${clock(from, locale)} ${words[locale].to} ${clock(to, locale)}`,
    title: titleOf({ from, to, now, due: due.map(({ at }) => at), meetings: ofToday }, locale),
    now: x(now),
    meetings: ofToday.map((meeting) => ({ x: x(meeting.from), width: x(meeting.to) - x(meeting.from) })),
    meetingNames: placeLabels(
      ofToday.map(({ title, from: begins, to: ends }) => ({
        text: title,
        places: [
          { x: x(begins), anchor: "start" as const },
          { x: x(ends), anchor: "end" as const },
        ],
      })),
    ),
    hours: placeHours(today, from, to, x, locale),
    deadlines: due,
    above: placeAbove(due, x(now), locale),
  }
}

/** The deadlines' clocks have their place before "nu". */
function placeAbove(due: readonly { at: number; x: number }[], now: number, locale: Locale): DayLineShape["above"] {
  const say = words[locale]
  const around = (at: number) => (["middle", "end", "start"] as const).map((anchor) => ({ x: at, anchor }))
  return placeLabels([
    ...due.map(({ at, x }) => ({ role: "due" as const, text: `${say.due} ${clock(at, locale)}`, places: around(x) })),
    { role: "now" as const, text: say.now, places: around(now) },
  ])
}

/** Even hours everywhere, odd ones where there is room. */
function placeHours(day: number, from: number, to: number, x: (at: number) => number, locale: Locale): Label[] {
  const hours: number[] = []
  for (let hour = Math.ceil(localTime(from).minutes / 60); hour <= 24 && instantOf(day, hour * 60) <= to; hour++)
    hours.push(hour)
  return hours.map((hour) => {
    const at = instantOf(day, hour * 60)
    return {
      text: clock(at, locale),
      x: x(at),
      anchor: at === to ? "end" : at === from ? "start" : "middle",
      wide: hour % 2 === 1,
    }
  })
}

function titleOf(
  facts: { from: number; to: number; now: number; due: number[]; meetings: readonly { from: number; to: number }[] },
  locale: Locale,
): string {
  const say = words[locale]
  const list = (items: string[]) =>
    items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${say.and} ${items.at(-1)}`
  const time = (at: number) => clock(at, locale)
  const sentence = (what: readonly [string, string], times: string[]) =>
    times.length === 0 ? [] : [`${times.length === 1 ? what[0] : what[1]} ${say.at}\u00a0${list(times)}.`]
  return [
    `${say.whole} ${time(facts.from)} ${say.to} ${time(facts.to)}.`,
    `${say.now.charAt(0).toUpperCase()}${say.now.slice(1)} ${time(facts.now)}.`,
    ...sentence(counted[locale].due, facts.due.map(time)),
    ...sentence(
      counted[locale].meeting,
      facts.meetings.map(({ from, to }) => `${time(from)} ${say.to} ${time(Math.max(from, to))}`),
    ),
  ].join(" ")
}
