import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { wordDiff } from "#app/lib/word-diff.ts"
import { agendaOf, type KeptItem, moved } from "#app/meetings/minutes/agenda.ts"

const kept = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 60 }),
    position: fc.integer({ min: 1, max: 20 }),
    notReached: fc.boolean(),
    removed: fc.boolean(),
    carried: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)
const items = (rows: { id: number; position: number; notReached: boolean; removed: boolean; carried: boolean }[]) =>
  rows.map(
    ({ carried, ...row }): KeptItem => ({
      ...row,
      key: carried ? `c:${row.id + 100}` : `a:${row.id}`,
      ...{ title: `Punkt ${row.id}`, presenter: null, recommendation: null, carriedTimes: carried ? 1 : 0 },
      ...{ minutes: "", revision: 0 },
    }),
  )

describe("an agenda, whatever was done to it and the one before", () => {
  test("has everything not reached last time once, nothing twice, and nothing that was taken off", () => {
    fc.assert(
      fc.property(kept, kept, (own, before) => {
        const [mine, last] = [items(own), items(before)]
        const agenda = agendaOf("dialogue", mine, { type: "dialogue", items: last })
        const keys = agenda.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { key, removed } of mine) expect(keys.includes(key)).toBe(!removed)
        for (const { id, notReached, removed } of last)
          if (notReached && !removed && !mine.some(({ key }) => key === `c:${id}`)) expect(keys).toContain(`c:${id}`)
      }),
    )
  })

  test("moving an item and back leaves the order as it was", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2 }), fc.nat(), (keys, n) => {
        const key = keys[n % (keys.length - 1)] ?? ""
        expect(moved(moved(keys, key, 1), key, -1)).toEqual(keys)
      }),
    )
  })
})

test("a comparison holds both texts, each in full", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const pieces = wordDiff(before, after)
      const without = (kind: "gone" | "new") =>
        pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.text)).join("")
      expect(without("new")).toBe(before)
      expect(without("gone")).toBe(after)
    }),
  )
})
