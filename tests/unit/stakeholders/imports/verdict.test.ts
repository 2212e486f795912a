import { beforeEach, describe, expect, test } from "vitest"
import { type Base, type Organisation, openBase, type Person } from "#app/stakeholders/imports/base.ts"
import type { RowTexts } from "#app/stakeholders/imports/fields.ts"
import { openHouse } from "#app/stakeholders/imports/house.ts"
import { judgeRow } from "#app/stakeholders/imports/verdict.ts"

const house = openHouse({
  municipalities: [
    { code: "0101", names: ["København", "Københavns Kommune"] },
    { code: "0151", names: ["Ballerup", "Ballerup Kommune"] },
  ],
  groups: [
    { key: "businesses", names: ["Virksomheder", "Businesses"] },
    { key: "jobcentres", names: ["Jobcentre"] },
    { key: "municipal-councils", names: ["Byråd"] },
    { key: "ministry", names: ["Minister, AMS"] },
  ],
  colleagues: [
    { id: 7, initials: "SAA", email: "saa@region.example", name: "Signe Aaholm" },
    { id: 8, initials: "SAA", email: "sa2@region.example", name: "Stig Aarup" },
  ],
})

let base: Base
let lind: Organisation
let mette: Person
let id = 0

function organisation(columns: Partial<Organisation> & { name: string }): Organisation {
  const made: Organisation = {
    ...{ id: ++id, line: null, nameFrom: null, cvr: null, pNumber: null, municipalityCode: null, targetGroup: null },
    ...{ ownerId: null, otherGroups: new Set(), agreements: [], addresses: [], people: new Set() },
    ...columns,
  }
  base.addOrganisation(made)
  return made
}

function person(name: string, mail: string | null, at: Organisation | null, role: string | null = null): Person {
  const addresses = mail ? [{ kind: "mail" as const, lookup: mail }] : []
  const made: Person = { id: ++id, line: null, name, language: null, addresses, places: [] }
  base.addPerson(made)
  if (at) base.addPlace(made, { id: ++id, organisation: at, role })
  return made
}

beforeEach(() => {
  base = openBase()
  lind = organisation({
    name: "Lind & Sønner A/S",
    cvr: "29189641",
    municipalityCode: "0151",
    targetGroup: "businesses",
  })
  mette = person("Mette Lind", "mli@lind.example", lind, "Chef")
})

let line = 1
const judge = (row: Record<string, string>) => {
  const texts: RowTexts = Object.fromEntries(Object.entries(row).map(([field, text]) => [field, [text]]))
  const { verdict, remarks, writes } = judgeRow(base, house, texts, ++line)
  return { verdict, codes: remarks.map(({ code }) => code), remarks, writes }
}

describe("whom a row speaks of", () => {
  test.each([
    ["mail, whatever else it is called", { name: "Mette Lind", mail: "MLI@lind.example" }],
    [
      "folded name at the organisation",
      { name: "METTE LIND", organisation: "Lind og Soenner A/S", cvr: "29 18 96 41" },
    ],
    ["name and municipality", { name: "Mette Lind", municipality: "ballerup kommune" }],
    ["CVR alone", { cvr: "DK 29189641" }],
    ["another spelling of the name", { organisation: "LIND & SOENNER A.S." }],
    ["name and the municipality's number", { organisation: "Lind & Sønner A/S", municipality: "151" }],
  ])("is known by %s: nothing new", (_, row) => {
    expect(judge(row)).toMatchObject({ verdict: "same", writes: [] })
  })

  test("is known by phone and name", () => {
    base.addAddress(mette, { kind: "phone", lookup: "+4544000010" })
    expect(judge({ name: "mette lind", phone: "44000010" }).verdict).toBe("same")
    expect(judge({ name: "Ole Ravn", phone: "44000010" }).verdict).toBe("create")
  })

  test("a municipality and its jobcentre share a CVR and stay two", () => {
    organisation({ name: "Ballerup Kommune", cvr: "58271713", targetGroup: "municipal-councils" })
    expect(judge({ organisation: "Jobcenter Ballerup", cvr: "58271713", group: "Jobcentre" }).verdict).toBe("create")
  })

  test.each([
    ["municipality", "København"],
    ["cvr", "13585628"],
  ])("the same name with another %s is another", (field, other) => {
    expect(judge({ organisation: "Lind & Sønner A/S", [field]: other }).verdict).toBe("create")
  })

  test("cannot be told of several: it fails, unless more in the row says which", () => {
    organisation({ name: "Lind & Sønner A/S", municipalityCode: "0101" })
    expect(judge({ organisation: "Lind & Sønner A/S", phone: "44000099" })).toMatchObject({
      verdict: "fail",
      codes: ["ambiguous"],
    })
    expect(judge({ organisation: "Lind & Sønner A/S", municipality: "København", phone: "44000099" }).verdict).toBe(
      "update",
    )
    expect(judge({ name: "Mette Lind", organisation: "Lind & Sønner A/S", role: "Direktør" }).verdict).toBe("update")
  })
})

