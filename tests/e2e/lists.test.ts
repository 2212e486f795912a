import { readFile } from "node:fs/promises"
import { eq } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { organisations, people, savedViews } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
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

const textOf = async (page: Page, link: string) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()])
  return readFile(await download.path(), "utf8")
}
const named = async (name: string) =>
  (await app.house.db.read.select().from(organisations).where(eq(organisations.name, name)))[0]

describe("the list of organisations", () => {
  test("is narrowed, its columns are chosen, the view is saved and shared, and its export is exactly it", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    await openLive(page, "/stakeholders")
    await page.locator("summary", { hasText: "Målgruppe" }).first().click()
    await page.getByRole("link", { name: "Jobcentre", exact: true }).click()
    await page.waitForURL("**/stakeholders?group=jobcentres")
    await page.locator("summary", { hasText: "Region" }).click()
    await page.getByRole("link", { name: "Sjælland", exact: true }).click()
    await page.getByRole("link", { name: "Region: Sjælland" }).waitFor()
    await page.locator("#columns summary").click()
    for (const column of ["CVR-nr.", "Organisationens mail", "Organisationens telefon", "Ansvarlig", "Sidste kontakt"])
      await page.getByRole("checkbox", { name: column }).uncheck()
    await page.getByRole("checkbox", { name: "Region" }).check()
    await page.getByRole("button", { name: "Vis kolonnerne" }).click()
    await page.waitForURL(/columns=/)

    await page.locator("#view-menu summary").click()
    await page.getByLabel("Gem som ny visning").fill("Jobcentre i Sjælland")
    await page.getByRole("checkbox", { name: "Delt med alle" }).check()
    await page.getByRole("button", { name: "Gem visning" }).click()
    await page.getByText("Visningen »Jobcentre i Sjælland« er gemt").waitFor()
    const tab = page.getByRole("link", { name: "Jobcentre i Sjælland" })
    await waitUntil("its tab to be the current one", async () => (await tab.getAttribute("aria-current")) === "page")

    const shown = await page
      .locator("tr[data-id]")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("td")].slice(1).map((cell) => cell.textContent)),
      )
    await page.locator("summary", { hasText: "Eksportér" }).click()
    const text = await textOf(page, "CSV til Excel")
    expect(text).toBe(
      `\ufeff${[["Organisation", "Målgruppe", "Kommune", "Region"], ...shown].map((row) => `${row.join(";")}\r\n`).join("")}`,
    )
    expect(shown.length).toBeGreaterThan(10)

    // A colleague finds it, and cannot change it.
    const other = await openWindow(browser, app, { userId: app.jonas })
    await openLive(other.page, "/stakeholders")
    await other.page.getByRole("link", { name: /Jobcentre i Sjælland/ }).click()
    await other.page.getByRole("link", { name: "Region: Sjælland" }).waitFor()
    await other.page.locator("#view-menu summary").click()
    expect(await other.page.getByRole("button", { name: "Slet" }).count()).toBe(0)
    await other.context.close()
    expect(complaints).toEqual([])
    await context.close()
  })

  test("a view is renamed, deleted and brought back", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, "/stakeholders")
    await page.getByRole("link", { name: "Jobcentre i Sjælland" }).click()
    await page.waitForURL(/view=/)
    await page.locator("#view-menu summary").click()
    await page.getByLabel("Navn", { exact: true }).fill("Sjællands jobcentre")
    await page.getByRole("button", { name: "Gem ændringer" }).click()
    await page.getByRole("link", { name: "Sjællands jobcentre" }).waitFor()
    await page.locator("#view-menu summary").click()
    await page.getByRole("button", { name: "Slet" }).click()
    await page.getByText("er slettet").waitFor()
    expect(await app.house.db.read.$count(savedViews)).toBe(0)
    await page
      .getByRole("button", { name: /^Fortryd/ })
      .last()
      .click()
    const [view] = await waitUntil("the view to be back", async () => {
      const views = await app.house.db.read.select().from(savedViews)
      return views.length > 0 ? views : null
    })
    expect(view).toMatchObject({ name: "Sjællands jobcentre", shared: true })
    await page.getByRole("link", { name: "Sjællands jobcentre" }).waitFor()
    await context.close()
  })

  test("by keyboard: rows are ticked, get an owner, and lose it again", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, "/stakeholders?group=jobcentres")
    await page.keyboard.press("j")
    const first = await page.evaluate(() => document.activeElement?.textContent ?? "")
    await page.keyboard.press("x")
    await page.keyboard.press("j")
    await page.keyboard.press("Space")
    await page.getByText("2 valgt").waitFor()
    await page.keyboard.press("a")
    await page.keyboard.press("Enter")
    await page.getByText("2 organisationer er ændret").waitFor()
    expect((await named(first))?.ownerId).toBe(app.signe)
    await page.keyboard.press("z")
    await page.getByText("2 organisationer er som før").waitFor()
    expect((await named(first))?.ownerId).toBeNull()
    await context.close()
  })

  test("all that the view shows are edited at once, beyond the page", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, "/stakeholders")
    const total = await app.house.db.read.$count(organisations)
    expect(total).toBeGreaterThan(50)
    await page.getByRole("checkbox", { name: "Vælg alle på siden" }).check()
    await page.getByRole("checkbox", { name: `Alle ${total} i visningen` }).check()
    await page.locator("#bulk-owner summary").click()
    await page.getByRole("button", { name: "Jonas Bæk Ravn" }).click()
    await page.getByText(`${total} organisationer er ændret`).waitFor()
    expect(await app.house.db.read.$count(organisations, eq(organisations.ownerId, app.jonas))).toBe(total)
    await page.getByRole("button", { name: /^Fortryd/ }).click()
    await page.getByText(`${total} organisationer er som før`).waitFor()
    await context.close()
  })
})

