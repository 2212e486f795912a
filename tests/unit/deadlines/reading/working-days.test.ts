import { expect, test } from "vitest"
import {
  addMonths,
  addWorkingDays,
  easterOf,
  isWorkingDay,
  lastWorkingDay,
} from "#app/deadlines/reading/working-days.ts"
import { dateOf, dayOf } from "#app/deadlines/zone.ts"
import { readShared } from "#tests/support/shared.ts"

test.each([
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
  [2049, "2049-04-18"],
])("Easter %i", (year, date) => {
  expect(dateOf(easterOf(year))).toBe(date)
})

test("working days leave out weekends, holidays and the days offices close by custom", () => {
  expect(dateOf(addWorkingDays(dayOf("2025-04-14"), 5))).toBe("2025-04-24")
  expect(dateOf(addWorkingDays(dayOf("2026-02-16"), -1))).toBe("2026-02-13")
  expect(dateOf(lastWorkingDay(dayOf("2026-12-31")))).toBe("2026-12-30")
  expect(isWorkingDay(dayOf("2023-05-05"))).toBe(false)
  expect(isWorkingDay(dayOf("2026-05-01"))).toBe(true)
})

test("a month on is the same day, or the month's last", () => {
  expect(dateOf(addMonths(dayOf("2027-01-31"), 1))).toBe("2027-02-28")
  expect(dateOf(addMonths(dayOf("2026-12-10"), 2))).toBe("2027-02-10")
})

const shared = readShared("domain/holidays.json")
if (shared !== null) {
  const { days } = JSON.parse(shared) as { days: { date: string; type: string }[] }
  test("no public holiday is a working day", () => {
    expect(days.filter(({ date, type }) => type === "helligdag" && isWorkingDay(dayOf(date)))).toEqual([])
  })
}
