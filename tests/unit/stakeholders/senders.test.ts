import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { endAddress } from "#app/stakeholders/addressing.server.ts"
import { findOrCreateSender } from "#app/stakeholders/senders.server.ts"
import { addresses, organisations, people } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { addOrganisation, addSomebody } from "./parties.ts"

let house: TestHouse
beforeEach(async () => {
  house = openTestHouse()
  await furnish(house)
})
afterEach(() => house.close())

const sender = (name: string, address: string) =>
  house.db.write((tx) => findOrCreateSender(tx, { name, address }, house.clock.now))

describe("a shared mailbox", () => {
  let koege: number
  let bodil: number
  beforeEach(async () => {
    koege = await addOrganisation(house, {
      ...{ name: "Jobhuset Køge", mail: "post@koege.example", domain: "koege.example", targetGroup: "jobcentres" },
    })
    const place = { organisationId: koege, role: null, from: null }
    bodil = await addSomebody(house, { name: "Bodil Krageskov", place })
    await addSomebody(house, { name: "Asger Stokholt", place })
  })

  test("is the organisation, and the one of its people whose name the mail bears", async () => {
    expect(await sender("Bodil Krageskov", "Post@koege.example")).toEqual({
      ...{ personId: bodil, organisationId: koege, targetGroup: "jobcentres" },
    })
    expect(await sender("Jobhuset Køge", "post@koege.example")).toMatchObject({ personId: null, organisationId: koege })
    expect(await sender("", "post@koege.example")).toMatchObject({ personId: null, organisationId: koege })
  })

  test("names nobody where two there have the name", async () => {
    await addSomebody(house, { name: "bodil krageskov", place: { organisationId: koege, role: null, from: null } })
    expect(await sender("Bodil Krageskov", "post@koege.example")).toMatchObject({
      personId: null,
      organisationId: koege,
    })
  })

  test("makes nobody new", async () => {
    const before = await house.db.read.$count(people)
    await sender("Jobhuset Køge", "post@koege.example")
    expect(await house.db.read.$count(people)).toBe(before)
  })
})

describe("somebody unknown", () => {
  test("is entered at the organisation of the domain, with the mail they have there", async () => {
    const koege = await addOrganisation(house, { name: "Jobhuset Køge", domain: "koege.example" })
    const { personId, organisationId } = await sender("Lone Birkemose", "lbi@koege.example")
    expect(organisationId).toBe(koege)
    const [address] = await house.db.read.select().from(addresses).where(eq(addresses.lookup, "lbi@koege.example"))
    expect(address).toMatchObject({ personId, organisationId: koege, endedAt: null })
  })

  test("at a mail provider's is nowhere", async () => {
    expect(await sender("Lone Birkemose", "lone@gmail.com")).toMatchObject({ organisationId: null })
  })
})

test("an address that has ended leads to a new owner, not to the former one", async () => {
  const koege = await addOrganisation(house, { name: "Jobhuset Køge", domain: "koege.example" })
  const bodil = await addSomebody(house, {
    ...{ name: "Bodil Krageskov", mail: "chef@koege.example" },
    place: { organisationId: koege, role: null, from: null },
  })
  const [address] = await house.db.read.select().from(addresses).where(eq(addresses.personId, bodil))
  await endAddress(house.db, { userId: null, now: house.clock.now }, address?.id ?? 0)
  house.clock.now += 1000
  const first = await sender("Asger Stokholt", "chef@koege.example")
  expect(first.personId).not.toBe(bodil)
  expect(await sender("Chefen", "chef@koege.example")).toEqual(first)
})

test("doubles are answered for by the party they were merged into, however many steps away", async () => {
  const [kept, middle, double] = await Promise.all(
    ["Jobhuset Køge", "Jobcenter Koege", "koege.example"].map((name, n) =>
      addOrganisation(house, {
        name,
        targetGroup: n === 0 ? "jobcentres" : null,
        domain: n === 2 ? "koege.example" : null,
      }),
    ),
  )
  const bodil = await addSomebody(house, { name: "Bodil Krageskov" })
  const twin = await addSomebody(house, { name: "B. Krageskov", mail: "bkr@koege.example" })
  await house.db.write(async (tx) => {
    await tx
      .update(organisations)
      .set({ mergedIntoId: kept })
      .where(eq(organisations.id, middle ?? 0))
    await tx
      .update(organisations)
      .set({ mergedIntoId: middle })
      .where(eq(organisations.id, double ?? 0))
    await tx.update(people).set({ mergedIntoId: bodil }).where(eq(people.id, twin))
  })
  expect(await sender("B. Krageskov", "bkr@koege.example")).toMatchObject({ personId: bodil })
  expect(await sender("Lone Birkemose", "lbi@koege.example")).toMatchObject({
    ...{ organisationId: kept, targetGroup: "jobcentres" },
  })
})
