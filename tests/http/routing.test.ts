import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { listRules } from "#app/inquiries/routing-rules.server.ts"
import { inquiries, triageConfirmations } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let admin: Visitor
let place: Awaited<ReturnType<typeof furnish>>

beforeAll(async () => {
  house = openTestHouse(Date.now())
  place = await furnish(house)
  for (const name of ["Fjordsporet", "Fjordsporet", "Kystpuljen"])
    await receive(house, place.mailbox.id, { subject: `Nyt om ${name}`, text: `Hej\n\nSe her om ${name}.` })
  await receive(house, place.mailbox.id, { subject: "Hemmeligt", text: "Fjordsporet er fortroligt." })
  await house.db.write((tx) =>
    tx.update(inquiries).set({ confidentiality: "confidential", unitId: place.other.id }).where(eq(inquiries.id, 4)),
  )
  await addPerson(house.db, { email: "admin@region.example", role: "administrator", unitId: place.unit.id })
  web = await startWeb(house)
  admin = web.visit()
  await admin.signIn("admin@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const rule = { name: "Fjordsporet", active: "on", textWords: "fjordspor*, fjordbane", setTopic: "council" }
const names = async () => (await listRules(house.db.read)).map(({ name }) => name)
/** The page without React's comments between texts. */
const page = async (response: Response) => (await response.text()).replace(/<!-- -->/g, "")

describe("routing rules", () => {
  test("there are none at first, and the page says what they are for", async () => {
    expect(await page(await admin.get("/admin/routing"))).toContain("Der er ingen regler endnu")
    expect(await page(await admin.get("/admin"))).toContain('href="/admin/routing"')
  })

  test("a preview shows what a rule would change, saves nothing, and leaves out what its maker may not see", async () => {
    const response = await admin.post("/admin/routing/new", { ...rule, name: "", intent: "preview" })
    const html = await page(response)
    expect(response.status).toBe(200)
    expect(html).toContain("2 af de nyeste 3 sager. Reglen ville ændre forslaget i 2.")
    expect(html).toContain("Emne: Andet → <b>Rådet</b>")
    expect(html).not.toContain("Hemmeligt")
    expect(html).toContain("fjordspor*, fjordbane")
    expect(await names()).toEqual([])
  })

  test("what is wrong stands at its field, and what was typed stays", async () => {
    const wrong = await admin.post("/admin/routing/new", {
      ...rule,
      name: " ",
      senders: "ikke en adresse",
      intent: "save",
    })
    const html = await page(wrong)
    expect(wrong.status).toBe(400)
    expect(html).toContain("Ret 2 felter")
    expect(html).toContain('href="#rule-senders"')
    expect(html).toContain('value="ikke en adresse"')
    expect(html).toContain("fjordspor*, fjordbane")
    const star = await page(await admin.post("/admin/routing/new", { ...rule, textWords: "*", intent: "save" }))
    expect(star).toContain("Et * alene passer på alt.")
  })

  test("one that would hold for all mail, or propose nothing, is refused", async () => {
    const all = await admin.post("/admin/routing/new", { ...rule, textWords: "", intent: "save" })
    expect(all.status).toBe(400)
    expect(await page(all)).toContain("Ellers ville reglen gælde for al post.")
    const nothing = await admin.post("/admin/routing/new", { ...rule, setTopic: "", intent: "save" })
    expect(await page(nothing)).toContain("Vælg mindst én ting, reglen skal foreslå.")
  })

  test("are saved, changed, and moved by buttons", async () => {
    expect((await admin.post("/admin/routing/new", { ...rule, intent: "save" })).headers.get("Location")).toBe(
      "/admin/routing",
    )
    await admin.post("/admin/routing/new", { ...rule, name: "Anden", setTopic: "hearing", intent: "save" })
    expect(await names()).toEqual(["Fjordsporet", "Anden"])
    const [first, second] = await listRules(house.db.read)
    expect(first?.conditions).toEqual({ textWords: ["fjordspor*", "fjordbane"] })
    await admin.post("/admin/routing", { id: String(second?.id), intent: "up" })
    expect(await names()).toEqual(["Anden", "Fjordsporet"])
    // The one above now says the topic first, so this one changes nothing any more.
    expect(await page(await admin.get(`/admin/routing/${first?.id}`))).toContain("Ingen ændring")
    await admin.post(`/admin/routing/${second?.id}`, { ...rule, name: "Anden", active: "", intent: "save" })
    const html = await page(await admin.get("/admin/routing"))
    expect(html).toContain("ikke i brug")
    expect(html).toContain("mailen har »fjordspor*« eller »fjordbane«")
    expect((await admin.post("/admin/routing", { id: "x", intent: "up" })).status).toBe(400)
  })

  test("what is deleted can be had back, in its old place", async () => {
    const [first] = await listRules(house.db.read)
    const gone = await admin.post(`/admin/routing/${first?.id}`, { intent: "remove" })
    const html = await page(await admin.get(gone.headers.get("Location") ?? ""))
    expect(html).toContain("Reglen »Anden« er slettet.")
    expect(await names()).toEqual(["Fjordsporet"])
    expect((await admin.get(`/admin/routing/${first?.id}`)).status).toBe(404)
    await admin.post("/admin/routing", { id: String(first?.id), intent: "restore" })
    expect(await names()).toEqual(["Anden", "Fjordsporet"])
  })

  test("what has been learned is told in words", async () => {
    const said = { topic: "council", targetGroup: null, unitId: place.unit.id } as const
    const before = { ...said, topic: "other", triagedAt: null, status: "new", organisationGroup: null } as const
    await house.db.write((tx) =>
      tx
        .insert(triageConfirmations)
        .values({ inquiryId: 1, said, proposed: said, corrected: false, at: Date.now(), before }),
    )
    const html = await page(await admin.get("/admin/routing"))
    expect(html).toContain("Den tier, til der er 30 sager at lære af; nu er der 1.")
    expect(html).toContain("1 af de seneste 1 (100 %)")
  })
})

describe("confirming from the queue", () => {
  const send = (form: [string, string][]) =>
    fetch(new URL("/inquiries/bulk", web.url), {
      method: "POST",
      body: new URLSearchParams(form),
      headers: {
        Origin: web.url,
        Accept: "application/json",
        Cookie: [...admin.cookies].map(([k, v]) => `${k}=${v}`).join("; "),
      },
    }).then((response) => response.json())

  test("several at once, and all of them taken back", async () => {
    const triaged = async () =>
      (await house.db.read.select().from(inquiries)).filter(({ triagedAt }) => triagedAt !== null).map(({ id }) => id)
    // The fourth is confidential and of another unit.
    const done = await send([
      ["ids", "2"],
      ["ids", "3"],
      ["ids", "4"],
      ["accept", "1"],
    ])
    expect(done).toMatchObject({ ok: true, say: "2 forslag er godkendt" })
    expect(await triaged()).toEqual([2, 3])
    expect(
      await send([
        ["ids", "2"],
        ["accept", "1"],
      ]),
    ).toMatchObject({ say: "Der er ingen forslag at godkende" })
    expect(await send(done.undo.fields)).toMatchObject({ say: "2 henvendelser er forslag igen" })
    expect(await triaged()).toEqual([])
  })
})
