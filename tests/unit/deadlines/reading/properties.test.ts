import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readNeed } from "#app/deadlines/read-need.ts"
import { read, readFixtures } from "./support.ts"

const asks = [
  "Vi skal have svar senest fredag kl. 12.",
  "Kan I vende tilbage inden for 14 dage?",
  "Det haster ikke.",
  "Vi beder om svar hurtigst muligt.",
  "Arbejdsfordelingen starter den 16. februar. Hvilken blanket skal vi bruge?",
  "Bidraget bedes fremsendt inden udgangen af næste uge.",
]

const pieces = [
  "senest", "inden", "fredag", "den 3/3", "kl. 12", "i morgen", "inden for 8 dage", "uge 9", "svar", "vi skal have", "ikke",
  "haster", "fristen", "er flyttet", "til", "(", ")", ",", ".", "\n", "\n\n", "> ", "Mvh", "by", "before", "noon", "påske",
] // biome-ignore format: words

describe("whatever the message", () => {
  test("never throws, and quotes what stands in the message", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...pieces)).map((words) => words.join(" ")),
    )
    const sentAt = fc.oneof(
      fc.integer(),
      fc.double(),
      fc.string(),
      fc.date({ noInvalidDate: true }).map((date) => date.getTime()),
    )
    fc.assert(
      fc.property(text, text, sentAt, (subject, body, at) => {
        const { quote } = readNeed({ subject, text: body, sentAt: at })
        if (quote !== null) expect(subject.includes(quote) || body.includes(quote)).toBe(true)
      }),
    )
  })

  test("a greeting, a closing, a signature or history around the ask changes nothing", () => {
    const greeting = fc.constantFrom("", "Hej\n\n", "Kære Lise\n\n", "Til Beskæftigelsesregionen\n\n")
    const closing = fc.constantFrom(
      "",
      "\n\nMvh Ada\n",
      "\n\nMed venlig hilsen\nAda Lund\nKonsulent\nÅbent fredag 9-12\n",
    )
    const history = fc.constantFrom(
      "",
      "\n\nDen 2. feb. 2026 kl. 9.10 skrev Lise <l@br.example>:\n> Send det inden mandag, det haster.\n",
      "\n\nFra: Lise\nSendt: 2. februar 2026 09:10\nTil: Ada\nEmne: Tal\n\nSend det senest i morgen.\n",
    )
    fc.assert(
      fc.property(fc.constantFrom(...asks), greeting, closing, history, (ask, above, below, older) => {
        expect(read(above + ask + below + older)).toEqual(read(`Hej\n\n${ask}\n\nMvh Ada`))
      }),
    )
  })

  test("history below a message changes nothing of what it says", () => {
    const history =
      "\n\nDen 2. feb. 2026 kl. 9.10 skrev Lise <l@br.example>:\n> Kære alle\n> Send det inden mandag, det haster.\n"
    for (const message of readFixtures()) {
      const below = { ...message, text: `${message.text.trimEnd()}${history}` }
      expect(readNeed(below), message.id).toEqual(readNeed(message))
    }
  })

  test("no deadline counted from the message falls before the day it was sent", () => {
    const words = fc.constantFrom(
      "senest fredag",
      "inden mandag",
      "inden weekenden",
      "i denne uge",
      "inden ugens udgang",
      "inden for 8 dage",
      "inden månedens udgang",
      "inden jul",
      "inden påske",
      "senest i morgen",
      "inden for 5 hverdage",
      "næste tirsdag",
      "inden udgangen af næste uge",
      "senest ultimo måneden",
      "inden nytår",
      "senest den 15.",
    )
    const day = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2030, 0, 1) })
    fc.assert(
      fc.property(words, day, (by, sentAt) => {
        const need = readNeed({ subject: "", text: `Hej\n\nVi skal have svar ${by}.\n\nMvh Ada`, sentAt })
        const local = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format(sentAt)
        expect(need.by).not.toBeNull()
        expect((need.by ?? "").slice(0, 10) >= local).toBe(true)
        if (need.latest !== null) expect(need.latest > (need.by ?? "")).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test("a date that has passed stays where it is", () => {
    expect(read("Svarfrist 1. februar.").by).toBe("2026-02-01")
  })
})
