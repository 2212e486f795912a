import type { LocalDate, LocalDateTime } from "./need.ts"

/*
 * Europe/Copenhagen by whole days. The rules of summer time come from the platform's zone database, asked once for each
 * day and remembered. Not Temporal here: its polyfill takes 64 µs where Intl takes 4, and it is 33 KB in the browser,
 * which counts days in every row of the queue.
 */

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A day in the local calendar, counted from 1970-01-01. */
export type Day = number
/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const zoneName = new Intl.DateTimeFormat("en", { timeZone: "Europe/Copenhagen", timeZoneName: "longOffset" })
const offsetAtMidnightUtc = new Map<number, number>()

function readOffset(at: number): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(zoneName.format(at)) ?? []
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE)
}

function midnightOffset(utcDay: number): number {
  const known = offsetAtMidnightUtc.get(utcDay)
  if (known !== undefined) return known
  const offset = readOffset(utcDay * DAY)
  offsetAtMidnightUtc.set(utcDay, offset)
  return offset
}

function offsetAt(at: number): number {
  const utcDay = Math.floor(at / DAY)
  const offset = midnightOffset(utcDay)
  return offset === midnightOffset(utcDay + 1) ? offset : readOffset(at)
}

/** The local day of an instant, and the minutes passed since its midnight by the clock on the wall. */
export function localTime(at: number): { day: Day; minutes: number } {
  const wall = at + offsetAt(at)
  const day = Math.floor(wall / DAY)
  return { day, minutes: (wall - day * DAY) / MINUTE }
}

export const localDay = (at: number): Day => localTime(at).day

/**
 * The instant at which the clock on the wall shows `minutes` past midnight. An hour that comes twice in October means the
 * first; an hour that is left out in March means as long after the jump (RFC 5545 § 3.3.5, Temporal's "compatible").
 */
export function instantOf(day: Day, minutes = 0): number {
  const wall = day * DAY + minutes * MINUTE
  const before = offsetAt(wall - DAY)
  const after = offsetAt(wall + DAY)
  const first = wall - before
  if (before === after || offsetAt(first) === before) return first
  const second = wall - after
  return offsetAt(second) === after ? second : first
}

/** Throws RangeError where the text is no date of the calendar ("2026-02-30"). */
export function dayOf(date: LocalDate): Day {
  const at = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const day = at / DAY
  if (!Number.isInteger(day) || dateOf(day) !== date.slice(0, 10)) throw new RangeError(`no such date: ${date}`)
  return day
}

/** The days that were last asked for: a message is read with a handful of them. */
const dates = new Map<Day, LocalDate>()
const MOST_DATES = 1000

export function dateOf(day: Day): LocalDate {
  const known = dates.get(day)
  if (known !== undefined) return known
  const date = new Date(day * DAY).toISOString().slice(0, 10)
  if (dates.size >= MOST_DATES) dates.clear()
  dates.set(day, date)
  return date
}

/** Throws RangeError where the text is no moment of the calendar. */
export function instantOfLocal(local: LocalDateTime): number {
  const [, hours, minutes] = /T(\d\d):(\d\d)$/.exec(local) ?? []
  const time = Number(hours) * 60 + Number(minutes)
  if (!(time <= 24 * 60)) throw new RangeError(`no such time: ${local}`)
  return instantOf(dayOf(local), time)
}

/** "2026-11-24T12:00", as HTML's <time> wants it. */
export function localDateTime(at: number): LocalDateTime {
  return new Date(at + offsetAt(at)).toISOString().slice(0, 16)
}

export const weekdayOf = (day: Day): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday

/** The Monday that begins the ISO week. */
export const weekStart = (day: Day): Day => day - weekdayOf(day) + 1

/** ISO 8601 week: it belongs to the year of its Thursday. */
export function weekNumber(day: Day): number {
  const thursday = weekStart(day) + 3
  const newYear = Date.UTC(new Date(thursday * DAY).getUTCFullYear(), 0, 1) / DAY
  return Math.floor((thursday - newYear) / 7) + 1
}
