import { weekdayAndDate, weekLabel } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Pause } from "./amend.ts"
import { type Axis, buildAxis, spansOf } from "./axis.ts"
import type { Calendar } from "./calendar.ts"
import { type DueInput, type DueState, dueState } from "./due-words.ts"
import { dueLabel, headingText, type LineFacts, leftText, lineWords, titleText } from "./fristlinje-text.ts"
import { covers, type Label, placeLabels, type Wanted } from "./labels.ts"
import { nextOpening } from "./working-time.ts"
import { dateOf, weekStart } from "./zone.ts"

/** Instants in epoch milliseconds. */
export type FristlinjeInput = {
  receivedAt: number
  now: number
  /** While we wait: as it would be if the sender answered now (`resumeAfterPause` with `to` = now). */
  dueAt: number
  warnAt: number
  answeredAt?: number | null
  waiting: DueInput["waiting"]
  /** Earlier pauses, ended. */
  pauses: readonly Pause[]
  calendar: Calendar
}

export type Part = { kind: "open" | "closed" | "spent" | "left-time" | "over" | "paused"; x: number; width: number }

type AboveRole = "due" | "stop" | "received"
type AboveWord = Wanted & { role: AboveRole }

/** A line ready to draw: x and width in per cent, y in px (look/README.md, The fristlinje). */
export type FristlinjeShape = {
  state: DueState
  heading: string
  left: string
  title: string
  height: number
  /** In the order they are painted. */
  parts: Part[]
  start: number
  /** Now, or the moment it was answered. */
  stop: number
  due: number
  above: (Label & { role: AboveRole })[]
  below: Label[]
  /** Names of days off, with a leader up to their gap, and pauses. */
  notes: (Label & { leader: boolean })[]
}

/** The fristlinje's geometry and words. */
export function fristlinje(input: FristlinjeInput, locale: Locale): FristlinjeShape {
  const { receivedAt, now, dueAt, warnAt, answeredAt, waiting, calendar } = input
  const state = dueState({ dueAt, warnAt, answeredAt, now, waiting })
  const stop = answeredAt ?? now
  const pauses = waiting ? [...input.pauses, { from: waiting.since, to: now }] : input.pauses
  const facts: LineFacts = { state, receivedAt, dueAt, now, stop, pauses, waitingOn: waiting?.on, calendar }
  // A message that came after closing begins its line the next morning.
  const axis = buildAxis(calendar, nextOpening(calendar, receivedAt), Math.max(dueAt, stop))
  const start = Math.max(1, axis.x(receivedAt))
  const below = placeDays(axis, locale)
  const notes = placeNotes(axis, pauses, below, locale)
  return {
    state,
    heading: headingText(facts, locale),
    left: leftText(facts, daysOffAhead(axis, axis.x(stop), axis.x(dueAt)), locale),
    title: titleText(facts, axis, locale),
    height: notes.length > 0 ? 68 : 52,
    parts: paint(axis, facts),
    start,
    stop: axis.x(stop),
    due: axis.x(dueAt),
    above: placeAbove(axis, facts, start, locale),
    below,
    notes,
  }
}

function paint(axis: Axis, { state, receivedAt, dueAt, stop, pauses }: LineFacts): Part[] {
  const parts = (kind: Part["kind"], from: number, to: number): Part[] =>
    spansOf(axis, from, to).map((span) => ({ kind, ...span }))
  const track: Part[] = [
    ...axis.runs.map(({ x, width }) => ({ kind: "open" as const, x, width })),
    ...axis.gaps.map(({ x, width }) => ({ kind: "closed" as const, x, width })),
  ]
  return [
    ...track.sort((a, b) => a.x - b.x),
    ...parts("spent", receivedAt, Math.min(stop, dueAt)),
    ...(state === "done" ? [] : parts("left-time", stop, dueAt)),
    ...parts("over", dueAt, stop),
    ...pauses.flatMap(({ from, to }) => parts("paused", from, to)),
  ]
}

/** Now and the due moment side by side where they can; where they cannot, the due moment has the place. */
function placeAbove(axis: Axis, facts: LineFacts, start: number, locale: Locale): FristlinjeShape["above"] {
  const say = lineWords(locale)
  const at = axis.x(facts.dueAt)
  const x = axis.x(facts.stop)
  const anchors = x > at || x < 10 ? (["start", "middle", "end"] as const) : (["middle", "start", "end"] as const)
  const stop: AboveWord = {
    role: "stop",
    text: facts.state === "done" ? say.answered : say.now,
    places: anchors.map((anchor) => ({ x, anchor })),
  }
  const due: AboveWord = {
    role: "due",
    text: dueLabel(facts, axis.unit, locale),
    places: [
      { x: Math.min(100, at + 1.5), anchor: "end" },
      { x: Math.max(0, at - 1.5), anchor: "start" },
      { x: at + 1, anchor: "start" },
    ],
  }
  const received: AboveWord = {
    role: "received",
    text: say.received,
    places: [{ x: Math.max(0, start - 1), anchor: "start" }],
  }
  const sideBySide = placeLabels([stop, due, received])
  const isWhole = sideBySide.some(({ role, wide }) => role === "due" && !wide)
  return isWhole ? sideBySide : placeLabels([due, stop, received])
}

/** Days, or ISO weeks; from the right, since it is the first and broken week that may give way. */
function placeDays(axis: Axis, locale: Locale): Label[] {
  const days = axis.runs.flatMap(({ days }) => days)
  const marked =
    axis.unit === "hours"
      ? days
      : days.filter(({ day }, index) => index === 0 || weekStart(day) !== weekStart(days[index - 1]?.day ?? day))
  const wanted = marked.map(({ day, opens }, index) => ({
    text: axis.unit === "hours" ? weekdayAndDate(dateOf(day), locale) : weekLabel(dateOf(day), locale),
    places: [
      { x: axis.x(opens), anchor: "start" as const },
      ...(index === marked.length - 1 ? [{ x: 100, anchor: "end" as const }] : []),
    ],
  }))
  return placeLabels(wanted.toReversed()).toReversed()
}

/** Days off are named under their gap, with a leader up to it unless the leader would strike through a week. */
function placeNotes(
  axis: Axis,
  pauses: readonly Pause[],
  below: readonly Label[],
  locale: Locale,
): FristlinjeShape["notes"] {
  const daysOff = axis.gaps
    .filter(({ names }) => names.length > 0)
    .map(({ names, x, width }) => ({
      text: names.map((name) => name[locale]).join(", "),
      leader: true,
      places: [{ x: x + width / 2, anchor: "middle" as const }],
    }))
  const paused = pauses
    .flatMap(({ from, to }) => spansOf(axis, from, to).slice(0, 1))
    .map(({ x }) => ({ text: lineWords(locale).pause, leader: false, places: [{ x, anchor: "start" as const }] }))
  return placeLabels([...daysOff, ...paused]).map((note) => ({
    ...note,
    leader: note.leader && !below.some((label) => covers(label, note.x)),
  }))
}

const daysOffAhead = (axis: Axis, from: number, to: number) =>
  axis.gaps.filter(({ x }) => x >= from && x < to).flatMap(({ names }) => names)
