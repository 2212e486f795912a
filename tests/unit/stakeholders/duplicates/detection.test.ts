import { describe, expect, test } from "vitest"
import { listMatches } from "#app/stakeholders/duplicates/pairs.ts"
import type { PartyKind } from "#app/stakeholders/duplicates/party.ts"
import { cpuTime } from "#tests/support/cpu-time.ts"
import { inventPopulation, pairKey } from "#tests/support/doubles/population.ts"

/** 5,000 parties each, of which 500 are planted doubles and 500 traps that look like doubles. */
const seeds = [101, 202, 303, 404]
const kinds: PartyKind[] = ["person", "organisation"]

const share = (some: number, of: number) => Math.round((1000 * some) / of) / 1000

describe.each(seeds)("in 5,000 parties, seed %i", (seed) => {
  const population = inventPopulation(seed)
  const found = kinds.map((kind) => {
    const { parties, doubles, shared } = population[kind]
    const pairs = listMatches(kind, parties, shared)
    const isRight = ({ one, other }: (typeof pairs)[number]) => doubles.has(pairKey(one.id, other.id))
    const certain = pairs.filter(({ certainty }) => certainty === "certain")
    return {
      ...{ kind, parties: parties.length, planted: doubles.size, pairs: pairs.length },
      ...{
        right: pairs.filter(isRight).length,
        certain: certain.length,
        surelyWrong: certain.filter((p) => !isRight(p)),
      },
    }
  })
  const total = (of: "parties" | "planted" | "pairs" | "right") => found.reduce((sum, each) => sum + each[of], 0)

  test("at least 95 of 100 proposed pairs are doubles, and at least 90 of 100 doubles are proposed", () => {
    expect([total("parties"), total("planted")]).toEqual([5000, 500])
    for (const { kind, pairs, right, planted, certain } of found)
      console.info(
        `seed ${seed}, ${kind}: precision ${share(right, pairs)}, recall ${share(right, planted)}, ${certain} of ${pairs} certain`,
      )
    console.info(
      `seed ${seed}: precision ${share(total("right"), total("pairs"))}, recall ${share(total("right"), 500)}`,
    )
    expect(share(total("right"), total("pairs"))).toBeGreaterThanOrEqual(0.95)
    expect(share(total("right"), total("planted"))).toBeGreaterThanOrEqual(0.9)
  })

  test("what is called certain is so in 98 of 100", () => {
    const certain = found.reduce((sum, each) => sum + each.certain, 0)
    const wrong = found.flatMap(({ surelyWrong }) => surelyWrong)
    expect(certain).toBeGreaterThan(100)
    expect(wrong.length).toBeLessThanOrEqual(certain * 0.02)
  })
})

test("50,000 parties are compared within ten seconds of processor time", () => {
  const population = inventPopulation(505, 50_000)
  const milliseconds = cpuTime(() => {
    for (const kind of kinds) listMatches(kind, population[kind].parties, population[kind].shared)
  })
  console.info(`50,000 parties: ${Math.round(milliseconds)} ms of processor time`)
  expect(milliseconds).toBeLessThan(10_000)
}, 120_000)
