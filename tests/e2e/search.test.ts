import { eq } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inquiries, users } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
import { question, workSharing } from "#tests/support/letters.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
let number: string

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  await app.send(workSharing)
  await app.send(question("Blanket til praktik"))
  const cases = await waitUntil("the mails to be filed", async () => {
    const rows = await app.house.db.read.select().from(inquiries)
    return rows.length === 2 ? rows : null
  })
  number = cases.find(({ subject }) => subject === workSharing.subject)?.number ?? ""
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const field = (page: Page) => page.getByRole("combobox", { name: "Søg eller kør en kommando" })
const option = (page: Page, name: string | RegExp) => page.getByRole("option", { name })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest("[id]")?.id)

describe("the palette, by keys alone", () => {
  test("finds a case by a word of its mail, shows where, and opens it", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    await openLive(page, "/")
    await page.keyboard.press("Control+k")
    await field(page).waitFor()
    await page.keyboard.type("pakkelinj")
    const hit = option(page, /Forlængelse af arbejdsfordeling/)
    await hit.waitFor()
    expect(await hit.getAttribute("aria-selected")).toBe("true")
    expect(await hit.locator("u").allTextContents()).toEqual(["pakkelinje"])
    expect(await hit.textContent()).toContain("I mail: »")
    await page
      .getByRole("status")
      .filter({ hasText: /1 træf på \d+ ms/ })
      .waitFor()
    await page.keyboard.press("Enter")
    await page.waitForURL(`**/inquiries/${number}`)
    expect(complaints).toEqual([])
    await context.close()
  })

  test("walks with the arrows, past the end to the beginning; Escape gives the focus back", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, "/")
    await page.getByRole("link", { name: "Indstillinger" }).focus()
    await page.keyboard.press("/")
    await page.keyboard.type("lindhjm")
    await option(page, /^Mette Lindhjem/).waitFor()
    // Of all that was typed, not of its beginning.
    await page.locator("[role=listbox][aria-busy=false]").waitFor()
    const chosen = () => page.getByRole("option", { selected: true }).textContent()
    const first = await chosen()
    await page.keyboard.press("ArrowDown")
    expect(await chosen()).not.toBe(first)
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    expect(await chosen()).toBe("Se alle træf på »lindhjm«")
    await page.keyboard.press("ArrowDown")
    expect(await chosen()).toBe(first)
    await page.keyboard.press("Escape")
    expect(await field(page).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Indstillinger")
    await context.close()
  })

  test("opens a case by its number before the answer is there, and in a new tab with Ctrl", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, "/")
    await page.keyboard.press("Control+k")
    await field(page).waitFor()
    await page.keyboard.type(number)
    await page.keyboard.press("Enter")
    await page.waitForURL(`**/inquiries/${number}`)
    await page.keyboard.press("Control+k")
    await page.keyboard.type("praktik")
    const tab = context.waitForEvent("page")
    await page.keyboard.press("Control+Enter")
    await (await tab).waitForURL(/\/inquiries\/H-/)
    expect(new URL(page.url()).pathname).toBe(`/inquiries/${number}`)
    await context.close()
  })

  test("runs the case's own commands, goes to pages, and offers what was opened last", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, `/inquiries/${number}`)
    await page.keyboard.press("Control+k")
    await page.keyboard.type("skriv notat")
    expect(await field(page).inputValue()).toBe("skriv notat")
    await page.getByRole("option", { name: /Skriv notat/, selected: true }).waitFor()
    await page
      .getByRole("status")
      .filter({ hasText: /Ingen træf/ })
      .waitFor()
    await page.keyboard.press("Enter")
    await waitUntil("the note to be written in", async () => (await focused(page))?.includes("note") ?? false)
    await page.keyboard.press("Control+k")
    await option(page, /Forlængelse af arbejdsfordeling/).waitFor()
    await page.keyboard.type("gå til indst")
    await option(page, "Gå til Indstillinger").waitFor()
    await page.keyboard.press("Enter")
    await page.waitForURL("**/settings")
    await context.close()
  })

  test("offers the administration's pages to administrators only", async () => {
    const { page, context } = await openWindow(browser, app)
    const offered = async () => {
      await openLive(page, "/")
      await page.keyboard.press("Control+k")
      await option(page, "Gå til Min dag").waitFor()
      return option(page, "Gå til Administration").count()
    }
    expect(await offered()).toBe(0)
    await app.house.db.write((tx) => tx.update(users).set({ role: "administrator" }).where(eq(users.id, app.signe)))
    expect(await offered()).toBe(1)
    await app.house.db.write((tx) => tx.update(users).set({ role: "staff" }).where(eq(users.id, app.signe)))
    await context.close()
  })

  test("fills the screen of a phone", async () => {
    const { page, context } = await openWindow(browser, app, { width: 390, height: 800 })
    await openLive(page, "/")
    await page.getByRole("button", { name: "Søg" }).click()
    const box = await page.getByRole("dialog").boundingBox()
    const screen = await page.evaluate(() => [document.documentElement.clientWidth, innerHeight])
    expect([box?.width, box?.height]).toEqual(screen)
    await page.getByRole("button", { name: "Luk" }).click()
    expect(await page.getByRole("dialog").count()).toBe(0)
    await context.close()
  })
})

describe("the search page", () => {
  test("is reached without JavaScript, from the field at the top", async () => {
    const { page, context } = await openWindow(browser, app, { javaScript: false })
    await page.goto("/inquiries")
    await page.locator(".topbar").getByRole("searchbox").fill("pakkelinje")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/search?q=pakkelinje")
    await page.getByRole("link", { name: workSharing.subject as string }).waitFor()
    await context.close()
  })

  test("says what can be searched, narrows by kind and state, and opens what it finds", async () => {
    const { page, context } = await openWindow(browser, app)
    await page.goto("/search")
    await page.getByRole("heading", { name: "Skriv, hvad du leder efter" }).waitFor()
    await page.goto("/search?q=lindhjem")
    await page.getByRole("link", { name: "Personer 1" }).click()
    await page.waitForURL("**/search?*kind=people*")
    await page.getByRole("link", { name: "Mette Lindhjem" }).waitFor()
    await page.goto("/search?q=arbejdsfordeling&state=settled")
    await page.getByRole("heading", { name: "Ingen træf på »arbejdsfordeling«" }).waitFor()
    await page.getByRole("link", { name: "Fjern filtre" }).click()
    await page.getByRole("link", { name: workSharing.subject as string }).click()
    await page.waitForURL(`**/inquiries/${number}`)
    await context.close()
  })
})
