import { asc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { addMeeting, type NewMeeting } from "#app/meetings/adding.server.ts"
import { holdMeeting } from "#app/meetings/holding.server.ts"
import {
  addItem,
  changeItem,
  markNotReached,
  moveItem,
  removeItem,
  restoreItem,
} from "#app/meetings/minutes/agenda.server.ts"
import { itemTitle } from "#app/meetings/minutes/agenda.ts"
import { addAction, removeAction, settleAction } from "#app/meetings/minutes/agreeing.server.ts"
import { approveMinutes, reopenMinutes } from "#app/meetings/minutes/approving.server.ts"
import { addDecision } from "#app/meetings/minutes/deciding.server.ts"
import { getDocument } from "#app/meetings/minutes/document-query.server.ts"
import { getMinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { saveMinutes } from "#app/meetings/minutes/writing.server.ts"
import { listAttendeeRows } from "#app/meetings/rows.server.ts"
import { getSlotView } from "#app/meetings/slot/slot-query.server.ts"
import { listPartyTimeline } from "#app/stakeholders/party-timeline-query.server.ts"
import { settleTask } from "#app/tasks/commands.server.ts"
import { listMyTasks } from "#app/tasks/queries.server.ts"
import { organisations, outbox, slots, type users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { addSomebody, viewerFrom } from "#tests/unit/stakeholders/parties.ts"

const HOUR = 3_600_000
let house: TestHouse
let [signe, malthe] = [] as unknown as [typeof users.$inferSelect, typeof users.$inferSelect]
let koege = 0
const as = (user: typeof users.$inferSelect) => ({ userId: user.id, now: house.clock.now })
const env = { origin: "https://rettidig.example" }

beforeEach(async () => {
  house = openTestHouse()
  ;({ signe, malthe } = await furnish(house))
  const [row] = await house.db.read.select().from(organisations).where(eq(organisations.name, "Jobcenter Køge"))
  koege = row?.id ?? 0
})
afterEach(() => house.close())

const meetingAt = (at: string, over: Partial<NewMeeting> = {}): Promise<number> =>
  addMeeting(house.db, as(signe), {
    ...{ type: "dialogue", title: "Dialogmøde, Jobcenter Køge", status: "invited", place: null, link: null },
    ...{ startAt: Date.parse(at), endAt: Date.parse(at) + 2 * HOUR, organiserId: signe.id },
    attendees: [{ organisationId: koege }],
    ...over,
  })
const held = (at: string, over: Partial<NewMeeting> = {}) => meetingAt(at, { status: "held", ...over })
const view = (id: number, user = signe) => getMinutesView(house.db.read, viewerFrom(user), id)
const titles = async (id: number) => {
  const { agenda, meeting } = await view(id)
  return agenda.map((item) => itemTitle(item, meeting.type, "da"))
}
const mails = async () =>
  (await house.db.read.select().from(outbox).orderBy(asc(outbox.id))).map(({ mail }) => ({
    ...mail,
    text: mail.text.replaceAll("\u00a0", " "),
  }))
const facts = (title: string) => ({ title, presenter: null, recommendation: null })

describe("an agenda", () => {
  test("begins as its type's template, and is changed, put in order, and mended after a removal", async () => {
    const id = await meetingAt("2026-12-03T09:00:00+01:00")
    const template = await titles(id)
    expect(template[0]).toBe("Aftaler fra sidst")
    expect(template.at(-1)).toBe("Eventuelt")
    const key = await addItem(house.db, as(signe), id, facts("Ny beskæftigelsesplan"))
    expect(await titles(id)).toEqual([...template, "Ny beskæftigelsesplan"])
    await moveItem(house.db, as(signe), id, key, -1)
    expect(await titles(id)).toEqual([...template.slice(0, -1), "Ny beskæftigelsesplan", "Eventuelt"])
    await changeItem(house.db, as(signe), id, "t:results", { ...facts("Effekt i 3. kvartal"), presenter: "Malthe" })
    await removeItem(house.db, as(signe), id, "t:analyses")
    expect(await titles(id)).not.toContain("Overvågning og analyser: hvad har I brug for?")
    await restoreItem(house.db, as(signe), id, "t:analyses")
    expect(await titles(id)).toContain("Overvågning og analyser: hvad har I brug for?")
    expect((await view(id)).agenda[1]).toMatchObject({ title: "Effekt i 3. kvartal", presenter: "Malthe" })
  })

  test("carries what was not reached to the party's next meeting, once, and counts how often", async () => {
    const first = await held("2026-06-02T09:00:00+02:00")
    await markNotReached(house.db, as(signe), first, "t:local-market", true)
    const second = await held("2026-09-02T09:00:00+02:00")
    const carried = (await view(second)).agenda.filter(({ carriedTimes }) => carriedTimes > 0)
    expect(carried).toMatchObject([{ title: "Meldinger fra det lokale arbejdsmarked", carriedTimes: 1 }])
    // An agenda that was touched before the first was held has it too.
    await addItem(house.db, as(signe), second, facts("Praktik"))
    expect((await view(second)).agenda.filter(({ carriedTimes }) => carriedTimes > 0)).toHaveLength(1)
    await markNotReached(house.db, as(signe), second, carried[0]?.key ?? "", true)
    const third = await meetingAt("2026-12-03T09:00:00+01:00")
    expect((await view(third)).agenda.filter(({ carriedTimes }) => carriedTimes > 0)).toMatchObject([
      { title: "Meldinger fra det lokale arbejdsmarked", carriedTimes: 2 },
    ])
    // Taken off, it does not come back.
    await removeItem(house.db, as(signe), third, (await view(third)).agenda.find((i) => i.carriedTimes)?.key ?? "")
    expect((await view(third)).agenda.some(({ carriedTimes }) => carriedTimes > 0)).toBe(false)
  })

  test("shows what is still open of what was agreed before, and nothing of another party's", async () => {
    const first = await held("2026-09-02T09:00:00+02:00")
    const action = { item: null, title: "Send listen", dueOn: "2026-10-01", owner: { userId: malthe.id } }
    await addAction(house.db, as(signe), first, action)
    const second = await meetingAt("2026-12-03T09:00:00+01:00")
    expect((await view(second)).earlier).toMatchObject([{ title: "Send listen", doneAt: null, times: 1 }])
    const [other] = await house.db.read.select().from(organisations).where(eq(organisations.name, "Jobcenter Greve"))
    const elsewhere = await meetingAt("2026-12-04T09:00:00+01:00", { attendees: [{ organisationId: other?.id }] })
    expect((await view(elsewhere)).earlier).toEqual([])
  })
})

describe("writing minutes", () => {
  test("of two who write the same item at once, the second is told and overwrites nothing", async () => {
    const id = await meetingAt("2026-11-23T09:00:00+01:00")
    const item = { key: "t:results", revision: 0 }
    expect(await saveMinutes(house.db, as(signe), id, { ...item, text: "Flere i job." })).toEqual({ saved: 1 })
    expect(await saveMinutes(house.db, as(malthe), id, { ...item, text: "Færre i job." })).toEqual({
      conflict: { text: "Flere i job.", revision: 1, by: "Signe Aaholm" },
    })
    const kept = async () => (await view(id)).agenda.find(({ key }) => key === "t:results")?.minutes
    expect(await kept()).toBe("Flere i job.")
    // Having seen it, they choose.
    const both = { ...item, revision: 1, text: "Flere i job.\nFærre i job." }
    expect(await saveMinutes(house.db, as(malthe), id, both)).toEqual({ saved: 2 })
    expect(await kept()).toBe("Flere i job.\nFærre i job.")
  })

  test("in different items at the same time loses neither", async () => {
    const id = await meetingAt("2026-11-23T09:00:00+01:00")
    await Promise.all([
      saveMinutes(house.db, as(signe), id, { key: "t:results", text: "Et", revision: 0 }),
      saveMinutes(house.db, as(malthe), id, { key: "t:local-market", text: "To", revision: 0 }),
    ])
    const { agenda } = await view(id)
    expect(agenda.filter(({ minutes }) => minutes).map(({ minutes }) => minutes)).toEqual(["Et", "To"])
    expect(new Set(agenda.map(({ key }) => key)).size).toBe(agenda.length)
  })
})

describe("what somebody is to do", () => {
  test("is a colleague's task at once, linked to the meeting, and done in either place", async () => {
    const id = await held("2026-11-20T09:00:00+01:00")
    const action = { item: "t:results", title: "Skriv oplæg", dueOn: "2026-11-25", owner: { userId: malthe.id } }
    const actionId = await addAction(house.db, as(signe), id, action)
    const [task] = (await listMyTasks(house.db.read, viewerFrom(malthe), house.clock.now)).week
    expect(task).toMatchObject({ title: "Skriv oplæg", meetingId: id, party: "Jobcenter Køge" })
    await settleTask(house.db, as(malthe), task?.id ?? 0, true)
    expect((await view(id)).actions).toMatchObject([{ doneAt: house.clock.now }])
    await settleAction(house.db, as(signe), actionId, false)
    expect((await listMyTasks(house.db.read, viewerFrom(malthe), house.clock.now)).week).toHaveLength(1)
    await removeAction(house.db, as(signe), id, actionId)
    expect((await listMyTasks(house.db.read, viewerFrom(malthe), house.clock.now)).week).toEqual([])
  })
})

test("what came of a held meeting stands on the timeline of each party that came, with the way to it", async () => {
  const id = await held("2026-11-20T09:00:00+01:00")
  await addDecision(house.db, as(signe), id, { item: null, text: "Fælles indsats", ownerId: null, dueOn: null })
  await addAction(house.db, as(signe), id, {
    ...{ item: null, title: "Skriv oplæg", dueOn: "2026-12-01", owner: { userId: malthe.id } },
  })
  const calendar = await loadCalendar(house.db.read, house.clock.now)
  const reader = { viewer: viewerFrom(signe), now: house.clock.now, calendar, locale: "da" as const }
  const of = { kind: null, page: 1 }
  const { entries } = await listPartyTimeline(house.db.read, reader, { organisationId: koege }, of)
  expect(entries).toMatchObject([
    {
      source: "contact",
      meeting: {
        ...{ id, decisions: ["Fælles indsats"] },
        actions: [{ title: "Skriv oplæg", owner: "Malthe Dyrvig", done: false }],
      },
    },
  ])
})

describe("approving", () => {
  async function meetingWithActions() {
    const torben = await addSomebody(house, { name: "Torben Engholt", mail: "torben@koege.example" })
    const id = await meetingAt("2026-11-20T09:00:00+01:00", {
      attendees: [{ personId: torben, organisationId: koege }, { address: "gaest@koege.example" }],
    })
    const rows = await listAttendeeRows(house.db.read, id)
    const attendee = (of: Partial<(typeof rows)[number]>) =>
      rows.find((row) => Object.entries(of).every(([name, value]) => row[name as keyof typeof row] === value))?.id ?? 0
    const theirs = { owner: { attendeeId: attendee({ personId: torben }) }, dueOn: "2026-12-04", item: null }
    await saveMinutes(house.db, as(signe), id, { key: "t:results", text: "Flere i job.", revision: 0 })
    await addDecision(house.db, as(signe), id, { item: "t:results", text: "Indsats", ownerId: null, dueOn: null })
    await addAction(house.db, as(signe), id, { ...theirs, title: "Send listen" })
    await addAction(house.db, as(signe), id, {
      ...{ owner: { userId: malthe.id }, dueOn: "2026-12-11", item: null, title: "Skriv oplæg" },
    })
    return { id, theirs, came: rows.map((row) => row.id) }
  }

  test("asks first who came; then locks, keeps the words, mails each owner their own, and the slot says so", async () => {
    const { id, came } = await meetingWithActions()
    await expect(approveMinutes(house.db, env, as(signe), id)).rejects.toMatchObject({ code: "not-held-yet" })
    await holdMeeting(house.db, as(signe), id, came)
    expect(await approveMinutes(house.db, env, as(signe), id)).toEqual({ n: 1, mailed: 2 })
    const sent = await mails()
    expect(sent.map(({ to }) => to[0]?.address).sort()).toEqual(["mdy@region.example", "torben@koege.example"])
    const toTorben = sent.find(({ to }) => to[0]?.address === "torben@koege.example")
    expect(toTorben?.text).toContain("Send listen (senest 4. december 2026)")
    expect(toTorben?.text).not.toContain("Skriv oplæg")
    // What leads into the house is for those who are let in.
    expect(toTorben?.text).not.toContain("https://")
    expect(sent.find((mail) => mail !== toTorben)?.text).toContain(`https://rettidig.example/meetings/${id}/minutes`)
    const [slot] = await house.db.read.select().from(slots).where(eq(slots.meetingId, id))
    expect((await getSlotView(house.db.read, slot?.id ?? 0, house.clock.now)).state).toBe("minutes-approved")
    for (const write of [
      () => saveMinutes(house.db, as(malthe), id, { key: "t:results", text: "Nej", revision: 1 }),
      () => addItem(house.db, as(malthe), id, facts("Mere")),
      () => addDecision(house.db, as(malthe), id, { item: null, text: "Mere", ownerId: null, dueOn: null }),
      () => holdMeeting(house.db, as(malthe), id, came),
      () => approveMinutes(house.db, env, as(malthe), id),
    ])
      await expect(write()).rejects.toMatchObject({ name: "DomainError" })
  })

  test("after a reopening makes another version; the first can be read as it was, and only the changed are mailed", async () => {
    const { id, theirs, came } = await meetingWithActions()
    await holdMeeting(house.db, as(signe), id, came)
    await approveMinutes(house.db, env, as(signe), id)
    await expect(reopenMinutes(house.db, as(malthe), 999, "x")).rejects.toMatchObject({ code: "not-found" })
    await reopenMinutes(house.db, as(malthe), id, "Et tal var forkert")
    await saveMinutes(house.db, as(malthe), id, { key: "t:results", text: "34 flere i job.", revision: 1 })
    await addAction(house.db, as(malthe), id, { ...theirs, title: "Ret tallet" })
    expect(await approveMinutes(house.db, env, as(malthe), id)).toEqual({ n: 2, mailed: 1 })
    expect((await mails()).at(-1)?.text).toMatch(/er ændret[\s\S]*Send listen[\s\S]*Ret tallet/)
    const textOf = async (version: number | null) => {
      const { content } = await getDocument(house.db.read, id, { version, with: null })
      return content.items.find(({ title }) => title === "Effekt og resultater")?.minutes
    }
    expect(await textOf(1)).toBe("Flere i job.")
    expect(await textOf(2)).toBe("34 flere i job.")
    expect(await textOf(null)).toBe("34 flere i job.")
    expect((await view(id)).versions).toMatchObject([
      { n: 2, reopenedAt: null },
      { n: 1, reopenedBecause: "Et tal var forkert" },
    ])
  })

  test("of two who approve at once, one does", async () => {
    const { id, came } = await meetingWithActions()
    await holdMeeting(house.db, as(signe), id, came)
    const both = await Promise.allSettled([signe, malthe].map((user) => approveMinutes(house.db, env, as(user), id)))
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await mails()).toHaveLength(2)
  })
})
