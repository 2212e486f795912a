import { and, eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { alignSlots } from "#app/meetings/aligning.server.ts"
import { cancelMeeting } from "#app/meetings/cancelling.server.ts"
import { publishMinutes, releasePress, tellStaff } from "#app/meetings/council/steps.server.ts"
import { holdMeeting } from "#app/meetings/holding.server.ts"
import { approveMinutes } from "#app/meetings/minutes/approving.server.ts"
import { addDecision, settleDecision } from "#app/meetings/minutes/deciding.server.ts"
import { getMinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { listAttendeeRows } from "#app/meetings/rows.server.ts"
import { getSlotView } from "#app/meetings/slot/slot-query.server.ts"
import { obligations, slots, type users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { viewerFrom } from "#tests/unit/stakeholders/parties.ts"

const HOUR = 3_600_000
let house: TestHouse
let signe: typeof users.$inferSelect
const actor = () => ({ userId: signe.id, now: house.clock.now })
const at = (moment: string) => Date.parse(`${moment}:00+01:00`)

beforeEach(async () => {
  house = openTestHouse()
  signe = (await furnish(house)).signe
})
afterEach(() => house.close())

const councilAt = (startAt: number) =>
  addMeeting(house.db, actor(), {
    ...{ type: "council", title: "Rådsmøde", status: "invited", place: null, link: null, organiserId: signe.id },
    ...{ startAt, endAt: startAt + 2 * HOUR, attendees: [{ address: "formand@raad.example" }] },
  })
async function stateOf(meetingId: number, source: string): Promise<string | null> {
  const [row] = await house.db.read
    .select({ id: slots.id })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .where(and(eq(slots.forMeetingId, meetingId), eq(obligations.source, source)))
  return row ? (await getSlotView(house.db.read, row.id, house.clock.now)).state : null
}

test("every council meeting owes a press release and its minutes; one that is called off owes nothing", async () => {
  const first = await councilAt(at("2026-12-01T09:00"))
  const second = await councilAt(at("2026-12-15T09:00"))
  expect(await alignSlots(house.db, house.clock.now)).toBe(true)
  expect(await alignSlots(house.db, house.clock.now)).toBe(false)
  for (const id of [first, second])
    expect([await stateOf(id, "O024"), await stateOf(id, "O025")]).toEqual(["unplanned", "unplanned"])
  await cancelMeeting(house, actor(), second)
  await alignSlots(house.db, house.clock.now)
  expect(await stateOf(second, "O024")).toBeNull()
  // A week after the meeting it is too late.
  house.clock.now = at("2026-12-09T09:00")
  expect(await stateOf(first, "O024")).toBe("missed")
})

test("the press release is delivered by saying so, and not before the staff has been told", async () => {
  const id = await councilAt(at("2026-11-23T09:00"))
  const release = { item: "t:market", at: at("2026-11-23T10:00"), link: "https://region.example/presse" }
  const press = (over = {}) => releasePress(house.db, actor(), id, { ...release, ...over })
  await expect(press({ at: at("2026-11-24T10:00") })).rejects.toMatchObject({ code: "day-to-come" })
  await press()
  expect(await stateOf(id, "O024")).toBe("held")
  await expect(tellStaff(house.db, actor(), id, at("2026-11-23T10:00"))).rejects.toMatchObject({
    code: "press-before-staff",
  })
  await tellStaff(house.db, actor(), id, at("2026-11-23T09:30"))
  await expect(press({ at: at("2026-11-23T09:15") })).rejects.toMatchObject({ code: "press-before-staff" })
  expect(await releasePress(house.db, actor(), id, null)).toEqual(release)
  expect(await stateOf(id, "O024")).toBe("unplanned")
  const dialogue = await addMeeting(house.db, actor(), {
    ...{ type: "other", title: "Andet", status: "invited", place: null, link: null, organiserId: signe.id },
    ...{ startAt: at("2026-11-23T09:00"), endAt: at("2026-11-23T10:00"), attendees: [] },
  })
  await expect(tellStaff(house.db, actor(), dialogue, null)).rejects.toMatchObject({ code: "not-found" })
})

test("minutes are published once they are approved", async () => {
  const id = await councilAt(at("2026-11-23T08:00"))
  const publication = { on: "2026-11-23", link: "https://region.example/referat" }
  const publish = (over = {}) => publishMinutes(house.db, actor(), id, { ...publication, ...over })
  await expect(publish()).rejects.toMatchObject({ code: "not-approved-yet" })
  const came = (await listAttendeeRows(house.db.read, id)).map((row) => row.id)
  await holdMeeting(house.db, actor(), id, came)
  await approveMinutes(house.db, { origin: "http://localhost" }, actor(), id)
  await expect(publish({ on: "2026-11-24" })).rejects.toMatchObject({ code: "day-to-come" })
  await publish()
  expect(await stateOf(id, "O025")).toBe("held")
  expect(await publishMinutes(house.db, actor(), id, null)).toEqual(publication)
  expect(await stateOf(id, "O025")).toBe("unplanned")
})

test("what the house owes by the month has twelve slots a year", async () => {
  const rows = await house.db.read
    .select({ from: slots.from, to: slots.to })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .where(and(eq(obligations.source, "O070"), eq(slots.year, 2027)))
    .orderBy(slots.part)
  expect(rows).toHaveLength(12)
  expect(rows[1]).toEqual({ from: "2027-02-01", to: "2027-02-28" })
  expect(rows[11]).toEqual({ from: "2027-12-01", to: "2027-12-31" })
})

test("the next meeting's follow-up brings the decisions that are still open, by their day", async () => {
  const first = await councilAt(at("2026-11-23T08:00"))
  const decide = (text: string, dueOn: string | null) =>
    addDecision(house.db, actor(), first, { item: null, text, ownerId: signe.id, dueOn })
  await decide("Uden dato", null)
  await decide("Senere", "2027-02-01")
  const done = await decide("Udført", "2026-12-01")
  await decide("Først", "2027-01-01")
  await settleDecision(house.db, actor(), done, true)
  const came = (await listAttendeeRows(house.db.read, first)).map((row) => row.id)
  await holdMeeting(house.db, actor(), first, came)
  const next = await councilAt(at("2026-12-15T09:00"))
  const open = async (id: number) =>
    (await getMinutesView(house.db.read, viewerFrom(signe), id)).earlierDecisions.map(({ text }) => text)
  expect(await open(next)).toEqual(["Først", "Senere", "Uden dato"])
  await settleDecision(house.db, actor(), done, false)
  expect(await open(next)).toEqual(["Udført", "Først", "Senere", "Uden dato"])
  expect(await open(first)).toEqual([])
})
