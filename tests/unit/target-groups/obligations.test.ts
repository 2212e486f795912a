import { describe, expect, test } from "vitest"
import { contactRules } from "#app/target-groups/contact-rules.ts"
import { getObligation, listContactRules, listObligations } from "#app/target-groups/obligations.server.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { obligations, wholeSentences } from "#db/reference/obligations.ts"
import { readShared } from "#tests/support/shared.ts"

type Shared = { id: string; line: number; group: string; kind: string; cadenceOrOwner: string; phrase: string }
const list = readShared("domain/obligations.json")
const strategy = readShared("seed/000_2a7eb3f5fa78cb51.txt")
const kinds: Record<string, string> = { Mål: "goal", Middel: "means", Ansvar: "responsibility", Regel: "rule" }

test("there are 132, numbered in the strategy's order", () => {
  expect(obligations.map(({ id }) => id)).toEqual(
    Array.from({ length: 132 }, (_, n) => `O${String(n + 1).padStart(3, "0")}`),
  )
  expect(obligations.map(({ line }) => line)).toEqual(obligations.map(({ line }) => line).toSorted((a, b) => a - b))
})

if (list !== null)
  test("they are those of the domain's list, word for word", () => {
    const shared: Shared[] = JSON.parse(list)
    expect(
      obligations.map(({ id, line, kind, cadence, owner, phrase }) => ({
        id,
        line,
        kind,
        said: cadence ?? owner ?? "–",
        phrase,
      })),
    ).toEqual(
      shared.map(({ id, line, kind, cadenceOrOwner, phrase }) => ({
        ...{ id, line, kind: kinds[kind], said: cadenceOrOwner, phrase },
      })),
    )
    // One group of the list is one group here, and no two are mixed; media and public stand under one heading.
    const groupOf = new Map(shared.map(({ id, group }) => [id, group]))
    const pairs = new Set(obligations.map(({ id, groups }) => `${groupOf.get(id)}: ${groups.join(" and ")}`))
    expect(pairs.size).toBe(new Set(groupOf.values()).size)
    expect(pairs).toContain("Medierne: media and public")
  })

if (strategy !== null)
  test("each stands on its line of the strategy, also where a whole sentence is quoted", () => {
    const lines = strategy.split("\n")
    for (const { id, line, phrase } of obligations) {
      expect(lines[line - 1], id).toContain(phrase)
      expect(lines[line - 1], id).toContain(wholeSentences[id] ?? phrase)
      expect(wholeSentences[id] ?? phrase).toContain(phrase)
    }
  })

describe("what is said of a group", () => {
  test("the jobcentres are owed four dialogue meetings a year, each of them", () => {
    const owed = listObligations("jobcentres").find(({ countable }) => countable?.unit === "party")
    expect(owed).toMatchObject({ id: "O065", countable: { every: "year", times: 4 } })
  })

  test("ten duties can be counted", () => {
    expect(obligations.filter(({ countable }) => countable).map(({ id }) => id)).toEqual([
      ...["O020", "O024", "O025", "O026", "O065", "O066", "O070", "O078", "O101", "O107"],
    ])
  })

  test.each(targetGroupKeys)("%s has goals or rules, somebody responsible, and a rule of whom to write to", (key) => {
    expect(listObligations(key).some(({ kind }) => kind === "responsibility")).toBe(true)
    expect(listObligations(key).some(({ kind }) => kind === "goal" || kind === "rule")).toBe(true)
    expect(listContactRules(key).map(({ id }) => id)).toEqual(contactRules[key])
  })

  test("whom we write to about a jobcentre with poor results is quoted so that it can be understood alone", () => {
    expect(listContactRules("jobcentres")[0]?.words).toMatch(
      /^Hvis et jobcenter får problemer .* kommunalbestyrelse\.$/,
    )
  })

  test("a number the strategy has not is a mistake of ours", () => {
    expect(() => getObligation("O133")).toThrow(RangeError)
  })
})
