import { defaultAvoidWeeks } from "#app/meetings/planner/instance.ts"

/** What a plan keeps to. Clocks are minutes past midnight, local. */
export type PlanSettings = {
  opens: number
  closes: number
  minutes: number
  /** Days from today to the first meeting, so that the invitation is out in time. */
  leadDays: number
  /** Least days between two meetings of a party. */
  spacingDays: number
  maxPerDay: number
  maxPerWeek: number
  /** ISO weeks without meetings. */
  avoidWeeks: number[]
  /** Neighbouring municipalities on the same day. */
  together: boolean
}

/** A rule's own, and the design board's hours and most per colleague (look/plan.html). */
export const settingsFor = (rule: { minutes: number | null; leadDays: number; spacingDays: number }): PlanSettings => ({
  opens: 9 * 60,
  closes: 15 * 60 + 30,
  minutes: rule.minutes ?? 120,
  leadDays: rule.leadDays,
  spacingDays: rule.spacingDays,
  maxPerDay: 2,
  maxPerWeek: 5,
  avoidWeeks: [...defaultAvoidWeeks],
  together: true,
})

/** "7, 8, 28-31": the weeks; null where it cannot be read. Nothing is none. */
export function readWeeks(text: string): number[] | null {
  const weeks = new Set<number>()
  for (const piece of text.split(/[\s,;]+/).filter(Boolean)) {
    const [, from, to = from] = /^(\d{1,2})(?:[-–](\d{1,2}))?$/.exec(piece) ?? []
    const [first, last] = [Number(from), Number(to)]
    if (!(first >= 1 && first <= last && last <= 53)) return null
    for (let week = first; week <= last; week++) weeks.add(week)
  }
  return [...weeks].sort((a, b) => a - b)
}

/** "7–8, 28–31". */
export function weeksText(weeks: readonly number[]): string {
  const runs: [number, number][] = []
  for (const week of weeks) {
    const run = runs.at(-1)
    if (run && run[1] === week - 1) run[1] = week
    else runs.push([week, week])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ")
}
