import { describe, expect, test } from "vitest"
import {
  addWorkingDays,
  addWorkingTime,
  closeOfBusiness,
  nextOpening,
  previousOpenMoment,
  workingDaysBegun,
  workingTimeBetween,
} from "#app/deadlines/working-time.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { at, calendar, hours, minutes } from "./support.ts"

const local = localDateTime

describe("the nearest open moments", () => {
  test.each([
    ["in opening hours", "2026-11-23T10:42", "2026-11-23T10:42"],
    ["before opening", "2026-11-23T07:00", "2026-11-23T08:30"],
    ["at opening", "2026-11-23T08:30", "2026-11-23T08:30"],
    ["at closing", "2026-11-23T16:00", "2026-11-24T08:30"],
    ["Friday after closing", "2026-11-20T15:00", "2026-11-23T08:30"],
    ["Saturday", "2026-11-21T12:00", "2026-11-23T08:30"],
    ["the evening before Easter", "2026-04-01T16:30", "2026-04-07T08:30"],
    ["Christmas Eve", "2026-12-24T09:00", "2026-12-28T08:30"],
    ["the weekend the clocks go forward", "2026-03-28T12:00", "2026-03-30T08:30"],
  ])("next opening: %s", (_, from, to) => {
    expect(local(nextOpening(calendar, at(from)))).toBe(to)
  })

  test.each([
    ["in opening hours", "2026-11-23T10:42", "2026-11-23T10:42"],
    ["at closing", "2026-11-23T16:00", "2026-11-23T16:00"],
    ["after closing", "2026-11-23T23:59", "2026-11-23T16:00"],
    ["before opening", "2026-11-24T08:00", "2026-11-23T16:00"],
    ["Sunday", "2026-11-22T12:00", "2026-11-20T15:00"],
    ["Easter Monday", "2026-04-06T12:00", "2026-04-01T16:00"],
    ["Friday after Ascension", "2026-05-15T12:00", "2026-05-13T16:00"],
  ])("last open moment: %s", (_, from, to) => {
    expect(local(previousOpenMoment(calendar, at(from)))).toBe(to)
  })

  test("close of business is earlier on a Friday, and on a closed day that of the day before", () => {
    expect(local(closeOfBusiness(calendar, "2026-11-26"))).toBe("2026-11-26T16:00")
    expect(local(closeOfBusiness(calendar, "2026-11-27"))).toBe("2026-11-27T15:00")
    expect(local(closeOfBusiness(calendar, "2026-12-26"))).toBe("2026-12-23T16:00")
  })
})

describe("working time", () => {
  test.each([
    ["within a day", "2026-11-23T10:00", hours(4), "2026-11-23T14:00"],
    ["to the minute of closing", "2026-11-23T12:00", hours(4), "2026-11-23T16:00"],
    ["over the night", "2026-11-23T14:00", hours(4), "2026-11-24T10:30"],
    ["over a weekend", "2026-11-20T14:00", hours(2), "2026-11-23T09:30"],
    ["over Easter", "2026-04-01T15:00", hours(2), "2026-04-07T09:30"],
    ["nothing, outside opening hours", "2026-11-21T12:00", 0, "2026-11-23T08:30"],
    ["backwards over the night", "2026-11-24T10:30", -hours(4), "2026-11-23T14:00"],
    ["backwards to the minute of opening", "2026-11-23T10:30", -hours(2), "2026-11-23T08:30"],
    ["backwards from a weekend", "2026-11-22T10:30", -hours(1), "2026-11-20T14:00"],
  ])("added %s", (_, from, ms, to) => {
    expect(local(addWorkingTime(calendar, at(from), ms))).toBe(to)
  })

  test("between the board's Monday 10.42 and Tuesday 12 there are 8 hours 48 minutes", () => {
    expect(workingTimeBetween(calendar, at("2026-11-23T10:42"), at("2026-11-24T12:00"))).toBe(hours(8) + minutes(48))
    expect(workingTimeBetween(calendar, at("2026-11-24T12:00"), at("2026-11-23T10:42"))).toBe(-hours(8) - minutes(48))
  })

  test("opening hours across the jump to summer time are as long as the clock has run", () => {
    const always = { ...calendar, openingHours: { 7: { open: 0, close: 24 * 60 } } }
    expect(workingTimeBetween(always, at("2026-03-28T00:00"), at("2026-03-30T12:00"))).toBe(hours(23))
    expect(workingTimeBetween(always, at("2026-10-24T00:00"), at("2026-10-26T12:00"))).toBe(hours(25))
  })
})

describe("working days", () => {
  test.each([
    ["at the same time by the clock", "2026-11-19T15:12", 2, "2026-11-23T15:12"],
    ["to Friday, which closes earlier", "2026-11-19T15:12", 1, "2026-11-20T15:00"],
    ["over Easter", "2026-04-01T10:00", 1, "2026-04-07T10:00"],
    ["from Saturday, counted from Monday's opening", "2026-11-21T12:00", 1, "2026-11-24T08:30"],
    ["across the jump to summer time", "2026-03-27T10:00", 1, "2026-03-30T10:00"],
    ["none", "2026-11-23T10:42", 0, "2026-11-23T10:42"],
  ])("added %s", (_, from, days, to) => {
    expect(local(addWorkingDays(calendar, at(from), days))).toBe(to)
  })

  test.each([
    ["later the same day", "2026-11-23T09:30", "2026-11-23T10:42", 0],
    ["Friday noon to Monday", "2026-11-20T12:00", "2026-11-23T10:42", 1],
    ["Thursday closing to Monday", "2026-11-19T16:00", "2026-11-23T10:42", 2],
    ["Friday noon to Monday before opening", "2026-11-20T12:00", "2026-11-23T08:00", 0],
  ])("begun, %s", (_, from, to, days) => {
    expect(workingDaysBegun(calendar, at(from), at(to))).toBe(days)
  })
})
