import { desc, eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { DomainError } from "#app/errors.ts"
import { setConfidentiality } from "#app/inquiries/confidentiality.server.ts"
import { addNote } from "#app/inquiries/noting.server.ts"
import { loadOpeningHouse } from "#app/inquiries/opening-house.server.ts"
import { listRelated } from "#app/inquiries/related-query.server.ts"
import { splitMail, unsplitMail } from "#app/inquiries/splitting.server.ts"
import { inquiries, inquiryDeadlines, messages } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receiveFiled } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let old: number
let mailId: number
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  old = (await receiveFiled(house, place.mailbox.id)).inquiryId ?? 0
  house.clock.now += 3_600_000
  const text = "Noget helt andet: vi vil søge om aktindsigt i jeres tal. Vi har brug for svar senest fredag kl. 12."
  await receiveFiled(house, place.mailbox.id, { subject: "SV: Aktindsigt [H-2026-00001]", text })
  const [last] = await house.db.read.select().from(messages).orderBy(desc(messages.id)).limit(1)
  mailId = last?.id ?? 0
  house.clock.now += 3_600_000
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const split = async (id = mailId) => splitMail(house.db, await loadOpeningHouse(house.db, house.clock.now), actor(), id)
const caseOf = async (id: number) => (await house.db.read.select().from(inquiries).where(eq(inquiries.id, id)))[0]
const placeOf = async () => (await house.db.read.select().from(messages).where(eq(messages.id, mailId)))[0]?.inquiryId

test("a mail about something else is a case of its own, with the deadline read from it, beside the old one", async () => {
  const before = await caseOf(old)
  const { inquiryId, number } = await split()
  expect(number).toBe("H-2026-00002")
  expect(await caseOf(inquiryId)).toMatchObject({ subject: "Aktindsigt", status: "new", personId: before?.personId })
  expect((await caseOf(inquiryId))?.need.quote).toContain("fredag kl. 12")
  expect(await placeOf()).toBe(inquiryId)
  expect(await caseOf(old)).toMatchObject({ status: before?.status, dueAt: before?.dueAt })
  expect((await caseOf(old))?.lastInboundAt).toBe(house.clock.now - 7_200_000)
  const viewer = { ...place.signe, role: "staff", unitName: null, locale: "da", theme: "system" } as const
  expect(await listRelated(house.db.read, viewer, { id: old })).toMatchObject([{ number, relation: "linked" }])
  expect((await verifyHouse(house)).faults).toEqual([])
})

test("taken back, it is as it was, and the number is not used again", async () => {
  const before = await caseOf(old)
  const { inquiryId } = await split()
  house.clock.now += 5_000
  await unsplitMail(house.db, actor(), mailId)
  expect(await placeOf()).toBe(old)
  expect(await caseOf(inquiryId)).toBeUndefined()
  expect(await house.db.read.$count(inquiryDeadlines, eq(inquiryDeadlines.inquiryId, inquiryId))).toBe(0)
  expect(await caseOf(old)).toEqual({ ...before, updatedAt: house.clock.now })
  expect((await split()).number).toBe("H-2026-00003")
})

test("not once somebody has worked on it", async () => {
  const { inquiryId } = await split()
  house.clock.now += 5_000
  await addNote(house.db, actor(), inquiryId, { text: "Set" })
  await expect(unsplitMail(house.db, actor(), mailId)).rejects.toThrow(new DomainError("case-begun"))
  expect(await placeOf()).toBe(inquiryId)
})

test("the only mail of a case is one already", async () => {
  await split()
  await expect(split()).rejects.toThrow(new DomainError("only-mail"))
})

test("what was confidential stays so, with those who could see it", async () => {
  await setConfidentiality(house.db, actor(), old, { confidentiality: "confidential" })
  const { unitId } = (await caseOf(old)) ?? {}
  expect(await caseOf((await split()).inquiryId)).toMatchObject({ confidentiality: "confidential", unitId })
})
