import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inquiries, surveyAnswers } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openWindow } from "#tests/support/browser.ts"
import { question } from "#tests/support/letters.ts"
import { askOne } from "#tests/support/surveys.ts"
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

test("the survey is answered on a phone without JavaScript and without signing in, once", async () => {
  const path = `/survey/${await askOne(app.house)}`
  const { page } = await openWindow(browser, app, { javaScript: false, userId: null, width: 360 })
  await page.goto(path)
  for (const words of ["relevant for mig", "forståeligt", "rettidigt", "kompetent"])
    await page.getByRole("group", { name: words }).getByRole("radio").nth(3).check()
  await page.getByRole("button", { name: "Send svar" }).click()
  const last = page.getByRole("group", { name: "min situation" })
  expect(await last.textContent()).toContain("Vælg fra 1 til 5.")
  expect(await page.getByRole("group", { name: "kompetent" }).getByRole("radio").nth(3).isChecked()).toBe(true)
  await last.getByRole("radio").nth(4).check()
  await page.getByLabel("Er der noget, vi skal gøre bedre?").fill("Skriv kortere.")
  await page.getByRole("button", { name: "Send svar" }).click()
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Tak for dit svar")
  const rows = await app.house.db.read.select().from(surveyAnswers)
  expect(rows.map(({ relevant, understood, comment }) => ({ relevant, understood, comment }))).toEqual([
    { relevant: 4, understood: 5, comment: "Skriv kortere." },
  ])
  await page.goto(path)
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Du har allerede svaret")
})
