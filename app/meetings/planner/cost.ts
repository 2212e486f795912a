import { weekdayOf } from "#app/deadlines/zone.ts"
import type { Problem } from "./problem.ts"
import type { Schedule } from "./schedule.ts"

/*
 * What is wished for, not required (meetings.md § Planner). Two neighbours are worth one day out, a third one only where
 * their week is not the fuller for it.
 */
const EVEN = 2
const NEW_TRIP = 7
const MIDDLE = 2
const WEEKDAY = 4
const LAST_YEAR = 3
/** Of days that are as good, not the same weekday for everybody: each slot has one it comes to first. */
const OWN_WEEKDAY = 0.5
/** Days from last year's day of the year at which the plan counts as another pattern altogether. */
const FAR_FROM_LAST_YEAR = 28
const YEAR = 365.25

/** What a slot costs on a day beside what is placed. Lower is better; the difference of two days is what a move is worth. */
export class Cost {
  constructor(readonly schedule: Schedule) {}

  /** Of a slot that is not placed, if it were that day. */
  of(index: number, day: number): number {
    const { problem } = this.schedule
    const slot = problem.slots[index]
    if (!slot) throw new Error("no such slot")
    const week = problem.weekOf.get(day) ?? 0
    // (n + 1)² − n²: what one more in the week adds to its square.
    const crowd = 2 * this.schedule.loadOfWeek(slot.owner, week) + 1
    const others = this.schedule.on(slot.owner, day)
    const isSharedTrip =
      slot.travelGroup !== null && others.some((other) => problem.slots[other]?.travelGroup === slot.travelGroup)
    return EVEN * crowd + (isSharedTrip ? 0 : NEW_TRIP) + ofDay(problem, index, day)
  }
}

/** The part that depends on the day alone. */
function ofDay(problem: Problem, index: number, day: number): number {
  const { slots, openDays, weekOf, preferredWeekdays, earliest } = problem
  const slot = slots[index]
  if (!slot) return 0
  const first = Math.max(slot.from, earliest, openDays[0] ?? 0)
  const half = Math.max(1, (slot.to - first) / 2)
  // By its week: else every meeting before the middle would be on a Friday, and every one after it on a Monday.
  const fromMiddle = ((weekOf.get(day) ?? day) + 2 - first - half) / half
  const otherWeekday = preferredWeekdays.size > 0 && !preferredWeekdays.has(weekdayOf(day))
  const moved = slot.lastYear === null ? 0 : daysFromSameDay(slot.lastYear, day) / FAR_FROM_LAST_YEAR
  const fromOwnWeekday = (weekdayOf(day) + index) % 5
  return (
    MIDDLE * fromMiddle * fromMiddle +
    OWN_WEEKDAY * fromOwnWeekday +
    (otherWeekday ? WEEKDAY : 0) +
    LAST_YEAR * Math.min(1, moved)
  )
}

/** Days between a day and the nearest return of another's day of the year. */
const daysFromSameDay = (then: number, day: number): number => {
  const past = Math.abs(day - then) % YEAR
  return Math.min(past, YEAR - past)
}
