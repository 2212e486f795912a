import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openWindow } from "#tests/support/browser.ts"

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

test("a password can be looked at while it is typed, and is covered again when it is sent", async () => {
  const { page } = await openWindow(browser, app, { userId: null })
  await page.goto("/sign-in")
  const password = page.getByLabel("Adgangskode", { exact: true })
  await password.fill("to ravne og en bro")
  expect(await password.getAttribute("type")).toBe("password")
  await page.getByRole("button", { name: "Vis adgangskoden" }).click()
  expect(await password.getAttribute("type")).toBe("text")
  expect(await password.inputValue()).toBe("to ravne og en bro")
  await page.getByLabel("Mail").fill("nobody@region.example")
  await page.getByRole("button", { name: "Log ind" }).click()
  await page.getByRole("button", { name: "Vis adgangskoden" }).waitFor()
  expect(await password.getAttribute("type")).toBe("password")
})

test("without JavaScript there is no button that does nothing", async () => {
  const { page } = await openWindow(browser, app, { userId: null, javaScript: false })
  await page.goto("/sign-in")
  expect(await page.getByRole("button").allTextContents()).not.toContain("Vis")
})

test("a password that has leaked is refused when it is sent, and is not called good beside that", async () => {
  const { page } = await openWindow(browser, app)
  await page.goto("/settings")
  // It comes with the scripts, as the verdict does.
  await page.getByRole("button", { name: "Vis adgangskoden" }).first().waitFor()
  const password = page.getByLabel("Ny adgangskode", { exact: true })
  const good = page.getByText("Den er god.")
  await password.pressSequentially("MichaelJackson")
  await good.waitFor()
  await page.getByLabel("Nuværende adgangskode", { exact: true }).fill("to ravne og en bro")
  await page.getByRole("button", { name: "Skift adgangskode" }).click()
  await page.locator("[aria-invalid=true]").waitFor()
  expect(await good.isVisible()).toBe(false)
  await password.pressSequentially(" og tre til")
  await good.waitFor()
})

test("what the browser keeps of somebody goes when they sign out", async () => {
  const { page } = await openWindow(browser, app)
  await page.goto("/settings")
  await page.evaluate(() => localStorage.setItem("rettidig.contact.1", "{}"))
  await page.getByRole("button", { name: "Log ud", exact: true }).first().click()
  await page.waitForURL("**/sign-in")
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})
