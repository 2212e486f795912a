import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inquiries } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
import { question } from "#tests/support/letters.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
const allCases = () => app.house.db.read.select().from(inquiries)
const statusOf = async (subject: string) => (await allCases()).find((row) => row.subject === subject)

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  for (const name of ["Første", "Anden", "Tredje", "Fjerde"]) await app.send(question(`${name} blanket`))
  await waitUntil("the mails to be filed", async () => (await allCases()).length === 4)
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe("the queue", () => {
  test("keeps ticks and focus while new cases come in", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, "/inquiries")
    const row = page.getByRole("row").filter({ hasText: "Anden blanket" })
    await row.getByRole("checkbox").check()
    await page.getByRole("link", { name: "Tredje blanket" }).focus()
    await app.send(question("Femte blanket"))
    await page.getByRole("link", { name: "Femte blanket" }).waitFor()
    expect(await row.getByRole("checkbox").isChecked()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Tredje blanket")
    await context.close()
  })

  test("narrows by words as they are typed, and by a chip, in an address that can be sent on", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, "/inquiries")
    await page.getByRole("searchbox").pressSequentially("fjerde")
    await page.waitForURL("**/inquiries?*text=fjerde*")
    await waitUntil("one row", async () => (await page.locator("tr[data-number]").count()) === 1)
    await page.goto("/inquiries")
    await page.locator("summary", { hasText: "Kanal" }).click()
    await page.getByRole("link", { name: "Brev", exact: true }).click()
    await page.getByRole("heading", { name: "Ingen henvendelser passer til filtrene" }).waitFor()
    await page.getByRole("link", { name: /Kanal: Brev/ }).click()
    await page.getByRole("link", { name: "Fjerde blanket" }).waitFor()
    expect(new URL(page.url()).search).toBe("")
    await context.close()
  })

  test("gives several cases to a colleague at once, and takes it back", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, "/inquiries")
    for (const name of ["Første blanket", "Anden blanket"])
      await page.getByRole("row").filter({ hasText: name }).getByRole("checkbox").check()
    await page.locator("#bulk-assign summary").click()
    await page.getByRole("button", { name: "Jonas Bæk Ravn" }).click()
    await page.getByText("2 henvendelser er givet til Jonas Bæk Ravn").waitFor()
    expect((await statusOf("Anden blanket"))?.assigneeId).toBe(app.jonas)
    await page.getByRole("button", { name: /^Fortryd/ }).click()
    await page.getByText("2 henvendelser er givet tilbage").waitFor()
    expect((await statusOf("Anden blanket"))?.assigneeId).toBeNull()
    await context.close()
  })

  test("confirms the proposals of the ticked rows with one key, and takes it back with another", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, "/inquiries?view=triage")
    for (const name of ["Første blanket", "Anden blanket"])
      await page.getByRole("row").filter({ hasText: name }).getByRole("checkbox").check()
    await page.keyboard.press("g")
    await page.getByText("2 forslag er godkendt").waitFor()
    expect((await statusOf("Anden blanket"))?.triagedAt).not.toBeNull()
    await page.keyboard.press("z")
    await page.getByText("2 henvendelser er forslag igen").waitFor()
    expect((await statusOf("Anden blanket"))?.triagedAt).toBeNull()
    await context.close()
  })

  test("listens, whatever keys were pressed while it was loading", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    for (let load = 1; load <= 6; load++) {
      let isLoading = true
      const loaded = openLive(page, "/inquiries").finally(() => {
        isLoading = false
      })
      while (isLoading) await page.keyboard.press("q")
      await loaded
      await page.keyboard.press("?")
      await page.getByRole("dialog").waitFor()
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  test("says what to do where a view is empty", async () => {
    const { page, context } = await openWindow(browser, app)
    await page.goto("/inquiries?view=mine")
    await page.getByRole("heading", { name: "Du har ingen åbne henvendelser" }).waitFor()
    await page.getByRole("link", { name: "Se de ufordelte" }).click()
    await page.waitForURL("**/inquiries?view=unassigned")
    await context.close()
  })
})

describe("the same by keyboard alone", () => {
  test("from the queue to an answered, noted, closed and reopened case", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    await openLive(page, "/inquiries")
    const focused = () =>
      page.evaluate(() => (document.activeElement?.matches("a, button") && document.activeElement.textContent) || "")
    const key = (name: string) => page.keyboard.press(name)

    await key("j")
    const first = await focused()
    await key("j")
    expect(await focused()).not.toBe(first)
    await key("k")
    expect(await focused()).toBe(first)

    await key("a")
    await key("Enter")
    await page.getByText("1 henvendelse er givet til Signe Aaholm").waitFor()
    expect((await statusOf(first))?.assigneeId).toBe(app.signe)

    await key("e")
    await key("d")
    expect(await focused()).toBe("Dublet")
    await key("Enter")
    await page.getByText("1 henvendelse er lukket").waitFor()
    await waitUntil("the row to go", async () => (await page.getByRole("link", { name: first }).count()) === 0)
    await key("z")
    await page.getByRole("link", { name: first }).waitFor()

    await page.getByRole("link", { name: first }).focus()
    await key("r")
    await page.getByRole("heading", { level: 1, name: first }).waitFor()
    await waitUntil("the reply to have the focus", () =>
      page.evaluate(() => document.activeElement?.getAttribute("aria-label") === "Svar"),
    )
    await page.keyboard.type("Kære Rasmus\n\nBrug AR 292.")
    await key("Control+Enter")
    await page
      .getByText(/^Svaret sendes om/)
      .first()
      .waitFor()
    await key("n")
    await page.keyboard.type("Han ringer måske.")
    await key("Control+Enter")
    await page.getByText("Notatet er gemt").waitFor()
    await page.locator("li[data-kind=note]", { hasText: "Han ringer måske." }).waitFor()

    await key("?")
    await page.getByRole("dialog", { name: "Taster" }).waitFor()
    await key("Escape")
    await key("u")
    await page.getByRole("heading", { level: 1, name: "Henvendelser" }).waitFor()
    expect(await page.getByRole("link", { name: first }).count()).toBe(0)
    expect((await statusOf(first))?.status).toBe("answered")
    expect(complaints).toEqual([])
    await context.close()
  })

  test("the keys can be turned off, and on again", async () => {
    const { page, context } = await openWindow(browser, app)
    await openLive(page, "/inquiries")
    const toggle = async () => {
      await page.keyboard.press("?")
      await page.getByRole("checkbox", { name: "Brug taster" }).click()
      await page.keyboard.press("Escape")
    }
    const cursorMoves = async () => {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.keyboard.press("j")
      return page.evaluate(
        () => document.activeElement?.closest("tr") !== null && document.activeElement !== document.body,
      )
    }
    await toggle()
    expect(await cursorMoves()).toBe(false)
    await toggle()
    expect(await cursorMoves()).toBe(true)
    await context.close()
  })
})
