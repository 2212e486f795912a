import { expect, test } from "vitest"
import { quarterOf, quarterPeriod, readQuarter, recentQuarters } from "#app/target-groups/quarter.ts"

const at = (moment: string) => Date.parse(moment)
const now = at("2026-11-23T10:42:00+01:00")

test("a quarter begins and ends at midnight in Denmark, also across summer time", () => {
  expect(quarterPeriod({ year: 2026, n: 2 })).toEqual({
    from: at("2026-04-01T00:00:00+02:00"),
    to: at("2026-07-01T00:00:00+02:00"),
  })
  expect(quarterPeriod({ year: 2026, n: 4 })).toEqual({
    from: at("2026-10-01T00:00:00+02:00"),
    to: at("2027-01-01T00:00:00+01:00"),
  })
})

test("New Year's Eve belongs to the year that ends", () => {
  expect(quarterOf(at("2026-12-31T23:30:00+01:00"))).toEqual({ year: 2026, n: 4 })
  expect(quarterOf(at("2027-01-01T00:10:00+01:00"))).toEqual({ year: 2027, n: 1 })
})

test("an address names a quarter that has begun; anything else means the running one", () => {
  expect(readQuarter("2026-2", now)).toEqual({ year: 2026, n: 2 })
  for (const text of ["2027-1", "2026-5", "x", "", null]) expect(readQuarter(text, now)).toEqual({ year: 2026, n: 4 })
})

test("those to choose from go backwards over the turn of the year", () => {
  expect(recentQuarters(at("2026-02-01T12:00:00+01:00"), 3)).toEqual([
    { year: 2026, n: 1 },
    { year: 2025, n: 4 },
    { year: 2025, n: 3 },
  ])
})
