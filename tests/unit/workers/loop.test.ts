import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { openBell } from "#workers/bell.ts"
import { backoff, keepGoing } from "#workers/loop.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

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
    await bell.wait(60_000, signal)
    const heard = vi.fn()
    void bell.wait(60, signal).then(heard)
    await vi.advanceTimersByTimeAsync(59)
    expect(heard).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(heard).toHaveBeenCalled()
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
  /** Works through `lives` (how long each lasts, in ms) and says how long it waited after each. */
  async function waitsAfter(lives: number[]): Promise<number[]> {
    const ending = new AbortController()
    const left = [...lives]
    const marks: number[] = []
    let ended = Date.now()
    const work = async () => {
      marks.push(Date.now() - ended)
      const life = left.shift()
      if (life === undefined) return ending.abort()
      vi.setSystemTime(Date.now() + life)
      ended = Date.now()
      throw new Error("lost")
    }
    const done = keepGoing(work, {
      signal: ending.signal,
      clock: { now: Date.now, random: () => 1 },
      waits: { shortest: 20, longest: 80 },
      proven: 60_000,
      onFault: async () => undefined,
    })
    await vi.runAllTimersAsync()
    await done
    return marks.slice(1)
  }

  test("each failure waits longer than the one before; only work that lasted brings the wait back", async () => {
    expect(await waitsAfter([0, 0, 0, 60_000])).toEqual([20, 40, 80, 20])
  })
})
