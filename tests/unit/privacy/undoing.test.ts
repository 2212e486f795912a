import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { findStatusLink, makeStatusLink } from "#app/front-door/links.server.ts"
import { anonymisePerson } from "#app/privacy/anonymising.server.ts"
import { addAddress } from "#app/stakeholders/addressing.server.ts"
import { addAffiliation } from "#app/stakeholders/affiliating.server.ts"
import { listFacts } from "#app/stakeholders/duplicates/facts.server.ts"
import { mergeParties } from "#app/stakeholders/duplicates/merging.server.ts"
import { unmergeParties } from "#app/stakeholders/duplicates/unmerging.server.ts"
import { editParties, undoEdit } from "#app/stakeholders/lists/editing.server.ts"
import { changePerson } from "#app/stakeholders/person-details.server.ts"
import { addresses, importRows, imports, people } from "#db/schema/index.ts"
import { addOrganisation, addSomebody } from "#tests/unit/stakeholders/parties.ts"
import { check, type ImportHouse, openImportHouse, run, undo } from "../stakeholders/imports/run.ts"
import { type FullHouse, openFullHouse } from "./full-house.ts"

describe("what was taken out of a person's entry", () => {
  let it: FullHouse
  beforeEach(async () => {
    it = await openFullHouse()
  })
  afterEach(() => it.house.close())
  const anonymise = async () => {
    await it.journalise()
    await anonymisePerson(it.house.db, it.actor(), it.personId)
  }
  const entry = async () => ({
    person: await it.person(),
    addresses: await it.house.db.read.$count(addresses, eq(addresses.personId, it.personId)),
  })

  test("comes back by no page that was still open", async () => {
    const { db } = it.house
    await anonymise()
    const before = await entry()
    const refused = { code: "person-anonymised" }
    const details = { name: "Mette Lindhjem", language: "da", preferredChannel: null } as const
    await expect(changePerson(db, it.actor(), it.personId, details)).rejects.toMatchObject(refused)
    const address = { kind: "phone", value: "55667788", personId: it.personId, organisationId: null } as const
    await expect(addAddress(db, it.actor(), address)).rejects.toMatchObject(refused)
    const organisationId = await addOrganisation(it.house, { name: "Vindrose" })
    const place = { personId: it.personId, organisationId, role: "Chef", from: null }
    await expect(addAffiliation(db, it.actor(), place)).rejects.toMatchObject(refused)
    expect(await entry()).toEqual(before)
  })

  test("comes back by no undo of what was set on many", async () => {
    const { db } = it.house
    const set = { column: "preferredChannel", value: null } as const
    const { trace } = await editParties(db, it.actor(), [it.personId], set)
    await anonymise()
    expect(await undoEdit(db, it.actor(), trace)).toEqual({ restored: 0, left: 1 })
    expect((await it.person())?.preferredChannel).toBeNull()
  })

  test("comes back by no parting of doubles; and nobody who was anonymised is taken for a double", async () => {
    const { db } = it.house
    const double = await addSomebody(it.house, { name: "Lindhjem, Mette", mail: "ml@privat.example" })
    const mergeId = await mergeParties(db, it.actor(), { kind: "person", keptId: it.personId, doubleId: double })
    await anonymise()
    await expect(unmergeParties(db, it.actor(), mergeId)).rejects.toMatchObject({ code: "not-found" })
    const names = (await db.read.select().from(people)).map(({ name }) => name)
    expect(names.filter((name) => name.includes("Lindhjem"))).toEqual([])
    expect((await listFacts(db.read, "person")).map(({ name }) => name)).toEqual(["Bo Ravnkilde"])
    const other = await addSomebody(it.house, { name: "Ida Bæk" })
    const merged = mergeParties(db, it.actor(), { kind: "person", keptId: other, doubleId: it.personId })
    await expect(merged).rejects.toMatchObject({ code: "person-anonymised" })
  })

  test("is shown by no link that was sent", async () => {
    const { db } = it.house
    const link = { inquiryId: it.caseId, locale: "da", mailed: true, now: it.house.clock.now } as const
    const own = await db.write((tx) => makeStatusLink(tx, { ...link, address: "mli@vindrose-emballage.example" }))
    const passedOn = await db.write((tx) => makeStatusLink(tx, { ...link, address: "chef@vindrose.example" }))
    expect(await findStatusLink(db.read, own)).toBeDefined()
    await anonymise()
    for (const token of [own, passedOn]) expect(await findStatusLink(db.read, token)).toBeUndefined()
  })
})

describe("an imported list", () => {
  let house: ImportHouse
  beforeEach(async () => {
    house = await openImportHouse()
  })
  afterEach(() => house.close())

  test("that waits to be taken in, or was stopped, does not bring somebody back", async () => {
    const list =
      "Virksomhed;Kontaktperson;Mail\r\nLind A/S;Ida Bæk;iba@lind.example\r\nLind A/S;Mette Lind;mli@lind.example\r\n"
    const { id } = await check(house, "liste.csv", list)
    const personId = await addSomebody(house, { name: "Mette Lind", mail: "mli@lind.example" })
    const forget = () => anonymisePerson(house.db, house.actor, personId)
    await expect(forget()).rejects.toMatchObject({ code: "import-busy" })
    await house.db.write((tx) => tx.update(imports).set({ status: "stopped", done: 1 }).where(eq(imports.id, id)))
    expect(await forget()).toBe(true)
    await expect(run(house, id)).rejects.toMatchObject({ code: "import-moved-on" })
    expect((await house.db.read.select().from(people)).map(({ name }) => name)).toEqual([
      `Anonymiseret person ${personId}`,
    ])
  })

  test("that made somebody has nothing of them left, though others bear the name, and gives nothing back", async () => {
    const first = "Virksomhed;CVR;Kontaktperson;Titel;Tlf\r\nLind A/S;29189641;Mette Holm;Zebrachef;44000010\r\n"
    const { id } = await check(house, "liste.csv", first)
    await run(house, id)
    const { id: second } = await check(house, "nye.csv", first.replace("Zebrachef", "Okapichef"))
    await run(house, second)
    const [mette] = await house.db.read.select().from(people).where(eq(people.name, "Mette Holm"))
    await house.db.write((tx) => tx.insert(people).values({ name: "Mette Holm", createdAt: 0 }))
    await anonymisePerson(house.db, house.actor, mette?.id ?? 0)
    const held = async () => JSON.stringify(await house.db.read.select().from(importRows))
    expect(await held()).not.toMatch(/Holm|chef|44000010/)
    expect((await verifyHouse(house)).faults).toEqual([])
    await undo(house, second)
    await undo(house, id)
    const [after] = await house.db.read
      .select()
      .from(people)
      .where(eq(people.id, mette?.id ?? 0))
    expect(after?.name).toBe(`Anonymiseret person ${mette?.id}`)
  })
})
