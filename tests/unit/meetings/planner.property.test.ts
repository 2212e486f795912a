import { describe, expect, test } from "vitest"
import { openRandom } from "#app/lib/random.ts"
import { instanceShape, type PlanInput } from "#app/meetings/planner/instance.ts"
import { plan } from "#app/meetings/planner.ts"
import { anyInstance, solvableInstance } from "./instances.ts"
import { findBreaches } from "./plan-checker.ts"

const planned = (input: PlanInput) => plan(instanceShape.parse(input))

describe("a plan", () => {
  test("breaks no hard rule, over 1,000 instances of any kind", () => {
    const random = openRandom(20_261_125)
    let placed = 0
    for (let n = 0; n < 1_000; n++) {
      const instance = anyInstance(random)
      const result = planned(instance)
      placed += result.meetings.length
      expect(findBreaches(instance, result), JSON.stringify(instance)).toEqual([])
    }
    // The rules are not kept by planning nothing.
    expect(placed).toBeGreaterThan(4_000)
  }, 60_000)

  test.each([0.3, 0.6, 0.95])(
    "finds room for 99 in 100 of what has room, with %s of the days taken",
    (load) => {
      const random = openRandom(load * 1000)
      let slots = 0
      let placed = 0
      for (let n = 0; n < 40; n++) {
        const instance = solvableInstance(random, load)
        const result = planned(instance)
        slots += instance.slots.length
        placed += result.meetings.length
        expect(findBreaches(instance, result), JSON.stringify(instance)).toEqual([])
      }
      expect(placed / slots).toBeGreaterThanOrEqual(0.99)
    },
    60_000,
  )

  test("is the same for the same instance and seed", () => {
    const random = openRandom(7)
    for (let n = 0; n < 20; n++) {
      const instance = anyInstance(random)
      expect(planned(instance)).toEqual(planned(instance))
    }
  })
})
