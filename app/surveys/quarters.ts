import { dateOf, dayOf, instantOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import {
  type Period,
  type Quarter,
  quarterKey,
  quarterOf,
  quarterPeriod,
  recentQuarters,
} from "#app/target-groups/quarter.ts"

/** The quarter of a week is that of its Monday. */
export const quarterOfWeek = (week: string): string => quarterKey(quarterOf(instantOf(dayOf(week))))

/** The Mondays of a quarter's first week and of its last, and the first moment after it. */
function weeksOf(quarter: Quarter): { first: string; last: string; until: number } {
  const { from, to } = quarterPeriod(quarter)
  const mondayFrom = (at: number) => weekStart(localDay(at) + 6)
  const next = mondayFrom(to)
  return { first: dateOf(mondayFrom(from)), last: dateOf(next - 7), until: instantOf(next) }
}

/** The quarters that are over with all their weeks, newest first: those that still run would tell, day by day, what came. */
export const wholeQuarters = (now: number, count: number): Quarter[] =>
  recentQuarters(now, count + 2)
    .filter((quarter) => weeksOf(quarter).until <= now)
    .slice(0, count)

/** Those of them that a period touches. */
export const quartersIn = ({ from, to }: Period, now: number): Quarter[] =>
  wholeQuarters(now, 40).filter((quarter) => {
    const own = quarterPeriod(quarter)
    return own.from < to && own.to > from
  })

/** From which week to which; null of no quarter. */
export function weeksIn(quarters: readonly Quarter[]): { first: string; last: string } | null {
  const [newest, oldest] = [quarters.at(0), quarters.at(-1)]
  return newest && oldest ? { first: weeksOf(oldest).first, last: weeksOf(newest).last } : null
}
