import { and, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { correctContact } from "#app/contact-log/correcting.server.ts"
import { withdrawContact } from "#app/contact-log/withdrawing.server.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { addMeeting, type NewMeeting } from "#app/meetings/adding.server.ts"
import { addAttendee, removeAttendee } from "#app/meetings/attending.server.ts"
import { cancelMeeting, restoreMeeting } from "#app/meetings/cancelling.server.ts"
import { changeMeeting } from "#app/meetings/changing.server.ts"
import { holdMeeting, unholdMeeting } from "#app/meetings/holding.server.ts"
import { getMeeting, listAttendeeRows } from "#app/meetings/rows.server.ts"
import { getSlotView } from "#app/meetings/slot/slot-query.server.ts"
import { deliverSlot, undeliverSlot, unwaiveSlot, waiveSlot } from "#app/meetings/waiving.server.ts"
import { listPartyTimeline } from "#app/stakeholders/party-timeline-query.server.ts"
import { contacts, events, obligations, organisations, slots, type users } from "#db/schema/index.ts"
import { addKnown, logCall } from "#tests/support/contacts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { viewerFrom } from "#tests/unit/stakeholders/parties.ts"

const HOUR = 3_600_000
let house: TestHouse
let signe: typeof users.$inferSelect
let [koege, greve] = [0, 0]
const actor = () => ({ userId: signe.id, now: house.clock.now })

beforeEach(async () => {
  house = openTestHouse()
  signe = (await furnish(house)).signe
  ;[koege, greve] = [await jobcentre("Jobcenter Køge"), await jobcentre("Jobcenter Greve")]
})
afterEach(() => house.close())

async function jobcentre(name: string): Promise<number> {
  const [row] = await house.db.read.select().from(organisations).where(eq(organisations.name, name))
  return row?.id ?? 0
}

/** The states of a party's slots of 2026, of the rule with this number. */
async function statesOf(organisationId: number, source = "O065"): Promise<string[]> {
  const rows = await house.db.read
    .select({ id: slots.id })
    .from(slots)
    .innerJoin(obligations, eq(obligations.id, slots.obligationId))
    .where(and(eq(slots.organisationId, organisationId), eq(slots.year, 2026), eq(obligations.source, source)))
    .orderBy(slots.part)
  const views = await Promise.all(rows.map(({ id }) => getSlotView(house.db.read, id, house.clock.now)))
  return views.map(({ state }) => state)
}
const fourth = async (organisationId: number) => (await statesOf(organisationId))[3]

const meetingAt = (at: string, over: Partial<NewMeeting> = {}): NewMeeting => ({
  ...{ type: "dialogue", title: "Dialogmøde, Jobcenter Køge", status: "invited", place: null, link: null },
  ...{ startAt: Date.parse(at), endAt: Date.parse(at) + 2 * HOUR, organiserId: signe.id },
  attendees: [{ organisationId: koege }],
  ...over,
})
const add = (at: string, over?: Partial<NewMeeting>) => addMeeting(house.db, actor(), meetingAt(at, over))
const everybody = async (id: number) => (await listAttendeeRows(house.db.read, id)).map((row) => row.id)

describe("a meeting with a party", () => {
  test("goes from proposed to booked to held in the quarter its day lies in", async () => {
    const id = await add("2026-12-03T09:00:00+01:00", { status: "draft" })
    expect(await statesOf(koege)).toEqual(["unrecorded", "unrecorded", "unrecorded", "proposed"])
    const facts = meetingAt("2026-12-03T09:00:00+01:00")
    await changeMeeting(house, actor(), id, { ...facts, status: "invited" })
    expect(await fourth(koege)).toBe("booked")
    await expect(holdMeeting(house.db, actor(), id, await everybody(id))).rejects.toMatchObject({
      code: "meeting-not-begun",
    })
    house.clock.now = Date.parse("2026-12-03T12:00:00+01:00")
    await holdMeeting(house.db, actor(), id, await everybody(id))
    expect(await fourth(koege)).toBe("held")
    expect(await fourth(greve)).toBe("unplanned")
  })

  test("that was held long ago is entered at once, and fills what nobody had recorded", async () => {
    await add("2026-02-03T09:00:00+01:00", { status: "held" })
    expect(await statesOf(koege)).toEqual(["held", "unrecorded", "unrecorded", "unplanned"])
  })

  test("moved to another quarter leaves the first open", async () => {
    const id = await add("2026-12-03T09:00:00+01:00")
    const moved = meetingAt("2027-01-14T09:00:00+01:00")
    const before = await changeMeeting(house, actor(), id, { ...moved, status: "invited" })
    expect(await fourth(koege)).toBe("unplanned")
    await changeMeeting(house, actor(), id, before)
    expect(await fourth(koege)).toBe("booked")
  })

  test("that is called off frees its slot until it is on again; its calendar entry rises each time", async () => {
    const id = await add("2026-12-03T09:00:00+01:00")
    const was = await cancelMeeting(house, actor(), id)
    expect([was, await fourth(koege), (await getMeeting(house.db.read, id)).sequence]).toEqual([
      "invited",
      "unplanned",
      1,
    ])
    await expect(cancelMeeting(house, actor(), id)).rejects.toMatchObject({ code: "meeting-settled" })
    await restoreMeeting(house, actor(), id, was)
    expect([await fourth(koege), (await getMeeting(house.db.read, id)).sequence]).toEqual(["booked", 2])
  })

  test("rises in sequence with time, place and title, not with who leads it", async () => {
    const at = "2026-12-03T09:00:00+01:00"
    const id = await add(at)
    const { uid } = await getMeeting(house.db.read, id)
    const sequences: number[] = []
    for (const change of [{ organiserId: null }, { place: "Rådhuset" }, { startAt: Date.parse(at) + HOUR }, {}]) {
      const { title, startAt, endAt, place, link, organiserId } = await getMeeting(house.db.read, id)
      const facts = { title, startAt, endAt, place, link, organiserId, status: "invited" as const, ...change }
      await changeMeeting(house, actor(), id, facts)
      sequences.push((await getMeeting(house.db.read, id)).sequence)
    }
    expect(sequences).toEqual([0, 1, 2, 2])
    expect((await getMeeting(house.db.read, id)).uid).toBe(uid)
  })

  test("cannot end before it begins", async () => {
    const at = Date.parse("2026-12-03T09:00:00+01:00")
    await expect(add("2026-12-03T09:00:00+01:00", { endAt: at })).rejects.toMatchObject({ code: "ends-before-start" })
  })
})

describe("who came", () => {
  test("decides whose slot a joint meeting fills", async () => {
    const attendees = [{ organisationId: koege }, { organisationId: greve }]
    const id = await add("2026-11-20T09:00:00+01:00", { type: "policy-conference", attendees })
    expect(await Promise.all([koege, greve].map((each) => statesOf(each, "O066")))).toEqual([["booked"], ["booked"]])
    const [first] = await everybody(id)
    await holdMeeting(house.db, actor(), id, [first ?? 0])
    expect(await Promise.all([koege, greve].map((each) => statesOf(each, "O066")))).toEqual([["held"], ["unplanned"]])
    await holdMeeting(house.db, actor(), id, await everybody(id))
    expect(await statesOf(greve, "O066")).toEqual(["held"])
    // A conference is no dialogue meeting.
    expect(await fourth(koege)).toBe("unplanned")
  })

  test("a meeting to which nobody came is not held", async () => {
    const id = await add("2026-11-20T09:00:00+01:00")
    await expect(holdMeeting(house.db, actor(), id, [])).rejects.toMatchObject({ code: "nobody-came" })
    const [, chair] = await everybody(id)
    await holdMeeting(house.db, actor(), id, [chair ?? 0])
    expect(await fourth(koege)).toBe("unplanned")
  })

  test("is asked once, and taken off again while it is to be held", async () => {
    const id = await add("2026-11-20T09:00:00+01:00")
    const attendee = await addAttendee(house, actor(), id, { organisationId: greve })
    expect(await addAttendee(house, actor(), id, { organisationId: greve })).toBe(attendee)
    expect(await fourth(greve)).toBe("booked")
    await removeAttendee(house, actor(), id, attendee)
    expect(await fourth(greve)).toBe("unplanned")
    await holdMeeting(house.db, actor(), id, await everybody(id))
    const [first] = await everybody(id)
    await expect(removeAttendee(house, actor(), id, first ?? 0)).rejects.toMatchObject({ code: "meeting-settled" })
  })
})

describe("a held meeting in the contact log", () => {
  const timeline = async (party: { organisationId: number } | { personId: number }) => {
    const calendar = await loadCalendar(house.db.read, house.clock.now)
    const reader = { viewer: viewerFrom(signe), now: house.clock.now, locale: "da" as const, calendar }
    const { entries } = await listPartyTimeline(house.db.read, reader, party, { kind: "meeting", page: 1 })
    return entries.map((entry) => (entry.source === "contact" ? [entry.channel, entry.summary, entry.minutes] : []))
  }

  test("stands once with the organisation and with each person who came, and leaves with it", async () => {
    const [bodil, torben, palle] = [
      await addKnown(house.db, { name: "Bodil Krageskov", organisation: "Jobcenter Køge" }),
      await addKnown(house.db, { name: "Torben Engholt", organisation: "Jobcenter Køge" }),
      await addKnown(house.db, { name: "Palle Rørvang", organisation: "Jobcenter Køge" }),
    ]
    const id = await add("2026-11-20T09:00:00+01:00", { attendees: [bodil, torben, palle] })
    const rows = await listAttendeeRows(house.db.read, id)
    const came = rows.filter(({ personId }) => personId !== palle.personId).map((row) => row.id)
    await holdMeeting(house.db, actor(), id, came)
    await holdMeeting(house.db, actor(), id, came)
    const entry = ["meeting", "Dialogmøde, Jobcenter Køge", 120]
    for (const party of [{ organisationId: koege }, { personId: bodil.personId }, { personId: torben.personId }])
      expect(await timeline(party)).toEqual([entry])
    expect(await timeline({ personId: palle.personId })).toEqual([])
    await unholdMeeting(house.db, actor(), id)
    expect(await timeline({ organisationId: koege })).toEqual([])
    expect([await fourth(koege), (await getMeeting(house.db.read, id)).status]).toEqual(["booked", "invited"])
    expect(await house.db.read.$count(contacts)).toBe(0)
  })

  test("is put right at the meeting, not there", async () => {
    await add("2026-11-20T09:00:00+01:00", { status: "held" })
    const [contact] = await house.db.read.select().from(contacts)
    const id = contact?.id ?? 0
    await expect(correctContact(house.db, actor(), id, { summary: "Andet" }, 0)).rejects.toMatchObject({
      code: "not-found",
    })
    await expect(withdrawContact(house.db, actor(), id)).rejects.toMatchObject({ code: "not-found" })
  })
})

describe("a contact that is logged as a dialogue meeting", () => {
  const log = (organisationId: number) =>
    logCall(house, signe, {
      ...{ channel: "meeting", dialogueMeeting: true, summary: "Dialogmøde på rådhuset." },
      party: { personId: null, organisationId },
    })

  test("fills the slot by itself, follows its corrections, and leaves it when it is taken back", async () => {
    const { contactId } = await log(koege)
    expect(await fourth(koege)).toBe("held")
    await correctContact(house.db, actor(), contactId, { organisationId: greve }, 0)
    expect([await fourth(koege), await fourth(greve)]).toEqual(["unplanned", "held"])
    await correctContact(house.db, actor(), contactId, { dialogueMeeting: false }, 1)
    expect(await fourth(greve)).toBe("unplanned")
    const again = await log(koege)
    await withdrawContact(house.db, actor(), again.contactId)
    expect(await fourth(koege)).toBe("unplanned")
  })

  test("comes before a meeting that is only booked", async () => {
    await add("2026-12-03T09:00:00+01:00")
    await log(koege)
    expect(await fourth(koege)).toBe("held")
  })
})

describe("a slot", () => {
  const slotOf = async (organisationId: number | null, part: number) => {
    const rows = await house.db.read.select().from(slots).where(eq(slots.year, 2026))
    return rows.find((row) => row.organisationId === organisationId && row.part === part)?.id ?? 0
  }

  test("is waived with a reason, who and when, and owed again; what is held is not waived", async () => {
    const id = await slotOf(koege, 4)
    await waiveSlot(house.db, actor(), id, "efter aftale")
    expect(await getSlotView(house.db.read, id, house.clock.now)).toMatchObject({
      ...{ state: "waived", waived: { because: "efter aftale", by: "Signe Aaholm", at: house.clock.now } },
    })
    expect(await unwaiveSlot(house.db, actor(), id)).toBe("efter aftale")
    expect(await fourth(koege)).toBe("unplanned")
    await add("2026-11-20T09:00:00+01:00", { status: "held" })
    await expect(waiveSlot(house.db, actor(), id, "igen")).rejects.toMatchObject({ code: "slot-filled" })
    const told = await house.db.read.select().from(events).where(eq(events.subject, "slot"))
    expect(told.map(({ type }) => type)).toEqual(["waived", "unwaived"])
  })

  test("of a deliverable is filled by a day, a link and who did it", async () => {
    const id = await slotOf(null, 1)
    const delivery = { on: "2026-11-20", link: "https://region.example/evaluering" }
    await expect(deliverSlot(house.db, actor(), id, { ...delivery, on: "2026-11-24" })).rejects.toMatchObject({
      code: "day-to-come",
    })
    await deliverSlot(house.db, actor(), id, delivery)
    expect(await getSlotView(house.db.read, id, house.clock.now)).toMatchObject({
      ...{ state: "held", delivered: { ...delivery, by: "Signe Aaholm" } },
    })
    expect(await undeliverSlot(house.db, actor(), id)).toEqual(delivery)
    expect((await getSlotView(house.db.read, id, house.clock.now)).state).toBe("unplanned")
  })
})
