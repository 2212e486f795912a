import type { Pause } from "./amend.ts"
import type { Bilingual, Calendar } from "./calendar.ts"
import { openHoursOn, workingDaysBegun, workingTimeBetween } from "./working-time.ts"
import { type Day, dateOf, localDay, localTime, weekdayOf, weekStart } from "./zone.ts"

/**
 * A step on the way from received to due. Nights are not told of; `closed` is a weekend, or days off with their names.
 * Instants and lengths in milliseconds.
 */
export type Step =
  | { kind: "open"; from: number; to: number; ms: number }
  | { kind: "week"; from: Day; to: Day; days: number; ms: number }
  | { kind: "closed"; from: Day; to: Day; names: Bilingual[] }
  | { kind: "pause"; from: number; to: number; ms: number }

/** Up to this many working days are told one by one, as the line draws them in hours. */
const mostInDays = 7

/** How the time between two moments was counted: open time, and what was left out of it, in order. */
export function reckon(calendar: Calendar, from: number, to: number, pauses: readonly Pause[]): Step[] {
  if (to <= from) return []
  const inside = pauses.filter((pause) => pause.to > from && pause.from < to)
  const days = workingDaysBegun(calendar, from, to)
  const open = days <= mostInDays ? openSteps(calendar, from, to, inside) : weekSteps(calendar, from, to, inside)
  const closed = closedSteps(calendar, localDay(from), localDay(to)).filter(
    ({ names }) => names.length > 0 || days <= mostInDays,
  )
  const paused = inside.map((pause) => ({
    kind: "pause" as const,
    ...pause,
    ms: workingTimeBetween(calendar, pause.from, pause.to),
  }))
  return [...open, ...closed, ...paused].toSorted((a, b) => startOf(a) - startOf(b))
}

/** In days, the clock as a fraction, so that instants and whole days can be told in one order. */
function startOf(step: Step): number {
  if (step.kind === "week" || step.kind === "closed") return step.from
  const { day, minutes } = localTime(step.from)
  return day + minutes / (24 * 60)
}

function openSteps(calendar: Calendar, from: number, to: number, pauses: readonly Pause[]): Step[] {
  const steps: Step[] = []
  for (let day = localDay(from); day <= localDay(to); day++) {
    const stretch = openHoursOn(calendar, day)
    if (!stretch) continue
    let at = Math.max(from, stretch.opens)
    const end = Math.min(to, stretch.closes)
    for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
      if (pause.to <= at || pause.from >= end) continue
      if (pause.from > at) steps.push({ kind: "open", from: at, to: pause.from, ms: pause.from - at })
      at = Math.max(at, pause.to)
    }
    if (at < end) steps.push({ kind: "open", from: at, to: end, ms: end - at })
  }
  return steps
}

function weekSteps(calendar: Calendar, from: number, to: number, pauses: readonly Pause[]): Step[] {
  const weeks = new Map<Day, { from: Day; to: Day; days: Set<Day>; ms: number }>()
  for (const step of openSteps(calendar, from, to, pauses)) {
    if (step.kind !== "open") continue
    const day = localDay(step.from)
    const week = weeks.get(weekStart(day)) ?? { from: day, to: day, days: new Set(), ms: 0 }
    weeks.set(weekStart(day), { ...week, to: day, days: week.days.add(day), ms: week.ms + step.ms })
  }
  return [...weeks.values()].map(({ days, ...week }) => ({ kind: "week", ...week, days: days.size }))
}

function closedSteps(calendar: Calendar, first: Day, last: Day): Extract<Step, { kind: "closed" }>[] {
  const steps: Extract<Step, { kind: "closed" }>[] = []
  for (let day = first; day <= last; day++) {
    if (openHoursOn(calendar, day)) continue
    const off = calendar.openingHours[weekdayOf(day)] ? calendar.closedDays.get(dateOf(day)) : undefined
    const names = off ? [{ da: off.da, en: off.en }] : []
    const before = steps.at(-1)
    if (before && before.to === day - 1) {
      before.to = day
      before.names.push(...names)
    } else steps.push({ kind: "closed", from: day, to: day, names })
  }
  return steps
}
