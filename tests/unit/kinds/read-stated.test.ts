import { describe, expect, test } from "vitest"
import { readStated } from "#app/kinds/read-stated.ts"

const read = (text: string) => Object.fromEntries(readStated(text).map(({ field, value }) => [field, value]))

describe("numbers that a message states plainly", () => {
  test.each([
    ["Vi har 84 medarbejdere og påtænker at afskedige 12.", { employees: 84, dismissals: 12 }],
    ["Virksomheden beskæftiger normalt 1.240 ansatte.", { employees: 1240 }],
    ["Vi er en virksomhed med 96 ansatte.", { employees: 96 }],
    ["Vi må desværre afskedige 12 ud af vores 84 medarbejdere.", { employees: 84, dismissals: 12 }],
    ["Vi har i dag indledt forhandlinger om afskedigelse af 17 medarbejdere på vores gartneri.", { dismissals: 17 }],
    ["Vi varsler 30 medarbejdere.", { dismissals: 30 }],
    ["I alt 42 stillinger nedlægges.", { dismissals: 42 }],
    ["Vi er 55 ansatte.\nVi påtænker at\nafskedige 20.", { employees: 55, dismissals: 20 }],
    ["We employ 120 people and have to lay off 15.", { employees: 120, dismissals: 15 }],
    ["12 employees are to be dismissed.", { dismissals: 12 }],
    ["Vi afskediger 12. Det er 12 medarbejdere, der varsles: vi varsler 12.", { dismissals: 12 }],
  ])("%s", (text, found) => {
    expect(read(text)).toEqual(found)
  })
})

describe("numbers that only look like them", () => {
  test.each([
    "I 2024 afskedigede vi 30 medarbejdere.",
    "Sidste år måtte vi afskedige 30.",
    "Hvis vi afskediger 12, skal vi så varsle?",
    "Skal en virksomhed med 84 ansatte varsle?",
    "Vi vil ikke afskedige 12.",
    "Det er os magtpåliggende, at vi ikke\nafskedige 20.",
    "Vi har ca. 84 medarbejdere.",
    "Vi må afskedige 10 pct. af medarbejderne.",
    "Vi vil afskedige 12-15 medarbejdere.",
    "Vi påtænker at afskedige mellem 10 og 20.",
    "Vi varsler 12. december.",
    "Vi afskediger 1. marts.",
    "Vi varsler 30 dage før.",
    "Jeg har talt med 3 medarbejdere.",
    "Vi har 3 medarbejdere på barsel.",
    "84 medarbejdere deltog i mødet.",
    "Fra 84 til 70 medarbejdere.",
    "Vi afskediger 12 nu. Vi afskediger 14 til marts.",
    "Vi skal have svar inden 30 dage, jf. § 7.",
    "Ring på 44 12 84 00.",
    "We might dismiss 12 employees.",
  ])("%s", (text) => {
    expect(read(text)).toEqual({})
  })

  test("says with which words", () => {
    expect(readStated("Vi har 84 medarbejdere.")).toEqual([
      { field: "employees", value: 84, quote: "har 84 medarbejdere" },
    ])
  })
})
