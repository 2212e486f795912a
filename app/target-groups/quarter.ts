import { dayOf, instantOf, localDateTime } from "#app/deadlines/zone.ts"

/** A quarter of the calendar; `n` from 1 to 4. */
export type Quarter = { year: number; n: number }
/** Epoch milliseconds; `to` is the first moment after. */
export type Period = { from: number; to: number }

export function quarterOf(at: number): Quarter {
  const local = localDateTime(at)
  return { year: Number(local.slice(0, 4)), n: Math.ceil(Number(local.slice(5, 7)) / 3) }
}

export const quarterPeriod = (quarter: Quarter): Period => ({ from: startOf(quarter), to: startOf(after(quarter)) })

export const yearPeriod = (year: number): Period => ({
  from: startOf({ year, n: 1 }),
  to: startOf({ year: year + 1, n: 1 }),
})

/** "2026-4", as an address has it. */
export const quarterKey = ({ year, n }: Quarter) => `${year}-${n}`

/** The quarter an address names; the running one where it names none, or one that has not begun. */
export function readQuarter(text: string | null, now: number): Quarter {
  const [, year, n] = /^(20\d\d)-([1-4])$/.exec(text ?? "") ?? []
  const named = { year: Number(year), n: Number(n) }
  return n && startOf(named) <= now ? named : quarterOf(now)
}

/** The running quarter and those before it, newest first. */
export function recentQuarters(now: number, count = 9): Quarter[] {
  const quarters = [quarterOf(now)]
  while (quarters.length < count) quarters.push(before(quarters.at(-1) as Quarter))
  return quarters
}

const startOf = ({ year, n }: Quarter) => instantOf(dayOf(`${year}-${String(n * 3 - 2).padStart(2, "0")}-01`))
const after = ({ year, n }: Quarter): Quarter => (n === 4 ? { year: year + 1, n: 1 } : { year, n: n + 1 })
const before = ({ year, n }: Quarter): Quarter => (n === 1 ? { year: year - 1, n: 4 } : { year, n: n - 1 })
