import Database from "better-sqlite3"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { databaseFile } from "#app/services.server.ts"
import { settings } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { waitUntil } from "#tests/support/wait.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const { mailbox } = await furnish(house)
  await receive(house, mailbox.id)
  await addPerson(house.db, { email: "jbr@region.example", role: "staff" })
  web = await startWeb(house)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

/** What no command of ours would do. */
function spoil(sql: string): void {
  const connection = new Database(databaseFile(house.env))
  connection.exec(sql)
  connection.close()
}

const signedIn = async () => {
  const visitor = web.visit()
  await visitor.signIn("jbr@region.example", testPassword)
  return visitor
}

/** The directives of a Content-Security-Policy. */
const policyOf = (response: Response) =>
  new Map(
    (response.headers.get("Content-Security-Policy") ?? "").split(";").map((part) => {
      const [name = "", ...values] = part.trim().split(" ")
      return [name, values.join(" ")]
    }),
  )

describe("headers", () => {
  test("nothing runs but our files and what carries this answer's nonce", async () => {
    const nonces = new Set<string>()
    for (const path of ["/sign-in", "/nowhere", "/nowhere"]) {
      const response = await web.visit().get(path)
      const policy = policyOf(response)
      const nonce = /^'self' 'nonce-([\w+/]{22}==)'$/.exec(policy.get("script-src") ?? "")?.[1] ?? ""
      expect(nonce).not.toBe("")
      nonces.add(nonce)
      const html = await response.text()
      const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      // Whoever signs in needs none of our scripts yet.
      expect(tags.length > 0).toBe(path !== "/sign-in")
      expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
      expect(html).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/i)
      expect(html).not.toContain("<style")
    }
    expect(nonces.size).toBe(3)
  })

  test("the policy leaves no way in or out", async () => {
    const policy = policyOf(await web.visit().get("/sign-in"))
    expect(Object.fromEntries(policy)).toMatchObject({
      "default-src": "'none'",
      "style-src": "'self'",
      "img-src": "'self' data:",
      "frame-src": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
    })
  })

  test("pages are nobody's to keep, guess or embed", async () => {
    const { headers } = await web.visit().get("/sign-in")
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin")
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff")
    expect(headers.get("Referrer-Policy")).toBe("same-origin")
    expect(headers.get("Cache-Control")).toBe("no-store")
    expect(headers.get("X-Powered-By")).toBeNull()
    expect(headers.get("Strict-Transport-Security")).toBeNull()
  })

  test("assets are kept for a year, compressed; one that is gone is a plain 404", async () => {
    const html = await (await web.visit().get("/sign-in")).text()
    const css = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? ""
    const response = await web.visit({ "Accept-Encoding": "gzip" }).get(css)
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable")
    expect(response.headers.get("Content-Encoding")).toBe("gzip")
    const gone = await web.visit().get("/assets/sign-in-00000000.js")
    expect([gone.status, gone.headers.get("Content-Type")]).toEqual([404, "text/plain; charset=utf-8"])
  })
})

describe("a request from another site", () => {
  test.each([
    ["another site", { Origin: "https://evil.example" }],
    ["a sandboxed frame", { Origin: "null" }],
    ["nobody knows where", { Origin: "" }],
  ])("from %s changes nothing, on pages and resource routes", async (_, headers) => {
    const visitor = await signedIn()
    for (const path of ["/sign-out", "/settings", "/inquiries/bulk", "/sign-in.data"]) {
      const response = await visitor.post(path, {}, headers)
      expect(response.status).toBe(403)
      expect(await response.text()).toContain("Forespørgslen kom fra et andet websted")
    }
    expect((await visitor.get("/settings")).status).toBe(200)
  })

  test("is refused in the reader's language", async () => {
    const visitor = web.visit({ "Accept-Language": "en" })
    const response = await visitor.post("/sign-in", {}, { Origin: "https://evil.example" })
    expect(await response.text()).toContain("The request came from another site")
  })
})

