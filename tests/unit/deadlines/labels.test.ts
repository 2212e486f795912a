import { expect, test } from "vitest"
import { placeLabels } from "#app/deadlines/labels.ts"

const word = (text: string, x: number) => ({ text, places: [{ x, anchor: "start" as const }] })

test("the more important word has its place, the other gives way", () => {
  expect(placeLabels([word("frist", 40), word("modtaget", 38)]).map(({ text }) => text)).toEqual(["frist"])
})

test("a word takes its next place where the first is taken", () => {
  const now = {
    text: "nu",
    places: [
      { x: 42, anchor: "middle" as const },
      { x: 50, anchor: "start" as const },
    ],
  }
  expect(placeLabels([word("frist", 40), now])[1]).toMatchObject({ x: 50, anchor: "start" })
})

test("a word that fits on a wide line but not on a phone's leaves there", () => {
  // "modtaget" takes 12 per cent at 26 rem and 15.2 at 20 rem.
  const [, second] = placeLabels([word("modtaget", 0), word("nu", 14)])
  expect(second).toMatchObject({ text: "nu", wide: true })
  expect(placeLabels([word("modtaget", 0), word("nu", 17)])[1]).toMatchObject({ wide: false })
})

test("a word that would leave the line is not shown", () => {
  expect(placeLabels([word("modtaget", 95)])).toEqual([])
})
