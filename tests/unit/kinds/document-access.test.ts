import { describe, expect, test } from "vitest"
import { documentAccess } from "#app/kinds/document-access.ts"
import type { CaseDays, Facts } from "#app/kinds/kind.ts"

const days: CaseDays = {
  today: "2026-11-26",
  workingDays: (amount) => ["2026-11-26", "2026-11-27", "2026-11-30"][amount] ?? "2026-12-07",
  statutory: "2026-12-07",
  done: [],
}
const about = (facts: Facts, what: string, at: Partial<CaseDays> = {}) =>
  documentAccess.help(facts, { ...days, ...at }).find((line) => line.about === what)

describe("offentlighedsloven § 36, stk. 2 (rules.md § 5)", () => {
  test("a simple and clearly delimited request takes one or two working days, any other seven", () => {
    expect(about({}, "speed")).toMatchObject({ missing: ["simple"] })
    expect(about({ simple: true }, "speed")).toMatchObject({ values: { from: "2026-11-27", to: "2026-11-30" } })
    expect(about({ simple: false }, "speed")).toMatchObject({ values: { date: "2026-12-07" } })
  })

  test.each([
    ["2026-12-05", undefined],
    ["2026-12-06", "soon"],
    ["2026-12-07", "soon"],
    ["2026-12-08", "late"],
  ])("on %s a letter of delay is %s", (today, state) => {
    expect(about({}, "letter", { today })?.state).toBe(state)
  })

  test("no letter is called for once it is decided, or the letter has gone", () => {
    expect(about({ decision: "granted" }, "letter")).toBeUndefined()
    expect(about({}, "letter", { done: ["fristbrev"] })).toBeUndefined()
  })

  test("what is refused, wholly or partly, is reasoned (forvaltningsloven § 22)", () => {
    expect(about({ decision: "granted" }, "refusal")).toBeUndefined()
    expect(about({ decision: "partly" }, "refusal")).toMatchObject({ source: "administration-22" })
  })
})
