import { and, eq, isNotNull } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { instantOfLocal, localDay, weekNumber } from "#app/deadlines/zone.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { listRules, loadCoverage } from "#app/meetings/coverage/coverage-query.server.ts"
import { bookPlan } from "#app/meetings/plan/booking.server.ts"
import { changeEntry } from "#app/meetings/plan/entries.server.ts"
import { loadPlan, nextToPlan } from "#app/meetings/plan/plan-query.server.ts"
import { proposePlan } from "#app/meetings/plan/proposing.server.ts"
import { settingsFor } from "#app/meetings/plan/settings.ts"
import { listAttendeeRows } from "#app/meetings/rows.server.ts"
import { meetings, organisations, outbox, planEntries, slots, targetGroups, type users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { addPerson } from "#tests/support/people.ts"

// The clock stands on 23 November 2026.
const first = { obligationId: 1, year: 2027, part: 1 }
let house: TestHouse
let signe: typeof users.$inferSelect
const actor = () => ({ userId: signe.id, now: house.clock.now })
const view = () => loadPlan(house.db.read, first, house.clock.now)
const entryOf = async (short: string) => {
  const entry = (await view()).entries.find((each) => each.short === short)
  if (!entry) throw new Error(`no entry of ${short}`)
  return entry
}
const title = (type: string, party: string) => `${type} ${party}`

beforeEach(async () => {
  house = openTestHouse()
  signe = (await furnish(house)).signe
  // 44 meetings in ten weeks are more than one person's five a week.
  await addPerson(house.db, {
    email: "mia@region.example",
    name: "Mia Dyhr",
    initials: "MDY",
    role: "staff",
    unitId: signe.unitId ?? undefined,
  })
  await house.db.write(async (tx) => {
    await tx.update(organisations).set({ ownerId: signe.id }).where(eq(organisations.name, "Jobcenter Køge"))
    await tx.update(targetGroups).set({ unitId: signe.unitId }).where(eq(targetGroups.key, "jobcentres"))
  })
})
afterEach(() => house.close())

describe("a quarter for all jobcentres", () => {
  test("is the next one, and is proposed in one go: on open days, in time, by whoever keeps them", async () => {
    expect(await nextToPlan(house.db.read, null, house.clock.now)).toEqual(first)
    expect(await proposePlan(house.db, actor(), first)).toEqual({ placed: 44, unplaced: 0 })
    const { entries, weeks } = await view()
    expect(entries.every(({ startAt, clashes }) => startAt !== null && clashes.length === 0)).toBe(true)
    expect((await entryOf("Køge")).ownerId).toBe(signe.id)
    // Those whom nobody keeps are shared among the unit.
    expect(entries.filter(({ ownerId }) => ownerId === signe.id).length).toBe(22)
    const used = new Set(entries.map(({ startAt }) => weekNumber(localDay(startAt ?? 0))))
    expect([7, 8].filter((week) => used.has(week))).toEqual([])
    expect(weeks.filter(({ avoided }) => avoided).map(({ week }) => week)).toEqual([7, 8])
    expect(weeks.flatMap(({ days }) => days).find(({ date }) => date === "2027-03-26")?.name?.da).toBe("Langfredag")
    // Nothing is booked, and the matrix says that it is proposed.
    expect(await house.db.read.select().from(meetings)).toEqual([])
    const [rule] = await listRules(house.db.read)
    if (!rule) throw new Error("no rule")
    const { rows } = await loadCoverage(house.db.read, rule, 2027, house.clock.now)
    expect(rows.map(({ cells }) => cells[0]?.state)).toEqual(rows.map(() => "proposed"))
    expect(rows.every(({ cells }) => cells[1]?.state === "unplanned")).toBe(true)
  })

  test("proposed again keeps what is locked or moved, moves others, and leaves out what was taken out", async () => {
    await proposePlan(house.db, actor(), first)
    const [koege, greve, faxe] = [await entryOf("Køge"), await entryOf("Greve"), await entryOf("Faxe")]
    const startAt = instantOfLocal("2027-03-10T12:30")
    await changeEntry(house.db, actor(), koege.id, { change: "move", startAt })
    await changeEntry(house.db, actor(), greve.id, { change: "lock" })
    await changeEntry(house.db, actor(), faxe.id, { change: "remove" })
    const before = (await view()).entries
    await proposePlan(house.db, actor(), first)
    const after = (await view()).entries
    expect(await entryOf("Køge")).toMatchObject({ startAt, locked: true })
    expect((await entryOf("Greve")).startAt).toBe(greve.startAt)
    expect(await entryOf("Faxe")).toMatchObject({ startAt: null, removed: true })
    expect(after.some(({ id, startAt }) => before.find((each) => each.id === id)?.startAt !== startAt)).toBe(true)
    await changeEntry(house.db, actor(), faxe.id, { change: "return" })
    await proposePlan(house.db, actor(), first)
    expect((await entryOf("Faxe")).startAt).not.toBeNull()
  })

  test("what was done to a meeting is taken back to the letter", async () => {
    await proposePlan(house.db, actor(), first)
    const { id, ...was } = await entryOf("Køge")
    const { startAt, ownerId, locked, removed } = await changeEntry(house.db, actor(), id, { change: "remove" })
    await changeEntry(house.db, actor(), id, { change: "restore", startAt, ownerId, locked, removed })
    expect(await entryOf("Køge")).toEqual({ id, ...was })
  })

  test("says which rule kept a party from being placed", async () => {
    const settings = { ...settingsFor({ minutes: 120, leadDays: 28, spacingDays: 42 }), maxPerDay: 1, maxPerWeek: 1 }
    const { placed, unplaced } = await proposePlan(house.db, actor(), first, settings)
    expect([placed, unplaced]).toEqual([22, 22])
    const stopped = (await view()).entries.flatMap(({ stoppedBy }) => stoppedBy ?? [])
    expect(new Set(stopped)).toEqual(new Set(["ownerMax"]))
  })
})

describe("booking", () => {
  test("makes a meeting of each, with those who came last, in the right slot; and nothing is left to plan", async () => {
    const koege = (await house.db.read.select().from(organisations).where(eq(organisations.name, "Jobcenter Køge")))[0]
    if (!koege) throw new Error("no such party")
    await proposePlan(house.db, actor(), first)
    const at = (await entryOf("Køge")).startAt
    const ids = await bookPlan(house, actor(), first, title)
    expect(ids.length).toBe(44)
    const filled = await house.db.read
      .select()
      .from(slots)
      .where(and(eq(slots.obligationId, 1), eq(slots.year, 2027), eq(slots.part, 1), isNotNull(slots.meetingId)))
    expect(filled.length).toBe(44)
    const made = await house.db.read.select().from(meetings)
    const mine = made.find(({ title }) => title === "dialogue Jobcenter Køge")
    expect(mine).toMatchObject({ startAt: at, endAt: (at ?? 0) + 7_200_000, organiserId: signe.id, type: "dialogue" })
    expect(await listAttendeeRows(house.db.read, mine?.id ?? 0)).toMatchObject([
      { organisationId: koege.id, personId: null },
      { userId: signe.id, role: "chair" },
    ])
    // Those who lead them are invited too; of the parties nobody has an address yet.
    const mails = await house.db.read.select().from(outbox)
    expect(mails.length).toBe(44)
    expect(mails.every(({ mail, state }) => state === "queued" && mail.calendar?.method === "REQUEST")).toBe(true)
    expect(await house.db.read.select().from(planEntries)).toEqual([])
    expect((await view()).open).toBe(0)
    expect(await nextToPlan(house.db.read, 1, house.clock.now)).toEqual({ ...first, part: 2 })
  })

  test("is refused while somebody would be in two places, and makes nothing then", async () => {
    await proposePlan(house.db, actor(), first)
    const [koege, greve] = [await entryOf("Køge"), await entryOf("Greve")]
    const startAt = greve.startAt ?? 0
    await changeEntry(house.db, actor(), koege.id, { change: "move", startAt, ownerId: greve.ownerId })
    expect((await entryOf("Køge")).clashes).toContain("ownerBusy")
    await expect(bookPlan(house, actor(), first, title)).rejects.toMatchObject({ code: "plan-clashes" })
    expect(await house.db.read.select().from(meetings)).toEqual([])
  })

  test("is refused once one of the times has passed", async () => {
    await proposePlan(house.db, actor(), first)
    house.clock.now = instantOfLocal("2027-02-01T08:00")
    await expect(bookPlan(house, actor(), first, title)).rejects.toMatchObject({ code: "meeting-past" })
    expect(await house.db.read.select().from(meetings)).toEqual([])
  })

  test("keeps clear of what else is in the calendars, also when it was booked after the proposal", async () => {
    await proposePlan(house.db, actor(), first)
    const koege = await entryOf("Køge")
    const startAt = koege.startAt ?? 0
    await addMeeting(house.db, actor(), {
      ...{
        type: "other",
        title: "Styregruppe",
        status: "invited",
        place: null,
        link: null,
        organiserId: koege.ownerId,
      },
      ...{ startAt, endAt: startAt + 3_600_000, attendees: [] },
    })
    expect((await entryOf("Køge")).clashes).toEqual(["ownerBusy"])
    await proposePlan(house.db, actor(), first)
    expect((await view()).entries.flatMap(({ clashes }) => clashes)).toEqual([])
  })
})
