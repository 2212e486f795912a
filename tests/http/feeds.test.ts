import { afterAll, beforeAll, expect, test } from "vitest"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"
import { type InvitedHouse, openInvitedHouse } from "#tests/unit/meetings/invitations/invited-house.ts"

let it: InvitedHouse
let web: TestWeb
beforeAll(async () => {
  it = await openInvitedHouse(Date.now())
  web = await startWeb(it.house)
})
afterAll(async () => {
  await web.stop()
  it.close()
})

test("a calendar's address is shown once, opens without a session, and closes", async () => {
  const userId = await addPerson(it.house.db, { email: "mor@region.example", role: "staff" })
  await it.propose([], {
    status: "invited",
    title: "Mit møde",
    organiserId: userId,
    startAt: Date.now() + 86_400_000,
    endAt: Date.now() + 90_000_000,
  })
  const visitor = web.visit({ "Accept-Language": "da" })
  await visitor.signIn("mor@region.example", testPassword)
  const made = await (await visitor.post("/meetings/feeds", { change: "open", rule: "" })).text()
  const path = /value="[^"]*(\/feeds\/[\w-]+\.ics)"/.exec(made)?.[1] ?? ""
  expect(path).not.toBe("")
  expect(made).toMatch(new RegExp(`href="webcal://[^"]*${path.replace(".", "\\.")}"`))
  expect(await (await visitor.get("/meetings/feeds")).text()).not.toContain(path)
  const feed = await web.visit().get(path)
  expect([feed.status, feed.headers.get("Content-Type")]).toEqual([200, "text/calendar; charset=utf-8"])
  expect(await feed.text()).toContain("SUMMARY:Mit møde")
  expect((await visitor.post("/meetings/feeds", { change: "revoke", rule: "" })).status).toBe(303)
  expect((await web.visit().get(path)).status).toBe(404)
  expect(web.log.join("\n")).toContain('"/feeds/…"')
  expect(web.log.join("\n")).not.toContain(path)
})
