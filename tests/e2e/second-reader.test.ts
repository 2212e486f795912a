import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inquiries } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openWindow } from "#tests/support/browser.ts"
import { question } from "#tests/support/letters.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  await app.send(question("Hvilken blanket skal vi bruge?"))
  await waitUntil("the mail to be filed", async () => (await app.house.db.read.$count(inquiries)) === 1, 30_000)
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

test("without JavaScript a reply is laid before a colleague, found on their day, changed by them and sent", async () => {
  const { page: writer } = await openWindow(browser, app, { javaScript: false })
  await writer.goto("/inquiries")
  await writer.getByRole("link", { name: "Hvilken blanket skal vi bruge?" }).click()
  await writer.getByLabel("Svar", { exact: true }).fill("Brug AR 292.")
  await writer.locator("summary", { hasText: "Bed en kollega læse med" }).click()
  await writer.getByLabel("Til kollegaen (kan undværes)").fill("Er det den rigtige?")
  // Nobody is chosen: it is refused, and what was typed stands there.
  await writer.getByRole("button", { name: "Bed om godkendelse" }).click()
  expect(await writer.getByRole("alert").textContent()).toContain("Vælg en kollega")
  expect(await writer.getByLabel("Svar", { exact: true }).inputValue()).toBe("Brug AR 292.")
  expect(await writer.getByLabel("Til kollegaen (kan undværes)").inputValue()).toBe("Er det den rigtige?")
  await writer.getByLabel("Læses af").selectOption({ label: "Jonas Bæk Ravn" })
  await writer.getByRole("button", { name: "Bed om godkendelse" }).click()
  await writer.getByRole("heading", { name: "Venter på Jonas Bæk Ravn" }).waitFor()

  const { page: reader } = await openWindow(browser, app, { javaScript: false, userId: app.jonas })
  await reader.goto("/")
  await reader.getByRole("region", { name: "Svar at læse" }).getByRole("link").click()
  await reader.locator("summary", { hasText: "Ret og send" }).click()
  await reader.getByRole("textbox", { name: "Svaret" }).fill("Brug AR 293 [… hvor]")
  await reader.getByRole("button", { name: "Send det rettede svar" }).click()
  expect(await reader.getByRole("alert").textContent()).toContain("Der mangler noget i svaret")
  const text = reader.getByRole("textbox", { name: "Svaret" })
  expect(await text.inputValue()).toBe("Brug AR 293 [… hvor]")
  await text.fill("Brug AR 293.")
  await reader.getByRole("button", { name: "Send det rettede svar" }).click()
  await reader.getByText("læst og godkendt af Jonas Bæk Ravn").waitFor()
  await waitUntil("the reply to leave", () => app.sent().some((raw) => raw.includes("Brug AR 293.")))
})
