import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { getTemplate, listTemplates } from "#app/templates/queries.server.ts"
import { drafts, messages, templates } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let writer: Visitor
let colleague: Visitor

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const place = await furnish(house)
  await receive(house, place.mailbox.id, { subject: "Arbejdsfordeling i vores pakkeri" })
  const unitId = place.unit.id
  await addPerson(house.db, { email: "ord@region.example", name: "Ida Ord", role: "communications", unitId })
  await addPerson(house.db, { email: "sag@region.example", name: "Signe Sag", role: "staff", unitId })
  web = await startWeb(house)
  writer = web.visit()
  await writer.signIn("ord@region.example", testPassword)
  colleague = web.visit()
  await colleague.signIn("sag@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

/** The page without React's comments between texts. */
const page = async (response: Response) => (await response.text()).replace(/<!-- -->/g, "")
const find = async (name: string) => (await listTemplates(house.db.read, Date.now())).find((row) => row.name === name)
const form = { name: "Blanketter", language: "da", topics: "work-sharing", text: "Kære {fornavn}\n\nBrug [… blanket]." }
const casePath = "/inquiries/H-2026-00001"

describe("templates, without JavaScript", () => {
  test("a preview shows the letter on an example, saves nothing and keeps what is typed", async () => {
    const html = await page(await writer.post("/admin/templates/new", { ...form, name: "", intent: "preview" }))
    expect(html).toContain("Kære Mette")
    expect(html).toContain("<mark>[… blanket]</mark>")
    expect(html).toMatch(/<input type="checkbox" name="topics"[^>]*checked="" value="work-sharing"/)
    expect(await find("")).toBeUndefined()
  })

  test("a field that does not exist is named beside those that do, and nothing typed is lost", async () => {
    const wrong = await writer.post("/admin/templates/new", { ...form, text: "Kære {navn}", reviewOn: "snart" })
    const html = await page(wrong)
    expect(wrong.status).toBe(400)
    expect(html).toContain("{navn} findes ikke. Du kan bruge {modtager} {fornavn}")
    expect(html).toContain("Skriv en dato, fx 04-12-2026.")
    expect(html).toContain("Kære {navn}</textarea>")
    const bare = await page(await writer.post("/admin/templates/new", { ...form, text: "Svar senest […]." }))
    expect(bare).toContain("Skriv, hvad der mangler, i stedet for […]")
  })

  test("is saved, changed into a new version, and not over what a colleague has saved meanwhile", async () => {
    expect((await writer.post("/admin/templates/new", { ...form, reviewOn: "1-12-2027" })).status).toBe(303)
    const id = (await find("Blanketter"))?.id ?? 0
    expect(await getTemplate(house.db.read, id)).toMatchObject({ reviewOn: "2027-12-01", topics: ["work-sharing"] })
    const path = `/admin/templates/${id}`
    await writer.post(path, { ...form, text: "Kære {fornavn}\r\n\r\nBrug AR 292.", revision: "1", note: "Svaret selv" })
    expect(await getTemplate(house.db.read, id)).toMatchObject({ version: 2, text: "Kære {fornavn}\n\nBrug AR 292." })

    const late = await writer.post(path, { ...form, text: "Kære {fornavn}\n\nMit", revision: "1" })
    const html = await page(late)
    expect(late.status).toBe(409)
    expect(html).toContain("En anden har gemt skabelonen, mens du skrev.")
    expect(html).toContain("Mit</textarea>")
    // What is shown again may be saved over it knowingly; the other stays as a version.
    expect(html).toContain('name="revision" value="2"')

    const versions = await page(await colleague.get(`${path}/versions`))
    expect(versions).toContain("Svaret selv")
    expect(versions).toMatch(/<del>\[… blanket\]\.<\/del>|<del>\[…/)
    expect(versions).not.toContain("Brug version")
    expect((await writer.post(`${path}/versions`, { number: "1" })).status).toBe(303)
    expect(await getTemplate(house.db.read, id)).toMatchObject({ version: 3, text: form.text })
  })

  test("is switched off with a way back; whoever only uses it reads it", async () => {
    const id = (await find("Blanketter"))?.id ?? 0
    const off = await writer.post(`/admin/templates/${id}`, { intent: "off" })
    expect(off.headers.get("Location")).toBe(`/admin/templates?off=${id}`)
    expect(await page(await writer.get(`/admin/templates?off=${id}`))).toContain("Den kan ikke længere vælges.")
    expect((await find("Blanketter"))?.active).toBe(false)
    const read = await page(await colleague.get(`/admin/templates/${id}`))
    expect(read).toContain("Kære Mette")
    expect(read).not.toContain("<textarea")
    const list = await page(await colleague.get("/admin/templates"))
    expect(list).not.toContain("Ny skabelon")
    // Who writes them has them in the menu.
    expect(list).not.toContain('href="/admin/templates"')
    expect(await page(await writer.get("/"))).toContain('href="/admin/templates"')
    await writer.post(`/admin/templates/${id}`, { intent: "on" })
  })

  test("one that should have been looked at comes first, and is marked", async () => {
    await house.db.write((tx) =>
      tx.update(templates).set({ reviewOn: "2026-01-02" }).where(eq(templates.name, "Presse: du hører fra os")),
    )
    const html = await page(await colleague.get("/admin/templates"))
    const [first] = /<tbody>.*?<\/tr>/s.exec(html) ?? []
    expect(first).toContain("Presse: du hører fra os")
    expect(first).toContain("02-01-2026</b> <span>skulle være set efter")
  })
})

describe("a reply begun from a template, without JavaScript", () => {
  test("choosing one keeps what was written and puts the letter after it; sending waits for what is missing", async () => {
    const over = (await find("Arbejdsfordeling over 13 uger"))?.id ?? 0
    const html = await page(await colleague.get(casePath))
    expect(html).toMatch(
      /<optgroup label="Passer til sagen"><option[^>]*>Arbejdsfordeling op til 13 uger \(version 1\)/,
    )
    expect(html).toMatch(/<optgroup label="På engelsk">/)

    const typed = { text: "Tak for snakken.", seenInboundAt: String(Date.now()), template: String(over) }
    const chosen = await colleague.post(`${casePath}/template`, typed)
    expect(chosen.headers.get("Location")).toBe(`${casePath}?template=${over}#reply`)
    const filled = await page(await colleague.get(`${casePath}?template=${over}`))
    const [, text = ""] = /<textarea name="text" required="" aria-label="Svar">([^<]*)</.exec(filled) ?? []
    expect(text).toMatch(/^Tak for snakken\.\n\nKære Mette\n\n/)
    const { versionId } = await getTemplate(house.db.read, over)
    expect(filled).toContain(`name="templateVersionId" value="${versionId}"`)

    const send = { ...typed, to: "mli@vindrose-emballage.example", text, templateVersionId: String(versionId) }
    const Referer = `${web.url}${casePath}?template=${over}`
    const refused = await colleague.post(`${casePath}/reply`, send, { Referer })
    // Not with the template once more: what was written lies in the draft.
    expect(refused.headers.get("Location")).toBe(`${casePath}?refused=reply-has-gaps`)
    expect((await house.db.read.select().from(drafts))[0]).toMatchObject({ text, templateVersionId: versionId })
    expect(await page(await colleague.get(`${casePath}?refused=reply-has-gaps`))).toContain(
      "Der mangler noget i svaret.",
    )

    await colleague.post(`${casePath}/reply`, { ...send, text: text.replace(/\[…[^\]]*\]/g, "4. januar") })
    const [sent] = await house.db.read.select().from(messages).where(eq(messages.templateVersionId, versionId))
    expect(sent?.text).toContain("senest 4. januar")
  })
})
