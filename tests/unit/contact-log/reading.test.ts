import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { submitContact } from "#app/contact-log/submit.server.ts"
import { contacts, inquiries, tasks } from "#db/schema/index.ts"
import { addKnown, asViewer } from "#tests/support/contacts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let party: string
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  const { personId } = await addKnown(house.db, { name: "Bodil Krageskov" })
  party = `p${personId}`
})
afterEach(() => house.close())

function submit(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ party, summary: "Spurgte til blanketten.", ...fields }))
    form.set(name, value)
  return submitContact({ ...house, locale: "da" }, asViewer(place.signe), form)
}
const wrongFields = async (fields: Record<string, string>) => {
  const { outcome, status } = await submit(fields)
  return outcome.ok ? [] : [status, ...Object.keys(outcome.fields)]
}

describe("what is wrong is said at its field", () => {
  test.each([
    ["nobody", { party: "" }, "party"],
    ["a party there is not", { party: "p999" }, "party"],
    ["no words", { summary: " " }, "summary"],
    ["a time to come", { date: "24-11-2026", time: "10" }, "time"],
    ["no date at all", { date: "32-13-2026" }, "time"],
    ["minutes that are none", { minutes: "en time" }, "minutes"],
    ["a follow-up without a date", { followUp: "date" }, "followUpDate"],
    ["a follow-up in the past", { followUp: "date", followUpDate: "20-11-2026" }, "followUpDate"],
  ])("%s", async (_, fields, field) => {
    expect(await wrongFields(fields)).toEqual([400, field])
    expect(await house.db.read.$count(contacts)).toBe(0)
  })
})

test("an earlier time is kept, and a clock alone means today", async () => {
  await submit({ date: "20-11-2026", time: "9.15" })
  await submit({ time: "9.15" })
  const rows = await house.db.read.select().from(contacts)
  expect(rows.map(({ at }) => new Date(at).toISOString())).toEqual([
    "2026-11-20T08:15:00.000Z",
    "2026-11-23T08:15:00.000Z",
  ])
})

test("left to the text, a call opens a case where the words ask for an answer, and says so", async () => {
  await submit({})
  expect(await house.db.read.$count(inquiries)).toBe(0)
  const { outcome } = await submit({ summary: "Skal bruge tallene senest fredag kl. 12." })
  expect(outcome.say.replaceAll("\u00a0", " ")).toContain("Sag 00001 er oprettet med frist fre. 27. nov. kl. 12.")
  await submit({ summary: "Skal bruge tallene senest fredag kl. 12.", opensCase: "no" })
  expect(await house.db.read.$count(inquiries)).toBe(1)
})

test("a follow-up and a call back lie with whoever logged it", async () => {
  await submit({ followUp: "week" })
  await submit({ callback: "1" })
  const rows = await house.db.read.select().from(tasks)
  expect(rows).toMatchObject([
    { kind: "follow-up", dueOn: "2026-11-30", assigneeId: place.signe.id, title: "Spurgte til blanketten" },
    { kind: "callback", dueOn: "2026-11-23" },
  ])
})

test("a case that is hidden from the writer is not answered by a guessed number", async () => {
  await submit({ summary: "Skal bruge tallene senest fredag kl. 12." })
  await house.db.write((tx) =>
    tx.update(inquiries).set({ confidentiality: "confidential", unitId: place.unit.id, assigneeId: null }),
  )
  const form = new FormData()
  for (const [name, value] of Object.entries({ party, summary: "Svarede.", inquiryId: "1", answers: "1" }))
    form.set(name, value)
  await submitContact({ ...house, locale: "da" }, asViewer(place.malthe), form)
  const [row] = await house.db.read.select().from(inquiries)
  expect(row?.status).toBe("new")
})
