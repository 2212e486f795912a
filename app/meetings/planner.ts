import { openRandom } from "#app/lib/random.ts"
import { Cost } from "./planner/cost.ts"
import { fill } from "./planner/fill.ts"
import { improve } from "./planner/improve.ts"
import { type Plan, type PlanInstance, type PlannedMeeting, wallMinutes, wallTime } from "./planner/instance.ts"
import { ownerOf, setProblem } from "./planner/problem.ts"
import { Schedule } from "./planner/schedule.ts"
import { scoreOf } from "./planner/score.ts"
import { stoppedBy } from "./planner/stopped-by.ts"

/**
 * Dates for all slots at once (meetings.md § Planner): no hard rule is broken, as many as possible are placed, the rest is
 * told with the rule that stopped it, and what is wished for is met as well as the search finds. The same instance and seed
 * give the same plan, in order of time.
 * @throws RangeError where a slot names an owner that is not there, or an owner is named twice
 */
export function plan(instance: PlanInstance): Plan {
  const { fixed, open } = withLocked(instance)
  const schedule = new Schedule(setProblem(instance, open))
  const cost = new Cost(schedule)
  fill(schedule, cost)
  improve(schedule, cost, openRandom(instance.seed))
  const { slots, owners } = schedule.problem
  const idOf = (owner: number) => owners[owner]?.id ?? ""
  const unplaced = slots
    .filter(({ index }) => schedule.dayOf[index] === null)
    .map((slot) => ({ party: slot.party, owner: idOf(slot.owner), stoppedBy: stoppedBy(schedule, slot) }))
  const score = scoreOf(schedule)
  return {
    meetings: [...fixed, ...meetingsOf(schedule)].sort(
      (one, other) => compare(one.start, other.start) || compare(one.party, other.party),
    ),
    unplaced,
    score: { ...score, slots: instance.slots.length, placed: instance.slots.length - unplaced.length },
  }
}

/** The locked meetings, and the slots they leave to be placed: each fills the first of its party's that is left. */
function withLocked({ locked, slots, durationMin }: PlanInstance) {
  const filled = new Set<number>()
  const fixed = locked.map(({ party, owner, start }): PlannedMeeting => {
    const own = slots.findIndex((slot, index) => slot.party === party && !filled.has(index))
    filled.add(own)
    const end = wallTime(wallMinutes(start) + durationMin)
    return { party, owner: owner ?? slots[own]?.owner ?? ownerOf(slots, party), start, end }
  })
  return { fixed, open: slots.filter((_, index) => !filled.has(index)) }
}

function meetingsOf(schedule: Schedule): PlannedMeeting[] {
  const { slots, owners, duration } = schedule.problem
  const days = new Map<string, { owner: number; day: number }>()
  schedule.dayOf.forEach((day, index) => {
    const owner = slots[index]?.owner
    if (day !== null && owner !== undefined) days.set(`${owner} ${day}`, { owner, day })
  })
  return [...days.values()].flatMap(({ owner, day }) => {
    const indices = schedule.on(owner, day)
    const starts = schedule.startsOn(owner, day, indices)
    if (starts === null) throw new Error("a day was filled beyond its hours")
    return indices.map((index, place) => {
      const start = day * 1440 + (starts[place] ?? 0)
      const party = slots[index]?.party ?? ""
      return { party, owner: owners[owner]?.id ?? "", start: wallTime(start), end: wallTime(start + duration) }
    })
  })
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
