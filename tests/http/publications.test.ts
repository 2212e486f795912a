import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { aPdf } from "#tests/support/publications.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let writer: Visitor
beforeAll(async () => {
  house = openTestHouse(Date.now())
  await furnish(house)
  await addPerson(house.db, { email: "kom@region.example", role: "communications" })
  web = await startWeb(house)
  writer = web.visit({ "Accept-Language": "da" })
  await writer.signIn("kom@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

async function send(path: string, fields: Record<string, string>, file?: File): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file) form.append("file", file)
  const cookie = [...writer.cookies].map(([name, value]) => `${name}=${value}`).join("; ")
  const headers = { Origin: web.url, Cookie: cookie, Accept: "text/html" }
  return fetch(web.url + path, { method: "POST", body: form, headers, redirect: "manual" })
}
const facts = { titleDa: "Blanket AR 292", titleEn: "", kind: "form", audiences: "a-kasser", link: "" }
const pdf = (name: string) => new File([aPdf], name, { type: "text/html" })

test("a form is published, found by all on its group's page, and downloaded as what it is", async () => {
  const sent = await send("/publications/new", facts, pdf("ar 292.pdf"))
  expect([sent.status, sent.headers.get("Location")]).toEqual([303, "/publications/1"])
  const page = await (await web.visit({ "Accept-Language": "en" }).get("/materiale/a-kasser")).text()
  expect(page).toContain("Blanket AR 292")
  const path = /\/materiale\/fil\/\d+/.exec(page)?.[0] ?? ""
  const file = await web.visit().get(path)
  expect([file.status, file.headers.get("Content-Type")]).toEqual([200, "application/pdf"])
  expect(file.headers.get("Content-Disposition")).toContain('attachment; filename="ar 292.pdf"')
  expect(file.headers.get("X-Content-Type-Options")).toBe("nosniff")
  expect(Buffer.from(await file.arrayBuffer())).toEqual(aPdf)

  const link = "https://blanketter.example/ar292"
  expect((await send("/publications/1", { validFrom: "", validTo: "", link })).status).toBe(303)
  expect(await (await web.visit().get("/materiale/a-kasser")).text()).toContain(`href="${link}"`)
  // The version before is the house's own from now on.
  expect([(await web.visit().get(path)).status, (await writer.get(path)).status]).toEqual([404, 200])
})

test.each([
  ["a program that is called a pdf", {}, new File(["MZ"], "x.pdf"), "ikke det, den giver sig ud for"],
  ["a file and a link", { link: "https://tal.example" }, pdf("x.pdf"), "enten en fil eller et link"],
  ["neither", {}, undefined, "enten en fil eller et link"],
  ["a link that runs", { link: "javascript:alert(1)" }, undefined, "begynder med https://"],
  ["an end before the beginning", { validFrom: "02-01-2027", validTo: "01-01-2027" }, pdf("x.pdf"), "før den begynder"],
  ["a group that is none", { audiences: "andre" }, pdf("x.pdf"), "Vælg"],
])("%s is refused, and what was typed is still there", async (_, over, file, words) => {
  const refused = await send("/publications/new", { ...facts, titleDa: "Ny blanket", ...over }, file)
  const html = await refused.text()
  expect([refused.status, html]).toEqual([400, expect.stringContaining(words)])
  expect(html).toContain('value="Ny blanket"')
})
