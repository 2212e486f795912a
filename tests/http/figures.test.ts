import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { closingReasons } from "#app/inquiries/inquiry.ts"
import { events, inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

const roles = ["coordinator", "management", "administrator"] as const
const DAY = 86_400_000

let house: TestHouse
let web: TestWeb

beforeAll(async () => {
  const today = Date.now()
  house = openTestHouse(today - 50 * DAY)
  const { mailbox, signe, unit, other } = await furnish(house)
  for (let n = 0; n < 24; n++) {
    house.clock.now = today - (50 - 2 * n) * DAY
    const { inquiryId } = await receive(house, mailbox.id, {
      ...{ subject: `Sag ${n}`, from: `Person ${n} <p${n}@firma${n}.example>` },
      text: n % 4 === 0 ? "Vi ønsker aktindsigt i sagens dokumenter." : "Hvilken blanket skal vi bruge?",
    })
    const set = { assigneeId: n % 3 === 0 ? null : signe.id, unitId: n % 2 === 0 ? unit.id : other.id }
    const confidentiality = n % 5 === 0 ? ("confidential" as const) : ("normal" as const)
    await house.db.write((tx) =>
      tx
        .update(inquiries)
        .set({ ...set, confidentiality })
        .where(eq(inquiries.id, inquiryId ?? 0)),
    )
    house.clock.now += (n % 6) * 4 * DAY
    const reason = closingReasons[n % 7]
    if (inquiryId && (reason || n % 7 === 5) && house.clock.now < today)
      await closeInquiry(house.db, { userId: signe.id, now: house.clock.now }, inquiryId, {
        reason: reason ?? "answered",
      })
  }
  // Each sits in the unit that half of the confidential cases lie with, or in none.
  for (const role of roles)
    await addPerson(house.db, {
      email: `${role}@region.example`,
      role,
      unitId: role === "coordinator" ? unit.id : undefined,
    })
  web = await startWeb(house)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

/** Each link that says how many cases it leads to. */
const countedIn = (html: string) =>
  [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => {
    const count = /data-count="(\d+)"/.exec(tag)?.[1]
    const to = /href="([^"]+)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&")
    return count && to ? [{ to, count: Number(count) }] : []
  })

test.each(roles)("every number that %s sees leads to a list of exactly that many cases", async (role) => {
  const visitor = web.visit()
  await visitor.signIn(`${role}@region.example`, testPassword)
  for (const period of ["90", "month"]) {
    const page = await visitor.get(`/overview/figures?period=${period}`)
    expect(page.status).toBe(200)
    const links = countedIn(await page.text())
    expect(links.length).toBeGreaterThan(30)
    const wrong: unknown[] = []
    for (const { to, count } of links) {
      const list = await (await visitor.get(to)).text()
      const total = Number(/data-total="(\d+)"/.exec(list)?.[1])
      const rows = list.match(/<td class="nowrap">H-\d{4}-\d+<\/td>/g)?.length ?? 0
      if (total !== count || rows !== Math.min(50, count)) wrong.push({ to, count, total, rows })
    }
    expect(wrong).toEqual([])
  }
})

test("who may not see a confidential case finds it in no number", async () => {
  const totals = new Map<string, number>()
  for (const role of roles) {
    const visitor = web.visit()
    await visitor.signIn(`${role}@region.example`, testPassword)
    const list = await (await visitor.get("/overview/cases?figure=received&from=2020-01-01&to=2199-01-01")).text()
    totals.set(role, Number(/data-total="(\d+)"/.exec(list)?.[1]))
  }
  expect(totals.get("management")).toBeGreaterThan(totals.get("coordinator") ?? 0)
  expect(totals.get("coordinator")).toBeGreaterThan(totals.get("administrator") ?? 0)
})

test("a period that cannot be read is answered with what was typed and what is wrong with it", async () => {
  const visitor = web.visit()
  await visitor.signIn("management@region.example", testPassword)
  const answer = await visitor.get("/overview/figures?period=custom&from=i+gaar&to=30-11-2026")
  expect(answer.status).toBe(400)
  const html = await answer.text()
  expect(html).toContain('value="i gaar"')
  expect(html).toContain("Skriv datoen under Fra som dag-måned-år")
})

test("nothing of the charts needs an inline style, which the Content-Security-Policy would drop", async () => {
  const visitor = web.visit()
  await visitor.signIn("management@region.example", testPassword)
  const html = await (await visitor.get("/overview/figures?period=90")).text()
  expect(html.match(/<svg[^>]* role="img"[^>]*>/g)).toHaveLength(3)
  expect(html).not.toMatch(/<style|\sstyle="/)
})

test("the list is exported whole, and the audit log says so", async () => {
  const visitor = web.visit()
  await visitor.signIn("management@region.example", testPassword)
  const answer = await visitor.get("/overview/cases/export?figure=open")
  expect(answer.headers.get("Content-Type")).toContain("spreadsheetml")
  const told = await house.db.read.select().from(events).where(eq(events.type, "exported"))
  const open = await (await visitor.get("/overview/cases?figure=open")).text()
  expect(told.at(-1)?.data).toMatchObject({
    ...{ what: "cases", format: "xlsx", filter: "figure=open" },
    rows: Number(/data-total="(\d+)"/.exec(open)?.[1]),
  })
})
