import type { Browser, Page } from "playwright-core"
import { readSheet } from "read-excel-file/node"
import { afterAll, beforeAll, expect, test } from "vitest"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { addAction } from "#app/meetings/minutes/agreeing.server.ts"
import { addDecision } from "#app/meetings/minutes/deciding.server.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openReady, openWindow } from "#tests/support/browser.ts"

const HOUR = 3_600_000
let app: App
let browser: Browser
const now = Date.now()
const day = (days: number) => dateOf(localDay(now) + days)

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  const { db } = app.house
  const actor = { userId: app.signe, now }
  const id = await addMeeting(db, actor, {
    ...{ type: "council", title: "Rådsmøde", status: "held", place: null, link: null, organiserId: app.signe },
    ...{ startAt: now - 3 * HOUR, endAt: now - HOUR, attendees: [{ address: "formand@raad.example" }] },
  })
  const owner = { userId: app.signe }
  await addAction(db, actor, id, { item: null, title: "Send listen", dueOn: day(5), owner })
  await addAction(db, actor, id, { item: null, title: "Skriv oplæg", dueOn: day(-2), owner })
  await addDecision(db, actor, id, { item: null, text: "Indsats for unge", ownerId: null, dueOn: null })
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const row = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text })

test("says what is overdue first; done, undone and published without leaving; filtered and exported", async () => {
  const { page, context, complaints } = await openWindow(browser, app)
  await openReady(page, "/meetings/follow-up")
  const lines = await page.locator("tbody td.clip").allTextContents()
  expect(lines.map((line) => line.trim().split(" Beslutning")[0])).toEqual([
    ...["Skriv oplæg", "Send listen", "Indsats for unge"],
  ])
  await page.getByRole("button", { name: "Gjort: Skriv oplæg", exact: true }).focus()
  await page.keyboard.press("Enter")
  await page.getByText("Det er gjort").waitFor()
  await page.getByRole("button", { name: "Ikke gjort: Skriv oplæg" }).waitFor()
  await page.getByRole("button", { name: /^Fortryd/ }).press("Enter")
  await page.getByText("Det er ikke gjort").waitFor()
  await page.getByRole("button", { name: "Gjort: Skriv oplæg", exact: true }).waitFor()

  await row(page, "Indsats for unge").locator("summary").click()
  await page.getByRole("button", { name: "Gem", exact: true }).click()
  await row(page, "Indsats for unge")
    .getByText(/^offentliggjort/)
    .waitFor()
  expect(new URL(page.url()).pathname).toBe("/meetings/follow-up")

  await page.getByLabel("Ansvarlig").selectOption({ label: "Signe Aaholm" })
  await page.getByRole("button", { name: "Vis", exact: true }).click()
  await page.waitForURL(/owner=u\d/)
  await row(page, "Indsats for unge").waitFor({ state: "detached" })
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Eksportér" }).click(),
  ])
  const [head, ...rows] = await readSheet(await download.path())
  expect(head?.slice(1, 5)).toEqual(["Stand", "Slags", "Hvad", "Ansvarlig"])
  expect(rows.map((cells) => cells[3])).toEqual(["Skriv oplæg", "Send listen"])
  expect(complaints).toEqual([])
  await context.close()
})

test("is marked without JavaScript, and keeps what it is narrowed to", async () => {
  const { page, context } = await openWindow(browser, app, { javaScript: false })
  await page.goto("/meetings/follow-up?order=owner")
  await page.getByRole("button", { name: "Gjort: Send listen", exact: true }).click()
  expect(page.url()).toContain("order=owner")
  await page.getByRole("button", { name: "Ikke gjort: Send listen" }).waitFor()
  await context.close()
})
