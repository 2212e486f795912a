import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { listRules } from "#app/admin/deadlines/rule-queries.server.ts"
import { closingDays, inquiries, openingHours, units } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"
import { addPerson, testPassword } from "#tests/support/people.ts"
import type { Visitor } from "#tests/support/visitor.ts"
import { startWeb, type TestWeb } from "#tests/support/web.ts"

let house: TestHouse
let web: TestWeb
let admin: Visitor
/** Two that a rule governs, the second of which the administrator may not see. */
let open: number
let secret: number

const subject = "Arbejdsfordeling i pakkeriet"
const secretSubject = "Arbejdsfordeling hos en, der ikke må nævnes"

beforeAll(async () => {
  house = openTestHouse(Date.now())
  const { other, mailbox } = await furnish(house)
  open = await file(mailbox.id, subject)
  secret = await file(mailbox.id, secretSubject)
  await house.db.write(async (tx) => {
    await tx
      .update(inquiries)
      .set({ confidentiality: "confidential", unitId: other.id, assigneeId: null })
      .where(eq(inquiries.id, secret))
  })
  const [unit] = await house.db.read.select().from(units)
  await addPerson(house.db, { email: "admin@region.example", role: "administrator", unitId: unit?.id })
  web = await startWeb(house)
  admin = web.visit()
  await admin.signIn("admin@region.example", testPassword)
})
afterAll(async () => {
  await web.stop()
  house.close()
})

async function file(mailboxId: number, subject: string): Promise<number> {
  const { inquiryId } = await receive(house, mailboxId, { subject, text: "Hej\n\nHvad gør vi?\n\nMette" })
  return inquiryId ?? 0
}
const ruleOf = async (key: string) => (await listRules(house.db.read)).find(({ rule }) => rule.id === key)
const pathOf = async (key: string) => `/admin/deadlines/${(await ruleOf(key))?.id}`
const dueOf = async (id: number) => {
  const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, id))
  return row?.dueAt ?? 0
}
const post = async (path: string, form: Record<string, string>) => {
  const response = await admin.post(path, form)
  const raw = await response.text()
  return { status: response.status, to: response.headers.get("Location"), html: shown(raw), raw }
}
const page = async (path: string) => shown(await (await admin.get(path)).text())
/** What a person is shown: neither the data in the scripts nor the comments React leaves between words. */
const shown = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<!--.*?-->/g, "")
const stampIn = (html: string) => /name="stamp" value="(\d+)"/.exec(html)?.[1] ?? ""

const workSharing = {
  ...{ nameDa: "Arbejdsfordeling", nameEn: "Work-sharing", topic: "work-sharing", targetGroup: "", channel: "" },
  ...{ amount: "4", unit: "working-days", warnHours: "10", acknowledgeDays: "" },
  ...{ sourceDa: "Vores egen frist.", sourceEn: "Our own deadline." },
}

