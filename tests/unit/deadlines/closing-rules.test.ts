import { describe, expect, test } from "vitest"
import { closingDate, closingOn, defaultClosingRules, recurrenceOf } from "#app/deadlines/closing-rules.ts"
import { closingDays, easterOf } from "#app/deadlines/danish-holidays.server.ts"

/** Easter Sundays as the almanac has them. */
const easters: Record<number, string> = {
  2024: "2024-03-31",
  2026: "2026-04-05",
  2027: "2027-03-28",
  2038: "2038-04-25",
}

test.each(Object.entries(easters))("Easter %s is %s", (year, date) => {
  expect(easterOf(Number(year))).toBe(date)
})

describe("a closing day", () => {
  test.each([
    ["2026-11-30", "once", { 2026: "2026-11-30", 2027: null }],
    ["12-24", "yearly", { 2026: "2026-12-24", 2038: "2038-12-24" }],
    ["02-29", "yearly", { 2026: null, 2024: "2024-02-29" }],
    ["easter 40", "easter", { 2026: "2026-05-15", 2027: "2027-05-07" }],
    ["easter -4", "easter", { 2026: "2026-04-01" }],
  ])("on %s comes %s", (on, recurrence, dates) => {
    expect(recurrenceOf(on)).toBe(recurrence)
    for (const [year, date] of Object.entries(dates)) expect(closingDate(on, easters[Number(year)] ?? "")).toBe(date)
  })

  test.each([
    ["once", "2027-05-07"],
    ["yearly", "05-07"],
    ["easter", "easter 40"],
  ] as const)("typed as 07-05-2027 and %s is kept as %s", (recurrence, on) => {
    expect(closingOn(recurrence, "2027-05-07", "2027-03-28")).toBe(on)
  })

  test("by default keeps the season that it lengthens", () => {
    expect(closingDays(defaultClosingRules, 2026).map(({ date, season }) => [date, season?.da])).toEqual([
      ["2026-05-15", "Kr. himmelfart"],
      ["2026-06-05", undefined],
      ["2026-12-24", "jul"],
      ["2026-12-31", "nytår"],
    ])
  })
})
