import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Tx } from "#db/client.server.ts"
import { contacts, formerNames, inquiries, messages, notes, organisations, people } from "#db/schema/index.ts"
import { addresses, affiliations } from "#db/schema/stakeholders.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { addCase, finder, viewerOf } from "./support.ts"

let house: TestHouse
beforeEach(async () => {
  house = openTestHouse()
  await furnish(house)
})
afterEach(() => house.close())

const staff = viewerOf("staff", 1, 1)
const write = <T>(work: (tx: Tx) => Promise<T>) => house.db.write(work)
const find = (text: string, filter = {}) => finder(house, staff, text, filter)

async function addParties() {
  await write(async (tx) => {
    const base = { createdAt: 0 }
    await tx.insert(organisations).values([
      { ...base, id: 901, name: "Vindrose Emballage A/S", cvr: "99001122", municipalityCode: "0259" },
      { ...base, id: 902, name: "Grønvang Gartneri A/S" },
      { ...base, id: 903, name: "Vindrose Embalage", mergedIntoId: 901 },
    ])
    await tx.insert(formerNames).values({ organisationId: 901, name: "Køge Papkasser", to: "2020-01-01" })
    await tx.insert(people).values([
      { ...base, id: 901, name: "Mette Lindhjem" },
      { ...base, id: 902, name: "Åse Grønbæk" },
    ])
    await tx.insert(affiliations).values({ personId: 901, organisationId: 901, role: "HR-chef" })
    const address = (kind: "mail" | "phone" | "domain", value: string, lookup: string) => ({
      ...base,
      kind,
      value,
      lookup,
    })
    await tx.insert(addresses).values([
      { ...address("mail", "MLI@vindrose.example", "mli@vindrose.example"), personId: 901 },
      { ...address("phone", "44 00 00 10", "+4544000010"), personId: 901 },
      { ...address("domain", "vindrose.example", "vindrose.example"), organisationId: 901 },
    ])
  })
}

describe("a case is found", () => {
  test.each([
    ["its subject", { subject: "Forlængelse af arbejdsfordeling" }, "arbejdsfordel"],
    ["what a mail says", { mail: "Vi mangler industriteknikere på Lolland" }, "lolland industritek"],
    ["who wrote a mail", { mail: "Hej", from: "Priya Nair" }, "priya"],
    ["a note", { note: "Ring til tillidsrepræsentanten" }, "tillidsrepraesentanten"],
    ["æ, ø and å in either spelling", { subject: "Høring om Sjælland og Ålborg" }, "hoering sjaelland aalborg"],
    ["a phrase", { mail: "Det er den tredje meddelelse i sagen" }, '"tredje meddelelse"'],
  ])("by %s", async (_, given, text) => {
    const { number } = await write((tx) => addCase(tx, given))
    expect((await find(text)).inquiries).toEqual([number])
    expect((await find(`${text} xyzzy`)).inquiries).toEqual([])
  })

  test("by its number in each way it is said, before cases that speak of the number", async () => {
    const speaks = await write((tx) => addCase(tx, { mail: "Vi er 842 ansatte" }))
    const meant = await write((tx) => addCase(tx, { number: "H-2026-00842", status: "closed" }))
    for (const text of ["H-2026-00842", "h-2026-842", "00842", "842"])
      expect((await find(text)).inquiries[0], text).toBe(meant.number)
    expect((await find("842")).inquiries).toEqual([meant.number, speaks.number])
  })

  test("by the name of the organisation it came from, and by its person's phone number", async () => {
    await addParties()
    const { number } = await write((tx) => addCase(tx, { organisationId: 901, personId: 901 }))
    expect((await find("emballage")).inquiries).toEqual([number])
    expect((await find("44 00 00 10")).inquiries).toEqual([number])
  })

  test("not by the quoted history of a reply, whose words stand in the mail before it", async () => {
    const { id } = await write((tx) => addCase(tx, { mail: "Hvilken blanket skal vi bruge?" }))
    const text = "Tak for svaret.\n\nDen 20. nov. 2026 kl. 10.00 skrev Nogen <x@y.example>:\n> en ganske særlig sætning"
    await write((tx) =>
      tx.insert(messages).values({
        ...{ inquiryId: id, direction: "in", messageId: "<2@test.example>", subject: "SV", text, sentAt: 1, at: 1 },
      }),
    )
    expect((await find("tak svaret")).inquiries).toHaveLength(1)
    expect((await find("ganske særlig")).inquiries).toEqual([])
  })

  test("open before closed, and narrowed by state and by period", async () => {
    const closed = await write((tx) => addCase(tx, { subject: "Rammeaftale", status: "closed" }))
    const open = await write((tx) => addCase(tx, { subject: "Om en rammeaftale til sommer", mail: "x" }))
    const old = await write((tx) =>
      addCase(tx, { subject: "Rammeaftale", status: "closed", receivedAt: Date.parse("2024-05-01") }),
    )
    expect((await find("rammeaftale")).inquiries).toEqual([open.number, closed.number, old.number])
    expect((await find("rammeaftale", { state: "open" })).inquiries).toEqual([open.number])
    expect((await find("rammeaftale", { state: "settled" })).inquiries).toEqual([closed.number, old.number])
    expect((await find("rammeaftale", { period: "2024" })).inquiries).toEqual([old.number])
    expect((await find("rammeaftale", { period: "30-days" })).inquiries).toEqual([open.number, closed.number])
  })
})