describe("a rule", () => {
  test("that is wrong comes back with its errors at their fields and all that was typed", async () => {
    const typed = { ...workSharing, nameDa: "Mit »navn«", amount: "-1", warnHours: "ti", sourceEn: "Typed <b>here</b>" }
    const { status, html } = await post("/admin/deadlines/new", { ...typed, intent: "save" })
    expect(status).toBe(400)
    expect(html).toContain("Ret 2 felter")
    expect(html).toContain('href="#rule-amount"')
    for (const kept of ['value="Mit »navn«"', 'value="-1"', 'value="ti"', "Typed &lt;b&gt;here&lt;/b&gt;"])
      expect(html).toContain(kept)
    expect(html).toMatch(/<option[^>]*value="work-sharing"[^>]*selected|selected[^>]*value="work-sharing"/)
  })

  test("for what another covers is refused, with a way to the other", async () => {
    const { status, html } = await post("/admin/deadlines/new", { ...workSharing, nameDa: "Min egen", intent: "save" })
    expect(status).toBe(409)
    expect(html).toContain("Reglen »Arbejdsfordeling« gælder allerede for det samme.")
    expect(html).toContain(`href="${await pathOf("work-sharing")}"`)
    expect(html).toContain('value="Min egen"')
  })

  test("for all others is neither deleted nor narrowed", async () => {
    const path = await pathOf("other")
    for (const form of [{ ...workSharing, topic: "hearing", intent: "save" }, { intent: "remove" }]) {
      const { status, html } = await post(path, form)
      expect(status).toBe(409)
      expect(html).toContain("Der skal være én regel for alle andre henvendelser.")
    }
    expect((await ruleOf("other"))?.rule.topic).toBeNull()
  })

  test("shows what it would move before it is saved, moves nothing by itself, and moves when asked", async () => {
    const before = await dueOf(open)
    const path = await pathOf("work-sharing")
    const proposed = await post(path, { ...workSharing, intent: "effect" })
    expect(proposed.status).toBe(200)
    expect(proposed.html).toContain(subject)
    expect(proposed.html).toContain("2 arbejdsdage senere")
    expect((await ruleOf("work-sharing"))?.rule.amount).toBe(2)

    const saved = await post(path, { ...workSharing, intent: "save" })
    expect(saved.to).toBe("/admin/deadlines?done=saved")
    expect(await page(saved.to ?? "")).toContain("2 åbne sager ville få en anden frist.")
    expect(await dueOf(open)).toBe(before)

    const effect = await page("/admin/deadlines/effect")
    expect(effect).toContain("Flyt de 2 sager")
    const moved = await post("/admin/deadlines/effect", { stamp: stampIn(effect) })
    expect(moved.to).toBe("/admin/deadlines/effect?earlier=0&later=2&beside=0")
    expect(await page(moved.to ?? "")).toContain("2 sager er flyttet: 0 tidligere, 2 senere.")
    expect(await dueOf(open)).toBeGreaterThan(before)
    expect(await page("/admin/deadlines/effect")).toContain("Ingen åbne sager får en anden frist.")
  })

  test("tells on the case's timeline that it moved, in the reader's language", async () => {
    const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, open))
    const da = await page(`/inquiries/${row?.number}`)
    expect(da).toMatch(
      /Signe Aaholm flyttede svarfristen fra .+ efter de nye regler\. Reglen Arbejdsfordeling, 4.arbejdsdage/,
    )
    await admin.post("/language", { locale: "en" })
    const en = await page(`/inquiries/${row?.number}`)
    await admin.post("/language", { locale: "da" })
    expect(en).toMatch(/Signe Aaholm moved the deadline for replying .+ The rule Work-sharing, 4.working days/)
  })

  test("moves a confidential case with the others and does not name it", async () => {
    const form = { ...workSharing, amount: "6", intent: "effect" }
    const { html, raw } = await post(await pathOf("work-sharing"), form)
    expect(html).toContain("Fortrolig sag")
    expect(raw).not.toContain(secretSubject)
    const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, secret))
    expect(raw).not.toContain(row?.number)
  })

  test("that was changed again since it was looked at moves nothing", async () => {
    const path = await pathOf("work-sharing")
    await post(path, { ...workSharing, amount: "6", intent: "save" })
    const stamp = stampIn(await page("/admin/deadlines/effect"))
    await post(path, { ...workSharing, amount: "8", intent: "save" })
    const before = await dueOf(open)
    const { status, html } = await post("/admin/deadlines/effect", { stamp })
    expect([status, await dueOf(open)]).toEqual([409, before])
    expect(html).toContain("Reglerne er ændret, siden du så virkningen.")
    expect((await post("/admin/deadlines/effect", { stamp: "x" })).status).toBe(400)
  })

  test("that only warns at another time is told of as that", async () => {
    await post("/admin/deadlines/effect", { stamp: stampIn(await page("/admin/deadlines/effect")) })
    const saved = await post(await pathOf("work-sharing"), {
      ...workSharing,
      amount: "8",
      warnHours: "5",
      intent: "save",
    })
    const html = await page(saved.to ?? "")
    expect(html).toContain("Ingen åbne sager ville få en anden frist.")
    expect(html).toContain("Se dem")
    expect(await page("/admin/deadlines/effect")).toContain("Opdatér de 2 sager")
  })

  test("of the default set is deleted and put back", async () => {
    await post(await pathOf("press"), { intent: "remove" })
    const list = await page("/admin/deadlines")
    expect(list).toContain("Standardregler, der er slettet")
    expect((await post("/admin/deadlines", { restore: "press" })).to).toBe("/admin/deadlines?done=restored")
    expect((await ruleOf("press"))?.rule.amount).toBe(4)
    await post(await pathOf("work-sharing"), { intent: "restore" })
    expect((await ruleOf("work-sharing"))?.rule.amount).toBe(2)
  })
})

