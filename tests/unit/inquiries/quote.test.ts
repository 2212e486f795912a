import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { findQuote, highlight } from "#app/inquiries/quote.ts"

const marked = (text: string, quote: string | null) =>
  highlight(text, quote)
    .flat(2)
    .filter((segment) => segment.marked)
    .map((segment) => segment.text)

describe("findQuote", () => {
  test("finds the words where the mail program has wrapped the line", () => {
    const text = "Vi har brug for svar\nsenest tirsdag\n  kl. 12, tak."
    const range = findQuote(text, "senest tirsdag kl. 12")
    expect(range && text.slice(...range)).toBe("senest tirsdag\n  kl. 12")
  })

  test("takes signs of the words as they are, not as a pattern", () => {
    expect(findQuote("svar kl. 12 (senest)", "(senest)")).toEqual([12, 20])
    expect(findQuote("svar klx 12", "kl. 12")).toBeNull()
  })

  test("is null without words, and where they are not there", () => {
    expect(findQuote("Hej", null)).toBeNull()
    expect(findQuote("Hej", "  ")).toBeNull()
    expect(findQuote("Hej", "senest i dag")).toBeNull()
  })

  test("any stretch of words is found again however its white space is changed", () => {
    const word = fc.stringMatching(/^[a-zæøå0-9.()*+?]{1,8}$/)
    const space = fc.constantFrom(" ", "\n", "  ", "\u00a0", "\r\n\t")
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const from = a % parts.length
          const to = from + 1 + (b % (parts.length - from))
          const text = parts.map(([word, space]) => word + space).join("")
          const quote = parts
            .slice(from, to)
            .map(([word]) => word)
            .join(" ")
          const range = findQuote(text, quote)
          expect(
            range &&
              text
                .slice(...range)
                .split(/\s+/)
                .join(" "),
          ).toBe(quote)
        },
      ),
    )
  })
})

describe("highlight", () => {
  test("gives paragraphs and lines, with the quote marked in its place", () => {
    expect(highlight("Hej\n\nSvar senest i dag, tak.\nMette", "senest i dag")).toEqual([
      [[{ text: "Hej", marked: false }]],
      [
        [
          { text: "Svar ", marked: false },
          { text: "senest i dag", marked: true },
          { text: ", tak.", marked: false },
        ],
        [{ text: "Mette", marked: false }],
      ],
    ])
  })

  test("marks both parts of a quote that runs over a line's end", () => {
    expect(marked("Svar senest\r\ni dag, tak.", "senest i dag")).toEqual(["senest", "i dag"])
  })

  test("loses and adds no letter of the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, quote) => {
        const shown = highlight(text, quote)
          .flat(2)
          .map((segment) => segment.text)
        expect(shown.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""))
      }),
    )
  })
})
