import { isNull } from "drizzle-orm"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { affiliations, people } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
import { addKnown } from "#tests/support/contacts.ts"

let app: App
let browser: Browser

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  for (const name of ["Anne Krogh", "Bo Lund", "Carla Due"])
    await addKnown(app.house.db, { name, organisation: "Jobcenter Køge", targetGroup: "jobcentres" })
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe("the list of people", () => {
  const languages = async () => (await app.house.db.read.select().from(people)).map(({ language }) => language)
  const open = () => app.house.db.read.$count(affiliations, isNull(affiliations.to))

  test("by keyboard: some get a language, and lose it again", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    await openLive(page, "/stakeholders/people?columns=name,organisation,language")
    await page.keyboard.press("j")
    await page.keyboard.press("x")
    await page.keyboard.press("j")
    await page.keyboard.press("Space")
    await page.getByText("2 valgt").waitFor()
    await page.keyboard.press("a")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.getByText("2 personer er ændret").waitFor()
    expect(await languages()).toEqual(["en", "en", null])
    await page.getByRole("row").filter({ hasText: "Anne Krogh" }).filter({ hasText: "Engelsk" }).waitFor()
    await page.keyboard.press("z")
    await page.getByText("2 personer er som før").waitFor()
    expect(await languages()).toEqual([null, null, null])
    expect(complaints).toEqual([])
    await context.close()
  })

  test("on a phone: all that the view shows are no longer there, and are again", async () => {
    const { page, context } = await openWindow(browser, app, { width: 390, height: 844 })
    await openLive(page, "/stakeholders/people?group=jobcentres")
    await page.getByRole("checkbox", { name: "Vælg Bo Lund" }).check()
    await page.getByRole("checkbox", { name: "Alle 3 i visningen" }).check()
    await page.getByRole("button", { name: "Afslut ansættelse" }).click()
    await page.getByText("3 ansættelser er afsluttet").waitFor()
    expect(await open()).toBe(0)
    await page.getByRole("button", { name: /^Fortryd/ }).click()
    await page.getByText("3 personer er som før").waitFor()
    expect(await open()).toBe(3)
    await page.getByRole("checkbox", { name: "Vælg Anne Krogh" }).check()
    await page.locator("#bulk-language summary").click()
    await page.getByRole("button", { name: "Dansk", exact: true }).click()
    await page.getByText("1 person er ændret").waitFor()
    expect(await languages()).toEqual(["da", null, null])
    await page
      .getByRole("button", { name: /^Fortryd/ })
      .last()
      .click()
    await page.getByText("1 person er som før").waitFor()
    await context.close()
  })

  test("without JavaScript: the page says how many, and takes it back", async () => {
    const { page, context } = await openWindow(browser, app, { javaScript: false })
    await page.goto("/stakeholders/people?sort=-name")
    await page.getByRole("checkbox", { name: "Vælg Carla Due" }).check()
    await page.locator("summary", { hasText: "Foretrukken kanal" }).click()
    await page.getByRole("button", { name: "Brev", exact: true }).click()
    await page.getByText("1 person er ændret").waitFor()
    expect(new URL(page.url()).searchParams.get("sort")).toBe("-name")
    await page.getByRole("button", { name: "Fortryd" }).click()
    await page.getByText("1 person er som før").waitFor()
    expect((await app.house.db.read.select().from(people)).map((row) => row.preferredChannel)).toEqual([
      null,
      null,
      null,
    ])
    await context.close()
  })
})
