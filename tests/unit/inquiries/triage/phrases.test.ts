import { describe, expect, test } from "vitest"
import { compileCombinations } from "#app/inquiries/triage/combinations.ts"
import { Part } from "#app/inquiries/triage/message-parts.ts"
import { compilePhrases } from "#app/inquiries/triage/phrases.ts"
import { foldWord, readWords } from "#app/inquiries/triage/words.ts"

const finds = (pattern: string, text: string) => {
  const hits = compilePhrases({ key: { 1: pattern } })(new Part(text))
  return hits.map(({ start, end }) => text.slice(start, end))
}

describe("words", () => {
  test.each([
    ["Ansøgning", "ansoegning"],
    ["ANSOEGNING", "ansoegning"],
    ["Årets", "aarets"],
    ["A\u030Arets", "aarets"],
    ["café", "cafe"],
    ["uppsägning", "uppsaegning"],
    ["§", "§"],
    ["Москва", ""],
  ])("%s folds to %s", (word, folded) => expect(foldWord(word)).toBe(folded))

  test("words keep their places in the text", () => {
    const text = "Må vi? § 7, ja"
    expect(readWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Må", "vi", "?", "§", "7", "ja"])
  })
})

describe("the pattern language", () => {
  test.each([
    ["fyret", "Fyret, ikke fyrede", ["Fyret"]],
    ["varsl*", "varslingen om forvarsling", ["varslingen"]],
    ["*møde", "dialogmøde og mødested", ["dialogmøde"]],
    ["*afskedig*", "masseafskedigelser", ["masseafskedigelser"]],
    ["skal fyres", "De skal\nfyres", ["skal\nfyres"]],
    ["opsige .. medarbejdere", "opsige omkring 25 medarbejdere", ["opsige omkring 25 medarbejdere"]],
    ["opsige .. medarbejdere", "opsige medarbejdere", ["opsige medarbejdere"]],
    ["opsige .. medarbejdere", "opsige en to tre fire medarbejdere", []],
    ["efter § #", "efter § 7 og efter § x", ["efter § 7"]],
    ["tak, tak for", "tak for hjælpen", ["tak", "tak for"]],
  ])("%s in %j", (pattern, text, found) => expect(finds(pattern, text).sort()).toEqual(found.sort()))
})

describe("combinations", () => {
  const read = compileCombinations({ staff: "medarbejdere, folk", leave: "opsige*" }, [
    { of: ["staff", "leave"], means: "dismissal", weight: 4, within: 20 },
  ])
  const meanings = (text: string) => read(new Part(text)).map(({ key }) => key)

  test("two ideas close together mean more than either", () => {
    expect(meanings("vi må opsige fem medarbejdere")).toEqual(["dismissal"])
    expect(meanings("ti medarbejdere er opsiges")).toEqual(["dismissal"])
    expect(meanings("medarbejdere og folk")).toEqual([])
  })

  test("the nearest two count, wherever they stand", () => {
    const far = `folk ${"og så videre ".repeat(10)}`
    expect(meanings(`${far} opsige`)).toEqual([])
    expect(meanings(`${far} opsige ${far} opsiges folk`)).toEqual(["dismissal"])
  })
})
