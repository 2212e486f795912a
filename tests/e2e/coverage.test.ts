import { and, eq } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { readSheet } from "read-excel-file/node"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { yearOf } from "#app/meetings/period.ts"
import { contacts, organisations, slots } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openReady, openWindow } from "#tests/support/browser.ts"

let app: App
let browser: Browser
const today = dateOf(localDay(Date.now()))
const year = yearOf(today)
const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  await app.house.db.write((tx) =>
    tx.update(organisations).set({ ownerId: app.signe }).where(eq(organisations.name, "Jobcenter Køge")),
  )
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const rowOf = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) })
/** The cell of the running quarter. */
const cellOf = (page: Page, name: string) => rowOf(page, name).getByRole("gridcell").nth(quarter)
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("tr")?.querySelector("th")?.textContent)

describe("the coverage matrix", () => {
  test("has 44 jobcentres with four quarters, walked by arrows; Enter opens a meeting that is filled in", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    await openReady(page, "/meetings")
    expect(await page.getByRole("grid").locator("tbody tr").count()).toBe(44)
    expect(await page.getByRole("grid").locator("tbody td[data-state]").count()).toBe(176)
    // One link of the grid is in the tab order.
    expect(await page.locator("[role=grid] tbody a[tabindex='0']").count()).toBe(1)
    await page.locator("[role=grid] tbody a[tabindex='0']").focus()
    await page.keyboard.press("Home")
    expect(await focused(page)).toBe("Albertslund")
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key)
    expect(await focused(page)).toBe("Allerød")
    for (let n = 0; n < quarter; n++) await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/meetings/new?slot=*")
    expect(await page.getByLabel("Titel").inputValue()).toBe("Dialogmøde, Jobcenter Allerød")
    await page.getByRole("textbox", { name: "Dato" }).fill(numericDate(today))
    await page.getByRole("button", { name: "Gem mødet" }).click()
    await page.waitForURL(/\/meetings\/\d+$/)
    await page.getByRole("main").getByRole("link", { name: "Møder", exact: true }).click()
    await page.waitForURL(/\/meetings\?rule=/)
    expect(await cellOf(page, "Allerød").textContent()).toContain("Booket")
    // Back where one came from.
    await page.waitForFunction(() => document.activeElement?.id.startsWith("slot-"))
    expect(await focused(page)).toBe("Allerød")
    expect(complaints).toEqual([])
    await context.close()
  })

  test("waives from the cell by a key, with a reason; the export is what is shown", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    await openReady(page, "/meetings")
    await cellOf(page, "Ballerup").getByRole("link").focus()
    await page.keyboard.press("f")
    await page.waitForURL(/\/meetings\/slots\/\d+$/)
    await page.getByRole("button", { name: "Frafald" }).click()
    await page.getByText("Feltet skal udfyldes.").waitFor()
    await page.getByLabel("Grund").fill("efter aftale")
    await page.getByRole("button", { name: "Frafald" }).click()
    await page.waitForURL(/\/meetings\?rule=/)
    await cellOf(page, "Ballerup").getByText("efter aftale").waitFor()

    await page.getByLabel("Ansvarlig").selectOption({ label: "Signe Aaholm" })
    await page.getByRole("button", { name: "Vis", exact: true }).click()
    await page.waitForURL(/owner=\d/)
    await page.getByText("1 jobcenter, 4 kvartaler.").waitFor()
    expect(await page.getByRole("grid").locator("tbody tr").count()).toBe(1)
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Eksportér" }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`daekning-O065-${year}.xlsx`)
    const [head, ...rows] = await readSheet(await download.path())
    expect(head).toEqual(["Part", "Ansvarlig", ...[1, 2, 3, 4].map((n) => `${n}. kvartal`), String(year - 1)])
    expect(rows.map((row) => row.slice(0, 2))).toEqual([["Jobcenter Køge", "Signe Aaholm"]])
    expect(rows[0]?.[quarter + 1]).toBe("Mangler dato")
    // The form that was sent without a reason, and nothing else.
    expect(complaints.filter((each) => !each.includes("400 (Bad Request)"))).toEqual([])
    await context.close()
  })
})

test("a meeting is held, and who came is put right and taken back, without JavaScript", async () => {
  const { page, context } = await openWindow(browser, app, { javaScript: false })
  await page.goto("/meetings")
  await cellOf(page, "Brøndby").getByRole("link").click()
  await page.getByRole("textbox", { name: "Dato" }).fill("31-02-2026")
  await page.getByRole("button", { name: "Gem mødet" }).click()
  expect(await page.getByLabel("Titel").inputValue()).toBe("Dialogmøde, Jobcenter Brøndby")
  await page.getByRole("alert").waitFor()
  await page.getByRole("textbox", { name: "Dato" }).fill(numericDate(today))
  await page.getByLabel("Fra kl.").fill("0.00")
  await page.getByLabel("Til kl.").fill("0.01")
  await page.getByRole("button", { name: "Gem mødet" }).click()
  expect(new URL(page.url()).pathname).toMatch(/^\/meetings\/\d+$/)
  await page.getByRole("button", { name: "Gem som holdt" }).click()
  expect(await page.locator(".meta-line").textContent()).toContain("Holdt")
  const brondby = await app.house.db.read
    .select()
    .from(organisations)
    .where(eq(organisations.name, "Jobcenter Brøndby"))
  const logged = await app.house.db.read
    .select()
    .from(contacts)
    .where(and(eq(contacts.organisationId, brondby[0]?.id ?? 0), eq(contacts.channel, "meeting")))
  expect(logged.map(({ dialogueMeeting }) => dialogueMeeting)).toEqual([true])
  await page.getByRole("checkbox", { name: /Jobcenter Brøndby/ }).uncheck()
  await page.getByRole("button", { name: "Ret, hvem der kom" }).click()
  await page.getByText("Det fylder ingen plads").waitFor()
  await page.getByRole("button", { name: "Det er ikke holdt" }).click()
  await page.getByRole("button", { name: "Aflys mødet" }).click()
  expect(await page.locator(".meta-line").textContent()).toContain("Aflyst")
  await page.getByRole("button", { name: "Det bliver til noget alligevel" }).click()
  expect(await page.locator(".meta-line").textContent()).toContain("Booket")
  await context.close()
})

test("My day tells whoever keeps a party what is to be booked now", async () => {
  const { page, context } = await openWindow(browser, app)
  // The lead time runs out, whatever day it is.
  await app.house.db.write((tx) => tx.update(slots).set({ to: today }).where(eq(slots.year, year)))
  await page.goto("/")
  const panel = page.locator("section.panel", { has: page.getByRole("heading", { name: "Skal bookes nu" }) })
  await panel.getByRole("link", { name: "Jobcenter Køge" }).first().click()
  await page.waitForURL("**/meetings/new?slot=*")
  await context.close()
})
