import { eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { DomainError } from "#app/errors.ts"
import { createTask, handOverTask, moveTask, settleTask } from "#app/tasks/commands.server.ts"
import { getVisibleTask, listMyTasks, listTasks } from "#app/tasks/queries.server.ts"
import { taskState } from "#app/tasks/task.ts"
import { events, inquiries } from "#db/schema/index.ts"
import { addKnown, asViewer } from "#tests/support/contacts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
})
afterEach(() => house.close())

const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const add = (title: string, dueOn: string, more: Partial<Parameters<typeof createTask>[2]> = {}) =>
  createTask(house.db, actor(), { kind: "task", title, dueOn, assigneeId: place.signe.id, ...more })
const mine = async (who = asViewer(place.signe)) => {
  const due = await listMyTasks(house.db.read, who, house.clock.now)
  const titles = (rows: { title: string }[]) => rows.map(({ title }) => title)
  return { overdue: titles(due.overdue), today: titles(due.today), week: titles(due.week) }
}

test("My day has what is overdue, due today and due by Sunday, and not what is done or later", async () => {
  await add("sidste uge", "2026-11-20")
  await add("i dag", "2026-11-23")
  await add("søndag", "2026-11-29")
  await add("næste uge", "2026-11-30")
  const done = await add("gjort", "2026-11-23")
  await settleTask(house.db, actor(), done, true)
  expect(await mine()).toEqual({ overdue: ["sidste uge"], today: ["i dag"], week: ["søndag"] })
  await settleTask(house.db, actor(), done, false)
  expect((await mine()).today).toEqual(["i dag", "gjort"])
})

test("is moved and handed over, each with its line in the audit log", async () => {
  const id = await add("ring", "2026-11-23", { kind: "callback" })
  await moveTask(house.db, actor(), id, "2026-11-27")
  await handOverTask(house.db, actor(), id, place.malthe.id)
  expect(await mine()).toEqual({ overdue: [], today: [], week: [] })
  expect((await mine(asViewer(place.malthe))).week).toEqual(["ring"])
  const types = await house.db.read.select({ type: events.type }).from(events).where(eq(events.subject, "task"))
  expect(types.map(({ type }) => type)).toEqual(["added", "moved", "handed-over"])
})

test("whom one is to call is shown with the number", async () => {
  const party = await addKnown(house.db, { name: "Åse", organisation: "Grønvang A/S", phone: "+4544000010" })
  await add("ring tilbage", "2026-11-23", { kind: "callback", ...party })
  const [task] = (await listMyTasks(house.db.read, asViewer(place.signe), house.clock.now)).today
  expect(task).toMatchObject({ party: "Åse, Grønvang A/S", phone: "44 00 00 10" })
})

test("on a confidential case shows to those who may see the case", async () => {
  const { inquiryId } = await receive(house, place.mailbox.id)
  const id = await add("ring om varslingen", "2026-11-23", { inquiryId, assigneeId: place.malthe.id })
  const set = { confidentiality: "confidential" as const, unitId: place.unit.id, assigneeId: null }
  await house.db.write((tx) => tx.update(inquiries).set(set))
  const stranger = asViewer(place.malthe)
  expect((await mine(stranger)).today).toEqual([])
  expect(await listTasks(house.db.read, stranger, { inquiryId: inquiryId ?? 0 }, house.clock.now)).toEqual([])
  await expect(getVisibleTask(house.db.read, stranger, id)).rejects.toThrow(new DomainError("not-found", 404))
  expect(
    await listTasks(house.db.read, asViewer(place.signe), { inquiryId: inquiryId ?? 0 }, house.clock.now),
  ).toHaveLength(1)
})

test("is late from the day after", () => {
  const open = { dueOn: "2026-11-23", doneAt: null }
  expect(["2026-11-22", "2026-11-23", "2026-11-24"].map((today) => taskState(open, today))).toEqual([
    "ok",
    "soon",
    "late",
  ])
})
