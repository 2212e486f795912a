import { describe, expect, test } from "vitest"
import { callbackDay, followUpDay } from "#app/contact-log/follow-up-day.ts"
import { defaultClosingRules } from "#app/deadlines/closing-rules.ts"
import { danishCalendar } from "#app/deadlines/danish-holidays.server.ts"

const calendar = danishCalendar([2026, 2027], { closingRules: defaultClosingRules })
const at = (moment: string) => Date.parse(moment)

describe("a follow-up", () => {
  test.each([
    ["day", "2026-11-23T10:00:00+01:00", "2026-11-24", "the next day"],
    ["day", "2026-11-27T14:00:00+01:00", "2026-11-30", "over a weekend, Monday"],
    ["week", "2026-11-23T10:00:00+01:00", "2026-11-30", "the same weekday"],
    ["week", "2026-12-17T10:00:00+01:00", "2026-12-28", "past Christmas Eve and the holidays"],
    ["month", "2026-11-23T10:00:00+01:00", "2026-12-23", "the same date"],
    ["month", "2027-01-31T10:00:00+01:00", "2027-03-01", "the month's last, a Sunday, moved to Monday"],
    ["month", "2026-12-10T10:00:00+01:00", "2027-01-11", "a Sunday in January, moved to Monday"],
    ["day", "2026-11-23T23:30:00+01:00", "2026-11-24", "by the day in Denmark, not in UTC"],
  ] as const)("in a %s from %s is on %s: %s", (after, now, day, _why) => {
    expect(followUpDay(after, at(now), calendar)).toBe(day)
  })
})

test("a call back is for today while we are open, else for the next working day", () => {
  expect(callbackDay(at("2026-11-27T14:59:00+01:00"), calendar)).toBe("2026-11-27")
  expect(callbackDay(at("2026-11-27T15:00:00+01:00"), calendar)).toBe("2026-11-30")
  expect(callbackDay(at("2026-11-28T10:00:00+01:00"), calendar)).toBe("2026-11-30")
})