describe("a body", () => {
  test("that is too long is not read", async () => {
    const response = await web.visit().post("/sign-in", { email: "x".repeat(2 * 1024 * 1024) })
    expect(response.status).toBe(413)
  })
})

describe("a page", () => {
  test("is sent as it is, wherever its Danish letters fall", async () => {
    const visitor = await signedIn()
    for (let shift = 0; shift < 40; shift++) {
      const html = await (await visitor.get(`/inquiries?text=${"x".repeat(shift)}${"å".repeat(40)}`)).text()
      expect(html).toContain("å".repeat(40))
      expect(html).not.toContain("\0")
    }
  })
})

describe("faults", () => {
  test("an unknown address is a readable page in the reader's language", async () => {
    const danish = await web.visit().get("/nowhere")
    expect(danish.status).toBe(404)
    expect(await danish.text()).toContain("Siden findes ikke")
    const english = await (await web.visit({ "Accept-Language": "en" }).get("/nowhere")).text()
    expect(english).toContain("The page does not exist")
    expect(english).toContain('lang="en"')
  })

  test("a refusal leaves the menu standing", async () => {
    const response = await (await signedIn()).get("/admin/users")
    const html = await response.text()
    expect(response.status).toBe(403)
    expect(html).toContain("Du har ikke adgang")
    expect(html).toContain('aria-label="Hovedmenu"')
  })

  test("a bug is logged once with the request's id, and nothing but the id is shown", async () => {
    const visitor = await signedIn()
    spoil("update inquiries set need = '{'")
    const response = await visitor.get("/inquiries")
    const id = response.headers.get("X-Request-Id") ?? ""
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(html).toContain(id)
    expect(html).toContain('aria-label="Hovedmenu"')
    expect(html).not.toMatch(/SyntaxError|in JSON at|node_modules/)
    await waitUntil("the log", () => web.log.some((line) => line.includes(id) && line.includes('"request"')))
    const bugs = web.log.filter((line) => line.includes(id) && line.includes('"level":50'))
    expect(bugs).toHaveLength(1)
    expect(bugs[0]).toContain("JSON")
  })
})

describe("health", () => {
  const health = async () => {
    const response = await web.visit().get("/healthz")
    return [response.status, await response.json()]
  }
  const beat = (at: number) =>
    house.db.write((tx) =>
      tx
        .insert(settings)
        .values({ key: "worker.heartbeat", value: { at } })
        .onConflictDoUpdate({ target: settings.key, set: { value: { at } } }),
    )

  test("is good only while the worker's heart beats", async () => {
    await beat(Date.now() - 31_000)
    expect(await health()).toEqual([503, { web: "ok", worker: "late", database: "ok" }])
    await beat(Date.now() - 20_000)
    expect(await health()).toEqual([200, { web: "ok", worker: "ok", database: "ok" }])
  })
})

describe("the log", () => {
  test("names each request, and neither tokens nor what was searched for", async () => {
    const response = await web.visit().get("/start/s3cr3t-t0ken?text=Mette")
    const id = response.headers.get("X-Request-Id") ?? ""
    await waitUntil("the line", () => web.log.some((line) => line.includes(id)))
    expect(web.log.join("\n")).not.toMatch(/s3cr3t|Mette|to ravne/)
  })
})

describe("a stop", () => {
  test("ends event streams at once and leaves in order", async () => {
    const own = await startWeb(house)
    const visitor = own.visit()
    await visitor.signIn("jbr@region.example", testPassword)
    const stream = await visitor.get("/live", { Accept: "text/event-stream" })
    expect(stream.headers.get("Content-Type")).toMatch(/^text\/event-stream/)
    expect(stream.headers.get("Content-Encoding")).toBeNull()
    const started = performance.now()
    expect(await own.stop()).toBe(0)
    expect(performance.now() - started).toBeLessThan(3_000)
    await expect(visitor.get("/sign-in")).rejects.toThrow()
  })
})
