import { firstFree, type Stretch } from "./stretches.ts"

/** One owner's day: what is open of it, how long a meeting lasts, and when the owner is taken. */
export type DayFrame = { opens: number; closes: number; duration: number; busy: readonly Stretch[] }

/** Meetings begin on the half hour where the day allows it, on the quarter where it must, else on any minute. */
const grains = [30, 15, 1] as const

/** So many steps on one grain; only a day of many meetings that all have other engagements needs more. */
const MOST_STEPS = 5_000

/**
 * When each of the meetings of one owner's day begins, given when each party is taken; null where they do not fit. Every
 * order is tried, each meeting as early as it can be: where any arrangement fits, one of these does. Days hold a handful.
 */
export function packDay(frame: DayFrame, parties: readonly (readonly Stretch[])[]): number[] | null {
  for (const grain of grains) {
    const search = {
      frame,
      parties,
      grain,
      starts: new Array<number>(parties.length),
      placed: new Set<number>(),
      steps: 0,
    }
    if (place(search, frame.opens)) return search.starts
  }
  return null
}

type Search = {
  frame: DayFrame
  parties: readonly (readonly Stretch[])[]
  grain: number
  starts: number[]
  placed: Set<number>
  steps: number
}

function place(search: Search, from: number): boolean {
  const { frame, parties, grain, starts, placed } = search
  if (placed.size === parties.length) return true
  let freeOneTried = false
  for (let party = 0; party < parties.length; party++) {
    if (placed.has(party)) continue
    const busy = parties[party] ?? []
    // Of those that are free all day, one is as good as another.
    if (busy.length === 0) {
      if (freeOneTried) continue
      freeOneTried = true
    }
    if (++search.steps > MOST_STEPS) return false
    const start = firstFree(from, frame.duration, frame.closes, frame.busy, busy, grain)
    if (start === null) continue
    starts[party] = start
    placed.add(party)
    if (place(search, start + frame.duration)) return true
    placed.delete(party)
  }
  return false
}
