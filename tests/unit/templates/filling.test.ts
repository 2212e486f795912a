import { describe, expect, test } from "vitest"
import { exampleValues } from "#app/templates/example.ts"
import { unknownFields } from "#app/templates/fields.ts"
import { fillTemplate } from "#app/templates/fill.ts"
import { firstNameOf } from "#app/templates/first-name.ts"
import { findGaps, hasBareGap } from "#app/templates/gaps.ts"
import { fieldValues } from "#app/templates/values.ts"

const now = Date.parse("2026-11-23T10:42:00+01:00")
const facts = {
  name: "Mette Lindhjem",
  organisation: "Vindrose Emballage A/S",
  subject: "Arbejdsfordeling",
  number: "H-2026-00042",
  receivedAt: Date.parse("2026-11-19T15:12:00+01:00"),
  dueAt: Date.parse("2026-11-24T12:00:00+01:00"),
  legalDueAt: null,
  colleague: "Signe Aaholm",
  unit: "Erhverv og varsling",
  phone: null,
}
const fill = (text: string, given: Partial<typeof facts> = {}, language: "da" | "en" = "da") =>
  fillTemplate(text, fieldValues({ ...facts, ...given }, now, language), language)

describe("a template's fields", () => {
  test("are filled in by their Danish and their English names, whatever the case", () => {
    expect(fill("Kære {fornavn}. Sag {sagsnummer}, {Enhed}.")).toBe(
      "Kære Mette. Sag H-2026-00042, Erhverv og varsling.",
    )
    expect(fill("Dear {first-name} of {organisation}, case {case-number}.", {}, "en")).toBe(
      "Dear Mette of Vindrose Emballage A/S, case H-2026-00042.",
    )
    expect(fill("{first name} {recipient} {medarbejder}")).toBe("Mette Mette Lindhjem Signe Aaholm")
  })

  test("tell days in the template's language, with the ordinary spaces of a letter", () => {
    expect(fill("Vi fik den {modtaget}. Svar senest {frist}.")).toBe(
      "Vi fik den torsdag 19. november. Svar senest tirsdag 24. november kl. 12.",
    )
    expect(fill("by {deadline}", {}, "en")).toBe("by Tuesday 24 November at 12:00")
  })

  test("greet without a name that is not known, and say of any other what is missing", () => {
    expect(fill("Kære {fornavn}\n\nHej", { name: null as never })).toBe("Hej\n\nHej")
    expect(fill("Kære {modtager},", { name: "" })).toBe("Hej,")
    expect(fill("Dear {first-name}\n\nHello", { name: "" }, "en")).toBe("Hello\n\nHello")
    expect(fill("Kære {fornavn} og alle andre", { name: "" })).toBe("Kære [… fornavn] og alle andre")
    expect(fill("Ring til {telefon}.")).toBe("Ring til [… telefon].")
    expect(fill("by {legal-deadline}", {}, "en")).toBe("by [… legal deadline]")
  })

  test("promise no deadline that is over", () => {
    expect(fill("senest {frist}", { dueAt: now - 1 })).toBe("senest [… frist]")
  })

  test("that do not exist are named, once each; what stands in other brackets is text", () => {
    expect(unknownFields("{fornavn} {navn} {navn} {} [x] {first-name} {to\nlinjer}")).toEqual(["{navn}", "{}"])
    expect(fill("{navn}")).toBe("{navn}")
  })

  test("have a value each in the example", () => {
    for (const language of ["da", "en"] as const)
      expect(Object.values(exampleValues(now, language)).every(Boolean)).toBe(true)
  })
})

describe("a gap", () => {
  test("says what is missing and where", () => {
    const text = "Svar senest [… ny dato], fordi [...grunden]. Se [1] og [H-2026-00042]."
    expect(findGaps(text).map(({ words, from, to }) => [words, text.slice(from, to)])).toEqual([
      ["ny dato", "[… ny dato]"],
      ["grunden", "[...grunden]"],
    ])
  })

  test("is not what a quotation leaves out", () => {
    expect(findGaps("»Rådet [...] finder […] det«")).toEqual([])
    expect(hasBareGap("»Rådet [...] finder det«")).toBe(true)
    expect(hasBareGap("[… dato]")).toBe(false)
  })
})

test.each([
  ["Mette Lindhjem", "Mette"],
  ["Lindhjem, Mette", "Mette"],
  ["Jean-Luc de Vries", "Jean-Luc"],
  ["Åse Ørsted Æbelø", "Åse"],
  ["Mette", null],
  ["mette lindhjem", null],
  ["Jobcenter Køge", null],
  ["Vindrose Emballage A/S", null],
  ["Køge Kommune, Beskæftigelse", null],
  ["Info Vindrose", null],
  ["M. Lindhjem", null],
  ["mli@vindrose.example", null],
  ["", null],
  [null, null],
])("the first name in %j is %j", (name, first) => {
  expect(firstNameOf(name)).toBe(first)
})
