import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { safeNext } from "#app/auth/next.ts"

describe("where a form leads", () => {
  test("a path of ours is followed", () => {
    expect(safeNext("/inquiries?view=mine&topic=press")).toBe("/inquiries?view=mine&topic=press")
  })

  test.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "inquiries",
    "",
    null,
    undefined,
    new File([], "x"),
  ])("%j is not", (next) => {
    expect(safeNext(next)).toBe("/")
  })

  test("never leaves the house, whatever is asked", () => {
    const home = "https://rettidig.region.example"
    const sly = fc.string({ unit: fc.constantFrom("/", "\\", ".", "@", ":", "\t", "\n", "e", "%2f", "?", "#") })
    fc.assert(
      fc.property(fc.oneof(sly, fc.string()), (next) => {
        expect(new URL(safeNext(next), home).origin).toBe(home)
        expect(new URL(safeNext(`/${next}`), home).origin).toBe(home)
      }),
    )
  })
})
