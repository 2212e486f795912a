import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { assignInquiry } from "#app/inquiries/assigning.server.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { findNeighbours, listQueue } from "#app/inquiries/queries.server.ts"
import { readQueueFilter } from "#app/inquiries/queue-filter.ts"
import type { QueueFilter } from "#app/inquiries/views.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let ids: number[]

beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  ids = []
  // Every second pair shares a deadline to the millisecond, as two mails of one minute's fetch do.
  for (const subject of ["Arbejdsfordeling", "Varsling", "Arbejdsfordeling igen", "Presse", "Tal", "Møde", "Høring"]) {
    const { inquiryId } = await receive(house, place.mailbox.id, { subject, from: `x@${ids.length}.example` })
    ids.push(inquiryId ?? 0)
    if (ids.length % 2 === 0) house.clock.now += 60_000
  }
  const actor = { userId: place.signe.id, now: house.clock.now }
  for (const id of ids.slice(0, 4)) await assignInquiry(house.db, actor, id, { assigneeId: place.signe.id })
  await startWaiting(house.db, actor, ids[1] ?? 0, { reason: "sender" })
  await startWaiting(house.db, actor, ids[5] ?? 0, { reason: "sender" })
})
afterEach(() => house.close())

const viewer = () => ({ ...place.signe, sessionId: "", unitId: place.signe.unitId }) as never
const filterOf = (search: string): QueueFilter => readQueueFilter(new URLSearchParams(search))
const placeOf = async (number: string) => {
  const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.number, number))
  if (!row) throw new Error("no case")
  return row
}
const numbers = async (filter: QueueFilter) =>
  (await listQueue(house.db.read, viewer(), filter, house.clock.now)).rows.map(({ number }) => number)

/** Follows one way from a case until there is nothing more that way. */
async function walk(filter: QueueFilter, from: string, way: "next" | "previous"): Promise<string[]> {
  const walked = [from]
  for (let at: string | null = from; at !== null && walked.length < 20; ) {
    at = (await findNeighbours(house.db.read, viewer(), filter, await placeOf(at), house.clock.now))[way]
    if (at !== null) walked.push(at)
  }
  return walked
}

describe("the cases beside a case", () => {
  test.each(["", "view=mine", "view=unassigned", "topic=work-sharing", "view=mine&text=arbejds"])(
    "are the queue's own, in its order, both ways: %s",
    async (search) => {
      const filter = filterOf(search)
      const all = await numbers(filter)
      expect(all.length).toBeGreaterThan(1)
      expect(await walk(filter, all[0] ?? "", "next")).toEqual(all)
      expect(await walk(filter, all.at(-1) ?? "", "previous")).toEqual(all.toReversed())
    },
  )

  test("are those of the closed cases, newest first, where it was opened from them", async () => {
    for (const id of ids.slice(0, 3)) {
      house.clock.now += 60_000
      await closeInquiry(house.db, { userId: place.signe.id, now: house.clock.now }, id, {
        reason: "answered",
        text: "",
      })
    }
    const filter = filterOf("view=closed")
    const all = await numbers(filter)
    expect(all).toHaveLength(3)
    expect(await walk(filter, all[0] ?? "", "next")).toEqual(all)
    expect(await walk(filter, all[2] ?? "", "previous")).toEqual(all.toReversed())
  })

  test("are still found from a case that has just left the view", async () => {
    const filter = filterOf("view=mine")
    const [first, second, third] = await numbers(filter)
    const { id } = await placeOf(second ?? "")
    const before = await placeOf(second ?? "")
    await assignInquiry(house.db, { userId: place.signe.id, now: house.clock.now }, id, { assigneeId: null })
    expect(await findNeighbours(house.db.read, viewer(), filter, before, house.clock.now)).toEqual({
      previous: first,
      next: third,
    })
  })
})
