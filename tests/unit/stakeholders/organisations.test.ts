import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { messages } from "#app/i18n/messages.ts"
import { addAddress, endAddress, removeAddress, reopenAddress } from "#app/stakeholders/addressing.server.ts"
import { addAgreement, changeAgreement, removeAgreement } from "#app/stakeholders/agreeing.server.ts"
import { changeFacts, readFacts } from "#app/stakeholders/facts.server.ts"
import { correctName, renameOrganisation, takeBackName } from "#app/stakeholders/naming.server.ts"
import { findTyped } from "#app/stakeholders/organisation-names.server.ts"
import { getOrganisationView } from "#app/stakeholders/organisation-query.server.ts"
import { events, organisations, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { addOrganisation, viewerFrom } from "./parties.ts"

let house: TestHouse
let koege: number
let viewer: ReturnType<typeof viewerFrom>
const actor = () => ({ userId: viewer.id, now: house.clock.now })
const view = () => getOrganisationView(house.db.read, viewer, koege, house.clock.now)
const told = async () =>
  (await house.db.read.select().from(events).where(eq(events.subject, "organisation"))).map(({ type }) => type)

beforeEach(async () => {
  house = openTestHouse()
  const { signe } = await furnish(house)
  viewer = viewerFrom(signe)
  koege = await addOrganisation(house, { name: "Jobcenter Køge", nameFrom: "2007-01-01" })
})
afterEach(() => house.close())

describe("a new name", () => {
  test("begins on its day; the old one is kept with the days it held", async () => {
    await renameOrganisation(house.db, actor(), koege, { name: "Jobhuset Køge", from: "2027-01-01" })
    expect(await view()).toMatchObject({
      ...{ name: "Jobhuset Køge", nameFrom: "2027-01-01" },
      formerNames: [{ name: "Jobcenter Køge", from: "2007-01-01", to: "2026-12-31" }],
    })
    expect(await told()).toEqual(["created", "renamed"])
  })

  test("cannot begin before the one it follows", async () => {
    const early = renameOrganisation(house.db, actor(), koege, { name: "Jobhuset", from: "2007-01-01" })
    await expect(early).rejects.toMatchObject({ code: "name-before" })
  })

  test("is taken back as if nothing had been said", async () => {
    const before = await view()
    const formerId = await renameOrganisation(house.db, actor(), koege, { name: "Jobhuset", from: "2026-11-23" })
    await takeBackName(house.db, actor(), koege, formerId ?? 0)
    expect(await view()).toEqual(before)
  })

  test("that only mends a misspelling leaves no former one", async () => {
    expect(await correctName(house.db, actor(), koege, "Jobcenter Køge og Omegn")).toBe("Jobcenter Køge")
    expect(await view()).toMatchObject({ name: "Jobcenter Køge og Omegn", formerNames: [] })
  })
})

describe("facts", () => {
  test("are changed whole, and given back as they stood", async () => {
    const before = await readFacts(house.db.read, koege)
    const [owner] = await house.db.read.select().from(users)
    const facts = {
      ...{ cvr: "99001122", pNumber: "1000000001", municipalityCode: "0259", parentId: null, ownerId: owner?.id ?? 0 },
      ...{ targetGroup: "jobcentres" as const, furtherGroups: ["education" as const, "jobcentres" as const] },
    }
    expect(await changeFacts(house.db, actor(), koege, facts)).toEqual(before)
    expect(await view()).toMatchObject({
      ...{ cvr: "99001122", cvrFits: false, targetGroup: "jobcentres" },
      // Its first group is not named twice.
      furtherGroups: ["education"],
      municipality: { code: "0259", name: "Køge", region: "Region Sjælland" },
    })
    await changeFacts(house.db, actor(), koege, before)
    expect(await readFacts(house.db.read, koege)).toEqual(before)
  })

  test("never put an organisation under itself, however far down", async () => {
    const facts = await readFacts(house.db.read, koege)
    const child = await addOrganisation(house, { name: "Afdeling Vest" })
    const grandchild = await addOrganisation(house, { name: "Team Virksomhed" })
    await changeFacts(house.db, actor(), child, { ...facts, parentId: koege })
    await changeFacts(house.db, actor(), grandchild, { ...facts, parentId: child })
    for (const parentId of [koege, child, grandchild])
      await expect(changeFacts(house.db, actor(), koege, { ...facts, parentId })).rejects.toMatchObject({
        code: "own-parent",
      })
    expect((await view()).children).toEqual([{ id: child, name: "Afdeling Vest" }])
  })
})

describe("addresses", () => {
  const owner = () => ({ personId: null, organisationId: koege })

  test("end, are used again, and are taken back", async () => {
    const id = await addAddress(house.db, actor(), { kind: "mail", value: "post@koege.example", ...owner() })
    await endAddress(house.db, actor(), id)
    expect((await view()).addresses).toMatchObject([{ id, endedAt: house.clock.now }])
    await reopenAddress(house.db, actor(), id)
    expect((await view()).addresses).toMatchObject([{ id, endedAt: null }])
    await removeAddress(house.db, actor(), id)
    expect((await view()).addresses).toEqual([])
    expect(await told()).toEqual([
      ...["created", "address-added", "address-ended", "address-reopened", "address-removed"],
    ])
  })

  test("lead to one party at a time, and the refusal says to whom; a phone may be shared", async () => {
    const other = { personId: null, organisationId: await addOrganisation(house, { name: "Jobhuset Greve" }) }
    const id = await addAddress(house.db, actor(), { kind: "mail", value: "post@koege.example", ...owner() })
    const again = { kind: "mail" as const, value: "Post@Koege.example", ...other }
    await expect(addAddress(house.db, actor(), again)).rejects.toMatchObject({
      ...{ code: "address-known", values: { name: "Jobcenter Køge" } },
    })
    await endAddress(house.db, actor(), id)
    await addAddress(house.db, actor(), again)
    await expect(reopenAddress(house.db, actor(), id)).rejects.toMatchObject({ code: "address-known" })
    for (const place of [owner(), other])
      await addAddress(house.db, actor(), { kind: "phone", value: "44000010", ...place })
  })
})

describe("a framework agreement", () => {
  const agreement = { title: "LVU 2026", from: "2026-01-01", to: "2026-11-23" }
  const shown = async () => (await view()).agreements.map(({ title, inForce }) => [title, inForce])

  test("is in force from its first day to the end of its last", async () => {
    const id = await addAgreement(house.db, actor(), koege, agreement)
    house.clock.now = Date.parse("2026-11-23T23:59:00+01:00")
    expect(await shown()).toEqual([["LVU 2026", true]])
    house.clock.now = Date.parse("2026-11-24T00:01:00+01:00")
    expect(await shown()).toEqual([["LVU 2026", false]])
    expect(await changeAgreement(house.db, actor(), koege, id, { ...agreement, to: null })).toEqual(agreement)
    expect(await shown()).toEqual([["LVU 2026", true]])
    expect(await removeAgreement(house.db, actor(), koege, id)).toEqual({ ...agreement, to: null })
    expect(await shown()).toEqual([])
  })

  test("does not end before it begins, and is nobody else's to change", async () => {
    const wrong = { ...agreement, to: "2025-12-31" }
    await expect(addAgreement(house.db, actor(), koege, wrong)).rejects.toMatchObject({ code: "ends-before-start" })
    const id = await addAgreement(house.db, actor(), koege, agreement)
    const other = await addOrganisation(house, { name: "Jobhuset Greve" })
    await expect(removeAgreement(house.db, actor(), other, id)).rejects.toMatchObject({ code: "not-found" })
  })
})

describe("an organisation that is typed", () => {
  const typed = (text: string) => findTyped(house.db.read, text, messages("da"))

  test.each(["Jobcenter Øen", "jobcenter oeen", " JOBCENTER ØEN "])("is found by %j", async (text) => {
    const id = await addOrganisation(house, { name: "Jobcenter Øen" })
    expect(await typed(text.trim())).toEqual({ id })
  })

  test("is told apart by number where two have the name", async () => {
    const [one, other] = [
      await addOrganisation(house, { name: "Kysten" }),
      await addOrganisation(house, { name: "Kysten" }),
    ]
    expect(await typed("Kysten")).toEqual({
      wrong: `Flere hedder det. Skriv »Kysten #${one}« eller »Kysten #${other}«.`,
    })
    expect(await typed(`Kysten #${other}`)).toEqual({ id: other })
  })

  test("that we do not know is met with the near ones; a double is none", async () => {
    const double = await addOrganisation(house, { name: "Fjordens Hus" })
    await house.db.write((tx) =>
      tx.update(organisations).set({ mergedIntoId: koege }).where(eq(organisations.id, double)),
    )
    expect(await typed("Fjordens Hus")).toEqual({ wrong: expect.stringContaining("Opret den først") })
    expect(await typed("center Køge")).toEqual({ wrong: expect.stringContaining("»Jobcenter Køge«") })
  })
})
