import { describe, expect, test } from "vitest"
import { takeCensus } from "#app/stakeholders/duplicates/census.ts"
import { editDistance, isSlip, jaroWinkler } from "#app/stakeholders/duplicates/likeness.ts"
import { matchParties, readParty } from "#app/stakeholders/duplicates/match.ts"
import { bareParty, type Party, type PartyKind } from "#app/stakeholders/duplicates/party.ts"
import { organisationWords, personWords } from "#app/stakeholders/duplicates/words.ts"
import { inventPopulation } from "#tests/support/doubles/population.ts"

const { person, organisation } = inventPopulation(7, 1500)
const around = { person, organisation }

/** The two as they stand in a register of some size. */
function match(kind: PartyKind, one: Partial<Party>, other: Partial<Party>, shared: string[] = []) {
  const [a, b] = [one, other].map((party, n) => readParty(kind, bareParty({ id: 90_000 + n, ...party })))
  if (!a || !b) throw new Error("no parties")
  const others = around[kind].parties.map((party) => readParty(kind, party))
  return matchParties(takeCensus(kind, [...others, a, b], new Set(shared)), a, b)
}
const codes = (found: ReturnType<typeof match>) => found?.reasons.map(({ code }) => code)

const place = { key: "emballage vindrose", name: "Vindrose Emballage", now: true }
const at = { places: [place] }
const phone = "+4544000010"

describe("people", () => {
  test.each<[string, Partial<Party>, Partial<Party>, string]>([
    ["spelling of æøå", { name: "Søren Kjærgård", ...at }, { name: "Soeren Kjaergaard", ...at }, "same-name"],
    ["names turned round", { name: "Mette Lindhjem", ...at }, { name: "Lindhjem, Mette", ...at }, "same-name"],
    [
      "the same without a comma",
      { name: "Mette Lindhjem", ...at },
      { name: "Lindhjem Mette", ...at },
      "same-name-turned",
    ],
    ["a slip", { name: "Mette Lindhjem", ...at }, { name: "Mette Lindhejm", ...at }, "name-typo"],
    ["sound", { name: "Christian Lindhjem", ...at }, { name: "Kristian Lindhjem", ...at }, "same-name-spelt"],
    ["an initial", { name: "M. Lindhjem", ...at }, { name: "Mette Lindhjem", ...at }, "name-initial"],
    ["a middle name", { name: "Mette Bach Lindhjem", ...at }, { name: "Mette Lindhjem", ...at }, "name-longer"],
    ["run together", { name: "Annemette Lindhjem", ...at }, { name: "Anne-Mette Lindhjem", ...at }, "same-name-spelt"],
    [
      "a new job, by the telephone",
      { name: "Mette Hansen", ...at, phones: [phone] },
      { name: "Mette Hansen", places: [{ key: "x", name: "X", now: true }], phones: [phone] },
      "same-phone",
    ],
    [
      "an address for a name",
      { name: "Mette Lindhjem", mails: ["mli@vindrose.example"] },
      { name: "mli@vindrose.example" },
      "name-from-mail",
    ],
  ])("are one in spite of %s", (_, one, other, code) => {
    expect(codes(match("person", one, other))).toContain(code)
  })

  test.each<[string, Partial<Party>, Partial<Party>]>([
    [
      "with one common name at two places",
      { name: "Mette Hansen", ...at },
      { name: "Mette Hansen", places: [{ ...place, key: "x" }] },
    ],
    [
      "behind one shared mailbox",
      { name: "Mette Lindhjem", mails: ["post@x.example"] },
      { name: "Signe Aaholm", mails: ["post@x.example"] },
    ],
    ["husband and wife", { name: "Mette Lindhjem", phones: [phone] }, { name: "Mikkel Lindhjem", phones: [phone] }],
    ["father and son", { name: "Jens Lindhjem", phones: [phone] }, { name: "Jens Lindhjem jun.", phones: [phone] }],
    ["sisters", { name: "Anna Lindhjem", phones: [phone], ...at }, { name: "Anne Lindhjem", phones: [phone], ...at }],
  ])("are two: %s", (_, one, other) => {
    expect(match("person", one, other)).toBeNull()
  })

  test("who share the switchboard are not proved by it", () => {
    const [one, other] = [
      { name: "Mette Hansen", phones: [phone] },
      { name: "Mette Hansen", phones: [phone] },
    ]
    expect(match("person", one, other)).not.toBeNull()
    expect(match("person", one, other, [phone])).toBeNull()
  })

  test("with a number of their own in common are certain; by name and place alone they are likely", () => {
    const named = { name: "Mette Lindhjem", ...at }
    expect(match("person", named, named)?.certainty).toBe("likely")
    expect(match("person", { ...named, phones: [phone] }, { ...named, phones: [phone] })?.certainty).toBe("certain")
  })
})

