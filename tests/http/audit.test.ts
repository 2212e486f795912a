import { afterAll, beforeAll, expect, test } from "vitest"
import { setConfidentiality } from "#app/inquiries/confidentiality.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let admin: Visitor
let adminId: number
let open: string
let hidden: string

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const { unit, other, mailbox, signe } = await furnish(house)
  await receive(house, mailbox.id, { subject: "Kursus for svejsere" })
  const { inquiryId } = await receive(house, mailbox.id, { subject: "Varsling hos Vindrose" })
  await house.db.write((tx) => tx.update(inquiries).set({ unitId: unit.id }))
  const actor = { userId: signe.id, now: house.clock.now }
  await setConfidentiality(house.db, actor, inquiryId ?? 0, { confidentiality: "confidential" })
  const rows = await house.db.read.select().from(inquiries)
  open = rows.find(({ subject }) => subject.startsWith("Kursus"))?.number ?? ""
  hidden = rows.find(({ subject }) => subject.startsWith("Varsling"))?.number ?? ""
  adminId = await addPerson(house.db, { email: "admin@region.example", role: "administrator", unitId: other.id })
  web = await startWeb(house)
  admin = web.visit()
  await admin.signIn("admin@region.example", testPassword)
  await admin.post(`/admin/users/${signe.id}`, {
    ...{ intent: "save", name: "Signe Aaholm", email: signe.email, initials: "SAA", role: "management" },
    unitId: String(unit.id),
  })
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const page = async (search = "") => {
  const response = await admin.get(`/admin/audit${search}`)
  // React parts neighbouring texts with comments; what is handed to the browser's scripts is no text of the page.
  const html = (await response.text()).replaceAll("<!-- -->", "")
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"))
  return { status: response.status, html, main, rows: main.match(/<tr>.*?<\/tr>/gs)?.slice(1) ?? [] }
}

test("the log is a page, reached from the administration, that says how the chain is checked", async () => {
  expect(await (await admin.get("/admin")).text()).toContain('href="/admin/audit"')
  const { main, rows } = await page()
  expect(main).toContain("npm run -s rettidig -- verify")
  expect(rows.length).toBeGreaterThan(5)
})

test("a line says when, who, what, on what, and what changed in a fold", async () => {
  const { rows } = await page(`?who=${adminId}&what=user`)
  const changed = rows.find((row) => row.includes("Brugeren blev rettet.")) ?? ""
  expect(changed).toMatch(/<time dateTime="\d{4}-\d\d-\d\dT[\d:]+" title="\d\d-\d\d-\d{4} kl\./i)
  expect(changed).toContain(`href="/admin/users/${adminId}"`)
  expect(changed).toMatch(/<details><summary>1 felt<\/summary>.*Rolle:.*Ledelse/s)
  expect(rows.at(-1)).toContain("Loggede ind.")
})

test("the filter is a form that is sent without scripts, and keeps what was asked", async () => {
  const { main, rows } = await page(`?who=&what=inquiry&thing=${open.toLowerCase()}&from=&to=`)
  expect(main).toMatch(/<form[^>]* method="get"[^>]* action="\/admin\/audit"/)
  expect(main).toMatch(/<option value="inquiry" selected="">/)
  expect(main).toContain(`value="${open.toLowerCase()}"`)
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row).toContain(`href="/inquiries/${open}"`)
})

test("of a confidential case nothing leaves the house but that something was done", async () => {
  const { html, rows } = await page("?what=inquiry")
  expect(rows.some((row) => row.includes("Noget blev gjort på en fortrolig sag."))).toBe(true)
  expect(rows.some((row) => row.includes("Kursus for svejsere"))).toBe(true)
  for (const secret of ["Vindrose", hidden]) expect(html).not.toContain(secret)
})

test("where nothing fits, it says what to do", async () => {
  const { main } = await page("?from=2001-01-01&to=2001-01-02")
  expect(main).toContain("Intet i loggen passer.")
  expect(main).toMatch(/<a class="button"[^>]* href="\/admin\/audit">Vis hele loggen<\/a>/)
})

test("to look at it is nothing that it tells of", async () => {
  const before = (await page()).rows.length
  expect((await page()).rows.length).toBe(before)
})