describe("a row fails, with its reason, where", () => {
  test.each([
    ["it has no name", { mail: "x@y.example", role: "Chef" }, "missing-name"],
    ["its mail address is none", { name: "Ole", mail: "ole(at)x.example" }, "bad-mail"],
    ["its mail address is a stranger's", { name: "Ole Ravn", mail: "mli@lind.example" }, "mail-of-other"],
    ["its date is none", { organisation: "Ny ApS", agreementFrom: "32-13-2024" }, "bad-date"],
    [
      "its agreement ends before it begins",
      { organisation: "Ny ApS", agreementFrom: "1/3-24", agreementTo: "1/2-24" },
      "agreement-order",
    ],
  ])("%s", (_, row, code) => {
    expect(judge(row)).toMatchObject({ verdict: "fail", codes: [code], writes: [] })
    // It taught nothing: nobody of that name is known now.
    expect(base.organisationsNamed("Ny ApS")).toEqual([])
  })
})

describe("a row is taken in, with a word of warning, where", () => {
  test.each([
    ["its CVR fails modulus 11", { organisation: "Ny ApS", cvr: "12345678" }, "cvr-check-digit", "create"],
    ["its CVR is no number", { organisation: "Ny ApS", cvr: "12345" }, "bad-cvr", "create"],
    [
      "a municipality is unknown",
      { organisation: "Ny ApS", municipality: "Atlantis" },
      "unknown-municipality",
      "create",
    ],
    ["a colleague is unknown", { organisation: "Ny ApS", owner: "XYZ" }, "unknown-owner", "create"],
    ["a phone is too short", { name: "Ole Ravn", phone: "112" }, "bad-phone", "create"],
    ["somebody of that name is elsewhere", { name: "Mette Lind", organisation: "Ny ApS" }, "same-name", "create"],
    ["it uses another name for a known CVR", { organisation: "Lind Holding", cvr: "29189641" }, "known-as", "same"],
    [
      "an agreement has no first day",
      { organisation: "Lind & Sønner A/S", agreement: "Ny aftale" },
      "agreement-without-start",
      "same",
    ],
    [
      "a person has a place elsewhere",
      { name: "Mette Lind", mail: "mli@lind.example", organisation: "Ny ApS" },
      "also-at",
      "update",
    ],
  ])("%s", (_, row, code, verdict) => {
    const judged = judge(row)
    expect(judged.verdict).toBe(verdict)
    expect(judged.codes).toContain(code)
  })

  test("a shared mailbox stays the organisation's", () => {
    base.addAddress(lind, { kind: "mail", lookup: "post@lind.example" })
    const { verdict, codes, writes } = judge({
      name: "Ole Ravn",
      mail: "post@lind.example",
      organisation: "Lind & Sønner A/S",
    })
    expect({ verdict, codes }).toEqual({ verdict: "create", codes: ["shared-mailbox", "add", "place"] })
    expect(writes.some(({ table }) => table === "addresses")).toBe(false)
  })
})

describe("what a row changes", () => {
  test("is what it says otherwise; what it is silent about stays", () => {
    const { verdict, remarks } = judge({
      organisation: "Lind & Sønner A/S",
      municipality: "",
      group: "Byråd",
      owner: "saa@region.example",
    })
    expect(verdict).toBe("update")
    expect(remarks.map(({ code, field, value }) => `${code} ${field} ${value}`)).toEqual([
      "set group businesses → municipal-councils",
      "set owner  → 7",
    ])
  })

  test("initials that two colleagues share name either", () => {
    lind.ownerId = 8
    expect(judge({ organisation: "Lind & Sønner A/S", owner: "SAA" }).verdict).toBe("same")
  })

  test("is the name only where it says since when, and the old one is kept", () => {
    const { verdict, writes } = judge({ organisation: "Lind Gruppen A/S", cvr: "29189641", nameFrom: "1/1-26" })
    expect(verdict).toBe("update")
    const former = writes.find(({ table }) => table === "formerNames")
    expect(former?.kind === "insert" && former.columns()).toMatchObject({ name: "Lind & Sønner A/S", to: "2025-12-31" })
  })

  test("is a group whose name has a comma in it", () => {
    const { remarks } = judge({ organisation: "Lind & Sønner A/S", otherGroups: "Minister, AMS; Jobcentre, Byråd" })
    expect(remarks.map(({ value }) => value)).toEqual(["ministry", "jobcentres", "municipal-councils"])
  })
})

describe("the same party twice in a file", () => {
  test("is passed over with the line it first stood in; what is new in the second is added", () => {
    const first = { name: "Ole Ravn", mail: "ora@ravn.example", organisation: "Ravn ApS" }
    expect(judge(first).verdict).toBe("create")
    const at = line
    expect(judge(first)).toMatchObject({ verdict: "skip", remarks: [{ code: "double-in-file", value: String(at) }] })
    expect(judge({ ...first, phone: "44000012" }).verdict).toBe("update")
  })

  test("that says two things says the first", () => {
    judge({ organisation: "Ravn ApS", municipality: "Ballerup" })
    const { verdict, codes } = judge({ organisation: "Ravn ApS", group: "Jobcentre", cvr: "13585628" })
    expect({ verdict, codes }).toEqual({ verdict: "update", codes: ["set", "set"] })
    expect(judge({ organisation: "Ravn ApS", group: "Virksomheder" }).codes).toEqual([
      "double-in-file",
      "differs-in-file",
    ])
  })

  test("two people of one company bring one company", () => {
    const tables = [
      judge({ name: "Ole Ravn", organisation: "Ravn ApS" }),
      judge({ name: "Ida Ravn", organisation: "RAVN APS" }),
    ].flatMap(({ writes }) => writes.map(({ table }) => table))
    expect(tables.filter((table) => table === "organisations")).toHaveLength(1)
    expect(tables.filter((table) => table === "affiliations")).toHaveLength(2)
  })
})
