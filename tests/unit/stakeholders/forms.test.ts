import { parseWithZod } from "@conform-to/zod/v4"
import { describe, expect, test } from "vitest"
import type { z } from "zod"
import { messages } from "#app/i18n/messages.ts"
import { agreementForm, factsForm, nameForm, newOrganisationForm } from "#app/stakeholders/organisation-forms.ts"
import { addressForm, affiliationForm, looseEndsForm } from "#app/stakeholders/party-forms.ts"

const t = messages("da")

/** As the browser posts it: what it reads as, or what is said at each field. */
function read<Schema extends z.ZodType>(schema: Schema, typed: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, values] of Object.entries(typed)) for (const value of [values].flat()) form.append(name, value)
  const submission = parseWithZod(form, { schema })
  return submission.status === "success" ? submission.value : submission.reply().error
}

describe("a new organisation", () => {
  const form = newOrganisationForm(t, "da")

  test("needs nothing but its name", () => {
    expect(read(form, { name: "Jobcenter Køge", cvr: "", mail: "", nameFrom: "" })).toEqual({
      ...{ name: "Jobcenter Køge", nameFrom: null, targetGroup: null, cvr: null, pNumber: null },
      ...{ municipalityCode: null, ownerId: null, mail: null, domain: null, phone: null },
    })
  })

  test("keeps a CVR number that fails modulus 11, in plain digits", () => {
    expect(read(form, { name: "Vindrose", cvr: "DK 99 00 11 22", pNumber: "10 0000 0001" })).toMatchObject({
      cvr: "99001122",
      pNumber: "1000000001",
    })
  })

  test("says what is wrong at each field", () => {
    expect(
      read(form, {
        name: " ",
        cvr: "1234",
        pNumber: "12",
        mail: "x",
        domain: "køge",
        phone: "?",
        nameFrom: "31-11-2026",
      }),
    ).toEqual({
      name: ["Feltet skal udfyldes."],
      cvr: ["Et CVR-nummer har 8 cifre."],
      pNumber: ["Et P-nummer har 10 cifre."],
      mail: ["Skriv en mailadresse, fx navn@region.example."],
      domain: ["Skriv et domæne, fx koege.example."],
      phone: ["Skriv et telefonnummer."],
      nameFrom: [expect.stringContaining("30-11-2026")],
    })
  })

  test.each(["koege.example", "@Koege.example", "https://www.koege.example/om"])(
    "has its domain read from %s",
    (domain) => {
      expect(read(form, { name: "Køge", domain })).toMatchObject({ domain: "koege.example" })
    },
  )
})

describe("what is posted from a panel", () => {
  test("a name is new, misspelt or taken back", () => {
    const form = nameForm(t, "da")
    expect(read(form, { change: "rename", name: "Jobhuset", from: "1/1 2027" })).toEqual({
      ...{ change: "rename", name: "Jobhuset", from: "2027-01-01", correction: false },
    })
    expect(read(form, { change: "rename", name: "Jobhuset", correction: "on" })).toMatchObject({ correction: true })
    expect(read(form, { change: "take-back", formerId: "7" })).toEqual({ change: "take-back", formerId: 7 })
    expect(read(form, { change: "rename" })).toEqual({ name: ["Feltet skal udfyldes."] })
  })

  test("an address is read by its kind, and the mistake stands at it", () => {
    const form = addressForm(t, "da")
    expect(read(form, { change: "add", kind: "mail", value: "BKR@koege.example", organisationId: "3" })).toEqual({
      ...{ change: "add", kind: "mail", value: "bkr@koege.example", organisationId: 3 },
    })
    expect(read(form, { change: "add", kind: "phone", value: "lok. 114" })).toMatchObject({ value: "lok. 114" })
    expect(read(form, { change: "add", kind: "mail", value: "koege" })).toEqual({
      value: ["Skriv en mailadresse, fx navn@region.example."],
    })
    expect(read(form, { change: "end", id: "4" })).toEqual({ change: "end", id: 4 })
  })

  test("a place and an agreement say what is missing", () => {
    expect(read(affiliationForm(t, "da"), { change: "add", organisation: "", since: "i går" })).toEqual({
      organisation: ["Feltet skal udfyldes."],
      since: ["Skriv en dato, fx 30-11-2026."],
    })
    expect(read(agreementForm(t, "da"), { change: "add", title: "", start: "x", end: "" })).toEqual({
      title: ["Feltet skal udfyldes."],
      start: ["Skriv en dato, fx 30-11-2026."],
    })
  })

  test("one box ticked and several are lists", () => {
    expect(read(factsForm(t, "da"), { furtherGroups: "education" })).toMatchObject({ furtherGroups: ["education"] })
    expect(read(looseEndsForm, { caseIds: ["1", "2"], taskIds: "3" })).toEqual({
      ...{ caseIds: [1, 2], taskIds: [3], seatIds: [] },
    })
  })
})
