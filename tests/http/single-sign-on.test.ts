import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { renewLink } from "#app/admin/users/commands.server.ts"
import { loadSingleSignOn } from "#app/auth/single-sign-on/settings.server.ts"
import { externalIdentities, sessions } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { clientId, clientSecret, type Provider, startProvider } from "#tests/support/openid-provider.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { chooseProvider } from "#tests/support/single-sign-on.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

const start = "/sign-in/single-sign-on"
const page = "/admin/sign-in"

let provider: Provider
let house: TestHouse
let web: TestWeb
let signe: number
let admin: number

beforeAll(async () => {
  provider = await startProvider()
  house = openTestHouse(Date.now())
  signe = await addPerson(house.db, { email: "saa@region.example", role: "staff", passwordHash: null })
  admin = await addPerson(house.db, { email: "adm@region.example", name: "Anne Admin", role: "administrator" })
  web = await startWeb(house, { TRUST_PROXY: "1" })
})
afterAll(async () => {
  await web.stop()
  await provider.close()
  house.close()
})
beforeEach(() => chooseProvider(house, admin, provider.issuer))

let lastAddress = 0
const visit = () => {
  lastAddress += 1
  return web.visit({ "X-Forwarded-For": `192.0.2.${lastAddress}` })
}
const leadsTo = (response: Response) => response.headers.get("Location") ?? ""

/** There and back, as one who is this at the provider. */
async function travel(visitor: Visitor, claims: Record<string, unknown>, next = "/inquiries?view=mine") {
  provider.manner.claims = { email_verified: true, ...claims }
  const away = await visitor.get(`${start}?next=${encodeURIComponent(next)}`)
  // The house does not know which port it got: only path and query are its own.
  const { pathname, search } = new URL(provider.answer(leadsTo(away)))
  const back = pathname + search
  return { back, response: await visitor.get(back) }
}
const asSigne = { sub: "s-1", email: "saa@region.example" }
const asAdmin = { sub: "a-1", email: "adm@region.example" }

describe("signing in with the provider's account, without JavaScript", () => {
  test("is offered where there is one, and leads back to where one was going", async () => {
    const visitor = visit()
    const signIn = await (await visitor.get(leadsTo(await visitor.get("/inquiries?view=mine")))).text()
    expect(signIn).toContain("Log ind med kommunens konto")
    expect(/href="([^"]*single-sign-on[^"]*)"/.exec(signIn)?.[1]).toBe(`${start}?next=%2Finquiries%3Fview%3Dmine`)

    const { response, back } = await travel(visitor, asSigne)
    expect([response.status, leadsTo(response)]).toEqual([302, "/inquiries?view=mine"])
    const session = response.headers.getSetCookie().find((line) => line.startsWith("session="))
    expect(session).toMatch(/HttpOnly/)
    expect(await (await visitor.get("/inquiries")).text()).toContain("Signe Aaholm")
    expect(visitor.cookies.has("single-sign-on")).toBe(false)
    const code = new URLSearchParams(back.split("?")[1]).get("code") ?? "none"
    expect(web.log.join("\n")).not.toContain(code)

    expect(await (await visitor.get("/settings")).text()).toContain("Du logger ind med knappen »Log ind med kommunens")
    expect((await visitor.post("/sign-out")).status).toBe(302)
    expect((await visitor.get("/settings")).status).toBe(302)
  })

  test("never leads out of the house", async () => {
    for (const next of ["//evil.example/", "https://evil.example/", "/\\evil.example"])
      expect(leadsTo((await travel(visit(), asSigne, next)).response)).toBe("/")
  })

  test("makes a session of its own, whatever cookie was planted, and a second way back finds nothing", async () => {
    const visitor = visit()
    visitor.cookies.set("session", "p1anted0p1anted0p1anted0p1anted0p1anted0")
    const { back } = await travel(visitor, asSigne)
    expect(visitor.cookies.get("session")).not.toContain("p1anted")
    const again = await visitor.get(back)
    expect(again.status).toBe(400)
    expect(await again.text()).toContain("Begynd forfra")
  })

  test("is refused with a page that says whom to ask, and the way back", async () => {
    const { response } = await travel(visit(), { sub: "x-1", email: "fremmed@region.example" }, "/overview")
    const html = await response.text()
    expect([response.status, response.headers.getSetCookie().some((line) => line.startsWith("session="))]).toEqual([
      403,
      false,
    ])
    expect(html).toContain("fremmed@region.example. Bed en administrator af Rettidig om at oprette dig.")
    expect(html).toContain(`href="${start}?next=%2Foverview"`)
    expect(html).toContain('href="/sign-in?next=%2Foverview"')
  })

  test("says so where the provider is down, or there is none", async () => {
    await chooseProvider(house, admin, "http://127.0.0.1:1/")
    const response = await visit().get(`${start}?next=%2Foverview`)
    expect([response.status, await response.text()]).toEqual([502, expect.stringContaining("Prøv igen om lidt")])
    await chooseProvider(house, admin, "http://127.0.0.1:1/", { use: "off" })
    expect(leadsTo(await visit().get(`${start}?next=%2Foverview`))).toBe("/sign-in?next=%2Foverview")
    expect(await (await visit().get("/sign-in")).text()).not.toContain("kommunens konto")
  })
})

