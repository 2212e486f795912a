import { clock, dayAndClock, shortDay, weekLabel } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { workingDuration } from "./due-words.ts"
import type { Step } from "./reckoning.ts"
import { dateOf, localDay } from "./zone.ts"

/** A step in words: when, and what of it was counted. `counted` is false for time that was left out. */
export type ReckonedLine = { when: string; what: string; counted: boolean }

const words = {
  da: {
    weekend: "weekend",
    closed: "lukket",
    pause: "pause, uret står stille",
    one: "arbejdsdag",
    many: "arbejdsdage",
    and: "og",
    without: "uden",
    pauses: "pauser",
  },
  en: {
    weekend: "weekend",
    closed: "closed",
    pause: "pause, the clock stands still",
    one: "working day",
    many: "working days",
    and: "and",
    without: "without",
    pauses: "pauses",
  },
} as const

const nb = "\u00a0"

/** How the time was counted, a line each: opening hours, days off by name, pauses. */
export const reckoningLines = (steps: readonly Step[], locale: Locale): ReckonedLine[] =>
  steps.map((step) => lineOf(step, locale))

function lineOf(step: Step, locale: Locale): ReckonedLine {
  const say = words[locale]
  if (step.kind === "open")
    return {
      when: shortDay(step.from, locale),
      what: `${clock(step.from, locale)}–${clock(step.to, locale)}: ${workingDuration(step.ms, locale)}`,
      counted: true,
    }
  if (step.kind === "week")
    return {
      when: `${weekLabel(dateOf(step.from), locale)}, ${span(step.from, step.to, locale)}`,
      what: `${step.days}${nb}${step.days === 1 ? say.one : say.many}`,
      counted: true,
    }
  if (step.kind === "pause") {
    const until = localDay(step.from) === localDay(step.to) ? clock(step.to, locale) : dayAndClock(step.to, locale)
    return {
      when: `${dayAndClock(step.from, locale)} – ${until}`,
      what: `${say.pause}: ${workingDuration(step.ms, locale)}`,
      counted: false,
    }
  }
  return { when: span(step.from, step.to, locale), what: closedWords(step.names, locale), counted: false }
}

type Closed = Extract<Step, { kind: "closed" }>

/** "weekend"; "Juledag og 2. juledag, lukket". */
function closedWords(names: Closed["names"], locale: Locale): string {
  const say = words[locale]
  return names.length === 0
    ? say.weekend
    : `${list(
        names.map((name) => name[locale]),
        locale,
      )}, ${say.closed}`
}

function span(from: number, to: number, locale: Locale): string {
  const first = shortDay(dateOf(from), locale)
  return from === to ? first : `${first} – ${shortDay(dateOf(to), locale)}`
}

/** "uden weekend, Juledag og pauser": what the reckoning leaves out; "" where nothing is. */
export function skippedWords(steps: readonly Step[], locale: Locale): string {
  const say = words[locale]
  const closed = steps.filter((step): step is Closed => step.kind === "closed")
  const skipped = [
    ...(closed.some(({ names }) => names.length === 0) || steps.some(({ kind }) => kind === "week")
      ? [say.weekend]
      : []),
    ...new Set(closed.flatMap(({ names }) => names.map((name) => name[locale]))),
    ...(steps.some(({ kind }) => kind === "pause") ? [say.pauses] : []),
  ]
  return skipped.length === 0 ? "" : `${say.without} ${list(skipped, locale)}`
}

const list = (items: readonly string[], locale: Locale) =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${words[locale].and} ${items.at(-1)}`
