import { eq } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inquiries, inquiryDeadlines, notes, outbox, tasks, users } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
import { copyCases } from "#tests/support/copies.ts"
import { question } from "#tests/support/letters.ts"
import { waitUntil } from "#tests/support/wait.ts"

const DAY = 86_400_000
let app: App
let browser: Browser
let page: Page
let complaints: string[]

const findCase = async (subject: string) => {
  const [row] = await app.house.db.read.select().from(inquiries).where(eq(inquiries.subject, subject))
  if (!row) throw new Error(`no case "${subject}"`)
  return row
}
const lateRow = (number: string) => page.locator(`tr[data-number="${number}"]`)
const notices = async () => (await app.house.db.read.select().from(outbox)).filter(({ kind }) => kind === "notice")

/** What a person does, counted: a click, a choice, or a field filled in. */
function counted() {
  let actions = 0
  return {
    do: async (action: Promise<unknown>) => {
      actions++
      await action
    },
    actions: () => actions,
  }
}

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  const subjects = ["Skema", "Rammeaftale", "Tilsyn", "Uden script"]
  for (const subject of subjects) await app.send(question(subject))
  await waitUntil(
    "the mails to be filed",
    async () => (await app.house.db.read.select().from(inquiries)).length === subjects.length || null,
    30_000,
  )
  const late = { dueAt: Date.now() - 2 * DAY, warnAt: Date.now() - 3 * DAY, assigneeId: app.signe }
  await app.house.db.write(async (tx) => {
    const { dueAt, warnAt } = late
    await tx.update(inquiryDeadlines).set({ dueAt, warnAt }).where(eq(inquiryDeadlines.kind, "reply"))
    await tx.update(inquiries).set(late)
    // Somebody else than the one who has it is to be asked for help.
    await tx.update(inquiries).set({ assigneeId: app.jonas }).where(eq(inquiries.subject, "Tilsyn"))
  })
  ;({ page, complaints } = await openWindow(browser, app, { userId: app.jonas }))
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe("from overdue to done, without leaving the page", () => {
  test("a new date with a notice to the sender takes three actions, and undo takes it back", async () => {
    const { number, dueAt } = await findCase("Skema")
    await openLive(page, "/overview")
    const by = counted()
    await by.do(page.getByRole("link", { name: `Giv ny dato, ${number}` }).click())
    await by.do(page.getByLabel("Hvorfor?").fill("Tallene kommer torsdag"))
    await by.do(page.getByRole("button", { name: "Sæt frist, og send besked" }).click())
    await lateRow(number).waitFor({ state: "detached" })
    expect(by.actions()).toBeLessThanOrEqual(3)
    expect(new URL(page.url()).pathname).toBe("/overview")
    await page.getByRole("button", { name: /^Fortryd/ }).click()
    await lateRow(number).waitFor()
    const [notice] = await notices()
    expect(notice?.state).toBe("cancelled")
    expect(notice?.mail.to[0]?.address).toBe("rho@fjordbo.example")
    expect(notice?.mail.text).toMatch(/^Kære Rasmus Holm[\s\S]*Du får svar senest \S+ \d+\. \S+ kl\. \d+/)
    expect(await findCase("Skema")).toMatchObject({ dueAt, answeredAt: null })
  })

  test("giving it to another with a note takes three actions", async () => {
    const { number } = await findCase("Rammeaftale")
    await openLive(page, "/overview")
    const by = counted()
    await by.do(page.getByRole("link", { name: `Omfordel, ${number}` }).click())
    await by.do(page.getByLabel("Til hvem?").selectOption({ label: "Jonas Bæk Ravn" }))
    await by.do(page.getByRole("dialog").getByRole("button", { name: "Omfordel" }).click())
    await lateRow(number).getByText("Jonas Bæk Ravn").first().waitFor()
    expect(by.actions()).toBeLessThanOrEqual(3)
    const { id, assigneeId } = await findCase("Rammeaftale")
    expect(assigneeId).toBe(app.jonas)
    const written = await app.house.db.read.select().from(notes).where(eq(notes.inquiryId, id))
    expect(written.map(({ text }) => text)).toEqual([expect.stringMatching(/^Fra gennemgangen/)])
  })

  test("calling a colleague in takes two, by the keyboard alone", async () => {
    const { number, id } = await findCase("Tilsyn")
    await openLive(page, "/overview")
    await page.getByRole("link", { name: `Hent hjælp, ${number}` }).focus()
    const by = counted()
    await by.do(page.keyboard.press("Enter"))
    await page.getByRole("dialog").waitFor()
    await by.do(page.getByRole("button", { name: "Bed om hjælp" }).press("Enter"))
    await page.getByRole("dialog").waitFor({ state: "detached" })
    expect(by.actions()).toBeLessThanOrEqual(3)
    expect(await app.house.db.read.select().from(tasks).where(eq(tasks.inquiryId, id))).toHaveLength(1)
    expect(complaints).toEqual([])
  })

  test("each has a page of its own where no script runs; what is wrong stands there, and nothing typed is lost", async () => {
    const { number } = await findCase("Uden script")
    const bare = await openWindow(browser, app, { userId: app.jonas, javaScript: false })
    await bare.page.goto("/overview")
    await bare.page.getByRole("link", { name: `Giv ny dato, ${number}` }).click()
    await bare.page.getByLabel("Ny frist").selectOption({ label: "Anden dato" })
    await bare.page.getByLabel("Dato", { exact: true }).fill("31-11-2027")
    await bare.page.getByLabel("Hvorfor?").fill("Mangler tal")
    await bare.page.getByRole("button", { name: "Sæt frist, og send besked" }).click()
    await bare.page.getByText("November har 30 dage. Mente du 30-11-2027?").waitFor()
    expect(await bare.page.getByLabel("Hvorfor?").inputValue()).toBe("Mangler tal")
    await bare.page.getByLabel("Dato", { exact: true }).fill("30-11-2027")
    await bare.page.getByRole("button", { name: "Sæt frist, og send besked" }).click()
    await bare.page.waitForURL("**/overview")
    const notice = (await notices()).at(-1)
    expect(["queued", "sent"]).toContain(notice?.state)
    expect(notice?.mail.text).toContain("Du får svar senest tirsdag 30. november kl. 16")
    await bare.context.close()
  })
})

describe("the print", () => {
  /** Chromium writes a page's object plainly: "/Type /Page", which is not "/Type /Pages". */
  const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length

  test("of sixty overdue is one page of A4 with the longest, and more pages with all", async () => {
    const { id } = await findCase("Tilsyn")
    const subject = "Indsigelse mod opgørelsen af varighed for ledige i rammeaftalen for tredje kvartal 2026"
    await app.house.db.write(
      async (tx) => void (await tx.update(inquiries).set({ subject }).where(eq(inquiries.id, id))),
    )
    await copyCases(app.house.db, id, 60)
    for (const locale of ["da", "en"] as const) {
      await app.house.db.write((tx) => tx.update(users).set({ locale }).where(eq(users.id, app.jonas)))
      await page.goto("/overview")
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true })
      expect(pagesOf(pdf)).toBe(1)
      await page.goto("/overview?rows=all")
      expect(pagesOf(await page.pdf({ format: "A4", preferCSSPageSize: true }))).toBeGreaterThan(1)
    }
  })
})