describe("a party is found", () => {
  beforeEach(addParties)
  test.each([
    ["the beginning of its name", "vindr"],
    ["a name it had before", "papkasser"],
    ["its CVR number", "99 00 11 22"],
    ["its domain", "vindrose.example"],
    ["the name of its double", "embalage"],
    ["a name spelt nearly so", "vindrsoe"],
  ])("by %s, once", async (_, text) => {
    expect((await find(text)).organisations).toEqual(["Vindrose Emballage A/S"])
  })

  test.each([
    ["a name spelt nearly so", "Lindhjm"],
    ["first name and surname, one of them spelt nearly so", "mette lindhejm"],
    ["where they work", "hr-chef vindrose"],
    ["a phone number", "+45 44 00 00 10"],
    ["the beginning of a phone number", "4400 00"],
    ["a mail address", "mli@vindrose.example"],
  ])("a person by %s", async (_, text) => expect((await find(text)).people).toEqual(["Mette Lindhjem"]))

  test("no other name is taken for a short one, and a right one is not guessed at", async () => {
    expect((await find("xyzzy")).people).toEqual([])
    expect((await find("ase groenbaek")).people).toEqual([])
    expect((await find("aase groenbaek")).people).toEqual(["Åse Grønbæk"])
  })
})

describe("what changes is found as it now is", () => {
  test("subject, mail, note, contact; and nothing of what was taken away", async () => {
    const { id } = await write((tx) =>
      addCase(tx, { subject: "Gammelt", mail: "brev", note: "seddel", call: "opkald" }),
    )
    await write(async (tx) => {
      await tx.update(inquiries).set({ subject: "Nyt" }).where(eq(inquiries.id, id))
      await tx.update(messages).set({ text: "omskrevet", subject: "x" }).where(eq(messages.inquiryId, id))
      await tx.update(notes).set({ text: "rettelse" }).where(eq(notes.inquiryId, id))
      await tx.update(contacts).set({ summary: "samtale" }).where(eq(contacts.inquiryId, id))
    })
    for (const gone of ["gammelt", "brev", "seddel", "opkald"])
      expect((await find(gone)).totals, gone).toEqual([0, 0, 0, 0])
    for (const text of ["nyt", "omskrevet", "rettelse"]) expect((await find(text)).inquiries, text).toHaveLength(1)
    expect((await find("samtale")).contacts).toEqual(["samtale"])
    await write(async (tx) => {
      await tx.delete(contacts)
      await tx.delete(notes)
      await tx.delete(messages)
      await tx.delete(inquiries).where(eq(inquiries.id, id))
    })
    for (const text of ["nyt", "omskrevet", "rettelse", "samtale"])
      expect((await find(text)).totals).toEqual([0, 0, 0, 0])
  })

  test("names: a renamed organisation's people are found by its new name, a merged double at the one that was kept", async () => {
    await addParties()
    await write((tx) => tx.update(organisations).set({ name: "Medvind Kasser" }).where(eq(organisations.id, 901)))
    expect((await find("medvind")).people).toEqual(["Mette Lindhjem"])
    expect((await find("hr-chef emballage")).people).toEqual([])
    await write((tx) => tx.update(people).set({ mergedIntoId: 902 }).where(eq(people.id, 901)))
    expect((await find("lindhjem")).people).toEqual(["Åse Grønbæk"])
    await write((tx) => tx.update(people).set({ mergedIntoId: null }).where(eq(people.id, 901)))
    expect((await find("lindhjem")).people).toEqual(["Mette Lindhjem"])
  })

  test("nothing of a transaction that was rolled back", async () => {
    const broken = write(async (tx) => {
      await addCase(tx, { subject: "Fortrudt" })
      throw new Error("stop")
    })
    await expect(broken).rejects.toThrow("stop")
    expect((await find("fortrudt")).inquiries).toEqual([])
  })

  test("a mail that was moved to another case is found there", async () => {
    const from = await write((tx) => addCase(tx, { mail: "Om flaskehalse" }))
    const to = await write((tx) => addCase(tx, {}))
    await write((tx) => tx.update(messages).set({ inquiryId: to.id }).where(eq(messages.inquiryId, from.id)))
    expect((await find("flaskehalse")).inquiries).toEqual([to.number])
  })
})

test("pages follow one another without a gap, and numbers say how many there are", async () => {
  await write(async (tx) => {
    for (let n = 0; n < 30; n++) await addCase(tx, { subject: `Høringssvar ${n}` })
  })
  const first = await find("høringssvar", { kind: "inquiries" })
  const second = await find("høringssvar", { kind: "inquiries", page: 2 })
  expect(first.totals[0]).toBe(30)
  expect(new Set([...first.inquiries, ...second.inquiries]).size).toBe(30)
})