describe("where it is the only way in", () => {
  beforeEach(() => chooseProvider(house, admin, provider.issuer, { use: "only" }))

  test("no password is asked for, nor taken", async () => {
    const html = await (await visit().get("/sign-in")).text()
    expect(html).toContain("Log ind med kommunens konto")
    expect(html).not.toContain('type="password"')
    const response = await visit().post("/sign-in", { email: "adm@region.example", password: testPassword })
    expect([response.status, response.headers.getSetCookie()]).toEqual([400, []])
    expect(await response.text()).toContain("Adgangskoder er slået fra")
  })

  test("a one-time link is of use to an administrator alone", async () => {
    const linkFor = async (id: number) => `/start/${await renewLink(house.db, { userId: admin, now: Date.now() }, id)}`
    const staff = await linkFor(signe)
    expect([
      (await visit().get(staff)).status,
      (await visit().post(staff, { password: "tre ravne og to broer" })).status,
    ]).toEqual([403, 403])
    const visitor = visit()
    const entry = await visitor.post(await linkFor(admin), { password: testPassword })
    expect([entry.status, (await visitor.get(page)).status]).toEqual([302, 200])
    const html = await (await visitor.get(`/admin/users/${signe}`)).text()
    expect(html).toContain("skal ikke bruge et link")
  })
})

describe("the settings", () => {
  const typed = { use: "beside", clientId, label: "Log ind", emailClaim: "email", secret: clientSecret }
  async function administrator() {
    const visitor = visit()
    await visitor.signIn("adm@region.example", testPassword)
    return visitor
  }

  test("try the provider that is typed, and keep what is typed, but for the secret", async () => {
    const visitor = await administrator()
    const attempt = async (issuer: string) =>
      (await visitor.post(page, { ...typed, issuer, intent: "try-provider" })).text()
    expect(await attempt(`${provider.issuer}/.well-known/openid-configuration`)).toContain("Tjenesten svarer")
    const wrong = await attempt("http://127.0.0.1:1/")
    expect(wrong).toContain("Der er ikke forbindelse til tjenesten")
    expect(wrong).toContain('value="http://127.0.0.1:1/"')
    expect(wrong).not.toContain(clientSecret)
    expect(await attempt("http://login.region.example/")).toContain("Adressen skal begynde med https://")
    expect(await attempt("https://login.microsoftonline.com/common/v2.0")).toContain("jeres egen organisation")
  })

  test("are saved with the secret kept where none is typed, but not for another provider", async () => {
    const visitor = await administrator()
    const save = (form: Record<string, string>) =>
      visitor.post(page, { ...typed, issuer: provider.issuer, ...form, intent: "single-sign-on" })
    const before = await loadSingleSignOn(house.db.read)
    const saved = await save({ secret: "", label: "Arbejdskonto" })
    expect([saved.status, leadsTo(saved)]).toEqual([303, `${page}?saved=single-sign-on`])
    expect(await loadSingleSignOn(house.db.read)).toEqual({ ...before, label: "Arbejdskonto" })

    const other = await save({ secret: "", issuer: "https://login.fremmed.example/" })
    expect([other.status, await other.text()]).toEqual([400, expect.stringContaining('href="#single-sign-on-secret"')])
    const claim = await save({ emailClaim: "upn" })
    expect([claim.status, await claim.text()]).toEqual([400, expect.stringContaining("email_verified gælder kun")])
  })

  test("turn passwords off only after one's own way through the provider", async () => {
    await house.db.write((tx) => tx.delete(externalIdentities).where(eq(externalIdentities.userId, admin)))
    const visitor = await administrator()
    const only = () => visitor.post(page, { ...typed, issuer: provider.issuer, use: "only", intent: "single-sign-on" })
    const refused = await only()
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining("Log først selv ind")])
    const { response } = await travel(visitor, asAdmin, page)
    expect(leadsTo(response)).toBe(page)
    expect((await only()).status).toBe(303)
  })

  test("an administrator takes somebody's account from them, and their sessions end", async () => {
    const visitor = await administrator()
    const colleague = visit()
    await travel(colleague, asSigne)
    const at = `/admin/users/${signe}`
    expect(await (await visitor.get(at)).text()).toContain("Fjern den fælles konto")
    await visitor.post(at, { intent: "unlink" })
    expect(await house.db.read.select().from(sessions).where(eq(sessions.userId, signe))).toEqual([])
    expect((await colleague.get("/inquiries")).status).toBe(302)
    expect(await (await visitor.get(at)).text()).not.toContain("Fjern den fælles konto")
  })
})