const list = [
  "Udtræk fra kursuslisten;;;;;",
  "Firma;CVR-nr.;Kommune;Aftale fra;Kontaktperson;E-mail",
  "Sølvtorvet Vikar A/S;29189641;København;1/3-24;Åse Krogh;åse@sølvtorvet.example",
  "Sølvtorvet Vikar A/S;;Kbh.;;Bo Lund;bl@sølvtorvet.example",
  ";;;;;ingen@navn.example",
  "Ringen ApS;;;32-13-2024;Ole Vang;ov@ringen.example",
  "Sølvtorvet Vikar A/S;29189641;København;1/3-24;Åse Krogh;åse@sølvtorvet.example",
].join("\r\n")

describe("the import", () => {
  test("by keyboard: a file with faults is checked, taken in and taken back; the failed rows come as a file", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    const before = await app.house.db.read.select().from(organisations)
    await page.goto("/stakeholders/import")
    await listening(page)
    await page
      .getByLabel("Fil")
      .setInputFiles({ name: "kursus.csv", mimeType: "text/csv", buffer: Buffer.from(list, "latin1") })
    await tabTo(page, "Læs filen")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Hvad er hvad?" }).waitFor()
    expect(await page.getByRole("combobox", { name: "Firma" }).inputValue()).toBe("organisation")
    await page.getByRole("combobox", { name: "Aftale fra" }).focus()
    await tabTo(page, "Prøvekør")
    await page.keyboard.press("Enter")

    await page.getByText("2 rækker har noget nyt").waitFor()
    await page.getByRole("link", { name: /^Fejl/ }).click()
    await page.getByText("Navnet mangler.").waitFor()
    await page.getByText("»32-13-2024« er ikke en dato").waitFor()
    const failed = await textOf(page, "Hent de 2 rækker med fejl")
    expect(failed).toContain("Firma;CVR-nr.;Kommune;Aftale fra;Kontaktperson;E-mail;Årsag\r\n")
    await page.getByRole("link", { name: /^Springes over/ }).click()
    await page.getByText("Står også i linje 3.").waitFor()
    expect(await app.house.db.read.select().from(organisations)).toEqual(before)

    await tabTo(page, "Importér 2 rækker")
    await page.keyboard.press("Enter")
    await page.getByText("2 er nye, 0 er ændret.").waitFor()
    expect(await named("Sølvtorvet Vikar A/S")).toMatchObject({ cvr: "29189641", municipalityCode: "0101" })

    await page.reload()
    await listening(page)
    await tabTo(page, "Fortryd importen")
    await page.keyboard.press("Enter")
    await page.getByText("Alt er som før.").waitFor()
    expect(await app.house.db.read.select().from(organisations)).toEqual(before)
    expect(await app.house.db.read.$count(people)).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  test("without JavaScript: what cannot be read is told, and the rest is done by forms alone", async () => {
    const { page, context } = await openWindow(browser, app, { javaScript: false })
    await page.goto("/stakeholders/import")
    await page
      .getByLabel("Fil")
      .setInputFiles({ name: "gammel.xls", mimeType: "x/x", buffer: Buffer.from("d0cf11e0a1b11ae1", "hex") })
    await page.getByRole("button", { name: "Læs filen" }).click()
    await page.getByRole("alert").filter({ hasText: "gem den som .xlsx" }).waitFor()
    await page
      .getByLabel("Fil")
      .setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from("Hvem;Hvor\nBo;Bo ApS\n") })
    await page.getByRole("button", { name: "Læs filen" }).click()
    await page.getByRole("button", { name: "Prøvekør" }).click()
    await page.getByRole("alert").filter({ hasText: "Vælg mindst én kolonne" }).waitFor()
    await page.getByRole("combobox", { name: "Hvem" }).selectOption("Navn")
    await page.getByRole("combobox", { name: "Hvor" }).selectOption("Organisation")
    await page.getByRole("button", { name: "Prøvekør" }).click()
    const importing = page.getByRole("button", { name: "Importér 1 række" })
    const again = page.getByRole("link", { name: "Se igen" })
    await waitUntil("the check to be over", async () => {
      await importing.or(again).waitFor()
      if (await importing.isVisible()) return true
      await again.click()
    })
    await importing.click()
    await waitUntil("the person to be there", async () => (await app.house.db.read.$count(people)) === 1)
    await context.close()
  })
})

/** Goes on by Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: string) {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press("Tab")
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return
  }
  throw new Error(`no way to "${name}" by Tab`)
}

/** A page without a live connection listens once React has taken its elements over. */
const listening = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector("main h1") ?? {}).some((key) => key.startsWith("__react")),
  )
