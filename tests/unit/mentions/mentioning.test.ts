import { desc, eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { Viewer } from "#app/auth/viewer.ts"
import { setConfidentiality } from "#app/inquiries/confidentiality.server.ts"
import { addNote, withdrawNote, writeNote } from "#app/inquiries/noting.server.ts"
import { getCase } from "#app/inquiries/queries.server.ts"
import { listMentionable, listMyMentions } from "#app/mentions/queries.server.ts"
import { setMentionsSeen } from "#app/mentions/seeing.server.ts"
import { events, inquiries, noteMentions, notes, users } from "#db/schema/index.ts"
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

const signe = () => ({ userId: place.signe.id, now: house.clock.now })
const viewer = ({ id, unitId, name }: { id: number; unitId: number | null; name: string }): Viewer => ({
  ...{ id, unitId, name, role: "staff", email: "x@region.example", initials: "X" },
  ...{ unitName: null, locale: "da", theme: "system" },
})
const malthes = () => listMyMentions(house.db.read, viewer(place.malthe))
const conceal = () => setConfidentiality(house.db, signe(), id, { confidentiality: "confidential" })

test("who is named in a note is told on their day until they have seen it, and can have it back", async () => {
  expect(await addNote(house.db, signe(), id, { text: "@Malthe Dyrvig ser du på det? @Malthe" })).toEqual([])
  const [mention] = await malthes()
  expect(mention).toMatchObject({ number: "H-2026-00001", author: "Signe Aaholm" })
  const event = await house.db.read.select().from(events).orderBy(desc(events.id)).limit(1)
  expect(event[0]).toMatchObject({ type: "noted", data: { mentioned: ["Malthe Dyrvig"] } })
  const { timeline } = await getCase(house.db.read, viewer(place.signe), "H-2026-00001")
  expect(timeline.find(({ kind }) => kind === "note")).toMatchObject({ mentions: ["@Malthe Dyrvig", "@Malthe"] })

  const ids = [mention?.id ?? 0]
  // Only one's own.
  expect(await setMentionsSeen(house.db, place.signe.id, ids, house.clock.now)).toBe(0)
  expect(await setMentionsSeen(house.db, place.malthe.id, ids, house.clock.now)).toBe(1)
  expect(await malthes()).toEqual([])
  await setMentionsSeen(house.db, place.malthe.id, ids, null)
  expect(await malthes()).toHaveLength(1)
})

test("nobody is told of their own note, and nobody who has left is named", async () => {
  await house.db.write((tx) => tx.update(users).set({ closedAt: 1 }).where(eq(users.id, place.malthe.id)))
  await addNote(house.db, signe(), id, { text: "@Signe Aaholm @Malthe Dyrvig" })
  expect(await house.db.read.$count(noteMentions)).toBe(0)
})

test("nobody is told of a confidential case that they may not see; the writer is told so, and the note is kept", async () => {
  await house.db.write((tx) => tx.update(inquiries).set({ unitId: place.unit.id }).where(eq(inquiries.id, id)))
  const people = async () => {
    const [inquiry] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, id))
    if (!inquiry) throw new Error("no case")
    return (await listMentionable(house.db.read, viewer(place.signe), inquiry)).map(({ name }) => name)
  }
  expect(await people()).toEqual(["Malthe Dyrvig"])
  await conceal()
  expect(await people()).toEqual([])
  expect(await addNote(house.db, signe(), id, { text: "@Malthe Dyrvig må ikke vide det" })).toEqual(["Malthe Dyrvig"])
  expect(await house.db.read.$count(notes)).toBe(1)
  expect(await house.db.read.$count(noteMentions)).toBe(0)
})

test("a case that becomes confidential later is off the day of whoever may not see it", async () => {
  await house.db.write((tx) => tx.update(inquiries).set({ unitId: place.unit.id }).where(eq(inquiries.id, id)))
  await addNote(house.db, signe(), id, { text: "@Malthe Dyrvig" })
  expect(await malthes()).toHaveLength(1)
  await conceal()
  expect(await malthes()).toEqual([])
})

test("a note that is taken back takes its mentions with it", async () => {
  await house.db.write(async (tx) => {
    const { noteId } = await writeNote(tx, signe(), id, "@Malthe Dyrvig")
    await withdrawNote(tx, signe(), id, noteId)
  })
  expect(await house.db.read.$count(noteMentions)).toBe(0)
  expect(await house.db.read.$count(notes)).toBe(0)
})
