import { describe, expect, test } from "vitest"
import { fold } from "#app/deadlines/reading/fold.ts"
import { findSentences } from "#app/deadlines/reading/sentences.ts"
import { stemsOf } from "#app/deadlines/reading/stems.ts"
import { findMessageStems, findStems } from "#app/deadlines/reading/wording.ts"
import { wordings } from "./patterns.ts"
import { readFixtures } from "./support.ts"

describe("the stems of a pattern", () => {
  test.each([
    ["(?:svar|besked)(?:et)?", [["svar", "besked"]]],
    [String.raw`\b(?:svar|besked)\b`, [[" svar ", " besked "]]],
    [String.raw`(?<![\w-])(?:svar|besked|\w{2,9} tal)(?!\w)`, [[" svar", " besked", " tal"]]],
    [String.raw`(?<![\w-])(?:\?|tal)(?![\w-])`, [["?", " tal "]]],
    ["(?<!-)tal(?! om)", [["tal"]]],
    ["(?:i|du) (?:far|hqrer)", [["i far", "du far", "i hqrer", "du hqrer"]]],
    [String.raw`(?:i|du)\s{1,4}(?:far|hqrer)`, [["i far", "du far", "i hqrer", "du hqrer"]]],
    [String.raw`i\s{0,4}dag`, [["idag", "i dag"]]],
    ["beskeftigelsesudvalget", [["beskeftige"]]],
    [String.raw`\d{1,2}\.\d{1,2}`, [["0 . 0"]]],
    [String.raw`20\d\d`, [["0000"]]],
    [String.raw`(?<=senest )den \d+`, [["senest "], ["den "]]],
    [String.raw`\b(?<=frist er )\d`, [["frist er "]]],
    ["(?<!god )jul(?! tid)", [["jul"]]],
    [String.raw`\w{0,20}moede(?:t|r)?`, [["moede"]]],
    ["inden|[a-z]+", []],
    ["(?:a|b)c?", []],
    [String.raw`\p{L}abc`, []],
    ["Monday|FRIDAY", [["monday", "friday"]]],
    [
      "(?:aldrig|ikke) (?:\\w{1,8} ){0,3}(?:presserende|akut)",
      [
        ["aldrig ", "ikke "],
        ["presserend", "akut"],
      ],
    ],
    [
      "svar [a-z]+ (?:sort|den)|ring [a-z]+ nu",
      [
        ["svar ", "ring "],
        [" sort", " den", " nu"],
      ],
    ],
  ])("%s", (source, sets) => {
    expect(stemsOf(source).map((stems) => stems.toSorted())).toEqual(sets.map((stems) => stems.toSorted()))
  })

  test("spare no sentence in which the pattern would have matched", () => {
    const sentences = readFixtures().flatMap(({ text }) =>
      findSentences(text).map(({ start, end }) => fold(text.slice(start, end))),
    )
    const missed: string[] = []
    let spared = 0
    for (const sentence of sentences) {
      const stems = { sentence: findStems(sentence), message: findMessageStems(sentence) }
      for (const [name, wording] of wordings) {
        if (wording.mayOccur(stems[wording.soughtIn])) continue
        spared++
        wording.regex.lastIndex = 0
        if (wording.regex.test(sentence)) missed.push(`${name} in ${sentence}`)
      }
    }
    expect(missed).toEqual([])
    // Were none spared, nothing would have been shown, and the reader would be slow.
    expect(spared / (sentences.length * wordings.length)).toBeGreaterThan(0.8)
  }, 120_000)
})
