import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { openFrom } from "#app/deadlines/working-time.ts"
import { localDay } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { deadlineProposals, inquiries, inquiryDeadlines, messages } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let visitor: Visitor
let id: number
let path: string

// The web process has a clock of its own: the mail comes now, and the dates are open days ahead of it.
const farYear = new Date().getFullYear() + 1
let openDay: string
let laterDay: string
const json = { Accept: "application/json" }
const html = { Accept: "text/html" }

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const { mailbox } = await furnish(house)
  const { inquiryId } = await receive(house, mailbox.id, Buffer.from(mailInTwoParts))
  id = inquiryId ?? 0
  const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, id))
  path = `/inquiries/${row?.number}`
  const calendar = await loadCalendar(house.db.read, Date.now())
  const openDayAfter = (days: number) => openFrom(calendar, localDay(Date.now()) + days).closes
  openDay = numericDate(openDayAfter(30))
  laterDay = numericDate(openDayAfter(40))
  await addPerson(house.db, { email: "staff@region.example", role: "staff" })
  web = await startWeb(house)
  visitor = web.visit()
  await visitor.signIn("staff@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

const reply = async () => {
  const rows = await house.db.read.select().from(inquiryDeadlines).where(eq(inquiryDeadlines.inquiryId, id))
  return rows.find(({ kind }) => kind === "reply")
}

describe("another deadline, without JavaScript", () => {
  test("that cannot be is answered with 400, the repair, and all that was typed", async () => {
    const before = (await reply())?.dueAt
    const response = await visitor.post(path, { date: `31-11-${farYear}`, reason: "Tallene <kommer> mandag" }, html)
    const page = await response.text()
    expect(response.status).toBe(400)
    expect(page).toContain(`November har 30 dage. Mente du 30-11-${farYear}?`)
    expect(page).toContain(`value="31-11-${farYear}"`)
    expect(page).toContain("Tallene &lt;kommer&gt; mandag")
    expect((await reply())?.dueAt).toBe(before)
  })

  test("without a reason is refused, in the reader's language", async () => {
    const response = await visitor.post(path, { date: openDay }, { ...html, "Accept-Language": "en" })
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/Skriv, hvorfor fristen|Say why the deadline/)
  })

  test("is set, and leads back to the case", async () => {
    const fields = { date: openDay, time: "12", reason: "Aftalt i telefonen" }
    const response = await visitor.post(path, fields, html)
    expect([response.status, response.headers.get("Location")]).toEqual([303, path])
    expect((await reply())?.reasons[0]).toMatchObject({ code: "overruled", note: "Aftalt i telefonen" })
    const page = await (await visitor.get(path)).text()
    expect(page).toContain("Tilbage til den beregnede frist")
  })
})

describe("the same in the background", () => {
  test("tells what is wrong field by field, with the ways on", async () => {
    const response = await visitor.post(`${path}/deadline`, { date: "25-12-2020", reason: "x" }, json)
    expect(response.status).toBe(400)
    const outcome = await response.json()
    expect(outcome).toMatchObject({ ok: false, fields: { date: [expect.stringContaining("er passeret")] } })
    expect(outcome.choices).toHaveLength(1)
  })

  test("is undone with the form it gives back", async () => {
    const before = await reply()
    const response = await visitor.post(
      `${path}/deadline`,
      { date: laterDay, time: "10", reason: "Nej, senere." },
      json,
    )
    const outcome = await response.json()
    expect(outcome.ok).toBe(true)
    expect((await reply())?.dueAt).not.toBe(before?.dueAt)
    const undone = await visitor.post(outcome.undo.action, Object.fromEntries(outcome.undo.fields), json)
    expect(undone.status).toBe(200)
    expect(await reply()).toMatchObject({ dueAt: before?.dueAt, overruledById: before?.overruledById })
  })

  test("goes back to the reckoned one, once", async () => {
    expect((await visitor.post(`${path}/deadline`, { restore: "1" }, json)).status).toBe(200)
    expect(await reply()).toMatchObject({ overruledById: null })
    const again = await visitor.post(`${path}/deadline`, { restore: "1" }, json)
    expect([again.status, (await again.json()).code]).toEqual([409, "not-overruled"])
  })

  const strange: Record<string, string>[] = [
    { kind: "acknowledge" },
    { at: "soon" },
    { pick: "never" },
    { date: "x".repeat(500) },
  ]
  test.each(strange)("%j is no such form", async (fields) => {
    expect((await visitor.post(`${path}/deadline`, { reason: "x", ...fields }, json)).status).toBe(400)
  })
})

describe("a proposal", () => {
  test("is answered once; a stale page is told so", async () => {
    const [proposal] = await house.db.write((tx) =>
      tx
        .insert(deadlineProposals)
        .values({ ...asked, inquiryId: id })
        .returning({ id: deadlineProposals.id }),
    )
    const fields = { id: String(proposal?.id), answer: "use" }
    expect((await visitor.post(`${path}/proposal`, fields, json)).status).toBe(200)
    expect((await reply())?.dueAt).toBe(asked.dueAt)
    const again = await visitor.post(`${path}/proposal`, fields, json)
    expect([again.status, (await again.json()).code]).toEqual([409, "proposal-settled"])
    expect((await visitor.post(`${path}/proposal`, { id: "999", answer: "keep" }, json)).status).toBe(404)
    expect((await visitor.post(`${path}/proposal`, { id: "x", answer: "maybe" }, json)).status).toBe(400)
  })
})

describe("the mail's own HTML", () => {
  const frame = async () => {
    const [mail] = await house.db.read.select().from(messages).where(eq(messages.inquiryId, id))
    return (await visitor.get(`/messages/${mail?.id}/html`)).text()
  }

  test("shows the words of the deadline marked across its tags, and no mark of its own", async () => {
    await house.db.write((tx) =>
      tx
        .update(inquiries)
        .set({ need: { ...asked.need, quote: "senest fredag kl. 12" } })
        .where(eq(inquiries.id, id)),
    )
    const page = await frame()
    expect(page).toContain("<mark>senest </mark><b><mark>fredag</mark></b><mark> kl. 12</mark>")
    expect(page).toContain("<p>Vigtigt</p>")
  })

  test("shows them above where only the text part has them", async () => {
    await house.db.write((tx) =>
      tx
        .update(inquiries)
        .set({ need: { ...asked.need, quote: "<i>kun her</i>" } })
        .where(eq(inquiries.id, id)),
    )
    expect(await frame()).toContain("<mark>&lt;i&gt;kun her&lt;/i&gt;</mark>")
  })
})

const asked = {
  ...{ messageRowId: 1, kind: "earlier" as const, at: 1, dueAt: Date.now() + 3_600_000, warnAt: Date.now() },
  need: { by: null, latest: null, urgency: "normal" as const, quote: null, consequence: null, flags: [] },
  reasons: [],
}

const mailInTwoParts = [
  "From: Mette Lindhjem <mette@vindrose.example>",
  "To: henvendelse@region.example",
  "Subject: Arbejdsfordeling",
  "Message-ID: <two.parts@vindrose.example>",
  `Date: ${new Date().toUTCString()}`,
  "MIME-Version: 1.0",
  'Content-Type: multipart/alternative; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Svar senest fredag kl. 12. <i>kun her</i>",
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "",
  "<p><mark>Vigtigt</mark></p><p>Svar senest <b>fredag</b> kl. 12.</p>",
  "--b--",
  "",
].join("\r\n")
