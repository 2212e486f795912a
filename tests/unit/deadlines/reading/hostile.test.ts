import { describe, expect, test } from "vitest"
import { readNeed } from "#app/deadlines/read-need.ts"
import { stemsOf } from "#app/deadlines/reading/stems.ts"
import { leastCpuTime } from "#tests/support/cpu-time.ts"
import { patterns } from "./patterns.ts"
import { REFERENCE } from "./support.ts"

/** What deadlines.md § 1 allows, in milliseconds; of processor time, so that a busy machine fails no test. */
const MOST = 50

const spent = (text: string) =>
  leastCpuTime(MOST, () => void readNeed({ subject: text.slice(0, 10_000), text, sentAt: REFERENCE }))

describe("5 MB of", () => {
  const pieces: Record<string, string> = {
    spaces: " ",
    "line breaks": "\n",
    "one word without an end": "a",
    digits: "1",
    "no spaces": "senestfredagden3/3kl12",
    '"inden "': "inden ",
    '"senest den 1. "': "senest den 1. ",
    "deadlines in full": "senest fredag den 3/3 kl. 12 ",
    "English deadlines": "by friday 3 pm on the 4th of may 2026 ",
    "half a length": "inden for en ",
    "dates that never end": "1-1-",
    "quoted lines between own ones": "> a\nb\n",
    "ever deeper quotations": "> > > > > > > > a\n",
    headers: "Fra: a\n",
    attributions: "Den 3. feb. 2026 kl. 9.10 skrev a:\nx\n",
    closings: "Hilsen\n",
    rules: "____\n",
    "open parentheses": "(",
    asides: "(a) ",
    "requests without an end": "kan i vi vil gerne ",
    questions: "hvornår er er er ",
    "half a change": "fristen er flyttet ",
    "right-to-left script": "הגשה עד יום שישי \u202b3/3\u202c ",
    "mixed scripts": "дата 期限 senest μέχρι ",
    "zero-width characters": "se\u200bnest\u200d \ufefffredag ",
    "accents upon accents": "a\u0301\u0301\u0301\u0301",
    "pairs of surrogates": "😀",
    "halves of surrogates": "\ud83d",
    "letters that grow when lowered": "İ senest ",
    "null characters": "\0",
  }
  test.each(Object.entries(pieces))("%s", (_, piece) => {
    expect(spent(piece.repeat(Math.ceil(5_000_000 / piece.length)))).toBeLessThan(MOST)
  })
})

describe("bait for each pattern: its own words, over and over, and never the whole of it", () => {
  /** The words of a pattern as people would write them. */
  const wordsOf = (pattern: RegExp) => [
    ...new Set([...stemsOf(pattern.source).flat(), ...(pattern.source.match(/[a-z]{2,}/g) ?? [])]),
  ]

  test.each(patterns)("%s", (_, pattern) => {
    const words = wordsOf(pattern)
    for (const joint of [" ", " x ", ""]) {
      const bait = words.join(joint) + joint
      expect(spent(bait.repeat(Math.ceil(20_000 / bait.length)))).toBeLessThan(MOST)
    }
    for (const word of words.slice(0, 6)) expect(spent(`${word} `.repeat(4_000))).toBeLessThan(MOST)
  })
})
