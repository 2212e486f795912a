import { type Day, dateOf, dayOf, instantOf, weekStart } from "#app/deadlines/zone.ts"
import { type Columns, flag } from "./columns.ts"
import { type Eyes, hitsOf, isHit, isSeen } from "./figure.ts"
import { type Days, monthStart } from "./period.ts"

export type Unit = "day" | "week" | "month" | "year"
export type Step = Days & { received: number; ended: number; owed: number; late: number; backlog: number }

/** The longest that is shown by days, by weeks, by months. Days. */
const longest = { day: 14, week: 190, month: 1830 }

/** What a period is divided into for the charts: calendar weeks, months …; the first and the last may be cut. */
export function stepsOf({ from, to }: Days): { unit: Unit; steps: Days[] } {
  const [first, last] = [dayOf(from), dayOf(to)]
  const length = last - first + 1
  const unit =
    length <= longest.day ? "day" : length <= longest.week ? "week" : length <= longest.month ? "month" : "year"
  const steps: Days[] = []
  for (let day = first; day <= last; ) {
    const end = Math.min(last, next(day, unit) - 1)
    steps.push({ from: dateOf(day), to: dateOf(end) })
    day = end + 1
  }
  return { unit, steps }
}

function next(day: Day, unit: Unit): Day {
  const [year = 0, month = 0] = dateOf(day).split("-").map(Number)
  if (unit === "day") return day + 1
  if (unit === "week") return weekStart(day) + 7
  return unit === "month" ? monthStart(year, month + 1) : monthStart(year + 1, 1)
}

/** How many came, went, were owed an answer and did not get it in time, and were open at its end, in each step. */
export function countSteps(columns: Columns, eyes: Eyes, steps: readonly Days[], now: number): Step[] {
  const bounds = [...steps.map(({ from }) => dayOf(from)), dayOf(steps.at(-1)?.to ?? "") + 1].map(
    (day) => instantOf(day) / 1000,
  )
  const span = { from: bounds[0] ?? 0, to: bounds.at(-1) ?? 0 }
  const counted = steps.map((days): Step => ({ ...days, received: 0, ended: 0, owed: 0, late: 0, backlog: 0 }))
  // What is open at the end of a step: those that have come by then, without those that have gone.
  const change = new Int32Array(steps.length + 1)
  const add = (at: number, figure: Exclude<keyof Step, keyof Days>) => {
    const step = counted[stepAt(bounds, at)]
    if (step) step[figure]++
  }
  for (let id = 1; id < columns.length; id++) {
    if ((columns.last[id] ?? 0) < span.from) continue
    const flags = columns.flags[id] ?? 0
    const ended = columns.ended[id] ?? 0
    const open = (flags & flag.open) !== 0
    const received = columns.received[id] ?? 0
    if (!(flags & flag.inside) || !isSeen(columns, id, eyes)) continue
    const hits = hitsOf(columns, id, span, now)
    if (isHit(hits, "received")) add(received, "received")
    if (isHit(hits, "ended")) add(ended, "ended")
    if (isHit(hits, "owed")) add(columns.replyDue[id] ?? 0, "owed")
    if (isHit(hits, "late")) add(columns.replyDue[id] ?? 0, "late")
    if (received >= span.to) continue
    const came = Math.max(0, stepAt(bounds, received))
    const went = open || ended >= span.to ? steps.length : Math.max(came, stepAt(bounds, ended))
    change[came] = (change[came] ?? 0) + 1
    change[went] = (change[went] ?? 0) - 1
  }
  let backlog = 0
  return counted.map((step, at) => {
    backlog += change[at] ?? 0
    return { ...step, backlog }
  })
}

/** The step a moment lies in; -1 before the first. */
function stepAt(bounds: readonly number[], at: number): number {
  let [low, high] = [0, bounds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((bounds[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