describe("organisations", () => {
  const cvr = "99001122"
  test.each<[string, Partial<Party>, Partial<Party>]>([
    ["company form", { name: "Vindrose Emballage A/S" }, { name: "Vindrose Emballage ApS" }],
    [
      "word order",
      { name: "Jobcenter Vindeby", municipalities: ["0147"] },
      { name: "Vindeby Jobcenter", municipalities: ["0147"] },
    ],
    ["a space", { name: "Vind Rose Emballage" }, { name: "Vindrose Emballage" }],
    ["its domain for a name", { name: "vindrose-emballage.example" }, { name: "Vindrose Emballage A/S" }],
    ["another name, by the CVR number", { name: "Vindrose A/S", cvr }, { name: "Nordstjernen A/S", cvr }],
    ["a former name", { name: "Nordstjernen", otherNames: ["Vindrose Emballage"] }, { name: "Vindrose Emballage" }],
  ])("are one in spite of %s", (_, one, other) => {
    expect(match("organisation", one, other)).not.toBeNull()
  })

  test.each<[string, Partial<Party>, Partial<Party>]>([
    [
      "a parent and its place of work",
      { id: 1, name: "Vindrose A/S", cvr },
      { name: "Vindrose A/S, Køge", cvr, pNumber: "1000000001" },
    ],
    [
      "a parent and its branch",
      { id: 1, name: "Vindrose A/S", cvr },
      { id: 2, name: "Vindrose A/S", cvr, parentId: 1 },
    ],
    [
      "two places of work",
      { name: "Vindrose", cvr, pNumber: "1000000001" },
      { name: "Vindrose", cvr, pNumber: "1000000002" },
    ],
    [
      "two of a family",
      { name: "Vindrose Emballage", domains: ["v.example"] },
      { name: "Vindrose Transport", domains: ["v.example"] },
    ],
    ["two CVR numbers", { name: "Vindrose Emballage", cvr }, { name: "Vindrose Emballage", cvr: "13585628" }],
    ["two numbers", { name: "Vindrose Skole 1" }, { name: "Vindrose Skole 2" }],
    ["two jobcentres", { name: "Jobcenter Vejen" }, { name: "Jobcenter Vejle" }],
  ])("are two: %s", (_, one, other) => {
    expect(match("organisation", one, other)).toBeNull()
  })
})

describe("words", () => {
  test("of people", () => {
    expect(personWords("Lindhjem, Mette K.")).toEqual(["mette", "k", "lindhjem"])
    expect(personWords("mette.lindhjem@vindrose.example")).toEqual(["mette", "lindhjem"])
  })
  test("of organisations", () => {
    expect(organisationWords("Vindrose & Søn A/S")).toEqual(["vindrose", "soen"])
    expect(organisationWords("3F's A-kasse i Køge")).toEqual(["3fs", "akasse", "koege"])
  })
})

describe("likeness", () => {
  test("counts swapped neighbours as one slip (Damerau-Levenshtein)", () => {
    expect(editDistance("lindhjem", "lindhejm", 3)).toBe(1)
    expect(editDistance("hansen", "jansen", 3)).toBe(1)
    expect(editDistance("kitten", "sitting", 3)).toBe(3)
    expect(editDistance("abcdef", "ghijkl", 2)).toBe(3)
  })
  test("is that of Winkler's own examples", () => {
    expect(jaroWinkler("martha", "marhta")).toBeCloseTo(0.961, 3)
    expect(jaroWinkler("dwayne", "duane")).toBeCloseTo(0.84, 3)
    expect(jaroWinkler("abc", "xyz")).toBe(0)
  })
  test("makes slips of longer words only", () => {
    expect([isSlip("lindhjem", "lindhjm"), isSlip("kim", "kis"), isSlip("vejen", "vejle")]).toEqual([
      true,
      false,
      false,
    ])
  })
})
