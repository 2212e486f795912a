import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { signLink } from "#app/meetings/invitations/signed-link.server.ts"
import { surveyAnswers } from "#db/schema/index.ts"
import { openServiceHouse, type ServiceHouse } from "#tests/support/service-house.ts"
import { askOne } from "#tests/support/surveys.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let it: ServiceHouse
let web: TestWeb
beforeAll(async () => {
  it = await openServiceHouse(new Date().toISOString())
  for (let n = 0; n < 4; n++) await it.addCase({ status: "closed" })
  web = await startWeb(it.house)
})
afterAll(async () => {
  await web.stop()
  it.close()
})

const answers = () => it.house.db.read.$count(surveyAnswers)
const whole = { relevant: "5", understandable: "4", timely: "3", competent: "2", understood: "1" }

test("the survey is seen without answering, half of it is asked for again, and its link works once", async () => {
  const path = `/survey/${await askOne(it.house)}`
  const visitor = web.visit({ "Accept-Language": "da" })
  for (let look = 0; look < 3; look++) {
    const page = await visitor.get(path)
    expect([page.status, page.headers.get("X-Robots-Tag")]).toEqual([200, "noindex, nofollow"])
    expect(await page.text()).toContain("Svaret kom rettidigt")
  }
  const half = await visitor.post(path, { ...whole, timely: "", comment: "Skriv kortere" })
  const again = await half.text()
  expect(half.status).toBe(400)
  expect(again).toContain("Vælg fra 1 til 5.")
  expect(again).toContain("Skriv kortere")
  expect(again).toMatch(/id="survey-understandable-4"[^>]*checked/)
  expect(await answers()).toBe(0)
  expect(await (await visitor.post(path, whole)).text()).toContain("Tak for dit svar")
  expect(await answers()).toBe(1)
  for (const used of [await visitor.get(path), await visitor.post(path, whole)]) {
    expect(used.status).toBe(410)
    expect(await used.text()).toContain("Du har allerede svaret")
  }
  expect(await answers()).toBe(1)
})

test("a link that is invented, of another kind or over opens a kind page and answers nothing", async () => {
  const before = await answers()
  const key = it.house.secrets.derive("survey-links")
  const expired = await askOne(it.house, Date.now() - 120_000)
  const other = signLink(key, { kind: "poll", id: 1, expiresAt: Date.now() + 86_400_000 })
  const none = signLink(key, { kind: "survey", id: 999, expiresAt: Date.now() + 86_400_000 })
  for (const [token, status] of [
    ["x", 404],
    [other, 404],
    [none, 404],
    [expired, 410],
  ] as const) {
    const visitor = web.visit({ "Accept-Language": "en" })
    expect((await visitor.get(`/survey/${token}`)).status).toBe(status)
    const posted = await visitor.post(`/survey/${token}`, whole)
    expect(posted.status).toBe(status)
    expect(await posted.text()).toMatch(/The link does not work|The time for answers is over/)
  }
  expect(await answers()).toBe(before)
  expect(web.log.join("\n")).not.toContain(expired)
})

test("the page needs no script and weighs at most 40 KB with its styles", async () => {
  const page = await web.visit().get(`/survey/${await askOne(it.house)}`)
  const html = await page.text()
  expect(html).not.toContain("<script")
  const styles = [...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? "")
  expect(styles.length).toBeGreaterThan(0)
  let bytes = gzipSync(html).length
  for (const href of styles) bytes += gzipSync(await (await web.visit().get(href)).text()).length
  expect(bytes).toBeLessThanOrEqual(40_000)
})
