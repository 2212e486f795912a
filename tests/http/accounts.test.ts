import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createSignInLink, offerFirstAdministrator } from "#app/auth/links.server.ts"
import { events, signInLinks, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb

beforeAll(async () => {
  house = openTestHouse(Date.now())
  web = await startWeb(house)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const system = () => ({ userId: null, now: Date.now() })
const chosen = "fire heste og en vogn"

describe("the first administrator", () => {
  test("comes in through the link, once", async () => {
    const token = await offerFirstAdministrator(house.db, Date.now())
    const input = { name: "Åse Ørsted", email: "aase@region.example", password: chosen }
    const visitor = web.visit()
    expect(await (await visitor.get(`/start/${token}`)).text()).toContain("Velkommen til Rettidig")

    const weak = await visitor.post(`/start/${token}`, { ...input, password: "adgangskode12" })
    const html = await weak.text()
    expect(weak.status).toBe(400)
    expect(html).toContain("let at gætte")
    expect(html).toContain('value="Åse Ørsted"')

    expect((await visitor.post(`/start/${token}`, input)).headers.get("Location")).toBe("/")
    expect((await visitor.get("/admin/users")).status).toBe(200)
    const [user] = await house.db.read.select().from(users).where(eq(users.email, input.email))
    expect(user).toMatchObject({ role: "administrator", initials: "ÅØR" })

    const again = await web.visit().post(`/start/${token}`, { ...input, email: "second@region.example" })
    expect(again.status).toBe(404)
    expect(await again.text()).toContain("Linket er brugt")
    expect(await offerFirstAdministrator(house.db, Date.now())).toBeNull()
    const types = (await house.db.read.select().from(events)).map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(["link-created", "link-used", "created", "signed-in"]))
  })
})

describe("a one-time link", () => {
  test("lets an invited colleague choose a password, which then opens the door", async () => {
    const userId = await addPerson(house.db, { email: "jbr@region.example", role: "staff", passwordHash: null })
    const token = await createSignInLink(house.db, system(), { purpose: "invitation", userId })
    const own = await web.visit().post(`/start/${token}`, { password: "signe-aaholm-1" })
    expect(await own.text()).toContain("ligner dit navn")
    expect((await web.visit().post(`/start/${token}`, { password: chosen })).status).toBe(302)
    await web.visit().signIn("jbr@region.example", chosen)
    expect((await web.visit().get(`/start/${token}`)).status).toBe(404)
  })

  test("to a new password ends every session there was", async () => {
    const userId = await addPerson(house.db, { email: "mdy@region.example", role: "staff" })
    const old = web.visit()
    await old.signIn("mdy@region.example", testPassword)
    const token = await createSignInLink(house.db, system(), { purpose: "new-password", userId })
    const fresh = web.visit()
    await fresh.post(`/start/${token}`, { password: chosen })
    expect((await fresh.get("/settings")).status).toBe(200)
    expect((await old.get("/settings")).status).toBe(302)
  })

  test("that has expired says so", async () => {
    const userId = await addPerson(house.db, { email: "late@region.example", role: "staff" })
    const token = await createSignInLink(house.db, system(), { purpose: "new-password", userId })
    await house.db.write((tx) =>
      tx
        .update(signInLinks)
        .set({ expiresAt: Date.now() - 1 })
        .where(eq(signInLinks.userId, userId)),
    )
    const response = await web.visit({ "Accept-Language": "en" }).get(`/start/${token}`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain("The link has expired")
  })
})

describe("settings", () => {
  test("list where one is signed in; another place can be ended, and all others at once", async () => {
    await addPerson(house.db, { email: "rso@region.example", role: "staff" })
    const firefox = web.visit({
      "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
    })
    const [phone, tablet] = [web.visit(), web.visit()]
    for (const visitor of [firefox, phone, tablet]) await visitor.signIn("rso@region.example", testPassword)
    const html = await (await firefox.get("/settings")).text()
    expect(html).toMatch(/Firefox på Linux<span class="muted"> \(<!-- -->den her/)
    const keys = [...html.matchAll(/name="key" value="([0-9a-f]{64})"/g)].map(([, key]) => key ?? "")
    expect(keys).toHaveLength(2)

    await firefox.post("/settings", { intent: "end", key: keys[0] ?? "" })
    const still = [(await phone.get("/settings")).status, (await tablet.get("/settings")).status]
    expect(still.sort()).toEqual([200, 302])
    await firefox.post("/settings", { intent: "end-others" })
    expect((await phone.get("/settings")).status + (await tablet.get("/settings")).status).toBe(604)
    expect((await firefox.get("/settings")).status).toBe(200)
  })

  test("nobody ends another's session", async () => {
    await addPerson(house.db, { email: "one@region.example", role: "staff" })
    await addPerson(house.db, { email: "two@region.example", role: "staff" })
    const [one, two, other] = [web.visit(), web.visit(), web.visit()]
    await one.signIn("one@region.example", testPassword)
    await other.signIn("one@region.example", testPassword)
    await two.signIn("two@region.example", testPassword)
    const key = /name="key" value="([0-9a-f]{64})"/.exec(await (await one.get("/settings")).text())?.[1] ?? ""
    await two.post("/settings", { intent: "end", key })
    expect((await other.get("/settings")).status).toBe(200)
  })

  test("a new password needs the old one, and signs out everywhere else", async () => {
    await addPerson(house.db, { email: "hvi@region.example", role: "staff" })
    const [here, there] = [web.visit(), web.visit()]
    for (const visitor of [here, there]) await visitor.signIn("hvi@region.example", testPassword)
    const wrong = await here.post("/settings", { intent: "password", old: "gæt", password: chosen })
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain("Den nuværende adgangskode er ikke rigtig.")
    const right = await here.post("/settings", { intent: "password", old: testPassword, password: chosen })
    expect(right.headers.get("Location")).toBe("/settings?done=password")
    expect((await here.get("/settings")).status).toBe(200)
    expect((await there.get("/settings")).status).toBe(302)
    await web.visit().signIn("hvi@region.example", chosen)
  })

  test("theme, name and language hold for the user wherever they sign in", async () => {
    await addPerson(house.db, { email: "kos@region.example", role: "staff" })
    const visitor = web.visit()
    await visitor.signIn("kos@region.example", testPassword)
    await visitor.post("/settings", { intent: "theme", theme: "dark" })
    await visitor.post("/settings", { intent: "profile", name: "Kim Østergaard", initials: "KØS" })
    const led = await visitor.post("/language", { locale: "en", next: "/settings" })
    expect(led.headers.get("Location")).toBe("/settings")

    const elsewhere = web.visit()
    await elsewhere.signIn("kos@region.example", testPassword)
    const html = await (await elsewhere.get("/settings")).text()
    expect(html).toMatch(/<html lang="en" data-theme="dark">/)
    expect(html).toContain("Kim Østergaard")
    expect(html).toContain("Where you are signed in")
  })

  test("before one signs in the language is the browser's, then what one chose", async () => {
    const visitor = web.visit({ "Accept-Language": "en-GB" })
    expect(await (await visitor.get("/sign-in")).text()).toContain("Sign in")
    await visitor.post("/language", { locale: "da", next: "/sign-in" })
    expect(await (await visitor.get("/sign-in")).text()).toContain("Log ind")
    expect(
      (await visitor.post("/language", { locale: "da", next: "https://evil.example" })).headers.get("Location"),
    ).toBe("/")
  })
})
