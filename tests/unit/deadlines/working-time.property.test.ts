import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  addWorkingDays,
  addWorkingTime,
  nextOpening,
  previousOpenMoment,
  workingTimeBetween,
} from "#app/deadlines/working-time.ts"
import { afterOpen, afterOpenDays, isOpen, lastOpenBy, moment, nextOpen, openBetween } from "./minutes.ts"
import { calendar } from "./support.ts"

const runs = { numRuns: 10_000 }

describe("agrees with counting minute by minute", () => {
  test("in what lies between two moments", () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 30_000 }),
        (from, length) =>
          workingTimeBetween(calendar, from * 60_000, (from + length) * 60_000) ===
          openBetween(from, from + length) * 60_000,
      ),
      runs,
    )
  })

  test("in adding working time", () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 80 * 60 }),
        (from, amount) => addWorkingTime(calendar, from * 60_000, amount * 60_000) === afterOpen(from, amount) * 60_000,
      ),
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
      fc.property(
        moment,
        (from) =>
          nextOpening(calendar, from * 60_000) === nextOpen(from) * 60_000 &&
          previousOpenMoment(calendar, from * 60_000) === lastOpenBy(from) * 60_000,
      ),
      runs,
    )
  })

  test("in adding working days", () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 12 }),
        (from, days) => addWorkingDays(calendar, from * 60_000, days) === afterOpenDays(from, days) * 60_000,
      ),
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
