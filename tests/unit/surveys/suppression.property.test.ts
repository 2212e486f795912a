import fc from "fast-check"
import { expect, test } from "vitest"
import { FEWEST, splits } from "#app/surveys/questions.ts"
import { type Answer, type Satisfaction, summarise } from "#app/surveys/satisfaction.ts"
import { type Places, publish } from "#app/surveys/suppression.ts"

/* Somebody who knows every number shown, and which cells lie within which, tries to tell fewer than five apart. */

const place = fc.record({
  group: fc.constantFrom("a", "b", "c", "d", "e"),
  topic: fc.constantFrom("p", "q", "r", "s"),
  unit: fc.constantFrom("x", "y", "z"),
})
const places = fc.array(place, { maxLength: 45 })

type Group = ReadonlySet<number>
const minus = (outer: Group, inner: Group): Group => new Set([...outer].filter((n) => !inner.has(n)))
const within = (inner: Group, outer: Group) => [...inner].every((n) => outer.has(n))

/** Every group the reader can reckon with: what is shown, what is left of one without all of a split's cells in it. */
function known(answers: readonly Places[]): Group[] {
  const { whole, cells } = publish(answers)
  const shown = splits.map((split) =>
    [...cells[split].values()].flatMap((cell) => (typeof cell === "object" ? [new Set(cell.answers)] : [])),
  )
  const told: Group[] = [...(whole ? [new Set(whole)] : []), ...shown.flat()]
  const rests = told.flatMap((outer) =>
    shown.map((own) => own.filter((cell) => cell !== outer && within(cell, outer)).reduce<Group>(minus, outer)),
  )
  return [...told, ...rests].filter(({ size }) => size > 0)
}

test("no group of fewer than five is shown, nor left when one is taken from another", () => {
  fc.assert(
    fc.property(places, (answers) => {
      const groups = known(answers)
      for (const group of groups) expect(group.size).toBeGreaterThanOrEqual(FEWEST)
      for (const outer of groups)
        for (const inner of groups)
          if (inner !== outer && within(inner, outer) && inner.size < outer.size)
            expect(outer.size - inner.size).toBeGreaterThanOrEqual(FEWEST)
    }),
    { numRuns: 500 },
  )
})

test("a lone small cell takes a neighbour with it, and a cell of five within one of six is not shown", () => {
  const of = (group: string, topic: string, n: number): Places[] =>
    Array.from({ length: n }, () => ({ group, topic, unit: "x" }))
  const { cells } = publish([...of("a", "p", 4), ...of("b", "p", 6), ...of("c", "p", 9)])
  expect([...cells.group].map(([key, cell]) => [key, typeof cell === "object" ? cell.answers.length : cell])).toEqual([
    ["a", "few"],
    ["b", "hidden"],
    ["c", 9],
  ])
  const nested = publish([...of("a", "p", 5), ...of("a", "q", 1), ...of("b", "q", 9)])
  expect(nested.cells.topic.get("p")).toBe("hidden")
})

test("a house that is all of a piece is shown as it is", () => {
  const answers = Array.from({ length: 5 }, () => ({ group: "a", topic: "p", unit: "x" }))
  expect(publish(answers)).toMatchObject({
    whole: [0, 1, 2, 3, 4],
    cells: { group: new Map([["a", { answers: [0, 1, 2, 3, 4] }]]) },
  })
  expect(publish(answers.slice(1)).whole).toBeNull()
})

const answerIn = (quarter: string) =>
  place.map(
    (places): Answer => ({
      ...{ ...places, quarter, comment: null },
      ...{ relevant: 5, understandable: 4, timely: 3, competent: 2, understood: 1 },
    }),
  )
const sizes = (of: Satisfaction) =>
  new Map([
    ["whole", of.whole?.n ?? 0],
    ...splits.flatMap((split) => of[split].map((row) => [`${split} ${row.key}`, row.shown?.n ?? 0] as const)),
  ])

test("a longer period tells of each cell either nothing more, or five more", () => {
  const two = fc.tuple(fc.array(answerIn("1"), { maxLength: 30 }), fc.array(answerIn("2"), { maxLength: 30 }))
  fc.assert(
    fc.property(two, ([first, second]) => {
      const short = sizes(summarise(first))
      for (const [cell, n] of sizes(summarise([...first, ...second]))) {
        const more = n - (short.get(cell) ?? 0)
        expect(more === 0 || more >= FEWEST, cell).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
