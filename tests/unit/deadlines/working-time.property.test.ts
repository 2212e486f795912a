import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  addWorkingDays,
  addWorkingTime,
  nextOpening,
  previousOpenMoment,
  workingTimeBetween,
} from "#app/deadlines/working-time.ts"
import { calendar } from "./support.ts"

/*
 * A slow oracle that shares no code with what it tests: every minute of 2026 and 2027 is open or closed, written down
 * from the wall calendar below and the EU's rule for summer time (directive 2000/84: last Sunday of March and October,
 * 01:00 UTC). Minutes are then counted one by one.
 */

const first = Date.UTC(2026, 0, 1) / 60_000
const last = Date.UTC(2028, 0, 1) / 60_000
const closed = new Set(
  [
    ["2026", "01-01 04-02 04-03 04-05 04-06 05-14 05-15 05-24 05-25 06-05 12-24 12-25 12-26 12-31"],
    ["2027", "01-01 03-25 03-26 03-28 03-29 05-06 05-07 05-16 05-17 06-05 12-24 12-25 12-26 12-31"],
  ].flatMap(([year, days]) => (days ?? "").split(" ").map((day) => `${year}-${day}`)),
)
const summers = [
  [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)],
  [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 1)],
]

const open = new Uint8Array(last - first)
const dayOfMinute: string[] = []
const clockOfMinute = new Uint16Array(last - first)
for (let minute = first; minute < last; minute++) {
  const utc = minute * 60_000
  const isSummer = summers.some(([from = 0, to = 0]) => utc >= from && utc < to)
  const wall = new Date(utc + (isSummer ? 2 : 1) * 3_600_000)
  const date = wall.toISOString().slice(0, 10)
  const weekday = wall.getUTCDay()
  const clock = wall.getUTCHours() * 60 + wall.getUTCMinutes()
  const closing = weekday === 5 ? 900 : 960
  const isOpen = weekday >= 1 && weekday <= 5 && !closed.has(date) && clock >= 510 && clock < closing
  open[minute - first] = isOpen ? 1 : 0
  clockOfMinute[minute - first] = clock
  dayOfMinute.push(date)
}
const isOpen = (minute: number) => open[minute - first] === 1

/** Away from the table's ends, so that an answer always lies within it. */
const moment = fc.integer({ min: first + 60_000, max: last - 60_000 })
const runs = { numRuns: 10_000 }

describe("agrees with counting minute by minute", () => {
  test("in what lies between two moments", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 30_000 }), (from, length) => {
        let count = 0
        for (let minute = from; minute < from + length; minute++) if (isOpen(minute)) count++
        return workingTimeBetween(calendar, from * 60_000, (from + length) * 60_000) === count * 60_000
      }),
      runs,
    )
  })

  test("in adding working time", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 80 * 60 }), (from, amount) => {
        let minute = from
        for (let left = amount; left > 0; minute++) if (isOpen(minute)) left--
        return addWorkingTime(calendar, from * 60_000, amount * 60_000) === minute * 60_000
      }),
      runs,
    )
  })

  test("in taking working time away", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 80 * 60 }), (from, amount) => {
        let minute = from
        for (let left = amount; left > 0; minute--) if (isOpen(minute - 1)) left--
        return addWorkingTime(calendar, from * 60_000, -amount * 60_000) === minute * 60_000
      }),
      runs,
    )
  })

  test("in the next opening and the last open moment", () => {
    fc.assert(
      fc.property(moment, (from) => {
        let next = from
        while (!isOpen(next)) next++
        let previous = from
        while (!isOpen(previous) && !isOpen(previous - 1)) previous--
        return (
          nextOpening(calendar, from * 60_000) === next * 60_000 &&
          previousOpenMoment(calendar, from * 60_000) === previous * 60_000
        )
      }),
      runs,
    )
  })

  test("in adding working days", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 12 }), (from, days) => {
        let minute = from
        while (!isOpen(minute)) minute++
        const clock = clockOfMinute[minute - first] ?? 0
        let day = dayOfMinute[minute - first]
        for (let left = days; left > 0; ) {
          minute++
          if (isOpen(minute) && dayOfMinute[minute - first] !== day) {
            day = dayOfMinute[minute - first]
            left--
          }
        }
        while (isOpen(minute) && (clockOfMinute[minute - first] ?? 0) < clock) minute++
        return addWorkingDays(calendar, from * 60_000, days) === minute * 60_000
      }),
      runs,
    )
  })
})

test("adding what lies between leads back, at any two moments", () => {
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const from = nextOpening(calendar, Math.min(a, b) * 60_000)
      const to = previousOpenMoment(calendar, Math.max(a, b) * 60_000)
      fc.pre(to > from)
      const between = workingTimeBetween(calendar, from, to)
      expect(workingTimeBetween(calendar, from, addWorkingTime(calendar, from, between))).toBe(between)
    }),
    { numRuns: 1000 },
  )
})
