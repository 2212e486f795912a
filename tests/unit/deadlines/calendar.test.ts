import { describe, expect, test } from "vitest"
import { buildCalendar } from "#app/deadlines/calendar.ts"
import { danishCalendar } from "#app/deadlines/danish-holidays.server.ts"

describe("the calendar", () => {
  test("keeps the holiday's name where it falls on a closing day: Whit Monday, 5 June 2028", () => {
    const calendar = danishCalendar([2028])
    expect(calendar.closedDays.get("2028-06-05")?.en).toBe("Whit Monday")
    expect(calendar.publicHolidays.has("2028-06-05")).toBe(true)
  })

  test("counts a closing day of our own as closed, not as a public holiday", () => {
    const calendar = danishCalendar([2026])
    expect(calendar.closedDays.get("2026-12-24")?.da).toBe("Juleaftensdag")
    expect(calendar.publicHolidays.has("2026-12-24")).toBe(false)
  })

  test("the administrator's closing days replace the default ones", () => {
    const calendar = danishCalendar([2026], { closingRules: [{ on: "2026-09-01", da: "Flytning", en: "Moving" }] })
    expect(calendar.closedDays.has("2026-09-01")).toBe(true)
    expect(calendar.closedDays.has("2026-12-24")).toBe(false)
    expect(calendar.closedDays.has("2026-12-25")).toBe(true)
  })

  test.each([
    ["no open weekday", {}],
    ["closing before opening", { 1: { open: 600, close: 540 } }],
    ["closing past midnight", { 1: { open: 600, close: 1500 } }],
  ])("%s is refused", (_, openingHours) => {
    expect(() => buildCalendar({ openingHours })).toThrow(RangeError)
  })
})
