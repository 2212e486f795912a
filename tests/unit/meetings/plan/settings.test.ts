import { describe, expect, test } from "vitest"
import { readWeeks, weeksText } from "#app/meetings/plan/settings.ts"

describe("weeks without meetings", () => {
  test.each([
    ["7, 8, 28-31", [7, 8, 28, 29, 30, 31]],
    ["8;7 7", [7, 8]],
    ["51–52", [51, 52]],
    ["", []],
  ])("%j is read", (typed, weeks) => expect(readWeeks(typed)).toEqual(weeks))

  test.each(["54", "0", "8-7", "uge 7", "7-"])("%j is not", (typed) => expect(readWeeks(typed)).toBeNull())

  test("what is shown is read as the same", () => {
    const weeks = [1, 7, 8, 28, 29, 30, 31, 42]
    expect(weeksText(weeks)).toBe("1, 7–8, 28–31, 42")
    expect(readWeeks(weeksText(weeks))).toEqual(weeks)
  })
})
