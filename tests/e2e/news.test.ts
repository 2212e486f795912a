import { eq } from "drizzle-orm"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { users } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openWindow } from "#tests/support/browser.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  await app.house.db.write((tx) => tx.update(users).set({ role: "communications" }).where(eq(users.id, app.signe)))
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** The link to a page of ours in the newest mail that has one. */
const linkTo = (page: string) =>
  waitUntil(`a mail with a link to ${page}`, () => {
    const texts = app.sent().map((raw) => raw.replace(/=\r?\n/g, "").replace(/=3D/g, "="))
    const found = texts.map((text) => new RegExp(`/nyheder/${page}/[\\w.-]+\\w`).exec(text)?.[0])
    return found.findLast((link) => link !== undefined) ?? null
  })

test("without JavaScript somebody asks for news, confirms, gets what a colleague sends, and leaves", async () => {
  const { page: reader } = await openWindow(browser, app, { javaScript: false, userId: null })
  await reader.goto("/kontakt")
  await reader.getByRole("link", { name: "Vil du have nyheder på mail?" }).click()
  await reader.getByLabel("Mail", { exact: true }).fill("tove@lysholm.example")
  await reader.getByRole("button", { name: "Tilmeld mig" }).click()
  expect(await reader.getByRole("alert").textContent()).toContain("Vælg mindst ét emne")
  await reader.getByLabel("Varslinger").check()
  await reader.getByRole("button", { name: "Tilmeld mig" }).click()
  await reader.getByRole("heading", { name: "Tjek din mail" }).waitFor()
  await reader.goto(await linkTo("bekraeft"))
  await reader.getByRole("button", { name: "Ja, send mig nyheder" }).click()
  await reader.getByRole("heading", { name: "Tak. Du er tilmeldt" }).waitFor()

  const { page: colleague } = await openWindow(browser, app, { javaScript: false })
  await colleague.goto("/news")
  await colleague.getByRole("link", { name: "Skriv en nyhed" }).click()
  await colleague.getByLabel("Varslinger").check()
  await colleague.getByLabel("Emnelinje på dansk").fill("Færre varslinger i november")
  await colleague.getByLabel("Tekst på dansk").fill("Vi fik 14 varslinger.")
  await colleague.getByRole("button", { name: "Gem, og se den som mail" }).click()
  await colleague.getByRole("button", { name: "Send til 1 abonnent" }).click()
  await colleague.getByRole("button", { name: "Fortryd" }).waitFor()

  await reader.goto(await linkTo("afmeld"))
  await reader.getByRole("button", { name: "Afmeld mig" }).click()
  await reader.getByRole("heading", { name: "Du er afmeldt" }).waitFor()
  await colleague.reload()
  expect(await colleague.locator(".figures").textContent()).toMatch(/^Sendt1.*Afmeldt efter1$/)
})
