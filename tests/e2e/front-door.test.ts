import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openWindow } from "#tests/support/browser.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

test("without JavaScript a business asks, is told when, follows the link in the mail, and reads the answer", async () => {
  const { page } = await openWindow(browser, app, { javaScript: false, userId: null })
  await page.goto("/kontakt")
  await page.getByRole("link", { name: /Jeg vil bruge arbejdsfordeling/ }).click()
  await page.getByLabel("Hvad vil du spørge om?").fill("Hvilken blanket skal vi bruge?")
  await page.getByLabel("Dato").fill("31-11-2026")
  await page.getByRole("radio", { name: "Vi skal beslutte noget på et møde" }).check()
  await page.getByLabel("Dit navn").fill("Tove Lysholm")
  await page.getByLabel("Virksomhed").fill("Lysholm A/S")
  await page.getByLabel("Mail", { exact: true }).fill("tove@lysholm.example")
  await page.getByRole("button", { name: "Send til os" }).click()
  expect(await page.getByRole("alert").textContent()).toContain("Mente du 30-11-2026?")
  expect(await page.getByRole("radio", { name: /på et møde/ }).isChecked()).toBe(true)
  await page.getByLabel("Dato").fill("i overmorgen")
  await page.getByRole("button", { name: "Send til os" }).click()
  await page.getByRole("heading", { name: "Tak. Vi har fået din henvendelse" }).waitFor()

  const receipt = () => app.sent().find((raw) => raw.includes("tove@lysholm.example"))
  await waitUntil("the receipt to leave", () => receipt() !== undefined)
  const text = (receipt() ?? "").replace(/=\r?\n/g, "")
  const link = /\/kontakt\/henvendelse\/[\w-]{43}/.exec(text)?.[0] ?? ""
  await page.goto(link)
  await page.getByText("Den venter på en medarbejder").waitFor()
  await page.getByLabel("Hvad vil du tilføje?").fill("Det gælder 14 medarbejdere.")
  await page
    .getByLabel("Vedhæft filer")
    .setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from("a;b") })
  await page.getByRole("button", { name: "Send til os" }).click()
  await page.getByText("liste.csv (3").waitFor()

  const [inquiry] = await app.house.db.read.select().from(inquiries)
  const now = Date.now()
  await replyToInquiry(app.house, { userId: app.signe, now }, inquiry?.id ?? 0, {
    ...{ to: "tove@lysholm.example", cc: "", text: "Brug AR 292.", seenInboundAt: now },
  })
  await waitUntil("the answer to leave", () => app.sent().some((raw) => raw.includes("Brug AR 292.")))
  await waitUntil("the answer to be shown", async () => {
    await page.reload()
    return (await page.getByText("Brug AR 292.").count()) > 0
  })
})

test("with JavaScript the browser does the work that lets more through, and nothing complains", async () => {
  const { page, complaints } = await openWindow(browser, app, { userId: null, locale: "en" })
  await page.goto("/kontakt/andet")
  await page.getByLabel("What do you want to ask?").fill("Where are your figures?")
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("input[name=proof]")?.value !== "")
  expect(complaints).toEqual([])
})
