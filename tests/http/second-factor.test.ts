import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { renewLink } from "#app/admin/users/commands.server.ts"
import { saveDemand } from "#app/auth/second-factor/demand.server.ts"
import { hasSecondFactor } from "#app/auth/second-factor/factors.server.ts"
import { events } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { codeAt, enrol } from "#tests/support/second-factor.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

const page = "/settings/second-factor"
let house: TestHouse
let web: TestWeb

beforeAll(async () => {
  house = openTestHouse(Date.now())
  web = await startWeb(house, { TRUST_PROXY: "1" })
})
afterAll(async () => {
  await web.stop()
  house.close()
})

let lastAddress = 0
const visit = () => {
  lastAddress += 1
  return web.visit({ "X-Forwarded-For": `192.0.2.${lastAddress}` })
}
let lastPerson = 0
async function addOne(role: "staff" | "administrator" = "staff") {
  lastPerson += 1
  const email = `p${lastPerson}@region.example`
  return { email, id: await addPerson(house.db, { email, role }) }
}
const leadsTo = (response: Response) => response.headers.get("Location")
const givePassword = (visitor: Visitor, email: string, next = "/inquiries") =>
  visitor.post("/sign-in", { email, password: testPassword, next })
const typesOf = async (id: number) =>
  (await house.db.read.select().from(events).where(eq(events.subjectId, id))).map(({ type }) => type)

async function setUp(visitor: Visitor): Promise<{ secret: string; html: string }> {
  await visitor.post(page, { intent: "begin" })
  const shown = await (await visitor.get(page)).text()
  const secret = (/<code class="secret">([A-Z2-7 ]+)</.exec(shown)?.[1] ?? "").replaceAll(" ", "")
  expect(shown).toMatch(/<svg class="qr"[^>]*><rect[^>]*><\/rect><path d="M/)
  const answer = await visitor.post(page, { intent: "confirm", code: codeAt(secret, Date.now() - 30_000) })
  return { secret, html: await answer.text() }
}

describe("one's own settings, without JavaScript", () => {
  test("turn it on: the key as picture and text, a first code, and the recovery codes once", async () => {
    const { email, id } = await addOne()
    const visitor = visit()
    await visitor.signIn(email, testPassword)
    await visitor.post(page, { intent: "begin" })
    const wrong = await visitor.post(page, { intent: "confirm", code: "12 34 56" })
    expect(wrong.status).toBe(400)
    const refused = await wrong.text()
    expect(refused).toContain("telefonens ur")
    expect(refused).toContain('value="12 34 56"')
    expect(await hasSecondFactor(house.db.read, id)).toBe(false)
    const { html } = await setUp(visitor)
    const codes = [...html.matchAll(/<code>([\da-z-]{19})<\/code>/g)].map(([, code]) => code ?? "")
    expect(codes).toHaveLength(10)
    const file = decodeURIComponent(/href="data:text\/plain;charset=utf-8,([^"]+)" download=/.exec(html)?.[1] ?? "")
    for (const code of codes) expect(file).toContain(code)
    const later = await (await visitor.get(page)).text()
    expect(later).not.toContain(codes[0])
    expect(later).toContain("Du har 10 gendannelseskoder tilbage.")
  })

  test("make new codes and turn it off, both for the password only", async () => {
    const { email, id } = await addOne()
    const visitor = visit()
    await visitor.signIn(email, testPassword)
    await enrol(house, id)
    for (const intent of ["renew", "off"]) {
      const refused = await visitor.post(page, { intent, password: "forkert kodeord" })
      expect([refused.status, await hasSecondFactor(house.db.read, id)]).toEqual([400, true])
      expect(await refused.text()).not.toContain("forkert kodeord")
    }
    const renewed = await (await visitor.post(page, { intent: "renew", password: testPassword })).text()
    expect(renewed.match(/<code>[\da-z-]{19}<\/code>/g)).toHaveLength(10)
    const off = await visitor.post(page, { intent: "off", password: testPassword })
    expect(leadsTo(off)).toBe("/settings?done=second-factor-off")
    await visit().signIn(email, testPassword)
    expect(await typesOf(id)).toEqual(expect.arrayContaining(["recovery-codes-renewed", "second-factor-off"]))
  })
})

