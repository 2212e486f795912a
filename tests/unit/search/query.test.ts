import { describe, expect, test } from "vitest"
import { holds, readQuery } from "#app/search/query.ts"
import { rank } from "#app/search/rank.ts"
import { inquiryNumbersOf, recognise } from "#app/search/recognise.ts"
import { marked, snippetOf } from "#app/search/snippet.ts"
import { isSlip, spellingsOf } from "#app/search/spellings.ts"

const found = (query: string, text: string) => holds(readQuery(query), text)

describe("a query", () => {
  test.each([
    ["arbejdsford", "Forlængelse af arbejdsfordelingen"],
    ["forlængelse arbejdsfordeling", "Arbejdsfordeling, forlængelse af"],
    ["groenvang", "Grønvang Gartneri A/S"],
    ["Århus", "aarhus"],
    ["renée", "RENEE"],
    ["a/s", "Grønvang Gartneri A/S"],
    ['"tredje meddelelse"', "i tredje meddelelse"],
    ["mette@vindrose.example", "Skriv til Mette@Vindrose.example"],
    ["44 00 00 10", "Ring på 44000010"],
  ])("%s finds »%s«", (query, text) => expect(found(query, text)).toBe(true))

  test.each([
    ["fordeling", "arbejdsfordeling"],
    ['"meddelelse tredje"', "i tredje meddelelse"],
    ['"tredje meddel"', "i tredje meddelelse"],
    ["arbejdsfordeling varsling", "arbejdsfordeling"],
    ["", "hvad som helst"],
    ['"" * - ()', "hvad som helst"],
  ])("%s does not find »%s«", (query, text) => expect(found(query, text)).toBe(false))

  test("takes the last word for a beginning only while it is being typed", () => {
    expect(found("ar", "arbejde")).toBe(true)
    expect(found("ar ", "arbejde")).toBe(false)
  })
})

describe("recognised are", () => {
  const years = [2025, 2026]
  test.each([
    ["H-2026-00042", ["H-2026-00042"]],
    ["h-2026-42", ["H-2026-00042"]],
    ["2026-00042", ["H-2026-00042"]],
    ["00042", ["H-2025-00042", "H-2026-00042"]],
    ["42", ["H-2025-00042", "H-2026-00042"]],
  ])("the case number %s", (text, numbers) => {
    const { inquiry } = recognise(text)
    expect(inquiry && inquiryNumbersOf(inquiry, years)).toEqual(numbers)
  })

  test("a CVR and a phone number, which eight digits may both be", () => {
    expect(recognise("99 00 11 22")).toMatchObject({ cvr: "99001122", phone: "+4599001122" })
    expect(recognise("+45 44 00 00 10").phone).toBe("+4544000010")
    expect(recognise("CVR 99001122").cvr).toBe("99001122")
  })

  test("a mail address, whatever its case", () =>
    expect(recognise("Mette@Vindrose.example ").mail).toBe("mette@vindrose.example"))

  test("words as nothing but words", () =>
    expect(recognise("arbejdsfordeling 13 uger")).toEqual({ inquiry: null, cvr: null, phone: null, mail: null }))
})

describe("a hit", () => {
  const hits = (pieces: { text: string; hit: boolean }[] | null) =>
    pieces?.filter(({ hit }) => hit).map(({ text }) => text)

  test("is marked as it was written, and the text stays whole", () => {
    const text = "Forlængelse for Grønvang i Århus"
    const pieces = marked(text, readQuery("groenv aarhus"))
    expect(hits(pieces)).toEqual(["Grønvang", "Århus"])
    expect(pieces.map(({ text }) => text).join("")).toBe(text)
  })

  test("is cut out of a long text where most words stand together", () => {
    const text = `Vindrose. ${"Fyld og fyld. ".repeat(40)}HR-chef hos Vindrose Emballage i Køge. ${"Mere fyld. ".repeat(40)}`
    const pieces = snippetOf(text, readQuery("vindrose emballage"))
    expect(hits(pieces)).toEqual(["Vindrose", "Emballage"])
    expect(pieces?.map(({ text }) => text).join("").length).toBeLessThan(200)
  })

  test("that is not there gives no snippet", () => expect(snippetOf("Hej", readQuery("vindrose"))).toBeNull())
})

describe("spellings", () => {
  const meet = (one: string, other: string) =>
    spellingsOf(one).some((form) => spellingsOf(other).includes(form)) && isSlip(one, other)
  test.each([
    ["lindhjm", "lindhjem"],
    ["lindhejm", "lindhjem"],
    ["lindhjeem", "lindhjem"],
    ["lindhjen", "lindhjem"],
    ["vindrsoe", "vindrose"],
  ])("%s may mean %s", (one, other) => expect(meet(one, other)).toBe(true))
  test.each([
    ["holm", "horn"],
    ["lindhjem", "linde"],
    ["mette", "grete"],
  ])("%s does not mean %s", (one, other) => expect(meet(one, other)).toBe(false))
})

describe("cases stand", () => {
  const now = Date.parse("2026-11-23T10:00:00+01:00")
  const day = 86_400_000
  const one = (id: number, given: object) => ({
    ...{ id, recognised: false, open: false, at: now - 10 * day, subject: "Arbejdsfordeling", text: null },
    ...given,
  })
  const order = (...cases: ReturnType<typeof one>[]) =>
    rank(cases, readQuery("arbejdsfordeling"), [1], now).map(({ id }) => id)

  test("recognised first, then open before closed", () =>
    expect(order(one(1, {}), one(2, { open: true, subject: "x" }), one(3, { recognised: true }))).toEqual([3, 2, 1]))
  test("newer before older", () => expect(order(one(1, { at: now - 900 * day }), one(2, {}))).toEqual([2, 1]))
  test("with the word in the subject before those with it in the text, and the word itself before a longer one", () => {
    expect(order(one(1, { subject: "Hej", text: "om arbejdsfordeling" }), one(2, {}))).toEqual([2, 1])
    expect(
      order(one(1, { subject: "Arbejdsfordelingens regler" }), one(2, { subject: "Arbejdsfordeling nu" })),
    ).toEqual([2, 1])
  })
})
