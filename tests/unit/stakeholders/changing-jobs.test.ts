import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { addAddress } from "#app/stakeholders/addressing.server.ts"
import { changeJob } from "#app/stakeholders/changing-jobs.server.ts"
import { listPlaces } from "#app/stakeholders/places-query.server.ts"
import { addresses, contacts, events, inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addOrganisation, addSomebody } from "./parties.ts"

let house: TestHouse
let mailboxId: number
let koege: number
let greve: number
let bodil: number
const actor = () => ({ userId: null, now: house.clock.now })

beforeEach(async () => {
  house = openTestHouse()
  mailboxId = (await furnish(house)).mailbox.id
  koege = await addOrganisation(house, { name: "Jobhuset Køge", targetGroup: "jobcentres", domain: "koege.example" })
  greve = await addOrganisation(house, { name: "Jobhuset Greve", targetGroup: "providers", domain: "greve.example" })
  bodil = await addSomebody(house, {
    ...{ name: "Bodil Krageskov", mail: "bkr@koege.example", phone: "44 00 00 10" },
    place: { organisationId: koege, role: "Jobcenterchef", from: Date.parse("2024-01-01T00:00:00+01:00") },
  })
})
afterEach(() => house.close())

/** Files a mail; whose it is taken to be. */
async function senderOf(from: string, subject = "Spørgsmål") {
  const { inquiryId } = await receive(house, mailboxId, { from, subject: `${subject} ${Math.random()}` })
  const [row] = await house.db.read
    .select()
    .from(inquiries)
    .where(eq(inquiries.id, inquiryId ?? 0))
  return { personId: row?.personId, organisationId: row?.organisationId, targetGroup: row?.targetGroup }
}

async function moveToGreve(over: Partial<Parameters<typeof changeJob>[3]> = {}) {
  const [place] = await listPlaces(house.db.read, { personId: bodil }, house.clock.now)
  return changeJob(house.db, actor(), bodil, {
    ...{ affiliationId: place?.id ?? 0, organisationId: greve, role: "Direktør", on: "2026-11-23" },
    ...{ mail: "bkr@greve.example", phone: "44 00 00 20", ...over },
  })
}

describe("whoever changes job", () => {
  test("is found by the new mail at the new place, and what was said before stays at the old", async () => {
    expect(await senderOf("Bodil Krageskov <bkr@koege.example>")).toMatchObject({
      personId: bodil,
      organisationId: koege,
    })
    house.clock.now += 3_600_000
    expect(await moveToGreve()).toEqual({ leftId: koege })
    expect(await senderOf("B. Krageskov <BKR@greve.example>")).toEqual({
      ...{ personId: bodil, organisationId: greve, targetGroup: "providers" },
    })
    const said = await house.db.read.select().from(contacts).where(eq(contacts.personId, bodil))
    expect(said.map(({ organisationId }) => organisationId)).toEqual([koege, greve])
  })

  test("has one place that ended and one that began on the day", async () => {
    await moveToGreve({ on: "2026-11-01" })
    const places = await listPlaces(house.db.read, { personId: bodil }, house.clock.now)
    const day = Date.parse("2026-11-01T00:00:00+01:00")
    expect(
      places.map(({ organisation, role, from, to, current }) => [organisation.id, role, from, to, current]),
    ).toEqual([
      [greve, "Direktør", day, null, true],
      [koege, "Jobcenterchef", Date.parse("2024-01-01T00:00:00+01:00"), day, false],
    ])
  })

  test("keeps what is their own, and leaves behind what was at the old place", async () => {
    const own = { personId: bodil, organisationId: null }
    await addAddress(house.db, actor(), { kind: "mail", value: "bodil@postfjord.example", ...own })
    // Entered as their own, though it is of the old place's domain.
    await addAddress(house.db, actor(), { kind: "mail", value: "bodil.k@koege.example", ...own })
    await moveToGreve()
    const rows = await house.db.read.select().from(addresses).where(eq(addresses.personId, bodil))
    const inUse = rows.filter(({ endedAt }) => endedAt === null).map(({ value }) => value)
    expect(inUse.toSorted()).toEqual(["44 00 00 20", "bkr@greve.example", "bodil@postfjord.example"])
  })

  test("may do so ahead of time: until the day the old mail is theirs, at the old place", async () => {
    await moveToGreve({ on: "2026-12-01" })
    expect(await senderOf("Bodil <bkr@koege.example>")).toMatchObject({ personId: bodil, organisationId: koege })
    house.clock.now = Date.parse("2026-12-01T09:00:00+01:00")
    const successor = await senderOf("Asger Stokholt <bkr@koege.example>")
    expect(successor.organisationId).toBe(koege)
    expect(successor.personId).not.toBe(bodil)
  })

  test("still writes from the old address now and then: it is them, at the old place", async () => {
    await moveToGreve()
    expect(await senderOf("Bodil KRAGESKOV <bkr@koege.example>")).toMatchObject({
      personId: bodil,
      organisationId: koege,
    })
  })

  test("is told of once, with both places", async () => {
    await moveToGreve()
    const told = await house.db.read.select().from(events).where(eq(events.type, "job-changed"))
    expect(told.map(({ subject, subjectId, data }) => ({ subject, subjectId, data }))).toEqual([
      { subject: "person", subjectId: bodil, data: { from: "Jobhuset Køge", to: "Jobhuset Greve", on: "2026-11-23" } },
    ])
  })

  test.each([
    ["to where they are", { organisationId: 0 }, "same-place"],
    ["before they came", { on: "2023-06-01" }, "ends-before-start"],
    ["with a mail that is somebody else's", { mail: "asger@greve.example" }, "address-known"],
  ])("cannot do so %s, and then nothing has changed", async (_, over, code) => {
    await addSomebody(house, { name: "Asger Stokholt", mail: "asger@greve.example" })
    const before = await house.db.read.select().from(addresses)
    const change = "organisationId" in over ? { organisationId: koege } : over
    await expect(moveToGreve(change)).rejects.toMatchObject({ code })
    expect(await house.db.read.select().from(addresses)).toEqual(before)
    expect((await listPlaces(house.db.read, { personId: bodil }, house.clock.now)).map(({ to }) => to)).toEqual([null])
  })
})
