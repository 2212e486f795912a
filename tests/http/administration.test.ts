import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { events, units, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let admin: Visitor
let adminId: number
let unitId: number

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const { unit, mailbox } = await furnish(house)
  unitId = unit.id
  await receive(house, mailbox.id)
  adminId = await addPerson(house.db, { email: "admin@region.example", role: "administrator", unitId })
  web = await startWeb(house)
  admin = web.visit()
  await admin.signIn("admin@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const rikke = { name: "Rikke Solbjerg", email: "rikke@region.example", initials: "RSO", role: "management", unitId: "" }
const findUser = async (email: string) => {
  const [user] = await house.db.read.select().from(users).where(eq(users.email, email))
  return user
}

describe("users", () => {
  test("an invitation gives a link once, and the link a colleague", async () => {
    const response = await admin.post("/admin/users/new", { ...rikke, intent: "save" })
    const token = /\/start\/([\w-]{43})/.exec(await response.text())?.[1] ?? ""
    expect(await (await admin.get("/admin/users")).text()).not.toContain(token)
    const visitor = web.visit()
    expect((await visitor.post(`/start/${token}`, { password: "fire heste og en vogn" })).status).toBe(302)
    expect((await visitor.get("/inquiries")).status).toBe(200)
    expect(await findUser(rikke.email)).toMatchObject({ role: "management", initials: "RSO", unitId: null })
  })

  test("what is wrong stands at its field, and what was typed stays", async () => {
    const taken = await admin.post("/admin/users/new", {
      ...rikke,
      name: "Rikke S",
      email: "ADMIN@region.example",
      intent: "save",
    })
    const html = await taken.text()
    expect(taken.status).toBe(409)
    expect(html).toContain("Der er allerede en bruger med den mailadresse.")
    expect(html).toContain('value="Rikke S"')
    expect(html).toContain('href="#user-email"')

    const empty = await (
      await admin.post("/admin/users/new", { ...rikke, name: " ", role: "king", intent: "save" })
    ).text()
    expect(empty).toContain("Ret 2 felter")
  })

  test("a role is changed, and holds from the next request", async () => {
    const id = await addPerson(house.db, { email: "malthe@region.example", role: "staff", name: "Malthe Dyrvig" })
    const malthe = web.visit()
    await malthe.signIn("malthe@region.example", testPassword)
    expect((await malthe.get("/admin")).status).toBe(403)
    const input = {
      name: "Malthe Dyrvig",
      email: "malthe@region.example",
      initials: "MDY",
      role: "administrator",
      unitId: "",
    }
    expect((await admin.post(`/admin/users/${id}`, { ...input, intent: "save" })).headers.get("Location")).toBe(
      "/admin/users",
    )
    expect((await malthe.get("/admin")).status).toBe(200)
    const told = await house.db.read
      .select()
      .from(events)
      .where(and(eq(events.subject, "user"), eq(events.subjectId, id), eq(events.type, "changed")))
    expect(told.map(({ actorId, data }) => ({ actorId, data }))).toEqual([
      { actorId: adminId, data: { initials: "MDY", role: "administrator" } },
    ])
    await admin.post(`/admin/users/${id}`, { ...input, role: "staff", intent: "save" })
  })

  test("a closed user is out at once, and in again when reopened", async () => {
    const id = await addPerson(house.db, { email: "leaving@region.example", role: "staff" })
    const leaving = web.visit()
    await leaving.signIn("leaving@region.example", testPassword)
    await admin.post(`/admin/users/${id}`, { intent: "close" })
    expect((await leaving.get("/")).status).toBe(302)
    await expect(web.visit().signIn("leaving@region.example", testPassword)).rejects.toThrow("400")
    await admin.post(`/admin/users/${id}`, { intent: "reopen" })
    await web.visit().signIn("leaving@region.example", testPassword)
  })

  test("the last administrator can neither leave nor step down", async () => {
    const self = { name: "Signe Aaholm", email: "admin@region.example", initials: "SAA", role: "staff", unitId: "" }
    const demoted = await admin.post(`/admin/users/${adminId}`, { ...self, intent: "save" })
    expect(demoted.status).toBe(409)
    expect(await demoted.text()).toContain("Der skal være mindst én administrator")
    const closed = await admin.post(`/admin/users/${adminId}`, { intent: "close" })
    expect(closed.status).toBe(409)
    expect(await closed.text()).toContain("Der skal være mindst én administrator")
    // One who has not chosen a password yet could let nobody in.
    await addPerson(house.db, { email: "waiting@region.example", role: "administrator", passwordHash: null })
    expect((await admin.post(`/admin/users/${adminId}`, { intent: "close" })).status).toBe(409)
    expect(await findUser("admin@region.example")).toMatchObject({ role: "administrator", closedAt: null })
  })

  test("somebody who is not there is a 404 under the menu", async () => {
    for (const id of ["999", "x", "1e3"]) {
      const response = await admin.get(`/admin/users/${id}`)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('aria-label="Hovedmenu"')
    }
  })
})

describe("units", () => {
  const findUnit = async (name: string) => {
    const [unit] = await house.db.read.select().from(units).where(eq(units.name, name))
    return unit
  }

  test("are made, named and signed; a name is taken once", async () => {
    await admin.post("/admin/units", { name: "Presse", signature: "Hilsen\r\nPressen", intent: "save" })
    const unit = await findUnit("Presse")
    expect(unit?.signature).toBe("Hilsen\nPressen")
    await admin.post("/admin/units", { id: String(unit?.id), name: "Presse og web", signature: "", intent: "save" })
    expect(await findUnit("Presse og web")).toMatchObject({ id: unit?.id, signature: "" })
    const taken = await admin.post("/admin/units", { name: "Presse og web", signature: "x", intent: "save" })
    expect(taken.status).toBe(409)
    expect(await taken.text()).toContain("Navnet er allerede i brug.")
  })

  test("close only when nobody and nothing is left in them", async () => {
    const used = await admin.post("/admin/units", {
      id: String(unitId),
      name: "Erhverv og varsling",
      signature: "",
      intent: "close",
    })
    expect(used.status).toBe(409)
    expect(await used.text()).toContain("Flyt dem først.")
    await admin.post("/admin/units", { name: "Tom", signature: "", intent: "save" })
    const id = String((await findUnit("Tom"))?.id)
    await admin.post("/admin/units", { id, name: "Tom", signature: "", intent: "close" })
    expect((await findUnit("Tom"))?.closedAt).not.toBeNull()
    expect(await (await admin.get("/admin/users/new")).text()).not.toContain(">Tom<")
    await admin.post("/admin/units", { id, name: "Tom", signature: "", intent: "reopen" })
    expect((await findUnit("Tom"))?.closedAt).toBeNull()
  })
})
