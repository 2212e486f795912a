import { createHash } from "node:crypto"
import { desc, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { listSessions } from "#app/auth/sessions.server.ts"
import { events, sessions, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let signe: number

beforeAll(async () => {
  house = openTestHouse(Date.now())
  signe = await addPerson(house.db, { email: "saa@region.example", role: "staff" })
  await addPerson(house.db, { email: "gone@region.example", role: "staff", closedAt: Date.now() })
  // Several people's tries come from this one machine; here each test names an address of its own.
  web = await startWeb(house, { TRUST_PROXY: "1" })
})
afterAll(async () => {
  await web.stop()
  house.close()
})

let lastAddress = 0
const visit = (headers: Record<string, string> = {}) => {
  lastAddress += 1
  return web.visit({ "X-Forwarded-For": `192.0.2.${lastAddress}`, ...headers })
}

describe("signing in, without JavaScript", () => {
  test("leads to where one was going", async () => {
    const visitor = visit()
    const led = await visitor.get("/inquiries?view=mine")
    const page = await (await visitor.get(led.headers.get("Location") ?? "")).text()
    const next = /name="next" value="([^"]+)"/.exec(page)?.[1] ?? ""
    const response = await visitor.post("/sign-in", { email: " SAA@Region.example ", password: testPassword, next })
    expect([response.status, response.headers.get("Location")]).toEqual([302, "/inquiries?view=mine"])
    const inside = await (await visitor.get("/inquiries?view=mine")).text()
    expect(inside).toContain("Signe Aaholm")
  })

  test("never leads out of the house", async () => {
    const next = "//evil.example/"
    const response = await visit().post("/sign-in", { email: "saa@region.example", password: testPassword, next })
    expect(response.headers.get("Location")).toBe("/")
  })

  test("gives a cookie scripts cannot read and other sites do not send; Secure behind TLS", async () => {
    const input = { email: "saa@region.example", password: testPassword }
    const [cookie = ""] = (await visit().post("/sign-in", input)).headers.getSetCookie()
    expect(cookie).toMatch(/^session=[a-z0-9]{40}; /)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toMatch(/Path=\//)
    expect(cookie).not.toMatch(/Secure/)
    expect(cookie).toMatch(/Max-Age=28(800|799)/)

    const tls = await startWeb(house, { ORIGIN: "https://rettidig.region.example" })
    const response = await tls.visit().post("/sign-in", input, { Origin: "https://rettidig.region.example" })
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-session=[a-z0-9]{40}; .*Path=\/; .*Secure/)
    expect(response.headers.get("Strict-Transport-Security")).toMatch(/max-age=31536000/)
    await tls.stop()
  })

  test("takes no form of a page that came without TLS, where the house has it", async () => {
    const tls = await startWeb(house, { ORIGIN: "https://rettidig.region.example" })
    const from = (origin: string) => tls.visit().post("/sign-in", {}, { Origin: origin })
    expect((await from(tls.url)).status).toBe(403)
    expect((await from(tls.url.replace("http:", "https:"))).status).toBe(400)
    await tls.stop()
  })

  test("stores only the cookie's hash", async () => {
    const visitor = visit()
    await visitor.signIn("saa@region.example", testPassword)
    const value = visitor.cookies.get("session") ?? ""
    const rows = await house.db.read.select().from(sessions)
    expect(JSON.stringify(rows)).not.toContain(value)
    expect(rows.map(({ id }) => id)).toContain(createHash("sha256").update(value).digest("hex"))
  })

  test("makes a session of its own, whatever cookie was planted", async () => {
    const visitor = visit()
    visitor.cookies.set("session", "p1anted0p1anted0p1anted0p1anted0p1anted0")
    await visitor.signIn("saa@region.example", testPassword)
    expect(visitor.cookies.get("session")).not.toContain("p1anted")
    const first = visitor.cookies.get("session")
    await visitor.signIn("saa@region.example", testPassword)
    expect(visitor.cookies.get("session")).not.toBe(first)
  })

  test("is told of in the audit log, and so is a failure", async () => {
    await visit().signIn("saa@region.example", testPassword)
    await visit().post("/sign-in", { email: "saa@region.example", password: "forkert kodeord" })
    const rows = await house.db.read
      .select()
      .from(events)
      .where(eq(events.subjectId, signe))
      .orderBy(desc(events.id))
      .limit(2)
    expect(rows.map(({ type }) => type)).toEqual(["sign-in-failed", "signed-in"])
    expect(JSON.stringify(rows)).not.toContain("forkert")
  })
})

