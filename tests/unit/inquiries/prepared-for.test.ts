import { asc, eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { roles } from "#app/auth/roles.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { countQueue, listQueue, railCounts } from "#app/inquiries/queries.server.ts"
import { openViews, queueViews } from "#app/inquiries/views.ts"
import { findVisibleInquiry, preparedFor, visibleTo } from "#app/inquiries/visibility.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
/** Everybody there can be: each role in one unit, in the other and in none, as one colleague and as the other. */
let everybody: Viewer[]
let cases: number[]

beforeEach(async () => {
  house = openTestHouse()
  const { mailbox, unit, other, signe, malthe } = await furnish(house)
  everybody = [signe, malthe].flatMap((person) =>
    roles.flatMap((role) =>
      [unit.id, other.id, null].map((unitId) => ({ ...person, role, unitId, unitName: null, locale: "da" as const })),
    ),
  )
  const places = [unit.id, other.id, null].flatMap((unitId) =>
    [signe.id, malthe.id, null].map((assigneeId) => ({ unitId, assigneeId })),
  )
  cases = []
  for (const place of [...places, ...places]) {
    const { inquiryId: id } = await receive(house, mailbox.id, { from: `x@${cases.length}.example` })
    const confidentiality = cases.length < places.length ? "confidential" : "normal"
    await house.db.write((tx) =>
      tx
        .update(inquiries)
        .set({ ...place, confidentiality })
        .where(eq(inquiries.id, id ?? 0)),
    )
    cases.push(id ?? 0)
  }
})
afterEach(() => house.close())

const seenBy = preparedFor((tx, viewer) =>
  tx.select({ id: inquiries.id }).from(inquiries).where(visibleTo(viewer)).orderBy(asc(inquiries.id)),
)
const anew = (viewer: Viewer) =>
  house.db.read.select({ id: inquiries.id }).from(inquiries).where(visibleTo(viewer)).orderBy(asc(inquiries.id))

test("a prepared query gives each the rows they get from one that is put together for them alone", async () => {
  const seen = new Set<string>()
  for (const viewer of everybody) {
    const rows = await seenBy(house.db.read, viewer, {})
    expect(rows, `${viewer.role} ${viewer.unitId}`).toEqual(await anew(viewer))
    seen.add(rows.map(({ id }) => id).join())
  }
  // Management; and each colleague in each unit and in none.
  expect(seen.size).toBe(7)
})

test("a case that is looked up by itself shows to the same people", async () => {
  for (const viewer of everybody) {
    const rows = await anew(viewer)
    const found = await Promise.all(cases.map((id) => findVisibleInquiry(house.db.read, viewer, id)))
    expect(found.flatMap((row) => row?.id ?? [])).toEqual(rows.map(({ id }) => id))
  }
})

test("each view of the queue is the same whole and under a filter that all of it passes, and as long as it is said to be", async () => {
  const { read } = house.db
  const { now } = house.clock
  for (const viewer of everybody) {
    const { views, summary } = await countQueue(read, viewer, now)
    for (const view of queueViews) {
      const whole = await listQueue(read, viewer, { view }, now)
      expect(whole, `${viewer.role} ${view}`).toEqual(await listQueue(read, viewer, { view, channel: "mail" }, now))
      for (const open of openViews) if (open === view) expect(whole.total).toBe(views[open])
    }
    expect((await railCounts(read, viewer, now)).open).toBe(summary.open)
  }
})
