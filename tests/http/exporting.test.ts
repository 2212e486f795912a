import { desc, eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import { findBrokenEvent } from "#app/audit/chain.server.ts"
import { events, people } from "#db/schema/index.ts"
import { addKnown } from "#tests/support/contacts.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let signe: Visitor
let userId: number

beforeAll(async () => {
  house = openTestHouse(Date.now())
  await seedReference(house.db, Date.now())
  userId = await addPerson(house.db, { email: "saa@region.example", role: "staff", unitId: 1 })
  for (const name of ["Anne Krogh", "Bo Lund"])
    await addKnown(house.db, { name, organisation: "Kro ApS", phone: "44 00 00 10" })
  web = await startWeb(house)
  signe = web.visit()
  await signe.signIn("saa@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const exported = () => house.db.read.select().from(events).where(eq(events.type, "exported")).orderBy(desc(events.id))

test.each([
  ["list=people&format=xlsx&missing=mail&sort=-name&page=7", { what: "people", format: "xlsx", rows: 2 }],
  ["list=people&text=anne", { what: "people", format: "csv", rows: 1, filter: "text=anne" }],
  ["list=people&format=mailing", { what: "people", format: "mailing", rows: 0, filter: "" }],
  ["list=people&format=addresses&ids=1", { what: "people", format: "addresses", rows: 0 }],
  ["list=organisations&format=csv&text=Kro+ApS", { what: "organisations", format: "csv", rows: 1 }],
])("the audit log says who took %s out of the house, and how much of it", async (query, data) => {
  const before = (await exported()).length
  const response = await signe.get(`/stakeholders/export?${query}`)
  expect(response.status).toBe(200)
  const [latest, ...others] = await exported()
  expect(others).toHaveLength(before)
  expect(latest).toMatchObject({ actorId: userId, subject: "export", data })
  expect(await findBrokenEvent(house.db.read)).toBeNull()
})

test("the follow-up list leaves no house untold either", async () => {
  const before = (await exported()).length
  expect((await signe.get("/meetings/follow-up/export?owner=1")).status).toBe(200)
  const [latest, ...others] = await exported()
  expect(others).toHaveLength(before)
  expect(latest).toMatchObject({ actorId: userId, data: { what: "follow-up", filter: "owner=1", rows: 0 } })
})

test("it keeps the filter and the columns, and nothing of those who are listed", async () => {
  await signe.get("/stakeholders/export?list=people&format=csv&missing=mail&sort=-name&columns=name,phone")
  const [latest] = await exported()
  expect(latest?.data).toEqual({
    ...{ what: "people", filter: "missing=mail&sort=-name", format: "csv", rows: 2, columns: ["name", "phone"] },
  })
  const [person] = await house.db.read.select().from(people)
  expect(JSON.stringify(latest?.data)).not.toContain(person?.name)
})

test("who is not let in takes nothing, and nothing is told", async () => {
  const before = (await exported()).length
  expect((await web.visit().get("/stakeholders/export?list=people")).status).toBe(302)
  expect(await exported()).toHaveLength(before)
})
