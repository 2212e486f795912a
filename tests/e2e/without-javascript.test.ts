import { desc } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { contacts, inquiries } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openWindow } from "#tests/support/browser.ts"
import { addKnown } from "#tests/support/contacts.ts"
import { question } from "#tests/support/letters.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
let page: Page
const lastContact = async () => {
  const [row] = await app.house.db.read.select().from(contacts).orderBy(desc(contacts.id)).limit(1)
  if (!row) throw new Error("no contact")
  return row
}
const allCases = () => app.house.db.read.select().from(inquiries)

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  await addKnown(app.house.db, {
    ...{ name: "Bodil Krageskov", role: "jobcenterchef", organisation: "Jobcenter Køge", phone: "44 00 00 10" },
  })
  await app.send(question("Hvilken blanket skal vi bruge?"))
  await app.send(question("En anden blanket"))
  await waitUntil("the mails to be filed", async () => (await allCases()).length === 2)
  ;({ page } = await openWindow(browser, app, { javaScript: false }))
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe("without JavaScript", () => {
  test("the queue is searched and filtered", async () => {
    await page.goto("/inquiries")
    await page.getByRole("searchbox", { name: "Søg i visningen" }).fill("anden")
    await page.keyboard.press("Enter")
    await page.waitForURL(/text=anden/)
    expect(await page.locator("tr[data-number]").count()).toBe(1)
    await page.goto("/inquiries")
    await page.locator("summary", { hasText: "Kanal" }).click()
    await page.getByRole("link", { name: "Mail", exact: true }).click()
    // Rows are counted once all of the page has come.
    await page.waitForURL(/channel=mail/)
    expect(await page.locator("tr[data-number]").count()).toBe(2)
  })

  test("cases are given away from the queue", async () => {
    await page.goto("/inquiries")
    await page.getByRole("row").filter({ hasText: "En anden blanket" }).getByRole("checkbox").check()
    await page.locator("#bulk-assign summary").click()
    await page.getByRole("button", { name: "Jonas Bæk Ravn" }).click()
    expect(new URL(page.url()).pathname).toBe("/inquiries")
    expect(await page.getByRole("row").filter({ hasText: "En anden blanket" }).textContent()).toContain("JBR")
  })

  test("a reply is sent, stopped with its text kept, and sent again", async () => {
    await page.goto("/inquiries")
    await page.getByRole("link", { name: "Hvilken blanket skal vi bruge?" }).click()
    const address = page.url()
    await page.getByLabel("Svar", { exact: true }).fill("Kære Rasmus\n\nBrug AR 292.")
    await page
      .getByLabel("Vedhæft", { exact: true })
      .setInputFiles({ name: "AR 292.pdf", mimeType: "application/pdf", buffer: Buffer.from("blanket") })
    await page.getByRole("button", { name: /^Send svar/ }).click()
    expect(page.url()).toBe(address)
    await page.getByRole("button", { name: "Stop" }).click()
    expect(await page.getByLabel("Svar", { exact: true }).inputValue()).toContain("Brug AR 292.")
    expect(await page.getByRole("list", { name: "Vedhæftet svaret" }).textContent()).toContain("AR 292.pdf")
    await page.getByRole("button", { name: /^Send svar/ }).click()
    const sent = () => app.sent().find((raw) => raw.includes("Brug AR 292."))
    await waitUntil("the reply to leave", () => sent() !== undefined)
    expect(sent()).toMatch(/filename="?AR 292\.pdf/)
  })

  test("a reply that is refused comes back with the reason and the text", async () => {
    await page.getByLabel("Svar", { exact: true }).fill("Endnu et svar.")
    const lastInbound = async () =>
      (await allCases()).find(({ subject }) => subject === "Hvilken blanket skal vi bruge?")?.lastInboundAt ?? 0
    const before = await lastInbound()
    const inReplyTo = messageIdOf(app.sent().find((raw) => raw.includes("Brug AR 292.")) ?? "")
    await app.send({ ...question("SV: Hvilken blanket skal vi bruge?"), inReplyTo })
    await waitUntil("the answer to be filed", async () => (await lastInbound()) > before)
    await page.getByRole("button", { name: /^Send svar/ }).click()
    expect(await page.getByRole("alert").textContent()).toContain("Der er kommet ny mail")
    expect(await page.getByLabel("Svar", { exact: true }).inputValue()).toBe("Endnu et svar.")
  })

  test("a note is written, the case waits, runs, is closed and opened again", async () => {
    await page.locator("summary", { hasText: "Internt notat" }).click()
    await page.getByLabel("Notat", { exact: true }).fill("Ring i morgen.")
    await page.getByRole("button", { name: /^Gem notat/ }).click()
    expect(await page.locator("li[data-kind=note]").textContent()).toContain("Ring i morgen.")
    await page.locator("summary", { hasText: "Vent" }).click()
    await page.getByRole("button", { name: "Venter på afsender" }).click()
    await page.getByRole("button", { name: "Sæt i gang" }).click()
    await page.locator("summary", { hasText: "Luk" }).click()
    await page.getByRole("button", { name: "Dublet" }).click()
    await page.getByRole("button", { name: "Genåbn" }).click()
    await page.locator("summary", { hasText: "Luk" }).waitFor()
  })
})

const messageIdOf = (raw: string) => /^Message-ID: *(<[^>]+>)/im.exec(raw.replace(/\r?\n[ \t]+/g, " "))?.[1] ?? ""

describe("a contact, without JavaScript", () => {
  test("the page finds whom is meant, keeps what is typed, and logs it", async () => {
    await page.goto("/")
    await page.getByRole("link", { name: /Log kontakt/ }).click()
    await page.getByLabel("Hvem?").fill("bodil")
    await page.getByLabel("Hvad blev sagt?").fill("Vil have tallene senest fredag kl. 12.")
    await page.getByRole("button", { name: "Find" }).click()
    expect(await page.getByLabel("Hvad blev sagt?").inputValue()).toBe("Vil have tallene senest fredag kl. 12.")
    await page.getByRole("radio", { name: /Bodil Krageskov, jobcenterchef/ }).check()
    await page.getByText("1 uge", { exact: false }).first().click()
    await page.getByRole("button", { name: /^Gem/ }).click()
    await page.getByRole("heading", { level: 1, name: "Telefon: Bodil Krageskov" }).waitFor()
    const { inquiryId } = await lastContact()
    expect(inquiryId).not.toBeNull()
  })

  test("what is missing is said at its field, and nothing is lost", async () => {
    await page.goto("/contacts/new")
    await page.getByLabel("Hvad blev sagt?").fill("Ringede og lagde på.")
    await page.getByRole("button", { name: /^Gem/ }).click()
    expect(await page.getByRole("alert").textContent()).toContain("Vælg, hvem det var")
    expect(await page.getByLabel("Hvad blev sagt?").inputValue()).toBe("Ringede og lagde på.")
  })

  test("an entry is corrected and what it said is kept; a locked note takes an addendum", async () => {
    await page.goto(`/contacts/${(await lastContact()).id}`)
    await page.locator("summary", { hasText: "Ret kontakten" }).click()
    await page.locator("#correct-summary").fill("Vil have tallene fredag.")
    await page.getByRole("button", { name: "Gem rettelsen" }).click()
    await page.locator("summary", { hasText: "1 tidligere udgave" }).click()
    expect(await page.locator("blockquote").textContent()).toContain("senest fredag kl. 12")
    await page.locator("summary", { hasText: "Skriv en tilføjelse" }).click()
    await page.getByLabel("Tilføjelse").fill("Sendt på mail.")
    await page.getByRole("button", { name: "Gem tilføjelsen" }).click()
    await page.getByText("Sendt på mail.").waitFor()
  })
})