describe("signing in", () => {
  test("goes from the right password to the code, and nothing opens in between", async () => {
    const { email, id } = await addOne()
    const { secret } = await enrol(house, id)
    const visitor = visit()
    const response = await givePassword(visitor, email, "/inquiries?view=mine")
    expect(leadsTo(response)).toBe("/sign-in/code?next=%2Finquiries%3Fview%3Dmine")
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^sign-in-code=[\w.-]+; Path=\/sign-in; Max-Age=300; HttpOnly; SameSite=Lax$/),
    ])
    visitor.cookies.set("session", visitor.cookies.get("sign-in-code") ?? "")
    for (const closed of ["/inquiries", "/settings", page, "/live", "/inquiries.data"])
      expect((await visitor.get(closed)).status, closed).not.toBe(200)
    visitor.cookies.delete("session")

    const copy = visit()
    copy.cookies.set("sign-in-code", visitor.cookies.get("sign-in-code") ?? "")
    const at = leadsTo(response) ?? ""
    expect(await (await visitor.get(at)).text()).toContain("Skriv koden fra din app")
    const wrong = await visitor.post(at, { code: "ikke en kode" })
    expect([wrong.status, wrong.headers.getSetCookie()]).toEqual([400, []])
    expect(await wrong.text()).toMatch(/telefonens ur.*gendannelseskode.*administrator/)

    const code = codeAt(secret, Date.now())
    const right = await visitor.post(at, { code })
    expect(leadsTo(right)).toBe("/inquiries?view=mine")
    expect(visitor.cookies.has("sign-in-code")).toBe(false)
    expect((await visitor.get("/inquiries")).status).toBe(200)
    expect((await copy.post("/sign-in/code", { code })).status).toBe(400)
    expect(await typesOf(id)).toEqual(["second-factor-on", "code-failed", "signed-in", "code-failed"])
  })

  test("with a wrong password says the same as to somebody who has none", async () => {
    const { email, id } = await addOne()
    await enrol(house, id)
    const answer = async (address: string) => {
      const response = await visit().post("/sign-in", { email: address, password: "forkert kodeord" })
      return [response.status, response.headers.getSetCookie(), (await response.text()).includes("er forkert.")]
    }
    expect(await answer(email)).toEqual(await answer("nobody@region.example"))
  })

  test("takes a recovery code in the same field, and never leads out of the house", async () => {
    const { email, id } = await addOne()
    const { codes } = await enrol(house, id)
    const visitor = visit()
    await givePassword(visitor, email)
    const response = await visitor.post("/sign-in/code?next=//evil.example", { code: ` ${codes[3]?.toUpperCase()} ` })
    expect([response.status, leadsTo(response)]).toEqual([302, "/"])
    expect((await visitor.get("/inquiries")).status).toBe(200)
  })

  test("without the password first there is no code to give", async () => {
    const { id } = await addOne()
    const { secret } = await enrol(house, id)
    const visitor = visit()
    visitor.cookies.set("sign-in-code", `${id}.zzzzzzzzz.${"a".repeat(43)}`)
    const response = await visitor.post("/sign-in/code", { code: codeAt(secret, Date.now()) })
    expect([leadsTo(response), response.headers.getSetCookie()]).toEqual(["/sign-in?again=1&next=%2F", []])
  })

  test("waits after five wrong codes, from any address, also where the password is given anew", async () => {
    const { email, id } = await addOne()
    const { secret } = await enrol(house, id)
    for (let i = 0; i < 5; i++) {
      const visitor = visit()
      await givePassword(visitor, email)
      expect((await visitor.post("/sign-in/code", { code: "000000x" })).status).toBe(400)
    }
    const visitor = visit()
    await givePassword(visitor, email)
    const response = await visitor.post("/sign-in/code", { code: codeAt(secret, Date.now()) })
    expect(response.status).toBe(429)
    expect(await response.text()).toContain("Prøv igen om 15 minutter")
    expect(await typesOf(id)).toContain("code-throttled")
  })
})

