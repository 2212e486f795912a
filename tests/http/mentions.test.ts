import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let writer: Visitor
let named: Visitor

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const place = await furnish(house)
  await receive(house, place.mailbox.id, { subject: "Arbejdsfordeling i vores pakkeri" })
  await house.db.write((tx) => tx.update(inquiries).set({ unitId: place.unit.id }))
  await addPerson(house.db, { email: "ida@region.example", name: "Ida Sand", role: "staff", unitId: place.unit.id })
  await addPerson(house.db, { email: "bo@region.example", name: "Bo Holm", role: "staff", unitId: place.other.id })
  web = await startWeb(house)
  writer = web.visit()
  await writer.signIn("ida@region.example", testPassword)
  named = web.visit()
  await named.signIn("bo@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const casePath = "/inquiries/H-2026-00001"
/** The page without React's comments between texts. */
const page = async (response: Response) => (await response.text()).replace(/<!-- -->/g, "")
const note = async (text: string) => (await writer.post(`${casePath}/notes`, { text })).headers.get("Location") ?? ""

test("a name typed out after an @ is enough: the colleague reads it on their day and puts it aside", async () => {
  expect(await note("@Bo Holm kender du dem?")).toBe(casePath)
  expect(await page(await writer.get(casePath))).toContain('<b class="mention">@Bo Holm</b> kender du dem?')
  const day = await page(await named.get("/"))
  expect(day).toContain("Du er nævnt")
  const [, id = ""] = /action="\/mentions\/seen"><button[^>]*name="ids"[^>]*value="(\d+)"/.exec(day) ?? []
  expect((await named.post("/mentions/seen", { ids: id })).status).toBe(303)
  expect(await page(await named.get("/"))).not.toContain("Du er nævnt")
})

test("who may not see a confidential case is not told, and the writer is told that", async () => {
  await house.db.write((tx) =>
    tx.update(inquiries).set({ confidentiality: "confidential" }).where(eq(inquiries.number, "H-2026-00001")),
  )
  const back = await note("@Bo Holm må ikke vide det")
  expect(back).toBe(`${casePath}?told=mention-hidden`)
  expect(await page(await writer.get(back))).toContain("kan ikke se sagen og får ikke besked.")
  expect(await page(await named.get("/"))).not.toContain("Du er nævnt")
})
