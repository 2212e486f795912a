import { eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { findBrokenEvent } from "#app/audit/chain.server.ts"
import type { Confidentiality } from "#app/inquiries/inquiry.ts"
import { listReaders, recordReading } from "#app/inquiries/reading.server.ts"
import { events } from "#db/schema/index.ts"
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

const open = (userId: number, minutes: number, confidentiality: Confidentiality = "confidential") => {
  house.clock.now += minutes * 60_000
  return recordReading(house.db, { userId, now: house.clock.now }, { id, confidentiality })
}
const kept = async () => (await house.db.read.select().from(events).where(eq(events.type, "read"))).length

test("of a confidential case is kept, once a sitting, in the chain; of others it is not", async () => {
  await open(place.signe.id, 0, "normal")
  expect(await kept()).toBe(0)
  for (const minutes of [1, 5, 20]) await open(place.signe.id, minutes)
  expect(await kept()).toBe(1)
  await open(place.signe.id, 31)
  await open(place.malthe.id, 1)
  expect(await kept()).toBe(3)
  expect(await findBrokenEvent(house.db.read)).toBeNull()
})

test("is told by name and last time, the latest first; nothing of it once it is confidential no more", async () => {
  await open(place.malthe.id, 0)
  await open(place.signe.id, 10)
  await open(place.signe.id, 40)
  const last = house.clock.now
  expect(await listReaders(house.db.read, { id, confidentiality: "confidential" })).toEqual([
    { name: "Signe Aaholm", at: last },
    { name: "Malthe Dyrvig", at: last - 50 * 60_000 },
  ])
  expect(await listReaders(house.db.read, { id, confidentiality: "normal" })).toEqual([])
})
