import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { openBell } from "#workers/bell.ts"
import { backoff, keepGoing } from "#workers/loop.ts"

const waits = { shortest: 1_000, longest: 300_000 }

describe("backoff", () => {
  test("doubles from the shortest to the longest wait, and never leaves half to the whole of it", () => {
    expect([0, 1, 2, 3].map((failures) => backoff(failures, 1, waits))).toEqual([1_000, 2_000, 4_000, 8_000])
    expect(backoff(1_000, 1, waits)).toBe(300_000)
    fc.assert(
      fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        const full = backoff(failures, 1, waits)
        expect(backoff(failures, random, waits)).toBeGreaterThanOrEqual(full / 2)
        expect(backoff(failures, random, waits)).toBeLessThanOrEqual(full)
      }),
    )
  })
})

describe("a bell", () => {
  test("rung while nobody waits is heard by the next who does, once", async () => {
    const bell = openBell()
    const { signal } = new AbortController()
    bell.ring()
    bell.ring()
    const began = Date.now()
    await bell.wait(60_000, signal)
    expect(Date.now() - began).toBeLessThan(1_000)
    await bell.wait(60, signal)
    expect(Date.now() - began).toBeGreaterThanOrEqual(55)
  })

  test("lets go at once when the work is called off", async () => {
    const bell = openBell()
    const ending = new AbortController()
    const waiting = bell.wait(60_000, ending.signal)
    ending.abort()
    await waiting
    await bell.wait(60_000, ending.signal)
  })
})

describe("keeping work going", () => {
  /** Works through `lives` (how long each lasts, in ms of the test's own clock) and says what it waited after each. */
  async function waitsAfter(lives: number[]): Promise<number[]> {
    const ending = new AbortController()
    const left = [...lives]
    const marks: number[] = []
    let now = 0
    let ended = 0
    const work = async () => {
      const life = left.shift()
      if (life === undefined) return ending.abort()
      now += life
      ended = Date.now()
      throw new Error("lost")
    }
    const short = { shortest: 20, longest: 80 }
    await keepGoing(
      async () => {
        if (ended) marks.push(Date.now() - ended)
        await work()
      },
      {
        signal: ending.signal,
        clock: { now: () => now, random: () => 1 },
        waits: short,
        proven: 60_000,
        onFault: async () => undefined,
      },
    )
    return marks
  }

  test("each failure waits longer than the one before; only work that lasted brings the wait back", async () => {
    const [first = 0, second = 0, third = 0, fourth = 0] = await waitsAfter([0, 0, 0, 60_000])
    expect(first).toBeGreaterThanOrEqual(19)
    expect(second).toBeGreaterThanOrEqual(39)
    expect(third).toBeGreaterThanOrEqual(79)
    expect(fourth).toBeLessThan(third)
  })
})
