import type { Cost } from "./cost.ts"
import type { Schedule } from "./schedule.ts"

/** So many times a search may look at a day before it gives up; a plan that has room is filled long before. */
const MOST_LOOKS = 20_000

/**
 * Places as many slots as it can find room for: the most constrained first, each on its cheapest day, and where a slot
 * finds none, others are moved out of its way, and others out of theirs (augmenting paths of bipartite matching, Kuhn
 * 1955; here a day takes several and a week has its own limit).
 */
export function fill(schedule: Schedule, cost: Cost): void {
  const order = schedule.problem.slots
    .map(({ index }) => index)
    .sort((one, other) => daysOf(schedule, one).length - daysOf(schedule, other).length || one - other)
  for (const index of order) {
    const search = { moved: new Set([index]), looks: 0 }
    settle(schedule, cost, index, search)
  }
}

const daysOf = (schedule: Schedule, index: number) => schedule.daysFor[index] ?? []

type Search = { moved: Set<number>; looks: number }

function settle(schedule: Schedule, cost: Cost, index: number, search: Search): boolean {
  const days = cheapestFirst(schedule, cost, index)
  for (const day of days) {
    search.looks++
    if (!schedule.fits(index, day)) continue
    schedule.place(index, day)
    return true
  }
  for (const day of days) {
    for (const group of inTheWay(schedule, index, day)) {
      if (search.looks > MOST_LOOKS) return false
      if (group.some((other) => search.moved.has(other))) continue
      if (makeWay(schedule, cost, index, day, group, search)) return true
    }
  }
  return false
}

const cheapestFirst = (schedule: Schedule, cost: Cost, index: number): number[] =>
  daysOf(schedule, index)
    .map((day) => ({ day, price: cost.of(index, day) }))
    .sort((one, other) => one.price - other.price || one.day - other.day)
    .map(({ day }) => day)

/** Sets of placed slots, any of which may be what keeps a slot from a day: each of that day and week, and its party's own. */
function inTheWay(schedule: Schedule, index: number, day: number): number[][] {
  const { problem } = schedule
  const owner = problem.slots[index]?.owner ?? 0
  const near = schedule.tooNear(index, day)
  if (near.length > 0) return [near]
  const thatDay = schedule.on(owner, day)
  const week = problem.weekOf.get(day) ?? 0
  const isWeekFull = schedule.loadOfWeek(owner, week) >= (problem.owners[owner]?.maxPerWeek ?? 0)
  const others = isWeekFull ? [...schedule.inWeek(owner, week)].filter((other) => !thatDay.includes(other)) : []
  return [...thatDay, ...others].map((other) => [other])
}

/** Takes a group away, puts the slot there, and settles the group elsewhere; all as before where that fails. */
function makeWay(
  schedule: Schedule,
  cost: Cost,
  index: number,
  day: number,
  group: readonly number[],
  search: Search,
): boolean {
  const before = group.map((other) => [other, schedule.remove(other)] as const)
  search.looks++
  if (schedule.fits(index, day)) {
    schedule.place(index, day)
    const log = snapshot(schedule)
    for (const other of group) search.moved.add(other)
    if (group.every((other) => settle(schedule, cost, other, search))) return true
    restore(schedule, log)
    schedule.remove(index)
  }
  for (const [other, theirs] of before) schedule.place(other, theirs)
  return false
}

const snapshot = (schedule: Schedule) => [...schedule.dayOf]

function restore(schedule: Schedule, log: readonly (number | null)[]): void {
  const changed = log.flatMap((day, index) => (schedule.dayOf[index] === day ? [] : [[index, day] as const]))
  for (const [index] of changed) if (schedule.dayOf[index] != null) schedule.remove(index)
  for (const [index, day] of changed) if (day != null) schedule.place(index, day)
}
