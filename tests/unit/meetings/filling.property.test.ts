import fc from "fast-check"
import { expect, test } from "vitest"
import { dateOf, dayOf } from "#app/deadlines/zone.ts"
import { type Filler, fillSlots, type OpenSlot } from "#app/meetings/filling.ts"
import { isWithin, periodKinds, periodsOf } from "#app/meetings/period.ts"

const first = dayOf("2026-01-01")

const slots = fc
  .record({
    period: fc.constantFrom(...periodKinds),
    times: fc.integer({ min: 1, max: 3 }),
    closed: fc.array(fc.nat(11)),
    unowed: fc.array(fc.nat(11)),
  })
  .map(({ period, times, closed, unowed }): OpenSlot[] =>
    periodsOf(2026, period)
      .flatMap((each) => Array.from({ length: times }, (_, index) => ({ ...each, n: index + 1 })))
      .map((slot, id) => ({ ...slot, id, open: !closed.includes(id), owed: !unowed.includes(id) })),
  )
const fillers = fc
  .array(fc.record({ day: fc.integer({ min: first - 40, max: first + 400 }), held: fc.boolean() }), { maxLength: 12 })
  .map((list) => list.map(({ day, held }, n): Filler<number> => ({ day: dateOf(day), held, order: n, of: n })))

test("each meeting fills one slot at most, an open one whose period its day lies in", () => {
  fc.assert(
    fc.property(slots, fillers, (slots, fillers) => {
      const filled = fillSlots(slots, fillers)
      expect(new Set(filled.values()).size).toBe(filled.size)
      for (const [id, n] of filled) {
        const slot = slots.find((each) => each.id === id)
        expect(slot?.open).toBe(true)
        expect(slot && isWithin(fillers[n]?.day ?? "", slot)).toBe(true)
      }
    }),
  )
})

test("as many of a period's slots are filled as there are meetings held in it, the earliest first", () => {
  fc.assert(
    fc.property(slots, fillers, (slots, fillers) => {
      const held = fillers.filter((each) => each.held)
      const filled = fillSlots(slots, held)
      for (const part of new Set(slots.map(({ from }) => from))) {
        const own = slots.filter(({ from, open, owed }) => from === part && open && owed)
        const [any] = slots.filter(({ from }) => from === part)
        const inPeriod = held.filter(({ day }) => any && isWithin(day, any))
        const done = own.map(({ id }) => filled.has(id))
        expect(done.filter(Boolean)).toHaveLength(Math.min(own.length, inPeriod.length))
        // No open slot before a filled one.
        expect(done.lastIndexOf(true)).toBe(done.filter(Boolean).length - 1)
      }
    }),
  )
})

test("what was held is never kept out by what is planned, and the order of entering changes nothing", () => {
  fc.assert(
    fc.property(slots, fillers, (slots, fillers) => {
      const all = fillSlots(slots, fillers)
      const heldAlone = fillSlots(
        slots,
        fillers.filter(({ held }) => held),
      )
      for (const [id, n] of heldAlone) expect(all.get(id)).toBe(n)
      expect(fillSlots(slots.toReversed(), fillers.toReversed())).toEqual(all)
    }),
  )
})

test("what is planned never fills what is not owed", () => {
  fc.assert(
    fc.property(slots, fillers, (slots, fillers) => {
      for (const [id, n] of fillSlots(slots, fillers))
        expect(slots.find((each) => each.id === id)?.owed || fillers[n]?.held).toBe(true)
    }),
  )
})
