import type { Calendar } from "./calendar.ts"
import { closeOfBusiness } from "./working-time.ts"
import { type Day, dateOf, dayOf, instantOf, localDay, weekdayOf } from "./zone.ts"

/*
 * How the law counts (deadlines.md § 3, ../domain/rules.md § 5): the day of receipt is not counted; weekends and public
 * holidays are closed, the authority's own closing days are not; a deadline is a whole day, met until that day ends.
 */

export type StatutoryPeriod = { amount: number; unit: "working-days" | "months" }

const isCounted = (calendar: Calendar, day: Day) => weekdayOf(day) <= 5 && !calendar.publicHolidays.has(dateOf(day))

function nextCounted(calendar: Calendar, day: Day): Day {
  let next = day
  while (!isCounted(calendar, next)) next++
  return next
}

/** The same date that many months on; the month's last day where it has no such date (Regulation 1182/71 art. 3(2)(c)). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = dateOf(day).split("-").map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  return (
    dayOf(lastOfMonth.toISOString().slice(0, 10)) - lastOfMonth.getUTCDate() + Math.min(date, lastOfMonth.getUTCDate())
  )
}

function lastDay(calendar: Calendar, received: Day, { amount, unit }: StatutoryPeriod): Day {
  if (unit === "months") return addMonths(received, amount)
  let day = received
  for (let left = amount; left > 0; left--) day = nextCounted(calendar, day + 1)
  return day
}

/**
 * The moment by which the law wants an answer: the closing of the last day, so that work is never planned into the
 * evening. A period that ends on a weekend or public holiday runs to the next day that is neither (Regulation 1182/71
 * art. 3(4), statutory custom); one that ends on a closing day of our own, to the last open moment before it. `moved` is
 * true of the first.
 */
export function statutoryDeadline(
  calendar: Calendar,
  receivedAt: number,
  period: StatutoryPeriod,
): { at: number; moved: boolean } {
  const ends = lastDay(calendar, localDay(receivedAt), period)
  const day = nextCounted(calendar, ends)
  const closing = closeOfBusiness(calendar, dateOf(day))
  // Received after the last closing before our own day off: the law still gives that whole day.
  return { at: closing > receivedAt ? closing : instantOf(day + 1) - 60_000, moved: day !== ends }
}
