import { createHash } from "node:crypto"
import { gzipSync } from "node:zlib"
import { asc, eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { beginsWithNoughts, proofBits } from "#app/front-door/proof.ts"
import { loadFrontDoor, saveFrontDoor } from "#app/front-door/settings.server.ts"
import { attachments, events, inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
/** One behind it, so that a test has an address, and with it a limit, of its own. */
const from = (address: string, language = "da") =>
  web.visit({ "Accept-Language": language, "X-Forwarded-For": address })
beforeAll(async () => {
  house = openTestHouse(Date.now())
  await furnish(house)
  web = await startWeb(house, { TRUST_PROXY: "1" })
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const path = "/kontakt/varsling"
const right = {
  question: "Vi overvejer at afskedige 12 ud af 84. Tæller de, der går på pension, med?",
  name: "Tove Lysholm",
  organisation: "Lysholm A/S",
  email: "tove@lysholm.example",
  website: "",
}
const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ""
const tokenOf = async (visitor: Visitor, page = path) => tokenIn(await (await visitor.get(page)).text())
const cases = () => house.db.read.select().from(inquiries).orderBy(asc(inquiries.id))
const where = (response: Response) => response.headers.get("Location") ?? ""

function proofOf(token: string): string {
  for (let number = 0; ; number++)
    if (beginsWithNoughts(createHash("sha256").update(`${token}:${number}`).digest(), proofBits)) return String(number)
}

test("an inquiry is sent, leads to its receipt and its status, and more is added there", async () => {
  const visitor = from("192.0.2.1")
  const sent = await visitor.post(path, { ...right, token: await tokenOf(visitor) })
  expect(sent.status).toBe(303)
  expect(where(sent)).toMatch(/^\/kontakt\/kvittering\/[\w-]{43}$/)
  const [inquiry] = await cases()
  const receipt = await visitor.get(where(sent))
  const html = await receipt.text()
  for (const words of [inquiry?.number, "Erhverv og varsling", "tove@lysholm.example"]) expect(html).toContain(words)
  for (const [name, value] of [
    ["X-Robots-Tag", "noindex, nofollow"],
    ["Referrer-Policy", "no-referrer"],
    ["Cache-Control", "no-store"],
  ] as const)
    expect(receipt.headers.get(name)).toBe(value)

  const status = where(sent).replace("kvittering", "henvendelse")
  const token = await tokenOf(visitor, status)
  // As browsers send it from a page that names itself to nobody.
  const added = await visitor.post(status, { text: "Her er tallene.", token }, { Origin: "null" })
  expect([added.status, where(added)]).toEqual([303, `${status}?added=1`])
  expect(await (await visitor.get(where(added))).text()).toContain("Her er tallene.")
  expect(await cases()).toHaveLength(1)
  const secret = status.split("/").at(-1) ?? "?"
  expect(web.log.join("\n")).not.toContain(secret)
})

test("no other page takes what has no origin", async () => {
  const visitor = from("192.0.2.2")
  const token = await tokenOf(visitor)
  for (const other of [path, "/language", "/sign-in"])
    expect((await visitor.post(other, { ...right, token }, { Origin: "null" })).status).toBe(403)
})

test("what is wrong is said in the page's language, and what was typed is still there", async () => {
  const visitor = from("192.0.2.3", "en")
  const token = await tokenOf(visitor)
  const typed = { ...right, email: "tove.lysholm", "when.date": "31-11-2026", ground: "statutory", token }
  const refused = await visitor.post(path, typed)
  const html = await refused.text()
  expect(refused.status).toBe(400)
  expect(html).toContain("Enter the whole address")
  expect(html).toContain("Did you mean 30-11-2026?")
  for (const kept of ["går på pension", "tove.lysholm", "31-11-2026", "Lysholm A/S"]) expect(html).toContain(kept)
  expect(html).toMatch(/id="contact-ground-statutory"[^>]*checked/)
})

test("a program that fills in everything, and a page too old, are asked once more", async () => {
  const before = (await cases()).length
  const visitor = from("192.0.2.4")
  const token = await tokenOf(visitor)
  const filled = await visitor.post(path, { ...right, token, website: "https://spam.example" })
  expect([filled.status, await filled.text()]).toEqual([400, expect.stringContaining("et menneske")])
  const old = await visitor.post(path, { ...right, token: `0.${token.split(".").slice(1).join(".")}` })
  const again = await old.text()
  expect([old.status, again]).toEqual([400, expect.stringContaining("Tryk på send igen")])
  expect((await cases()).length).toBe(before)
  expect((await visitor.post(path, { ...right, token: tokenIn(again) })).status).toBe(303)
})

test("without JavaScript few are taken from one network in a quarter of an hour, with its proof more", async () => {
  const visitor = from("192.0.2.5")
  const statuses: number[] = []
  for (let n = 0; n < 9; n++) {
    const sent = await visitor.post(path, { ...right, question: `Spørgsmål ${n}?`, token: await tokenOf(visitor) })
    statuses.push(sent.status)
    if (sent.status === 429) expect(await sent.text()).toContain("Spørgsmål 8?")
  }
  expect(statuses).toEqual([...Array(8).fill(303), 429])
  const token = await tokenOf(visitor)
  expect((await visitor.post(path, { ...right, token, proof: proofOf(token) })).status).toBe(303)
})

test("files come along, and too many megabytes do not", async () => {
  const visitor = from("192.0.2.6")
  const send = async (bytes: number) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...right, token: await tokenOf(visitor) })) form.set(name, value)
    form.append("files", new File([Buffer.alloc(bytes)], "../tal.csv", { type: "text/csv" }))
    const headers = { Origin: web.url, "X-Forwarded-For": "192.0.2.6", "Accept-Language": "da", Accept: "text/html" }
    return fetch(web.url + path, { method: "POST", body: form, headers, redirect: "manual" })
  }
  const large = await send(20_500_000)
  expect([large.status, await large.text()]).toEqual([400, expect.stringContaining("Filerne fylder for meget")])
  const huge = await send(23_000_000)
  expect([huge.status, await huge.text()]).toEqual([413, expect.stringContaining("står der endnu")])
  expect((await send(40_000)).status).toBe(303)
  expect(await house.db.read.select().from(attachments)).toMatchObject([{ name: "tal.csv", size: 40_000 }])
})

