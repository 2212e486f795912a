import { expect, test } from "vitest"
import { changesOf } from "#app/audit/changes.ts"
import { valueWords } from "#app/audit/value-words.ts"

test("what was and what became, in each of the ways events tell it", () => {
  const name = [{ field: "name", before: "Nord", after: "Syd" }]
  expect(changesOf({ from: { name: "Nord", cvr: "1" }, to: { name: "Syd", cvr: "1" } })).toEqual(name)
  expect(changesOf({ before: { name: "Nord" }, after: { name: "Syd" } })).toEqual(name)
  expect(changesOf({ before: { name: "Nord", cvr: "1" }, name: "Syd" })).toEqual(name)
  expect(changesOf({ fields: ["name"], from: { name: "Nord", cvr: "1" }, to: { name: "Syd" } })).toEqual(name)
  expect(changesOf({ column: "name", from: "Nord", to: "Syd" })).toEqual(name)
  expect(changesOf({ from: 5, to: 7 })).toEqual([{ field: "value", before: 5, after: 7 }])
  expect(changesOf({ before: 5, to: 7 })).toEqual([{ field: "value", before: 5, after: 7 }])
  expect(changesOf({ name: "Syd" })).toEqual([{ field: "name", after: "Syd" }])
  expect(changesOf({ to: "Signe", unit: null })).toEqual([
    { field: "to", after: "Signe" },
    { field: "unit", after: null },
  ])
  expect(changesOf({ before: null, after: { name: "Syd" } })).toEqual([{ field: "name", before: null, after: "Syd" }])
  expect(changesOf({})).toEqual([])
})

test("nothing that opens a door is shown, wherever it stands, nor the house's own handles", () => {
  const data = {
    token: "abc",
    key: "0f1",
    before: { password: "a" },
    after: { password: "b", host: { apiToken: "c" } },
  }
  const told = JSON.stringify(changesOf({ ...data, passwordChanged: true }))
  expect(told).not.toMatch(/abc|0f1|"a"|"b"|"c"/)
  expect(told).toContain("passwordChanged")
})

test("values are said as the reader says them", () => {
  const say = (field: string, value: unknown) => valueWords(field, value, { "userId 3": "Signe Aaholm" }, "da")
  expect(say("userId", 3)).toBe("Signe Aaholm")
  expect(say("userId", 4)).toBe("4")
  expect(say("dueAt", Date.parse("2026-11-27T12:00:00+01:00"))).toBe("27-11-2026 kl.\u00a012")
  expect(say("on", "2026-11-27")).toBe("27-11-2026")
  expect(say("active", false)).toBe("nej")
  expect(say("role", "administrator")).toBe("Administrator")
  expect(say("status", "held")).toBe("holdt")
  expect(say("title", "held")).toBe("held")
  expect(say("x", [])).toBe("intet")
  expect(say("conditions", { name: ["a", "b"], active: true })).toBe("navn: a, b; aktiv: ja")
})
