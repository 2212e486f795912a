import type { Calendar } from "./calendar.ts"
import type { LocalDate } from "./need.ts"
import { type Day, dateOf, dayOf, instantOf, localDay, localTime, weekdayOf } from "./zone.ts"

/*
 * Working time: the time the authority is open. Instants and lengths are in milliseconds. Both ends of an open stretch
 * count as open moments: a deadline at 16:00 stands at 16:00, not at the next morning's opening.
 */

export type OpenStretch = { readonly day: Day; readonly opens: number; readonly closes: number }

const tables = new WeakMap<Calendar, Map<Day, OpenStretch | null>>()

/** The open hours of a day as instants, or null where it is closed. */
export function openHoursOn(calendar: Calendar, day: Day): OpenStretch | null {
  const table = tables.get(calendar) ?? new Map<Day, OpenStretch | null>()
  tables.set(calendar, table)
  const known = table.get(day)
  if (known !== undefined) return known
  const hours = calendar.closedDays.has(dateOf(day)) ? undefined : calendar.openingHours[weekdayOf(day)]
  const stretch = hours ? { day, opens: instantOf(day, hours.open), closes: instantOf(day, hours.close) } : null
  table.set(day, stretch)
  return stretch
}

/** The open hours that `at` lies in, or null where it is closed then. */
export function openHoursAt(calendar: Calendar, at: number): OpenStretch | null {
  const stretch = openHoursOn(calendar, localDay(at))
  return stretch && stretch.opens <= at && at <= stretch.closes ? stretch : null
}

/** The first open stretch on `day` or later. A calendar has an open weekday and finitely many days off, so one comes. */
export function openFrom(calendar: Calendar, day: Day): OpenStretch {
  for (let next = day; ; next++) {
    const stretch = openHoursOn(calendar, next)
    if (stretch) return stretch
  }
}

/** The last open stretch on `day` or earlier. */
export function openUntil(calendar: Calendar, day: Day): OpenStretch {
  for (let previous = day; ; previous--) {
    const stretch = openHoursOn(calendar, previous)
    if (stretch) return stretch
  }
}

/** `at` itself while work can still be done that day, else the next opening. */
export function nextOpening(calendar: Calendar, at: number): number {
  const day = localDay(at)
  const today = openHoursOn(calendar, day)
  if (today && at < today.closes) return Math.max(at, today.opens)
  return openFrom(calendar, day + 1).opens
}

/** `at` itself where it is an open moment, else the last closing before it. */
export function previousOpenMoment(calendar: Calendar, at: number): number {
  const day = localDay(at)
  const today = openHoursOn(calendar, day)
  if (today && at >= today.opens) return Math.min(at, today.closes)
  return openUntil(calendar, day - 1).closes
}

/** The moment when `ms` of working time have passed since `from`; with a negative `ms`, the moment that long before it. */
export function addWorkingTime(calendar: Calendar, from: number, ms: number): number {
  return ms < 0 ? back(calendar, from, -ms) : forward(calendar, from, ms)
}

function forward(calendar: Calendar, from: number, ms: number): number {
  let at = nextOpening(calendar, from)
  let left = ms
  for (let stretch = openFrom(calendar, localDay(at)); ; stretch = openFrom(calendar, stretch.day + 1)) {
    at = Math.max(at, stretch.opens)
    if (left <= stretch.closes - at) return at + left
    left -= stretch.closes - at
  }
}

function back(calendar: Calendar, from: number, ms: number): number {
  let at = previousOpenMoment(calendar, from)
  let left = ms
  for (let stretch = openUntil(calendar, localDay(at)); ; stretch = openUntil(calendar, stretch.day - 1)) {
    at = Math.min(at, stretch.closes)
    if (left <= at - stretch.opens) return at - left
    left -= at - stretch.opens
  }
}

/** Milliseconds of working time from `from` to `to`; negative where `to` is the earlier. */
export function workingTimeBetween(calendar: Calendar, from: number, to: number): number {
  if (to < from) return -workingTimeBetween(calendar, to, from)
  let total = 0
  const last = localDay(to)
  for (let day = localDay(from); day <= last; day++) {
    const stretch = openHoursOn(calendar, day)
    if (stretch) total += Math.max(0, Math.min(to, stretch.closes) - Math.max(from, stretch.opens))
  }
  return total
}

/**
 * The same time by the clock, `days` working days on; a day that closes before that time gives its closing.
 * Received outside opening hours counts from the next opening.
 */
export function addWorkingDays(calendar: Calendar, from: number, days: number): number {
  const start = localTime(nextOpening(calendar, from))
  let stretch = openFrom(calendar, start.day)
  for (let left = days; left > 0; left--) stretch = openFrom(calendar, stretch.day + 1)
  return Math.min(Math.max(instantOf(stretch.day, start.minutes), stretch.opens), stretch.closes)
}

/** Working days begun after the day of `from`, up to `to`: what "over frist 2 dage" counts. */
export function workingDaysBegun(calendar: Calendar, from: number, to: number): number {
  let begun = 0
  const last = localDay(to)
  for (let day = localDay(from) + 1; day <= last; day++) {
    const stretch = openHoursOn(calendar, day)
    if (stretch && stretch.opens <= to) begun++
  }
  return begun
}

/** The closing of that day; of the last open day before it where it is closed. */
export function closeOfBusiness(calendar: Calendar, date: LocalDate): number {
  return openUntil(calendar, dayOf(date)).closes
}