test("a link that opens nothing says what to do", async () => {
  for (const token of ["x", "A".repeat(43)])
    for (const page of ["kvittering", "henvendelse"]) {
      const wrong = await from("192.0.2.7").get(`/kontakt/${page}/${token}`)
      expect([wrong.status, await wrong.text()]).toEqual([404, expect.stringContaining("Linket virker ikke")])
    }
})

test("a link turns the language and leads back", async () => {
  const visitor = from("192.0.2.8")
  const turned = await visitor.get(`${path}?sprog=en`)
  expect([turned.status, where(turned)]).toEqual([302, path])
  expect(await (await visitor.get(path)).text()).toContain('<html lang="en"')
})

test("a page with its styles and script weighs at most 40 KB", async () => {
  for (const page of ["/kontakt", path]) {
    const html = await (await web.visit().get(page)).text()
    const files = [...html.matchAll(/(?:rel="stylesheet" href|<script[^>]*? src)="([^"]+)"/g)].map(
      ([, file]) => file ?? "",
    )
    expect(files.some((file) => file.endsWith(".js"))).toBe(page === path)
    let bytes = gzipSync(html).length
    for (const file of files) bytes += gzipSync(await (await web.visit().get(file)).text()).length
    expect(bytes).toBeLessThanOrEqual(40_000)
  }
})

test("closed, it says how else to reach us and takes nothing; the change stands in the audit log", async () => {
  const settings = { ...(await loadFrontDoor(house.db.read)), phone: "44 00 00 00" }
  await saveFrontDoor(house.db, { userId: null, now: Date.now() }, { ...settings, open: false })
  const visitor = from("192.0.2.9")
  const before = (await cases()).length
  expect(await (await visitor.get(path)).text()).toContain("tel:+4544000000")
  expect((await visitor.post(path, right)).status).toBe(503)
  expect((await cases()).length).toBe(before)
  await saveFrontDoor(house.db, { userId: null, now: Date.now() }, settings)
  const changes = await house.db.read.select().from(events).where(eq(events.type, "front-door-changed"))
  expect(changes).toHaveLength(2)
})
