import { eq } from "drizzle-orm"
import { describe, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { nextOpening } from "#app/deadlines/working-time.ts"
import { countQueue } from "#app/inquiries/queries.server.ts"
import { openRandom } from "#app/lib/random.ts"
import { figuresOf, statesOf } from "#app/meetings/coverage/coverage.ts"
import { listRules, loadCoverage } from "#app/meetings/coverage/coverage-query.server.ts"
import { openFigureStore } from "#app/overview/figures/keeping.server.ts"
import { loadFigures } from "#app/overview/figures/loading.server.ts"
import { readPeriod, spanOf } from "#app/overview/figures/period.ts"
import {
  inquiries,
  inquiryFacts,
  meetingAttendees,
  meetingMails,
  outbox,
  polls,
  pollVotes,
  users,
} from "#db/schema/index.ts"
import { openCast } from "#scripts/demo/cast.ts"
import { inventOpenCases } from "#scripts/demo/open-cases.ts"
import { perform } from "#scripts/demo/perform.ts"
import { addAuthority, addParties } from "#scripts/demo/populate.ts"
import { seedDemo } from "#scripts/seed-demo.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { recount } from "#tests/support/slow-figures.ts"

const silent = () => undefined

/** The open cases alone, without the two years before them, as the colleague whom the demo's link is for sees them. */
async function openQueueAt(moment: string) {
  const house = openTestHouse(Date.parse(moment))
  try {
    const now = house.now()
    await seedReference(house.db, now)
    const random = openRandom(1)
    const calendar = await loadCalendar(house.db.read, now)
    const cast = await house.db.write(async (tx) => {
      const staff = await addAuthority(tx, now)
      return openCast({ random, calendar, now }, staff, await addParties(tx, random, now))
    })
    await perform(house, inventOpenCases(cast), now, silent)
    const [signe] = await house.db.read.select().from(users).where(eq(users.initials, "SAA"))
    if (!signe) throw new Error("Signe is not there")
    const { summary } = await countQueue(house.db.read, { ...signe, unitName: null }, now)
    return { ...summary, openNow: nextOpening(calendar, now) === now }
  } finally {
    house.close()
  }
}

describe("the demo's queue looks the same whenever it is made", () => {
  test.each([
    ["Monday morning", "2026-11-23T10:42:00+01:00"],
    ["just after opening", "2026-11-24T08:35:00+01:00"],
    ["Thursday afternoon", "2026-08-13T13:45:00+02:00"],
    ["Friday morning before Easter week", "2026-03-27T09:10:00+01:00"],
    ["the first working day of the year", "2027-01-04T10:00:00+01:00"],
  ])("%s", async (_, moment) => {
    expect(await openQueueAt(moment)).toEqual({ open: 22, overdue: 3, dueToday: 4, waiting: 3, openNow: true })
  })

  test.each([
    ["a late evening", "2026-11-23T23:30:00+01:00"],
    ["a Sunday", "2026-11-22T12:00:00+01:00"],
    ["Christmas", "2026-12-25T12:00:00+01:00"],
  ])("%s: what would be due today is due on the next working day", async (_, moment) => {
    expect(await openQueueAt(moment)).toEqual({ open: 22, overdue: 3, dueToday: 0, waiting: 3, openNow: false })
  })
})

test("two years of it pass every check, and every stage of a case is there", async () => {
  const house = openTestHouse()
  try {
    await seedReference(house.db, house.now())
    await seedDemo(house, { seed: 1, progress: silent })
    const rows = await house.db.read.selectDistinct({ status: inquiries.status }).from(inquiries)
    expect(rows.map(({ status }) => status).toSorted()).toEqual([
      "answered",
      "closed",
      "forwarded",
      "new",
      "no-reply-needed",
      "open",
      "waiting",
    ])
    const [dialogue] = await listRules(house.db.read)
    if (!dialogue) throw new Error("no rule")
    const { rows: parties } = await loadCoverage(house.db.read, dialogue, 2026, house.now())
    const { owed, held, counts } = figuresOf(statesOf(parties))
    expect([parties.length, owed]).toEqual([44, 176])
    expect(held).toBeGreaterThan(120)
    for (const state of ["booked", "proposed", "unplanned", "missed", "waived"] as const)
      expect(counts[state], state).toBeGreaterThan(0)
    expect(counts.unrecorded).toBe(0)
    const before = figuresOf(parties.flatMap(({ last }) => last))
    expect(before.owed).toBe(176)
    expect(before.held).toBeGreaterThan(150)
    const answers = await house.db.read.selectDistinct({ said: meetingAttendees.participation }).from(meetingAttendees)
    const said = answers.map((each) => each.said)
    expect(said).toEqual(expect.arrayContaining(["accepted", "declined", "tentative", "needs-action"]))
    expect(await house.db.read.$count(meetingMails, eq(meetingMails.state, "open"))).toBe(1)
    expect(await house.db.read.$count(polls, eq(polls.state, "open"))).toBe(1)
    expect(await house.db.read.$count(pollVotes)).toBeGreaterThanOrEqual(6)
    expect(await house.db.read.$count(outbox, eq(outbox.state, "queued"))).toBe(0)
    expect((await verifyHouse(house)).faults).toEqual([])
    await recountFigures(house)
    await expect(seedDemo(house, { seed: 1, progress: silent })).rejects.toThrow(/empty house/)
  } finally {
    house.close()
  }
})

/** Each month of the demo's past, and the year: what the page counts is what a slow recount of its cases finds. */
async function recountFigures(house: TestHouse) {
  const [row] = await house.db.read.select().from(users).where(eq(users.role, "management"))
  if (!row) throw new Error("nobody leads the demo")
  const viewer = { ...row, unitName: null }
  const facts = await house.db.read.select().from(inquiryFacts)
  expect(facts.length).toBe(await house.db.read.$count(inquiries))
  const fresh = { db: house.db, figures: openFigureStore(house.db) }
  const now = house.now()
  const past = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((months) => now - months * 30 * 86_400_000)
  const answered: number[] = []
  for (const at of past) {
    const { period } = readPeriod(new URLSearchParams({ period: "30" }), at)
    const { from, to } = spanOf(period)
    const { total } = await loadFigures(fresh, viewer, period, now)
    expect(total).toEqual(recount(facts, viewer, { from: from * 1000, to: to * 1000 }, now))
    answered.push(total.answered)
  }
  expect(Math.min(...answered)).toBeGreaterThan(0)
}