describe("a one-time link", () => {
  const password = "fire heste og en vogn"
  const follow = async (id: number, lostPhone: boolean) => {
    const token = await renewLink(house.db, { userId: null, now: Date.now() }, id, { lostPhone })
    const visitor = visit()
    expect((await (await visitor.get(`/start/${token}`)).text()).includes("totrinslogin slået fra")).toBe(lostPhone)
    return { visitor, to: leadsTo(await visitor.post(`/start/${token}`, { password })) }
  }

  test("to a new password still asks for the code; that for a lost phone turns it off", async () => {
    const { id } = await addOne()
    await enrol(house, id)
    const asked = await follow(id, false)
    expect(asked.to).toBe("/sign-in/code")
    expect((await asked.visitor.get("/inquiries")).status).toBe(302)
    const lost = await follow(id, true)
    expect(lost.to).toBe("/")
    expect((await lost.visitor.get("/inquiries")).status).toBe(200)
    expect(await typesOf(id)).toContain("second-factor-off")
  })

  test("is not needed where an administrator turns it off, which they do for others only", async () => {
    const [admin, colleague] = [await addOne("administrator"), await addOne()]
    await enrol(house, colleague.id)
    const visitor = visit()
    await visitor.signIn(admin.email, testPassword)
    expect(await (await visitor.get(`/admin/users/${colleague.id}`)).text()).toContain("Slå totrinslogin fra")
    await visitor.post(`/admin/users/${colleague.id}`, { intent: "second-factor-off" })
    await visit().signIn(colleague.email, testPassword)
    await enrol(house, admin.id)
    const own = await visitor.post(`/admin/users/${admin.id}`, { intent: "second-factor-off" })
    expect([own.status, await hasSecondFactor(house.db.read, admin.id)]).toEqual([403, true])
  })
})

describe("where it is demanded", () => {
  test("of administrators, they set it up at the next sign-in before anything else opens; others do not", async () => {
    const [admin, staff] = [await addOne("administrator"), await addOne()]
    const before = visit()
    await before.signIn(admin.email, testPassword)
    const saved = await before.post("/admin/sign-in", { who: "administrators" })
    expect([saved.status, (await before.get("/admin/users")).status]).toEqual([303, 200])

    const colleague = visit()
    await colleague.signIn(staff.email, testPassword)
    expect((await colleague.get("/inquiries")).status).toBe(200)

    const visitor = visit()
    await visitor.signIn(admin.email, testPassword)
    for (const path of ["/inquiries", "/settings", "/admin/users", "/live", "/search/suggestions?q=a"])
      expect(leadsTo(await visitor.get(path)), path).toBe(`${page}?next=${encodeURIComponent(path)}`)
    expect(leadsTo(await visitor.post("/admin/sign-in", { who: "nobody" }))).toBe(page)
    expect(await (await visitor.get("/inquiries.data?_routes=inquiries%2Fqueue")).text()).toContain(
      "SingleFetchRedirect",
    )
    await visitor.post("/language", { locale: "en", next: page })
    expect(await (await visitor.get(page)).text()).toContain("You have to set up two-step sign-in")

    const { html } = await setUp(visitor)
    expect(html).toContain("Your recovery codes")
    expect((await visitor.get("/admin/users")).status).toBe(200)
    expect((await visitor.post(page, { intent: "off", password: testPassword })).status).toBe(403)
    expect((await visitor.post("/sign-out")).status).toBe(302)
    await saveDemand(house.db, { userId: admin.id, now: Date.now() }, "nobody")
  })

  test("of everybody, whoever lacks it can still sign out", async () => {
    const staff = await addOne()
    await saveDemand(house.db, { userId: staff.id, now: Date.now() }, "everybody")
    const visitor = visit()
    await visitor.signIn(staff.email, testPassword)
    expect(leadsTo(await visitor.get("/"))).toBe(`${page}?next=%2F`)
    expect(leadsTo(await visitor.post("/sign-out"))).toBe("/sign-in")
    expect(visitor.cookies.has("session")).toBe(false)
    await saveDemand(house.db, { userId: staff.id, now: Date.now() }, "nobody")
  })
})