describe("the calendar", () => {
  const week = {
    ...{ opens1: "8.30", closes1: "16", opens2: "8.30", closes2: "16", opens3: "8.30", closes3: "16" },
    ...{ opens4: "8.30", closes4: "16", opens5: "8.30", closes5: "15" },
  }
  const closing = { recurrence: "once", nameDa: "Flytning", nameEn: "Moving" }
  const year = new Date().getUTCFullYear()
  /** A Monday next year that is no holiday. */
  const monday = [6, 7, 8, 9, 10, 11, 12].find((date) => new Date(Date.UTC(year + 1, 8, date)).getUTCDay() === 1) ?? 0
  const date = `${String(monday).padStart(2, "0")}-09-${year + 1}`

  test("shows the year's holidays, and where they come from", async () => {
    const html = await page(`/admin/calendar?year=${year + 1}`)
    expect(html).toContain("Skærtorsdag")
    expect(html).toContain("date-holidays")
    expect(html).toContain("Fredag efter Kristi himmelfart")
  })

  test("refuses hours that make no sense, and keeps what was typed", async () => {
    const { status, html } = await post("/admin/calendar", {
      ...week,
      closes2: "8.15",
      closes3: "sent",
      intent: "hours",
    })
    expect(status).toBe(400)
    expect(html).toContain("Tirsdag, lukker: Lukketiden skal være efter åbningstiden.")
    expect(html).toContain('href="#hours-closes3"')
    for (const kept of ['value="8.15"', 'value="sent"']) expect(html).toContain(kept)
    const closed = await post("/admin/calendar", { intent: "hours" })
    expect([closed.status, closed.html]).toEqual([400, expect.stringContaining("Mindst én ugedag skal have åbent.")])
    expect(await house.db.read.$count(openingHours)).toBe(5)
  })

  test("refuses a date that does not exist, with the one that was meant", async () => {
    const { status, html } = await post("/admin/calendar", { ...closing, date: "31-11-2026", intent: "closing" })
    expect(status).toBe(400)
    expect(html).toContain("November har 30 dage. Mente du 30-11-2026?")
    for (const kept of ['value="31-11-2026"', 'value="Flytning"']) expect(html).toContain(kept)
  })

  test("refuses a day that is closed already", async () => {
    const { status, html } = await post("/admin/calendar", { ...closing, date: `25-12-${year}`, intent: "closing" })
    expect(status).toBe(409)
    expect(html).toContain("Dagen er lukket i forvejen: Juledag.")
  })

  test("takes a closing day, shows its effect before, and gives it up again", async () => {
    const count = () => house.db.read.$count(closingDays)
    const before = await count()
    const proposed = await post("/admin/calendar", { ...closing, date, intent: "closing-effect" })
    expect([proposed.status, await count()]).toEqual([200, before])
    expect(proposed.html).toContain("Det her er ikke gemt endnu.")
    const saved = await post("/admin/calendar", { ...closing, date, intent: "closing" })
    expect([saved.to, await count()]).toEqual(["/admin/calendar?done=calendar", before + 1])
    const on = date.split("-").reverse().join("-")
    await post("/admin/calendar", { on, intent: "remove" })
    await post("/admin/calendar", { on: "12-24", intent: "remove" })
    expect(await count()).toBe(before - 1)
    await post("/admin/calendar", { intent: "restore" })
    expect(await count()).toBe(before)
    expect((await post("/admin/calendar", { on: "gone", intent: "remove" })).status).toBe(404)
  })

  test("takes a week with a short Monday", async () => {
    expect((await post("/admin/calendar", { ...week, closes1: "12.00", intent: "hours" })).status).toBe(302)
    const [row] = await house.db.read.select().from(openingHours).where(eq(openingHours.weekday, 1))
    expect(row).toMatchObject({ opens: 510, closes: 720 })
  })
})
