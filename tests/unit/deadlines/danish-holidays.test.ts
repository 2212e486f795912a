import { describe, expect, test } from "vitest"
import { danishHolidays, defaultClosingDays } from "#app/deadlines/danish-holidays.server.ts"
import { readShared } from "#tests/support/shared.ts"

const days = [2024, 2025, 2026, 2027, 2028, 2029, 2030].flatMap(danishHolidays)

const shared = readShared("domain/holidays.json")

describe("Danish public holidays", () => {
  if (shared !== null)
    test("are those of the domain's list, 2024 to 2030", () => {
      const list: { days: { date: string; type: string }[] } = JSON.parse(shared)
      const public_ = list.days.filter(({ type }) => type === "helligdag").map(({ date }) => date)
      expect(days.map(({ date }) => date)).toEqual(public_)
    })

  test("have names in both languages", () => {
    expect(days.find(({ date }) => date === "2026-04-02")).toMatchObject({ da: "Skærtorsdag", en: "Maundy Thursday" })
    expect(days.find(({ date }) => date === "2026-12-26")).toMatchObject({
      en: "Boxing Day",
      season: { da: "jul", en: "Christmas" },
    })
  })

  test("Great Prayer Day was one until 2023", () => {
    expect(danishHolidays(2023).map(({ date }) => date)).toContain("2023-05-05")
    expect(danishHolidays(2024).map(({ date }) => date)).not.toContain("2024-04-26")
  })

  test("1 May, Constitution Day and Christmas Eve are none", () => {
    const dates = danishHolidays(2026).map(({ date }) => date)
    for (const date of ["2026-05-01", "2026-06-05", "2026-12-24"]) expect(dates).not.toContain(date)
  })
})

test("the authority keeps 5 June, 24 and 31 December and the Friday after Ascension closed", () => {
  expect(defaultClosingDays(2026).map(({ date }) => date)).toEqual([
    "2026-05-15",
    "2026-06-05",
    "2026-12-24",
    "2026-12-31",
  ])
})
