import { eq } from "drizzle-orm"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inquiries, outbox } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
import { question } from "#tests/support/letters.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
const caseOf = async (subject: string) => {
  const [row] = await app.house.db.read.select().from(inquiries).where(eq(inquiries.subject, subject))
  if (!row) throw new Error(`no case of ${subject}`)
  return row
}

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  for (const subject of ["Løntilskud", "Skema", "Skema igen"]) await app.send(question(subject))
  await waitUntil("the mails to be filed", async () => (await app.house.db.read.$count(inquiries)) === 3)
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

test("a case is sent on by keys, and taken back: the text is there when one opens it again", async () => {
  const { page, context, complaints } = await openWindow(browser, app)
  await openLive(page, `/inquiries/${(await caseOf("Løntilskud")).number}`)
  await page.keyboard.press("f")
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Modtager", { exact: true }).fill("Jobcenter Køge <job@koege.example>")
  await dialog.getByLabel("Besked til modtageren").fill("Hej Køge. Den er jeres.")
  await dialog.getByRole("button", { name: "Videresend" }).click()
  await page.getByText(/sendes videre til Jobcenter Køge/).waitFor()
  await page.getByText(/Signe .* sendte sagen videre til Jobcenter Køge/).waitFor()
  expect((await caseOf("Løntilskud")).status).toBe("forwarded")

  await page.keyboard.press("z")
  await page.getByText(/Videresendelsen er stoppet/).waitFor()
  expect((await caseOf("Løntilskud")).status).toBe("open")
  const states = (await app.house.db.read.select().from(outbox)).filter(({ kind }) => kind.startsWith("forward"))
  expect(states.map(({ state }) => state)).toEqual(["cancelled", "cancelled"])
  await page.getByRole("link", { name: /^Videresend/ }).click()
  await expect.poll(() => dialog.getByLabel("Besked til modtageren").inputValue()).toBe("Hej Køge. Den er jeres.")
  expect(complaints).toEqual([])
  await context.close()
})

test("two cases are made one after a look at what that means, and two again", async () => {
  const { page, context, complaints } = await openWindow(browser, app)
  const { number } = await caseOf("Skema igen")
  await openLive(page, `/inquiries/${number}`)
  await page.getByRole("link", { name: /^Saml med anden sag/ }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("radio", { name: /^Skema / }).check()
  await dialog.getByRole("button", { name: "Se, hvad der sker" }).click()
  await dialog.getByText(/lukkes som dublet og viser vej til/).waitFor()
  await dialog.getByRole("button", { name: "Saml", exact: true }).click()
  await page.getByText(/Mails, notater og opgaver ligger nu dér/).waitFor()
  const { mergedIntoId } = await caseOf("Skema igen")
  expect(mergedIntoId).toBe((await caseOf("Skema")).id)

  await page.keyboard.press("z")
  await page.getByText(/er to sager igen/).waitFor()
  expect(await caseOf("Skema igen")).toMatchObject({ status: "new", mergedIntoId: null })
  expect(complaints).toEqual([])
  await context.close()
})

test("without JavaScript a case is sent on as well; what was typed stays beside what was wrong", async () => {
  const { page, context } = await openWindow(browser, app, { javaScript: false })
  const { number } = await caseOf("Skema")
  await page.goto(`/inquiries/${number}`)
  await page.getByRole("link", { name: /^Videresend/ }).click()
  await page.getByLabel("Modtager", { exact: true }).fill("Ingen vi kender")
  await page.getByLabel("Besked til modtageren").fill("Den er jeres.")
  await page.getByRole("button", { name: "Videresend" }).click()
  await page.getByText("Vi kender ingen med det navn").waitFor()
  expect(await page.getByLabel("Besked til modtageren").inputValue()).toBe("Den er jeres.")
  expect(await page.getByLabel("Modtager", { exact: true }).inputValue()).toBe("Ingen vi kender")
  await page.getByLabel("Modtager", { exact: true }).fill("job@koege.example")
  await page.getByRole("button", { name: "Videresend" }).click()
  await page.waitForURL(`**/inquiries/${number}`)
  // Both mails can be stopped from the page.
  await page.getByRole("button", { name: "Stop" }).first().click()
  await page.getByText(/stoppede videresendelsen/).waitFor()
  expect((await caseOf("Skema")).status).toBe("open")
  await context.close()
})
