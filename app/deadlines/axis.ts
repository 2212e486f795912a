import type { Bilingual, Calendar } from "./calendar.ts"
import { type OpenStretch, openFrom, openHoursOn, openUntil } from "./working-time.ts"
import { type Day, dateOf, localDay, weekdayOf } from "./zone.ts"

/*
 * The scale of a fristlinje (look/README.md): distance is working time, closed time is a gap of fixed width. Up to six
 * working days are drawn in hours; longer stretches in whole working days, where nights have no gap. All x in per cent.
 */

type Gap = { kind: "night" | "weekend" | "holiday"; x: number; width: number; names: Bilingual[] }
/** Open time without a gap in it: one day in hours, or the days of a week in whole days. */
type Run = { x: number; width: number; days: OpenStretch[] }

export type Axis = {
  unit: "hours" | "days"
  runs: Run[]
  gaps: Gap[]
  /** Where an instant stands; one in closed time stands in the middle of its gap. */
  x: (at: number) => number
}

const longestInHours = 6
const widths = { hours: { night: 2.4, weekend: 6, holiday: 9 }, days: { night: 0, weekend: 2.2, holiday: 4.5 } }
/** Where a year of weekends would fill the line, the gaps shrink so that work keeps most of it. */
const mostForGaps = 40

/** The scale over the working days from that of `from` to that of `to`, both in epoch milliseconds. */
export function buildAxis(calendar: Calendar, from: number, to: number): Axis {
  const days = workingDays(calendar, from, to)
  const unit = days.length <= longestInHours ? "hours" : "days"
  const weight = (day: OpenStretch) => (unit === "days" ? 1 : day.closes - day.opens)
  const between = days.slice(1).map((day, index) => closedTime(calendar, days[index] ?? day, day))
  const natural = between.reduce((sum, { kind }) => sum + widths[unit][kind], 0)
  const shrink = Math.min(1, mostForGaps / Math.max(natural, 1))
  const perWeight = (100 - natural * shrink) / days.reduce((sum, day) => sum + weight(day), 0)

  const runs: Run[] = []
  const gaps: Gap[] = []
  let x = 0
  days.forEach((day, index) => {
    const width = weight(day) * perWeight
    const run = runs.at(-1)
    const gap = between[index - 1]
    const gapWidth = gap ? widths[unit][gap.kind] * shrink : 0
    if (gap && gapWidth > 0) gaps.push({ ...gap, x, width: gapWidth })
    x += gapWidth
    if (run && gapWidth === 0) {
      run.days.push(day)
      run.width += width
    } else runs.push({ x, width, days: [day] })
    x += width
  })
  return { unit, runs, gaps, x: (at) => positionOf(at, runs) }
}

function workingDays(calendar: Calendar, from: number, to: number): OpenStretch[] {
  const first = openFrom(calendar, localDay(from))
  const last = openUntil(calendar, localDay(to)).day
  const days = [first]
  for (let day = first.day + 1; day <= last; day++) {
    const stretch = openHoursOn(calendar, day)
    if (stretch) days.push(stretch)
  }
  return days
}

/** What lies between two working days: a night, a weekend, or days off, with the names of those. */
function closedTime(calendar: Calendar, before: OpenStretch, after: OpenStretch): Pick<Gap, "kind" | "names"> {
  const closed: Day[] = []
  for (let day = before.day + 1; day < after.day; day++) closed.push(day)
  const off = closed
    .filter((day) => calendar.openingHours[weekdayOf(day)])
    .flatMap((day) => calendar.closedDays.get(dateOf(day)) ?? [])
  const seasons = off.flatMap(({ season }) => season ?? [])
  const names = (seasons.length > 0 ? seasons : off.slice(0, 1)).map(({ da, en }) => ({ da, en }))
  const distinct = names.filter((name, index) => names.findIndex(({ da }) => da === name.da) === index)
  return { kind: off.length > 0 ? "holiday" : closed.length > 0 ? "weekend" : "night", names: distinct }
}

function positionOf(at: number, runs: readonly Run[]): number {
  let end = 0
  for (const { x, width, days } of runs) {
    const [first] = days
    if (first && at < first.opens) return (end + x) / 2
    const each = days.length === 0 ? 0 : width / days.length
    for (const [index, { opens, closes }] of days.entries())
      if (at <= closes) return x + each * (index + Math.max(0, at - opens) / (closes - opens))
    end = x + width
  }
  return end
}

/** The parts of the line that the time from `from` to `to` covers. */
export function spansOf(axis: Axis, from: number, to: number): { x: number; width: number }[] {
  return axis.runs.flatMap(({ days }) => {
    const opens = days[0]?.opens ?? 0
    const closes = days.at(-1)?.closes ?? 0
    if (from >= closes || to <= opens) return []
    const x = axis.x(Math.max(from, opens))
    const width = axis.x(Math.min(to, closes)) - x
    return width > 0 ? [{ x, width }] : []
  })
}
