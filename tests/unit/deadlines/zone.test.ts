import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import {
  dateOf,
  dayOf,
  instantOf,
  instantOfLocal,
  localDateTime,
  localTime,
  weekdayOf,
  weekNumber,
} from "#app/deadlines/zone.ts"

const zone = "Europe/Copenhagen"
const instants = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2037, 0, 1) / 60_000 })

describe("the clock on the wall in Copenhagen", () => {
  test("agrees with Temporal at any instant", () => {
    fc.assert(
      fc.property(instants, (minute) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone)
        expect(localDateTime(minute * 60_000)).toBe(wall.toPlainDateTime().toString({ smallestUnit: "minute" }))
        const { day, minutes } = localTime(minute * 60_000)
        expect([dateOf(day), minutes]).toEqual([wall.toPlainDate().toString(), wall.hour * 60 + wall.minute])
        expect([weekdayOf(day), weekNumber(day)]).toEqual([wall.dayOfWeek, wall.weekOfYear])
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ["winter", "2026-01-15T08:30", "2026-01-15T07:30:00Z"],
    ["summer", "2026-07-15T08:30", "2026-07-15T06:30:00Z"],
    ["the hour left out in March: as long after the jump", "2026-03-29T02:30", "2026-03-29T01:30:00Z"],
    ["the hour that comes twice in October: the first", "2026-10-25T02:30", "2026-10-25T00:30:00Z"],
    ["just after the jump", "2026-03-29T03:00", "2026-03-29T01:00:00Z"],
    ["the evening of the day the clocks go back", "2026-10-25T20:00", "2026-10-25T19:00:00Z"],
  ])("%s", (_, local, utc) => {
    expect(instantOfLocal(local)).toBe(Date.parse(utc))
    expect(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds).toBe(Date.parse(utc))
  })

  test("24:00 is the midnight that ends the day", () => {
    expect(instantOf(dayOf("2026-03-29"), 24 * 60)).toBe(instantOf(dayOf("2026-03-30")))
  })

  test.each(["2026-02-30", "2026-13-01", "30-11-2026", ""])("there is no date %j", (date) => {
    expect(() => dayOf(date)).toThrow(RangeError)
  })

  test.each(["2026-11-24", "2026-11-24T25:00", "2026-11-24Tnoon"])("there is no moment %j", (local) => {
    expect(() => instantOfLocal(local)).toThrow(RangeError)
  })

  test("2026 has a week 53, and 1 January 2027 is in it", () => {
    expect(["2026-12-31", "2027-01-01", "2027-01-04"].map((date) => weekNumber(dayOf(date)))).toEqual([53, 53, 1])
  })
})
