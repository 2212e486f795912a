import { expect, test } from "vitest"
import { statutoryDeadline } from "#app/deadlines/statutory.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { at, calendar } from "./support.ts"

const counted = (received: string, amount: number, unit: "working-days" | "months") => {
  const deadline = statutoryDeadline(calendar, at(received), { amount, unit })
  return [localDateTime(deadline.at), deadline.moved]
}

test.each([
  ["the day of receipt is not counted", "2026-11-23T08:30", 7, "2026-12-02T16:00"],
  ["received late in the evening counts as that day", "2026-11-23T23:30", 7, "2026-12-02T16:00"],
  ["received on a Saturday, Monday is the first", "2026-11-21T12:00", 7, "2026-12-01T16:00"],
  ["Easter's holidays are not counted", "2026-03-31T10:00", 7, "2026-04-14T16:00"],
  ["the Friday after Ascension, our own closing day, is", "2026-05-12T10:00", 7, "2026-05-22T15:00"],
  ["an end on our own Christmas Eve is met the day before", "2026-12-15T10:00", 7, "2026-12-23T16:00"],
  ["unless it came after that: the law gives all of the day", "2026-12-23T17:00", 1, "2026-12-24T23:59"],
])("working days: %s", (_, received, days, due) => {
  expect(counted(received, days, "working-days")).toEqual([due, false])
})

test.each([
  ["the same date", "2026-10-23T10:00", "2026-11-23T16:00", false],
  ["the last of a shorter month", "2027-01-29T10:00", "2027-03-01T16:00", true],
  ["from a Saturday to the Monday after", "2026-10-28T10:00", "2026-11-30T16:00", true],
  ["from Boxing Day, a Saturday", "2026-11-26T10:00", "2026-12-28T16:00", true],
  ["over New Year", "2026-12-11T10:00", "2027-01-11T16:00", false],
])("a month: %s", (_, received, due, moved) => {
  expect(counted(received, 1, "months")).toEqual([due, moved])
})
