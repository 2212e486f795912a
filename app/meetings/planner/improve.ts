import type { Random } from "#app/lib/random.ts"
import type { Cost } from "./cost.ts"
import type { Schedule } from "./schedule.ts"

const ROUNDS_A_SLOT = 120
const MOST_ROUNDS = 60_000

/** Moves slots to days that cost less; none is ever taken out. */
export function improve(schedule: Schedule, cost: Cost, random: Random): void {
  const placed = schedule.dayOf.flatMap((day, index) => (day === null ? [] : [index]))
  if (placed.length === 0) return
  const rounds = Math.min(MOST_ROUNDS, placed.length * ROUNDS_A_SLOT)
  for (let round = 0; round < rounds; round++) {
    const index = random.pick(placed)
    const days = schedule.daysFor[index] ?? []
    if (days.length > 1) tryDay(schedule, cost, index, random.pick(days))
  }
}

function tryDay(schedule: Schedule, cost: Cost, index: number, day: number): void {
  const from = schedule.dayOf[index]
  if (from == null || from === day) return
  schedule.remove(index)
  const better = cost.of(index, day) < cost.of(index, from) - 1e-9
  schedule.place(index, better && schedule.fits(index, day) ? day : from)
}
