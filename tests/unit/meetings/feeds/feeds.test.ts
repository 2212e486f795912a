import { eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { writeFeed } from "#app/meetings/calendar/feed.ts"
import { loadFeed } from "#app/meetings/feeds/feed-query.server.ts"
import { getFeed, openFeed, revokeFeed } from "#app/meetings/feeds/feeding.server.ts"
import { calendarFeeds, obligations, organisations, users } from "#db/schema/index.ts"
import { readWithIcalendar, readWithIcalJs, readWithPython } from "#tests/unit/meetings/calendar/readings.ts"
import { type InvitedHouse, openInvitedHouse } from "#tests/unit/meetings/invitations/invited-house.ts"

let it: InvitedHouse
beforeEach(async () => {
  it = await openInvitedHouse()
})
afterEach(() => it.close())

const open = (rule: number | null = null) => openFeed(it.house.db, it.actor(), rule)
async function read(token: string) {
  const { feed, user } = await getFeed(it.house.db.read, token)
  return writeFeed({ ...(await loadFeed(it.house.db.read, feed, user, it.house.clock.now)), refreshMinutes: 60 })
}

test("somebody's own meetings are read alike by three parsers: booked ones alone, and without who attends", async () => {
  const status = "invited" as const
  await it.propose(["eva@aarhus.example"], { status, title: "Mit møde, med æøå" })
  await it.propose([], { status, title: "Jeg er med", organiserId: null, attendees: [{ userId: it.signe.id }] })
  await it.propose([], { status: "draft", title: "Kun foreslået" })
  await it.propose(["eva@aarhus.example"], { status, title: "En andens", organiserId: null })
  const ics = await read(await open())
  expect(ics).not.toContain("eva@aarhus.example")
  expect(ics).not.toContain("METHOD")
  for (const reading of [readWithIcalJs(ics), readWithIcalendar(ics), ...(readWithPython([ics]) ?? [])])
    expect(reading.events.map(({ title }) => title)).toEqual(["Mit møde, med æøå", "Jeg er med"])
})

test("those of an obligation are the meetings that fill its slots", async () => {
  const [rule] = await it.house.db.read.select().from(obligations).where(eq(obligations.source, "O065"))
  const [koege] = await it.house.db.read.select().from(organisations).where(eq(organisations.name, "Jobcenter Køge"))
  const dialogue = { type: "dialogue" as const, status: "invited" as const, attendees: [{ organisationId: koege?.id }] }
  await it.propose([], { ...dialogue, title: "Dialogmøde, Køge", organiserId: null })
  await it.propose([], { status: "invited", title: "Noget andet" })
  const ics = await read(await open(rule?.id))
  expect(readWithIcalJs(ics).events.map(({ title }) => title)).toEqual(["Dialogmøde, Køge"])
})

test("an address opens nothing once it is revoked, renewed, or its user has left, and is stored as a hash alone", async () => {
  const first = await open()
  expect(JSON.stringify(await it.house.db.read.select().from(calendarFeeds))).not.toContain(first)
  const second = await open()
  await expect(read(first)).rejects.toMatchObject({ code: "not-found" })
  expect(await read(second)).toContain("BEGIN:VCALENDAR")
  await revokeFeed(it.house.db, it.actor(), null)
  await expect(read(second)).rejects.toMatchObject({ code: "not-found" })
  const third = await open()
  await it.house.db.write((tx) => tx.update(users).set({ closedAt: 1 }).where(eq(users.id, it.signe.id)))
  await expect(read(third)).rejects.toMatchObject({ code: "not-found" })
})

test("there is none for a deliverable", async () => {
  const [rule] = await it.house.db.read.select().from(obligations).where(eq(obligations.kind, "deliverable"))
  await expect(open(rule?.id)).rejects.toMatchObject({ code: "not-found" })
})
