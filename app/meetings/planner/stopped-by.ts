import type { Stop } from "./instance.ts"
import type { Problem, Slot } from "./problem.ts"
import type { Schedule } from "./schedule.ts"
import { firstFree, type Stretch } from "./stretches.ts"

type Rule = { stop: Stop; leaves: (schedule: Schedule, slot: Slot, day: number) => boolean }

const none: readonly Stretch[] = []

/** What is fast stands first, what a colleague could change last: of several rules the one nearest to being lifted is told. */
const rules: readonly Rule[] = [
  { stop: "period", leaves: ({ problem }, slot, day) => day >= slot.from && day <= slot.to && isLongEnough(problem) },
  { stop: "leadTime", leaves: ({ problem }, _, day) => day >= problem.earliest },
  {
    stop: "spacing",
    leaves: (schedule, slot, day) =>
      slot.neighbours.every((other) => Math.abs(other - day) >= schedule.problem.spacing) &&
      schedule.tooNear(slot.index, day).length === 0,
  },
  { stop: "partyBusy", leaves: ({ problem }, slot, day) => isFree(problem, none, slot.busy.get(day) ?? none) },
  { stop: "ownerBusy", leaves: ({ problem }, slot, day) => isFree(problem, busyOf(problem, slot, day), none) },
  {
    stop: "partyBusy",
    leaves: ({ problem }, slot, day) => isFree(problem, busyOf(problem, slot, day), slot.busy.get(day) ?? none),
  },
  { stop: "ownerMax", leaves: (schedule, slot, day) => schedule.hasRoom(slot.owner, day) },
]

/** The rule at which the last of a slot's days fell; where the day's other meetings leave no hour, the owner is busy. */
export function stoppedBy(schedule: Schedule, slot: Slot): Stop {
  let days = schedule.problem.openDays
  for (const { stop, leaves } of rules) {
    days = days.filter((day) => leaves(schedule, slot, day))
    if (days.length === 0) return stop
  }
  return "ownerBusy"
}

const busyOf = ({ owners }: Problem, { owner }: Slot, day: number) => owners[owner]?.busy.get(day) ?? none

const isLongEnough = ({ opens, closes, duration }: Problem) => opens + duration <= closes

const isFree = ({ opens, closes, duration }: Problem, one: readonly Stretch[], other: readonly Stretch[]) =>
  firstFree(opens, duration, closes, one, other, 1) !== null
