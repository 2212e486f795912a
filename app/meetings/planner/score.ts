import { groupBy } from "#app/lib/group-by.ts"
import type { Score } from "./instance.ts"
import type { Schedule } from "./schedule.ts"

/** How good a plan is, beside what no plan of as many meetings could better (meetings.md: a lower bound, not an assertion). */
export function scoreOf(schedule: Schedule): Score {
  const { problem } = schedule
  const placed = schedule.dayOf.flatMap((day, index) => {
    const slot = problem.slots[index]
    return day === null || !slot ? [] : [{ day, slot, week: problem.weekOf.get(day) ?? 0 }]
  })
  const weeks = new Set(problem.weekOf.values()).size
  let unevenness = 0
  let leastUnevenness = 0
  let trips = 0
  let leastTrips = 0
  for (const [owner, theirs] of groupBy(placed, ({ slot }) => slot.owner)) {
    for (const { length } of groupBy(theirs, ({ week }) => week).values()) unevenness += length ** 2
    const each = Math.floor(theirs.length / weeks)
    const fuller = theirs.length - each * weeks
    leastUnevenness += fuller * (each + 1) ** 2 + (weeks - fuller) * each ** 2
    // Without a group each meeting is a trip of its own.
    const groupOf = (one: (typeof theirs)[number]) => one.slot.travelGroup ?? `slot ${one.slot.index}`
    trips += groupBy(theirs, (one) => `${one.day} ${groupOf(one)}`).size
    const aDay = Math.max(1, problem.owners[owner]?.maxPerDay ?? 1)
    for (const { length } of groupBy(theirs, groupOf).values()) leastTrips += Math.ceil(length / aDay)
  }
  return { slots: problem.slots.length, placed: placed.length, unevenness, leastUnevenness, trips, leastTrips }
}
