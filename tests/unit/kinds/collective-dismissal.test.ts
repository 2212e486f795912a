import { describe, expect, test } from "vitest"
import { collectiveDismissal, isStrict, leastDismissals } from "#app/kinds/collective-dismissal.ts"
import type { Facts } from "#app/kinds/kind.ts"

const help = (facts: Facts) => collectiveDismissal.help(facts)
const about = (facts: Facts, what: string) => help(facts).find((line) => line.about === what)

describe("whether notice is due (the act § 1, stk. 1; rules.md § 1)", () => {
  test.each([
    // § 1, stk. 1, nr. 1: over 20 and fewer than 100, at least 10.
    [20, 20, null, false],
    [21, 9, 10, false],
    [21, 10, 10, true],
    [99, 9, 10, false],
    [99, 10, 10, true],
    // nr. 2: at least 100 and fewer than 300, at least 10 per cent.
    [100, 9, 10, false],
    [100, 10, 10, true],
    [101, 10, 11, false],
    [101, 11, 11, true],
    [299, 29, 30, false],
    [299, 30, 30, true],
    // nr. 3: at least 300, at least 30.
    [300, 29, 30, false],
    [300, 30, 30, true],
    [5000, 30, 30, true],
  ])("of %i employees %i: the least is %s", (employees, dismissals, least, reached) => {
    expect(leastDismissals(employees)).toBe(least)
    const line = about({ employees, dismissals }, "threshold")
    expect(line && "say" in line && line.say === "threshold-reached").toBe(reached)
  })
})

describe("the strict case (§ 7, stk. 1)", () => {
  test.each([
    [99, 99, false],
    [100, 49, false],
    [100, 50, true],
    [101, 50, false],
    [101, 51, true],
    [300, 150, true],
  ])("of %i employees %i: %s", (employees, dismissals, strict) => {
    expect(isStrict(employees, dismissals)).toBe(strict)
  })

  test("is out of the question at a small workplace, however many go", () => {
    expect(isStrict(99, null)).toBe(false)
    expect(isStrict(100, null)).toBeNull()
  })
})

describe("the earliest effect (§ 8), counted from the second notice", () => {
  test.each([
    ["over the end of a short month", 84, 42, "2027-01-31", "effect", "2027-03-02"],
    ["over 29 February", 84, 42, "2028-01-31", "effect", "2028-03-01"],
    ["over New Year", 84, 42, "2026-12-15", "effect", "2027-01-14"],
    ["eight weeks in the strict case", 100, 50, "2026-11-26", "effect-strict", "2027-01-21"],
  ])("%s", (_, employees, dismissals, sent, say, date) => {
    expect(about({ employees, dismissals, notice2SentOn: sent }, "effect")).toMatchObject({ say, values: { date } })
  })

  test("does not take the day it was received, and names what it lacks", () => {
    const facts = { employees: 84, dismissals: 42, notice2ReceivedOn: "2026-11-26" }
    expect(about(facts, "effect")).toMatchObject({ missing: ["notice2SentOn"] })
    expect(about({ employees: 120, notice2SentOn: "2026-11-26" }, "effect")).toMatchObject({ missing: ["dismissals"] })
    expect(about({}, "effect")).toMatchObject({ missing: ["employees", "dismissals", "notice2SentOn"] })
    // Fewer than 100: it is never eight weeks, and the number of dismissals matters not.
    expect(about({ employees: 99, notice2SentOn: "2026-11-26" }, "effect")).toMatchObject({
      values: { date: "2026-12-26" },
    })
  })
})

describe("who they are (§ 7, stk. 3), ten days after the second notice is sent", () => {
  const facts = { employees: 84, dismissals: 42, notice2SentOn: "2026-12-24" }
  test.each([
    [undefined, "names"],
    ["2027-01-03", "names-sent"],
    ["2027-01-04", "names-late"],
  ])("the third notice sent %s", (sent, say) => {
    expect(about({ ...facts, notice3SentOn: sent }, "names")).toMatchObject({ say, values: { date: "2027-01-03" } })
  })
})

describe("what does not hold", () => {
  test("under the threshold nothing more is reckoned", () => {
    const lines = help({ employees: 20, dismissals: 20, notice2SentOn: "2026-11-26" })
    expect(lines.map(({ about }) => about)).toEqual(["threshold"])
  })

  test("in bankruptcy no effect is reckoned (§ 1, stk. 6-7)", () => {
    const lines = help({ employees: 84, dismissals: 42, notice2SentOn: "2026-11-26", bankrupt: true })
    expect(lines.map(({ about }) => about)).toEqual(["threshold", "bankruptcy"])
  })
})
