import { and, eq, inArray } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { alignSlots } from "#app/meetings/aligning.server.ts"
import { waiveSlot } from "#app/meetings/waiving.server.ts"
import { addAgreement, changeAgreement } from "#app/stakeholders/agreeing.server.ts"
import { mergeParties } from "#app/stakeholders/duplicates/merging.server.ts"
import { unmergeParties } from "#app/stakeholders/duplicates/unmerging.server.ts"
import { events, obligationParties, obligations, organisations, settings, slots, type users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { addOrganisation } from "#tests/unit/stakeholders/parties.ts"

const HOUR = 3_600_000
let house: TestHouse
let signe: typeof users.$inferSelect
const actor = () => ({ userId: signe.id, now: house.clock.now })
const align = () => alignSlots(house.db, house.clock.now)

beforeEach(async () => {
  house = openTestHouse()
  signe = (await furnish(house)).signe
})
afterEach(() => house.close())

const slotsOf = (source: string, where = eq(slots.year, 2026)) =>
  house.db.read
    .select({ slot: slots })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .where(and(eq(obligations.source, source), where))
    .orderBy(slots.year, slots.part)
    .then((rows) => rows.map(({ slot }) => slot))
const shownOf = async (source: string, organisationId: number, year = 2026) =>
  (await slotsOf(source, eq(slots.year, year)))
    .filter((slot) => slot.organisationId === organisationId)
    .map(({ owed, reason }) => [owed, reason && `${reason.code} ${reason.on}`])
const jobcentre = async (name: string) =>
  (await house.db.read.select().from(organisations).where(eq(organisations.name, name)))[0]?.id ?? 0
const leave = (id: number) =>
  house.db.write((tx) => tx.update(organisations).set({ targetGroup: "education" }).where(eq(organisations.id, id)))

const whole = [
  [true, null],
  [true, null],
  [true, null],
  [true, null],
]

test("a fresh start has the strategy's rules, and each of 44 jobcentres its four slots, this year and next", async () => {
  const rules = await house.db.read.select().from(obligations)
  expect(rules.map(({ source, times, period, joint }) => [source, times, period, joint])).toEqual([
    ["O065", 1, "quarter", false],
    ["O101", 1, "half-year", true],
    ["O107", 1, "half-year", true],
    ["O066", 1, "year", true],
    ["O026", 1, "year", false],
    ["O024", 1, "month", false],
    ["O025", 1, "month", false],
    ["O070", 1, "month", false],
    ["O020", 1, "year", false],
  ])
  for (const year of [2026, 2027]) {
    const made = await slotsOf("O065", eq(slots.year, year))
    expect(made).toHaveLength(44 * 4)
    expect(new Set(made.map(({ organisationId }) => organisationId)).size).toBe(44)
    expect(made.every(({ owed }) => owed)).toBe(true)
    expect(await slotsOf("O026", eq(slots.year, year))).toHaveLength(1)
  }
})

test("nothing to do is nothing done; a new year brings its own slots once, and tells of it", async () => {
  expect(await align()).toBe(false)
  house.clock.now = Date.parse("2027-01-01T00:00:01+01:00")
  expect(await align()).toBe(true)
  expect(await align()).toBe(false)
  expect(await slotsOf("O065", eq(slots.year, 2028))).toHaveLength(44 * 4)
  const told = await house.db.read.select().from(events).where(eq(events.type, "slots-aligned"))
  const ofDialogues = told.filter(({ subject, subjectId }) => subject === "obligation" && subjectId === 1)
  expect(ofDialogues.at(-1)).toMatchObject({ data: { added: 176, changed: 0, removed: 0 } })
})

describe("whoever comes or leaves in the year", () => {
  test("is owed from that day on, and the reason is kept", async () => {
    house.clock.now = Date.parse("2026-08-10T09:00:00+02:00")
    const id = await addOrganisation(house, { name: "Jobcenter Nyby", targetGroup: "jobcentres" })
    await align()
    expect(await shownOf("O065", id)).toEqual([
      [false, "joined 2026-08-10"],
      [false, "joined 2026-08-10"],
      [true, "joined 2026-08-10"],
      [true, null],
    ])
    expect(await shownOf("O065", id, 2027)).toEqual(whole)
  })

  test("is owed until that day; next year's are gone but for those somebody has dealt with", async () => {
    const id = await jobcentre("Jobcenter Køge")
    const [, second] = (await slotsOf("O065", eq(slots.year, 2027))).filter((slot) => slot.organisationId === id)
    await waiveSlot(house.db, actor(), second?.id ?? 0, "lukker")
    house.clock.now = Date.parse("2026-05-10T09:00:00+02:00")
    await leave(id)
    await align()
    expect(await shownOf("O065", id)).toEqual([
      [true, null],
      [false, "left 2026-05-10"],
      [false, "left 2026-05-10"],
      [false, "left 2026-05-10"],
    ])
    expect((await shownOf("O065", id, 2027)).map(([owed]) => owed)).toEqual([false])
    expect(await align()).toBe(false)
  })

  test("and is put back the next day, never was away", async () => {
    const id = await jobcentre("Jobcenter Køge")
    await leave(id)
    await align()
    house.clock.now += 20 * HOUR
    await house.db.write((tx) =>
      tx.update(organisations).set({ targetGroup: "jobcentres" }).where(eq(organisations.id, id)),
    )
    await align()
    expect(await shownOf("O065", id)).toEqual(whole)
  })
})

test("a merged jobcentre is owed until the merge; its meetings count with the other; undone, all is as it was", async () => {
  house.clock.now = Date.parse("2026-05-10T12:00:00+02:00")
  const [kept, double] = [await jobcentre("Jobcenter Køge"), await jobcentre("Jobcenter Greve")]
  const startAt = Date.parse("2026-05-04T09:00:00+02:00")
  await addMeeting(house.db, actor(), {
    ...{ type: "dialogue", title: "Dialogmøde", status: "held", place: null, link: null, organiserId: signe.id },
    ...{ startAt, endAt: startAt + HOUR, attendees: [{ organisationId: double }] },
  })
  const filled = async (id: number) =>
    (await slotsOf("O065")).filter((slot) => slot.organisationId === id).map(({ meetingId }) => meetingId !== null)
  const mergeId = await mergeParties(house.db, actor(), {
    ...{ kind: "organisation", keptId: kept, doubleId: double, fromDouble: [] },
  })
  await align()
  expect((await shownOf("O065", double)).map(([, reason]) => reason)).toEqual([
    null,
    "merged 2026-05-10",
    "merged 2026-05-10",
    "merged 2026-05-10",
  ])
  expect(await shownOf("O065", kept)).toEqual(whole)
  expect(await filled(kept)).toEqual([false, true, false, false])
  await unmergeParties(house.db, actor(), mergeId)
  await align()
  expect(await shownOf("O065", double)).toEqual(whole)
  expect([await filled(kept), await filled(double)]).toEqual([
    [false, false, false, false],
    [false, true, false, false],
  ])
})

test("providers are owed while their agreement is in force, whenever they were entered here", async () => {
  const id = await addOrganisation(house, { name: "Kompas Job", targetGroup: "providers" })
  await align()
  expect(await shownOf("O101", id)).toEqual([])
  const agreement = await addAgreement(house.db, actor(), id, { title: "LVU", from: "2026-05-01", to: null })
  await align()
  expect(await shownOf("O101", id)).toEqual([
    [false, "agreement-began 2026-05-01"],
    [true, null],
  ])
  await changeAgreement(house.db, actor(), id, agreement, { title: "LVU", from: "2025-01-01", to: "2026-08-01" })
  await align()
  expect(await shownOf("O101", id)).toEqual([
    [true, null],
    [false, "agreement-ended 2026-08-01"],
  ])
  expect(await shownOf("O101", id, 2027)).toEqual([])
})

describe("a house that was seeded before some rules came", () => {
  const sources = async () => (await house.db.read.select().from(obligations)).map(({ source }) => source)
  const remove = (...gone: string[]) =>
    house.db.write(async (tx) => {
      const rows = await tx.select().from(obligations).where(inArray(obligations.source, gone))
      const ids = rows.map(({ id }) => id)
      await tx.delete(slots).where(inArray(slots.obligationId, ids))
      await tx.delete(obligationParties).where(inArray(obligationParties.obligationId, ids))
      await tx.delete(obligations).where(inArray(obligations.id, ids))
    })
  /** As an earlier version left it: its steps done, the rules that came later not there. */
  const old = async (...gone: string[]) => {
    await remove(...gone)
    await house.db.write((tx) => tx.update(settings).set({ value: 3 }).where(eq(settings.key, "reference.steps")))
  }
  const start = () => seedReference(house.db, house.clock.now)

  test("gets those it lacks, with their slots, once; and keeps how its own are worded", async () => {
    await house.db.write((tx) => tx.update(obligations).set({ times: 3 }).where(eq(obligations.source, "O024")))
    await old("O020", "O070")
    await start()
    expect((await sources()).filter((source) => source === "O020" || source === "O070")).toHaveLength(2)
    expect(await slotsOf("O070")).toHaveLength(12)
    expect(await slotsOf("O020")).toHaveLength(1)
    const before = await Promise.all([sources(), house.db.read.$count(slots)])
    await start()
    await align()
    expect(await Promise.all([sources(), house.db.read.$count(slots)])).toEqual(before)
    const [own] = await house.db.read.select().from(obligations).where(eq(obligations.source, "O024"))
    expect(own?.times).toBe(3)
  })

  test("does not get back what was removed or switched off", async () => {
    await house.db.write((tx) =>
      tx.update(obligations).set({ validTo: "2025-12-31" }).where(eq(obligations.source, "O025")),
    )
    await old("O065", "O020")
    await align()
    await start()
    expect(await sources()).not.toContain("O065")
    expect(await slotsOf("O025")).toEqual([])
    await remove("O020")
    await start()
    await align()
    expect(await sources()).not.toContain("O020")
  })
})
