import { describe, expect, test } from "vitest"
import { findMentions, suggestPeople, typedMention } from "#app/mentions/mention.ts"

const people = [
  { id: 1, name: "Signe Aaholm" },
  { id: 2, name: "Jonas Bæk Ravn" },
  { id: 3, name: "Jonas Lind" },
  { id: 4, name: "Åse Ørsted" },
]
const named = (text: string) => findMentions(text, people).map(({ person, words }) => [person.id, words])

describe("who is named in a note", () => {
  test.each<[string, [number, string][]]>([
    ["@Signe Aaholm husk klagevejledningen", [[1, "@Signe Aaholm"]]],
    [
      "Spørg @signe aaholm, eller (@Åse).",
      [
        [1, "@signe aaholm"],
        [4, "@Åse"],
      ],
    ],
    [
      "@Signe og @Jonas Lind og @Signe igen",
      [
        [1, "@Signe"],
        [3, "@Jonas Lind"],
        [1, "@Signe"],
      ],
    ],
    ["@Signe Aaholms sag", [[1, "@Signe"]]],
    ["@Jonas skal se det", []],
    ["skriv til signe@region.example eller x@Signe", []],
    ["@Signes og @ Signe og @", []],
  ])("in »%s«", (text, found) => {
    expect(named(text)).toEqual(found)
  })

  test("stands where it says", () => {
    const text = "Hej @Åse Ørsted!"
    const [found] = findMentions(text, people)
    expect(text.slice(found?.from, found?.to)).toBe("@Åse Ørsted")
  })
})

describe("while a name is typed", () => {
  test("it is the one at the cursor", () => {
    expect(typedMention("Hej @Sig", 8)).toEqual({ from: 4, typed: "Sig" })
    expect(typedMention("Hej @Sig og mere", 8)).toEqual({ from: 4, typed: "Sig" })
    expect(typedMention("@", 1)).toEqual({ from: 0, typed: "" })
    expect(typedMention("@Jonas Bæk R", 12)).toEqual({ from: 0, typed: "Jonas Bæk R" })
    expect(typedMention("mli@vindrose", 12)).toBeNull()
    expect(typedMention("Hej @Sig, du", 12)).toBeNull()
  })

  test("those are offered whose first or later name begins so, and nobody who is written out", () => {
    const names = (typed: string) => suggestPeople(people, typed).map(({ id }) => id)
    expect(names("")).toEqual([1, 2, 3, 4])
    expect(names("jon")).toEqual([2, 3])
    expect(names("ørs")).toEqual([4])
    expect(names("Jonas Bæk")).toEqual([2])
    expect(names("Signe Aaholm")).toEqual([])
    expect(names("Signe Aaholm ")).toEqual([])
    expect(names("igne")).toEqual([])
  })
})
