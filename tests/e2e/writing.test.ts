import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { getTemplate, listTemplates } from "#app/templates/queries.server.ts"
import { inquiries, messages, noteMentions } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
import { workSharing } from "#tests/support/letters.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  await app.send(workSharing)
  await waitUntil("the mail to be filed", async () => (await app.house.db.read.$count(inquiries)) === 1, 30_000)
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

test("a template is chosen by the keyboard, goes in beside what was typed, comes out with Ctrl+Z, and waits for its gaps", async () => {
  const [inquiry] = await app.house.db.read.select().from(inquiries)
  const over = (await listTemplates(app.house.db.read, Date.now())).find(({ name }) => name.includes("over 13 uger"))
  const { page, complaints } = await openWindow(browser, app)
  await openLive(page, `/inquiries/${inquiry?.number}`)
  const reply = page.getByRole("textbox", { name: "Svar", exact: true })
  const choice = page.getByLabel("Skabelon")

  await page.keyboard.press("t")
  await page.waitForFunction(() => document.activeElement?.id === "reply-template")
  await reply.fill("Tak for snakken.")
  await choice.selectOption(String(over?.id))
  await waitUntil("the letter to be there", async () => (await reply.inputValue()).includes("4 uger før"))
  expect(await reply.inputValue()).toMatch(/^Tak for snakken\.\n\nKære Mette\n\n/)
  // The first place to fill in is marked: one types over it.
  const marked = await reply.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  )
  expect(marked).toBe("[… dato]")

  await page.keyboard.press("Control+z")
  await waitUntil("the letter to be gone", async () => (await reply.inputValue()) === "Tak for snakken.")
  expect(await page.locator("[name=templateVersionId]").inputValue()).toBe("")
  await reply.fill("")
  await choice.press("Enter")
  await waitUntil("the letter to be there again", async () => (await reply.inputValue()).startsWith("Kære Mette"))

  await reply.press("Control+Enter")
  await page.getByRole("alert").filter({ hasText: "Der mangler noget i svaret: dato." }).waitFor()
  await page.keyboard.type("mandag 4. januar")
  await reply.press("Control+Enter")
  await waitUntil("the reply to be sent", async () => (await reply.inputValue()) === "")
  const { versionId } = await getTemplate(app.house.db.read, over?.id ?? 0)
  const sent = (await app.house.db.read.select().from(messages)).find(({ authorId }) => authorId !== null)
  expect(sent).toMatchObject({ templateVersionId: versionId })
  expect(sent?.text).toContain("senest mandag 4. januar.")
  expect(complaints).toEqual([])
})

test("a colleague is named in a note by the keyboard, and sees it on their day at once, until it is put aside", async () => {
  const [inquiry] = await app.house.db.read.select().from(inquiries)
  const { page: jonas } = await openWindow(browser, app, { userId: app.jonas })
  await openLive(jonas, "/")
  const { page, complaints } = await openWindow(browser, app)
  await openLive(page, `/inquiries/${inquiry?.number}`)

  await page.keyboard.press("n")
  const note = page.getByRole("textbox", { name: "Notat", exact: true })
  await note.pressSequentially("Spørg @jo")
  await page.locator("#note").getByRole("option", { name: "Jonas Bæk Ravn" }).waitFor()
  await page.keyboard.press("Enter")
  expect(await note.inputValue()).toBe("Spørg @Jonas Bæk Ravn ")
  await page.keyboard.type("om listen.")
  await page.keyboard.press("Control+Enter")
  await page.locator(".timeline .mention", { hasText: "@Jonas Bæk Ravn" }).waitFor()

  const panel = jonas.getByRole("region", { name: "Du er nævnt" })
  await panel.getByText("Spørg @Jonas Bæk Ravn om listen.").waitFor()
  await panel.getByRole("button", { name: "Markér som set" }).click()
  await panel.waitFor({ state: "detached" })
  expect((await app.house.db.read.select().from(noteMentions))[0]?.seenAt).not.toBeNull()
  expect(complaints).toEqual([])
})

test("two who have the same case open see each other, and which of them is writing", async () => {
  const [inquiry] = await app.house.db.read.select().from(inquiries)
  const path = `/inquiries/${inquiry?.number}`
  const { page: hers, complaints } = await openWindow(browser, app)
  await openLive(hers, path)
  const { page: his, context } = await openWindow(browser, app, { userId: app.jonas })
  await openLive(his, path)
  await hers.getByText("Jonas Bæk Ravn ser også på sagen.").waitFor()
  await his.getByText("Signe Aaholm ser også på sagen.").waitFor()

  await his.getByRole("textbox", { name: "Svar", exact: true }).fill("Kære Mette, ja.")
  await hers.getByText("Jonas Bæk Ravn er ved at skrive et svar.").waitFor()
  await context.close()
  await hers.getByText(/Jonas Bæk Ravn (?:ser også|er ved)/).waitFor({ state: "detached" })
  expect(complaints).toEqual([])
})
