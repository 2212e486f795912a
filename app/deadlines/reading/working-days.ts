import { type Day, weekdayOf } from "../zone.ts"

/** Easter Sunday (Gauss, Gregorian; the anonymous algorithm of Meeus, Astronomical Algorithms, ch. 8). */
export const easterOf = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayIn(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** The day counted from 1970-01-01; months run over as in Date.UTC. */
export const dayIn = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / 86_400_000

const closedDays = new Map<number, ReadonlySet<Day>>()

/**
 * Days on which Danish offices are closed: public holidays, and 5 June, 24 and 31 December by custom. Reckoned here and
 * not taken from the authority's calendar: what a sender means by "5 hverdage" does not hang on our closing days.
 */
const closedIn = (year: number): ReadonlySet<Day> => {
  const known = closedDays.get(year)
  if (known) return known
  const easter = easterOf(year)
  const moving = [-3, -2, 1, 39, 50, ...(year < 2024 ? [26] : [])].map((offset) => easter + offset)
  const fixed = (
    [
      [1, 1],
      [6, 5],
      [12, 24],
      [12, 25],
      [12, 26],
      [12, 31],
    ] as const
  ).map(([m, d]) => dayIn(year, m, d))
  const days = new Set([...moving, ...fixed])
  closedDays.set(year, days)
  return days
}

const yearOf = (day: Day): number => new Date(day * 86_400_000).getUTCFullYear()

export const isWorkingDay = (day: Day): boolean => weekdayOf(day) <= 5 && !closedIn(yearOf(day)).has(day)

/** The day itself, or the last working day before it. */
export const lastWorkingDay = (day: Day): Day => {
  let found = day
  while (!isWorkingDay(found)) found--
  return found
}

/** The day itself, or the next working day after it. */
export const nextWorkingDay = (day: Day): Day => {
  let found = day
  while (!isWorkingDay(found)) found++
  return found
}

/** `count` working days on (or back, where negative), the given day not counted. */
export const addWorkingDays = (day: Day, count: number): Day => {
  let found = day
  for (let left = Math.abs(count); left > 0; left--) {
    found += Math.sign(count)
    found = count > 0 ? nextWorkingDay(found) : lastWorkingDay(found)
  }
  return found
}

export const calendarDate = (day: Day): { year: number; month: number; day: number } => {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The same day of the month so many months on; the month's last where it has no such day. */
export const addMonths = (from: Day, count: number): Day => {
  const { year, month, day } = calendarDate(from)
  return Math.min(dayIn(year, month + count, day), dayIn(year, month + count + 1, 0))
}

export const isDate = (year: number, month: number, day: number): boolean => {
  const found = calendarDate(dayIn(year, month, day))
  return found.month === month && found.day === day
}
