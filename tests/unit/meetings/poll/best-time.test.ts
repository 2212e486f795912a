import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Ballot, bestTime, remindAt, tally, type Vote, votes } from "#app/meetings/poll/best-time.ts"

const times = [
  { id: 1, startAt: 300 },
  { id: 2, startAt: 100 },
  { id: 3, startAt: 200 },
]
/** "yn?" is yes to the first, no to the second, and nothing said of the third. */
const cast = (...lines: string[]): Ballot[] => {
  const read: Record<string, Vote> = { y: "yes", i: "if-needed", n: "no" }
  return lines.flatMap((line) =>
    [...line].flatMap((sign, n) => {
      const vote = read[sign]
      return vote ? [{ timeId: n + 1, vote }] : []
    }),
  )
}

describe("the best time", () => {
  test("has most points: two for a yes, one for if need be", () => {
    expect(tally(times, cast("yin", "yi?", "niy"))).toEqual([
      { timeId: 1, yes: 2, ifNeeded: 0, no: 1, points: 4 },
      { timeId: 2, yes: 0, ifNeeded: 3, no: 0, points: 3 },
      { timeId: 3, yes: 1, ifNeeded: 0, no: 1, points: 2 },
    ])
    expect(bestTime(times, cast("yin", "yi?", "niy"))).toBe(1)
  })

  test("of equals is that which fewest can't come to, then the earliest", () => {
    expect(bestTime(times, cast("yi", "ni"))).toBe(2)
    expect(bestTime(times, cast("yyy"))).toBe(2)
  })

  test("is none while nobody can come", () => {
    expect(bestTime(times, [])).toBeNull()
    expect(bestTime(times, cast("nnn", "n"))).toBeNull()
  })

  test("does not depend on the order of the answers, and another yes never costs a time its place", () => {
    const ballot = fc.record({ timeId: fc.constantFrom(1, 2, 3), vote: fc.constantFrom(...votes) })
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 30 }), (ballots) => {
        const best = bestTime(times, ballots)
        expect(bestTime(times.toReversed(), ballots.toReversed())).toBe(best)
        if (best !== null) expect(bestTime(times, [...ballots, { timeId: best, vote: "yes" }])).toBe(best)
      }),
    )
  })
})

test("a reminder comes two days before the end, or halfway where it is open for less than four", () => {
  const DAY = 86_400_000
  expect([remindAt(0, 10 * DAY), remindAt(0, 2 * DAY)]).toEqual([8 * DAY, DAY])
})
