import { describe, expect, test } from "vitest"
import { outweigh } from "#app/deadlines/reading/leaning.ts"
import learned from "#app/deadlines/reading/learned/leaning.json"
import { learnDates } from "#scripts/school/learn-dates.ts"
import { readLessons } from "#scripts/school/lessons.ts"
import { read } from "./support.ts"

describe("what the words around a time lean to", () => {
  test("is what the labelled messages teach: if not, run scripts/school/dates.ts", () => {
    const { bias, weights, unit } = learnDates(readLessons())
    const kept = new Int8Array(Buffer.from(learned.weights, "base64"))
    expect(unit).toBe(learned.unit)
    expect(Math.abs(bias - learned.bias)).toBeLessThanOrEqual(1)
    expect(kept.length).toBe(weights.length)
    // Another processor may round the last bit otherwise.
    expect(kept.filter((weight, at) => Math.abs(weight - (weights[at] ?? 0)) > 1)).toHaveLength(0)
  })

  test.each([
    ["deadline", -3, "none"],
    ["wish", -3, "none"],
    ["deadline", -1, "deadline"],
    ["none", 3, "supposed"],
    ["none", 1, "none"],
    ["cancelled", 9, "cancelled"],
    ["superseded", 9, "superseded"],
    ["revised", -9, "revised"],
  ] as const)("a %s with a leaning of %d is a %s", (role, leaning, outcome) => {
    expect(outweigh(role, leaning)).toBe(outcome)
  })

  test("stands back where a rule found the deadline", () => {
    const { by, quote } = read(
      "Hej\n\nLedergruppen mødes mandag, så vi skal have svar senest fredag kl. 12.\n\nMvh Ada",
    )
    expect({ by, quote }).toEqual({ by: "2026-02-13T12:00", quote: "senest fredag kl. 12" })
  })
})
