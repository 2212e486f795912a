import { describe, expect, test } from "vitest"
import type { Facts } from "#app/kinds/kind.ts"
import { applyBy, usedUpOn, weeksOf, workSharing } from "#app/kinds/work-sharing.ts"

const help = (facts: Facts) => workSharing.help(facts)
const about = (facts: Facts, what: string) => help(facts).find((line) => line.about === what)

describe("13 weeks within twelve months (star.dk 13.3.2020; rules.md § 2)", () => {
  test.each([
    ["13 weeks to the day", "2026-11-02", "2027-01-31", 0, "within-13", 13],
    ["one day more", "2026-11-02", "2027-02-01", 0, "beyond-13", 14],
    ["with what was used before", "2026-11-02", "2026-12-06", 8, "within-13", 13],
    ["a day of the week after that", "2026-11-02", "2026-12-07", 8, "beyond-13", 14],
    ["a single day", "2026-11-02", "2026-11-02", 0, "within-13", 1],
  ])("%s", (_, startOn, endOn, weeksUsed, say, weeks) => {
    expect(about({ startOn, endOn, weeksUsed }, "length")).toMatchObject({ say, values: { weeks } })
  })

  test("a week that is begun counts", () => {
    expect(weeksOf("2026-11-02", "2026-11-08")).toBe(1)
    expect(weeksOf("2026-11-02", "2026-11-09")).toBe(2)
  })
})

describe("the last day to apply for more, four weeks before the 13 are used up", () => {
  test.each([
    // The design board's own example.
    ["nothing used", "2026-11-02", 0, "2027-01-04", "2027-01-31"],
    ["three used", "2026-11-02", 3, "2026-12-14", "2027-01-10"],
    ["over 29 February", "2028-01-03", 0, "2028-03-06", "2028-04-02"],
    ["all used", "2026-11-02", 13, "2026-10-05", "2026-11-01"],
    ["more than all used", "2026-11-02", 15, "2026-10-05", "2026-11-01"],
  ])("%s", (_, start, used, by, ends) => {
    expect(applyBy(start, used)).toBe(by)
    expect(usedUpOn(start, used)).toBe(ends)
  })

  test("is not shown to those who stay within", () => {
    expect(about({ startOn: "2026-11-02", endOn: "2026-12-06", weeksUsed: 0 }, "apply")).toBeUndefined()
  })
})

describe("what is to be sent where", () => {
  const beyond = { startOn: "2026-11-02", endOn: "2027-03-01", weeksUsed: 0 }
  test("beyond 13 weeks the declaration on training is called for until it is there", () => {
    expect(about(beyond, "where")).toMatchObject({ say: "where-beyond" })
    expect(about(beyond, "training")).toMatchObject({ state: "soon" })
    expect(about({ ...beyond, trainingDeclared: true }, "training")).toBeUndefined()
  })

  test("what is not filled in is asked for by name", () => {
    expect(about({ startOn: "2026-11-02" }, "length")).toMatchObject({ missing: ["endOn", "weeksUsed"] })
    expect(about({}, "report")).toMatchObject({ missing: ["startOn"] })
  })
})
