import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newsConsents, newsRequests, newsSubscribers } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"
import { askNews, mailsTo, writeNews } from "#tests/support/news.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let links: Awaited<ReturnType<typeof writeNews>>
const from = (address: string, language = "da") =>
  web.visit({ "Accept-Language": language, "X-Forwarded-For": address })
beforeAll(async () => {
  house = openTestHouse(Date.now())
  const { signe } = await furnish(house)
  links = await writeNews(house, signe.id)
  web = await startWeb(house, { TRUST_PROXY: "1" })
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ""
const right = { email: "tove@lysholm.example", topics: "1", locale: "da", website: "" }

test("whoever asks gets the same answer, known or not, and one mail that asks back", async () => {
  const answers: string[] = []
  for (const [n, email] of ["tove@lysholm.example", "eva.holm@aarhus.example"].entries()) {
    const visitor = from(`192.0.2.${n + 1}`)
    const token = tokenIn(await (await visitor.get("/nyheder")).text())
    const sent = await visitor.post("/nyheder", { ...right, email, token })
    expect([sent.status, sent.headers.get("Location")]).toEqual([303, "/nyheder?sendt=1"])
    answers.push((await (await visitor.get("/nyheder?sendt=1")).text()).replace(/[\w+/=-]{20,}/g, "…"))
  }
  expect(answers[0]).toContain("Tjek din mail")
  expect(answers[0]?.length).toBe(answers[1]?.length)
  expect(await mailsTo(house, "tove@lysholm.example")).toHaveLength(1)
})

test("what is wrong is said in the page's language, and what was chosen is still there", async () => {
  const visitor = from("192.0.2.3", "en")
  const token = tokenIn(await (await visitor.get("/nyheder")).text())
  const refused = await visitor.post("/nyheder", { ...right, email: "tove.lysholm", topics: "2", token })
  const html = await refused.text()
  expect([refused.status, html]).toEqual([400, expect.stringContaining("Enter the whole address")])
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="2"|<input[^>]*value="2"[^>]*checked/)
  expect(html).toContain("tove.lysholm")
  const filled = await visitor.post("/nyheder", { ...right, token, website: "https://spam.example" })
  expect(filled.status).toBe(400)
})

test("looking at the link confirms nothing; its button does, once, and leads to one's own page", async () => {
  const before = await house.db.read.$count(newsSubscribers)
  const path = `/nyheder/bekraeft/${await askNews(house, "ida@bo.example")}`
  const visitor = from("192.0.2.4")
  for (let look = 0; look < 3; look++) {
    const page = await visitor.get(path)
    expect([page.status, page.headers.get("Referrer-Policy")]).toEqual([200, "no-referrer"])
    expect(await page.text()).toContain("Ja, send mig nyheder.")
  }
  expect(await house.db.read.$count(newsSubscribers)).toBe(before)
  // As browsers send it from a page that names itself to nobody.
  const yes = await visitor.post(path, {}, { Origin: "null" })
  const mine = yes.headers.get("Location") ?? ""
  expect([yes.status, mine]).toEqual([303, expect.stringMatching(/^\/nyheder\/mine\/[\w.-]+\?ny=1$/)])
  expect(await (await visitor.get(mine)).text()).toContain("Du er tilmeldt")
  expect((await visitor.post(path, {}, { Origin: "null" })).status).toBe(410)
  expect(await house.db.read.$count(newsSubscribers)).toBe(before + 1)
  const changed = await visitor.post(mine, { topics: "3", locale: "en" }, { Origin: "null" })
  expect(changed.status).toBe(303)
  expect((await visitor.post(mine, { locale: "en" }, { Origin: "null" })).status).toBe(400)
  expect((await visitor.post(mine, { intent: "stop" }, { Origin: "null" })).status).toBe(303)
  expect(await (await visitor.get(mine)).text()).toContain("Du er afmeldt")
  const secrets = [path, mine].map((it) => /[\w-]{32}(?=$|\?)/.exec(it)?.[0] ?? "?")
  for (const secret of secrets) expect(web.log.join("\n")).not.toContain(secret)
})

test("one click from a mail program unsubscribes without a question; opening the link does not (RFC 8058)", async () => {
  const url = `${web.url}/nyheder/afmeld/${links.newsStop}`
  const left = async () => (await house.db.read.select().from(newsConsents)).filter(({ kind }) => kind === "withdrawn")
  const before = (await left()).length
  expect((await fetch(url)).status).toBe(200)
  expect(await left()).toHaveLength(before)
  // No origin, no cookie, no browser; both encodings of a form are allowed, and some send again.
  const form = new FormData()
  form.set("List-Unsubscribe", "One-Click")
  for (const body of [new URLSearchParams({ "List-Unsubscribe": "One-Click" }), form])
    expect((await fetch(url, { method: "POST", body })).status).toBe(200)
  expect((await left()).slice(before)).toMatchObject([{ way: "one-click", itemId: links.newsItem }])
  expect(
    (await fetch(`${web.url}/nyheder/afmeld/1.2.x`, { method: "POST", body: new URLSearchParams("x") })).status,
  ).toBe(404)
})

test("no other page takes what comes without an origin", async () => {
  for (const path of ["/nyheder", `/nyheder/mine/${links.newsMine}`])
    expect((await fetch(web.url + path, { method: "POST", body: new URLSearchParams(right) })).status).toBe(403)
})

test("few are taken from one network without JavaScript, and what was chosen stays", async () => {
  const visitor = from("192.0.2.9")
  const before = await house.db.read.$count(newsRequests)
  let last: Response | null = null
  for (let n = 0; n < 9; n++) {
    const token = tokenIn(await (await visitor.get("/nyheder")).text())
    last = await visitor.post("/nyheder", { ...right, email: `n${n}@bo.example`, token })
  }
  expect([last?.status, await last?.text()]).toEqual([429, expect.stringContaining("n8@bo.example")])
  expect(await house.db.read.$count(newsRequests)).toBe(before + 8)
})

test("the page with its styles and script weighs at most 40 KB", async () => {
  const html = await (await web.visit().get("/nyheder")).text()
  const files = [...html.matchAll(/(?:rel="stylesheet" href|<script[^>]*? src)="([^"]+)"/g)].map(
    ([, file]) => file ?? "",
  )
  let bytes = gzipSync(html).length
  for (const file of files) bytes += gzipSync(await (await web.visit().get(file)).text()).length
  expect(bytes).toBeLessThanOrEqual(40_000)
})
