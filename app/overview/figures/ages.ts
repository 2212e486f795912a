import type { Calendar } from "#app/deadlines/calendar.ts"
import { openHoursOn } from "#app/deadlines/working-time.ts"
import { instantOf, localDay } from "#app/deadlines/zone.ts"
import { type Columns, flag } from "./columns.ts"
import { type Eyes, isSeen } from "./figure.ts"

/** The bands of age: working days begun since the day a case came, up to and with. */
export const ageBands = [
  { key: "0-2", most: 2 },
  { key: "3-5", most: 5 },
  { key: "6-10", most: 10 },
  { key: "over-10", most: Number.POSITIVE_INFINITY },
] as const
export type AgeBand = (typeof ageBands)[number]["key"]

/** Seconds of the epoch from which on a case is in the first band, in the second …: the last takes the rest. */
export function ageBounds(calendar: Calendar, now: number): number[] {
  const bounds: number[] = []
  let begun = 0
  for (let day = localDay(now); bounds.length < ageBands.length - 1; day--) {
    const stretch = openHoursOn(calendar, day)
    if (stretch && stretch.opens <= now) begun++
    // By now as old as what came the day before; where that is too old for the band, the band begins with this day.
    if (begun > (ageBands[bounds.length]?.most ?? 0)) bounds.push(instantOf(day) / 1000)
  }
  return bounds
}

export const bandOf = (received: number, bounds: readonly number[]): number => {
  const at = bounds.findIndex((bound) => received >= bound)
  return at === -1 ? bounds.length : at
}

/** How many are open now in each band. */
export function countAges(columns: Columns, eyes: Eyes, bounds: readonly number[]): number[] {
  const counts = ageBands.map(() => 0)
  for (let id = 1; id < columns.length; id++) {
    const flags = columns.flags[id] ?? 0
    if (!(flags & flag.open) || !(flags & flag.inside) || !isSeen(columns, id, eyes)) continue
    const band = bandOf(columns.received[id] ?? 0, bounds)
    counts[band] = (counts[band] ?? 0) + 1
  }
  return counts
}
