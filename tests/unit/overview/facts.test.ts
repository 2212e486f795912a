import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { workingTimeBetween } from "#app/deadlines/working-time.ts"
import { closeInquiry, reopenInquiry } from "#app/inquiries/closing.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { correctTriage } from "#app/inquiries/triaging.server.ts"
import { startWaiting, stopWaiting } from "#app/inquiries/waiting.server.ts"
import { databaseFile } from "#app/services.server.ts"
import { migrateDb } from "#db/client.server.ts"
import { closingDays, inquiries, inquiryDeadlines, inquiryFacts, openingHours, units, users } from "#db/schema/index.ts"
import { noteChangeOfAll } from "#tests/support/facts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let id: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  id = (await receive(house, place.mailbox.id)).inquiryId ?? 0
})
afterEach(() => house.close())

const HOUR = 3_600_000
const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const factOf = async (inquiryId = id) => {
  const [fact] = await house.db.read.select().from(inquiryFacts).where(eq(inquiryFacts.inquiryId, inquiryId))
  if (!fact) throw new Error("no fact")
  return fact
}
const facts = async () => (await house.db.read.select().from(inquiryFacts)).map(({ version: _, ...fact }) => fact)
const answer = () =>
  replyToInquiry(house, actor(), id, {
    ...{ to: "mli@vindrose-emballage.example", cc: "", text: "Kære Mette. AR 292.", seenInboundAt: house.clock.now },
  })

describe("a fact", () => {
  test("follows its case in the transaction of each change", async () => {
    expect(await factOf()).toMatchObject({ status: "new", standing: "owed", answeredAt: null, endedAt: null })
    house.clock.now += 2 * HOUR
    await answer()
    expect(await factOf()).toMatchObject({
      ...{ status: "answered", answeredAt: house.clock.now, endedAt: house.clock.now, answerMinutes: 120 },
      ...{ assigneeId: place.signe.id, assigneeName: "Signe Aaholm", acknowledgeMinutes: 0 },
    })
  })

  test("leaves out the time we waited", async () => {
    house.clock.now += HOUR
    await startWaiting(house.db, actor(), id, { reason: "sender" })
    house.clock.now += 24 * HOUR
    await stopWaiting(house.db, actor(), id)
    house.clock.now += HOUR
    await answer()
    const calendar = await loadCalendar(house.db.read, house.clock.now)
    const { countedFrom, answeredAt, answerMinutes } = await factOf()
    const all = workingTimeBetween(calendar, countedFrom, answeredAt ?? 0)
    const waited = workingTimeBetween(calendar, countedFrom + HOUR, countedFrom + 25 * HOUR)
    expect(waited).toBeGreaterThan(0)
    expect(answerMinutes).toBe((all - waited) / 60_000)
  })

  test.each([
    ["spam", "spam"],
    ["duplicate", "duplicate"],
    ["no-reply-needed", "no-reply-needed"],
    ["forwarded", "forwarded"],
    ["answered", "owed"],
  ] as const)("of a case closed as %s stands as %s", async (reason, standing) => {
    await closeInquiry(house.db, actor(), id, { reason })
    expect((await factOf()).standing).toBe(standing)
  })

  test("of a machine's mail counts nowhere", async () => {
    const { inquiryId } = await receive(house, place.mailbox.id, { headers: ["Auto-Submitted: auto-replied"] })
    expect((await factOf(inquiryId ?? 0)).standing).toBe("automatic")
  })
})

describe("once the case is closed", () => {
  beforeEach(async () => {
    house.clock.now += 3 * HOUR
    await closeInquiry(house.db, actor(), id, { reason: "answered" })
  })

  test("nothing that is renamed, ruled anew, set or corrected later moves it", async () => {
    const before = await factOf()
    await house.db.write(async (tx) => {
      await tx.update(units).set({ name: "Nyt navn" }).where(eq(units.id, place.unit.id))
      await tx.update(users).set({ name: "En anden" })
      await tx.update(openingHours).set({ opens: 0, closes: 1440 })
      await tx.insert(closingDays).values({ closedOn: "2026-11-23", nameDa: "Lukket", nameEn: "Closed" })
      await tx.update(inquiryDeadlines).set({ dueAt: 0 }).where(eq(inquiryDeadlines.inquiryId, id))
    })
    await correctTriage(house.db, actor(), id, { topic: "press", unitId: place.other.id })
    // But for who may see it, which is as the case has it now.
    const after = await factOf()
    expect(after).toEqual({ ...before, version: after.version, seenByUnitId: place.other.id })
  })

  test("it stays when what it was reckoned from is erased", async () => {
    const before = await factOf()
    await house.db.write(async (tx) => {
      await tx.delete(inquiryDeadlines)
      await noteChangeOfAll(tx)
    })
    expect(await factOf()).toEqual(before)
  })

  test("a case that is reopened runs on, and is frozen again", async () => {
    await reopenInquiry(house.db, actor(), id)
    expect(await factOf()).toMatchObject({ status: "open", closedAt: null, endedAt: null, answeredAt: null })
    house.clock.now += HOUR
    await correctTriage(house.db, actor(), id, { topic: "press" })
    await closeInquiry(house.db, actor(), id, { reason: "answered" })
    expect(await factOf()).toMatchObject({ topic: "press", answeredAt: house.clock.now, closedAt: house.clock.now })
  })
})

test("a house that was there before its figures has the same past as one that kept them", async () => {
  await closeInquiry(house.db, actor(), id, { reason: "answered" })
  house.clock.now += HOUR
  await receive(house, place.mailbox.id, { subject: "Et til", headers: ["Auto-Submitted: auto-replied"] })
  await receive(house, place.mailbox.id, { subject: "Et tredje", from: "Bo Lund <bo@kro.example>" })
  const lived = await facts()
  expect(lived).toHaveLength(3)
  await house.db.write(async (tx) => void (await tx.delete(inquiryFacts)))
  await house.db.write((tx) => noteChangeOfAll(tx))
  migrateDb(databaseFile(house.env))
  expect(await facts()).toEqual(lived)
  expect(await house.db.read.$count(inquiries)).toBe(3)
})
