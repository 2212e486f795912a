import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inquiries } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openWindow } from "#tests/support/browser.ts"
import { question } from "#tests/support/letters.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
let page: Page
const allCases = () => app.house.db.read.select().from(inquiries)

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
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
    expect(await page.locator("summary", { hasText: "Luk" }).count()).toBe(1)
  })
})

const messageIdOf = (raw: string) => /^Message-ID: *(<[^>]+>)/im.exec(raw.replace(/\r?\n[ \t]+/g, " "))?.[1] ?? ""
