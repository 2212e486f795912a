import { describe, expect, test } from "vitest"
import { readDate } from "#app/stakeholders/imports/dates.ts"

describe("a date of a list", () => {
  test.each([
    ["01-03-2024", "2024-03-01"],
    ["1/3-24", "2024-03-01"],
    ["1.3.2024", "2024-03-01"],
    ["2024-03-01", "2024-03-01"],
    ["2024-03-01T00:00:00", "2024-03-01"],
    ["2024-03-01 00:00", "2024-03-01"],
    ["20240301", "2024-03-01"],
    ["1. marts 2024", "2024-03-01"],
    ["1. maj 2024", "2024-05-01"],
    ["1 October 2024", "2024-10-01"],
    ["1. okt. 24", "2024-10-01"],
    // Excel's own count: 45352 is 1 March 2024, 25569 is 1 January 1970.
    ["45352", "2024-03-01"],
    ["25569", "1970-01-01"],
    ["45352.5", "2024-03-01"],
  ])("%s is %s", (written, date) => expect(readDate(written)).toBe(date))

  test.each([
    "31-11-2024",
    "32-13-2024",
    "2024-13-01",
    "snart",
    "12345678",
    "5",
    "1. brumaire 2024",
    "",
    "44 00 00 10",
  ])("%s is none", (written) => expect(readDate(written)).toBeNull())
})
