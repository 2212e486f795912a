import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { addAffiliation } from "#app/stakeholders/affiliating.server.ts"
import { listLooseEnds, type Settled, settleLooseEnds } from "#app/stakeholders/loose-ends.server.ts"
import { affiliations, events, inquiries, tasks, type users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addOrganisation, addSomebody, seers, viewerFrom } from "./parties.ts"

let house: TestHouse
let signe: typeof users.$inferSelect
let units: { own: number; other: number }
let place: { personId: number; leftId: number; joinedId: number; at: number }
let caseId: number
let secretId: number
let taskId: number
let seatId: number
const actor = () => ({ userId: signe.id, now: house.clock.now })
const nothing: Settled = { caseIds: [], taskIds: [], seatIds: [] }

beforeEach(async () => {
  house = openTestHouse()
  const made = await furnish(house)
  signe = made.signe
  units = { own: made.unit.id, other: made.other.id }
  const [leftId, joinedId, council] = [
    await addOrganisation(house, { name: "Jobhuset Køge", domain: "koege.example" }),
    await addOrganisation(house, { name: "Jobhuset Greve" }),
    await addOrganisation(house, { name: "Rådet", targetGroup: "council" }),
  ]
  const personId = await addSomebody(house, {
    ...{ name: "Bodil Krageskov", mail: "bkr@koege.example" },
    place: { organisationId: leftId, role: null, from: null },
  })
  place = { personId, leftId, joinedId, at: house.clock.now }
  seatId = await addAffiliation(house.db, actor(), { personId, organisationId: council, role: "Medlem", from: null })
  const mail = async (subject: string) => {
    const { inquiryId } = await receive(house, made.mailbox.id, { from: "Bodil <bkr@koege.example>", subject })
    return inquiryId ?? 0
  }
  caseId = await mail("Materiale")
  secretId = await mail("Varsling")
  await mail("Lukket sag")
  await house.db.write(async (tx) => {
    const secret = { confidentiality: "confidential" as const, unitId: units.own, assigneeId: null }
    await tx.update(inquiries).set(secret).where(eq(inquiries.id, secretId))
    await tx.update(inquiries).set({ status: "closed" }).where(eq(inquiries.subject, "Lukket sag"))
    const task = { dueOn: "2026-12-01", assigneeId: signe.id, createdById: signe.id, createdAt: house.clock.now }
    const of = { personId, organisationId: leftId }
    const rows = await tx
      .insert(tasks)
      .values([
        { ...task, ...of, kind: "follow-up", title: "Ring op" },
        { ...task, ...of, kind: "task", title: "Fortrolig opgave", inquiryId: secretId },
        { ...task, ...of, kind: "task", title: "Gjort", doneAt: house.clock.now },
      ])
      .returning({ id: tasks.id })
    taskId = rows[0]?.id ?? 0
  })
})
afterEach(() => house.close())

test("what is open at the old place is offered, and a seat in a council", async () => {
  const ends = await listLooseEnds(house.db.read, viewerFrom(signe), place)
  expect(ends.cases.map(({ subject }) => subject).toSorted()).toEqual(["Materiale", "Varsling"])
  expect(ends.tasks.map(({ title }) => title).toSorted()).toEqual(["Fortrolig opgave", "Ring op"])
  expect(ends.seats).toEqual([{ id: seatId, role: "Medlem", organisation: "Rådet" }])
})

test("a confidential case and its task are offered to those who may see it, and moved by nobody else", async () => {
  for (const { who, viewer, sees } of seers(signe, units.own, units.other)) {
    const ends = await listLooseEnds(house.db.read, viewer, place)
    expect(
      ends.cases.some(({ id }) => id === secretId),
      who,
    ).toBe(sees)
    expect(
      ends.tasks.some(({ title }) => title === "Fortrolig opgave"),
      who,
    ).toBe(sees)
  }
  const outsider = viewerFrom(signe, { id: 9002, role: "staff", unitId: units.other })
  await settleLooseEnds(house.db, actor(), outsider, place, { ...nothing, caseIds: [secretId] })
  const [secret] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, secretId))
  expect(secret?.organisationId).toBe(place.leftId)
})

describe("what is ticked", () => {
  const settle = (chosen: Partial<Settled>) =>
    settleLooseEnds(house.db, actor(), viewerFrom(signe), place, { ...nothing, ...chosen })

  test("goes along, and each case says so", async () => {
    await settle({ caseIds: [caseId], taskIds: [taskId], seatIds: [seatId] })
    const [moved] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, caseId))
    expect(moved).toMatchObject({ organisationId: place.joinedId, personId: place.personId })
    const [task] = await house.db.read.select().from(tasks).where(eq(tasks.id, taskId))
    expect(task?.organisationId).toBe(place.joinedId)
    const [seat] = await house.db.read.select().from(affiliations).where(eq(affiliations.id, seatId))
    expect(seat?.to).toBe(place.at)
    const told = await house.db.read.select().from(events).where(eq(events.type, "sender-changed"))
    expect(told.map(({ subjectId, data }) => [subjectId, data.to])).toEqual([[caseId, "Jobhuset Greve"]])
  })

  test("and nothing else: what stays, stays", async () => {
    await settle({ taskIds: [taskId] })
    const [kept] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, caseId))
    expect(kept?.organisationId).toBe(place.leftId)
    const [seat] = await house.db.read.select().from(affiliations).where(eq(affiliations.id, seatId))
    expect(seat?.to).toBeNull()
  })
})