describe("a refusal", () => {
  const refuse = async (email: string, password = "et forkert kodeord") => {
    const response = await visit().post("/sign-in", { email, password })
    const html = await response.text()
    return { status: response.status, cookies: response.headers.getSetCookie(), html }
  }

  test("is the same for a wrong password, an unknown address and somebody who has left", async () => {
    const wrong = await refuse("saa@region.example")
    expect(wrong.status).toBe(400)
    expect(wrong.html).toContain("Mail eller adgangskode er forkert.")
    const same = (html: string) =>
      html
        .replace(/nonce[^>]*?"[\w+/=]+"/g, "")
        .replace(/[\w.]+@region\.example/g, "")
        .replace(/"[\w-]{36}\\?"/g, "")
    for (const [email, password] of [["nobody@region.example"], ["gone@region.example", testPassword]] as const) {
      const other = await refuse(email, password)
      expect([other.status, other.cookies]).toEqual([400, []])
      expect(same(other.html)).toBe(same(wrong.html))
    }
  })

  test("keeps the address and never the password, and says what is missing at its field", async () => {
    const { html } = await refuse("saa@region.example", "et forkert kodeord")
    expect(html).toContain('value="saa@region.example"')
    expect(html).not.toContain("et forkert kodeord")
    const empty = await refuse("ikke en adresse", "")
    expect(empty.html).toContain("Ret 2 felter")
    expect(empty.html).toMatch(/href="#sign-in-email"/)
    expect(empty.html).toMatch(
      /aria-invalid="true"[^>]*aria-describedby="sign-in-password-error"|aria-describedby="sign-in-password-error"[^>]*aria-invalid="true"/,
    )
  })
})

describe("too many tries", () => {
  test("lock an account for a quarter of an hour, with the right password too", async () => {
    await addPerson(house.db, { email: "locked@region.example", role: "staff" })
    const input = { email: "locked@region.example" }
    for (let i = 0; i < 5; i++)
      expect((await visit().post("/sign-in", { ...input, password: "forkert kodeord" })).status).toBe(400)
    const response = await visit().post("/sign-in", { ...input, password: testPassword })
    expect(response.status).toBe(429)
    expect(await response.text()).toContain("Prøv igen om 15 minutter")
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test("from one address are stopped, whichever accounts; others are not", async () => {
    const one = visit()
    for (let i = 0; i < 20; i++) await one.post("/sign-in", { email: `${i}@region.example`, password: "forkert" })
    expect((await one.post("/sign-in", { email: "saa@region.example", password: testPassword })).status).toBe(429)
    expect((await visit().post("/sign-in", { email: "saa@region.example", password: testPassword })).status).toBe(302)
  })
})

describe("a session", () => {
  const expires = (hours: number) =>
    house.db.write((tx) => tx.update(sessions).set({ expiresAt: Math.floor(Date.now() / 1000) + hours * 3600 }))

  test("ends after eight hours without use, and lives on with use", async () => {
    const visitor = visit()
    await visitor.signIn("saa@region.example", testPassword)
    await house.db.write((tx) => tx.update(sessions).set({ lastSeenAt: Date.now() - 6 * 3_600_000 }))
    await expires(2)
    const response = await visitor.get("/settings")
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie().some((line) => /^session=.*Max-Age=28(800|799)/.test(line))).toBe(true)
    const rows = await house.db.read.select().from(sessions)
    expect(Math.max(...rows.map((row) => row.expiresAt))).toBeGreaterThan(Date.now() / 1000 + 7.9 * 3600)

    await expires(-1)
    expect((await visitor.get("/settings")).headers.get("Location")).toMatch(/^\/sign-in/)
  })

  test("ends twelve hours after it began, however much it is used, and stands in no list then", async () => {
    const visitor = visit()
    await visitor.signIn("saa@region.example", testPassword)
    const began = (hours: number) =>
      house.db.write((tx) =>
        tx.update(sessions).set({ createdAt: Date.now() - hours * 3_600_000, lastSeenAt: Date.now() }),
      )
    await expires(8)
    await began(11.9)
    expect((await visitor.get("/settings")).status).toBe(200)
    await began(12)
    expect(await listSessions(house.db.read, signe, Date.now())).toEqual([])
    expect((await visitor.get("/settings")).headers.get("Location")).toMatch(/^\/sign-in/)
    expect(visitor.cookies.has("session")).toBe(false)
  })

  test("ends with the user", async () => {
    const id = await addPerson(house.db, { email: "leaving@region.example", role: "staff" })
    const visitor = visit()
    await visitor.signIn("leaving@region.example", testPassword)
    await house.db.write((tx) => tx.update(users).set({ closedAt: Date.now() }).where(eq(users.id, id)))
    expect((await visitor.get("/settings")).headers.get("Location")).toMatch(/^\/sign-in/)
  })

  test("is over when one signs out, also for a copy of the cookie", async () => {
    const visitor = visit()
    await visitor.signIn("saa@region.example", testPassword)
    const copy = web.visit()
    copy.cookies.set("session", visitor.cookies.get("session") ?? "")
    const out = await visitor.post("/sign-out")
    expect(out.headers.get("Location")).toBe("/sign-in")
    expect(out.headers.get("Clear-Site-Data")).toBe('"storage"')
    expect(visitor.cookies.has("session")).toBe(false)
    expect((await copy.get("/settings")).status).toBe(302)
  })
})
