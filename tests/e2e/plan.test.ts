import { eq } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { dateOf, dayOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { yearOf } from "#app/meetings/period.ts"
import { addresses, meetings, organisations, outbox, targetGroups } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openReady, openWindow } from "#tests/support/browser.ts"

let app: App
let browser: Browser
/** Next year's: the whole of it is ahead, whenever this runs. */
const year = yearOf(dateOf(localDay(Date.now()))) + 1
const secondQuarter = `/meetings/plan?rule=1&year=${year}&part=2`
const aSunday = dateOf(weekStart(dayOf(`${year}-09-09`)) - 1)
const thirdQuarter = `/meetings/plan?rule=1&year=${year}&part=3`

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  // Signe and Jonas share the jobcentres.
  await app.house.db.write(async (tx) => {
    await tx.update(targetGroups).set({ unitId: 1 }).where(eq(targetGroups.key, "jobcentres"))
    const [koege] = await tx.select().from(organisations).where(eq(organisations.name, "Jobcenter Køge"))
    const value = "jobcenter@koege.example"
    const address = { kind: "mail", value, lookup: value, organisationId: koege?.id, createdAt: Date.now() } as const
    await tx.insert(addresses).values(address)
  })
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const meet = (page: Page, party: string) => page.locator(".meet").filter({ hasText: party })
const dayOfMeet = (page: Page, party: string) =>
  meet(page, party).evaluate((link) => `${link.closest("tr")?.rowIndex} ${link.closest("td")?.cellIndex}`)
const said = (page: Page, words: RegExp) => page.getByRole("status").filter({ hasText: words }).waitFor()

describe("a quarter for all jobcentres", () => {
  test("is proposed, one is dragged and so locked, the rest proposed again, and all booked: in 4 actions", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    await openReady(page, secondQuarter)
    let actions = 0
    const act = async (doing: () => Promise<unknown>) => {
      actions += 1
      await doing()
    }
    await act(() => page.getByRole("button", { name: "Foreslå tider" }).click())
    await page.getByText("44 af 44 møder har fået en tid.").waitFor()
    expect(await page.locator(".meet").count()).toBe(44)
    const before = await dayOfMeet(page, "Køge")
    const week = page.locator(".weeks tbody tr").filter({ hasText: "Uge 19" })
    await act(() => meet(page, "Køge").dragTo(week.locator("td").nth(2)))
    await said(page, /Jobcenter Køge er flyttet til ons\./)
    await page.locator(".meet.locked").waitFor()
    const dragged = await dayOfMeet(page, "Køge")
    expect(dragged).not.toBe(before)
    await act(() => page.getByRole("button", { name: "Foreslå igen" }).click())
    await page.getByText("1 er låst.").waitFor()
    expect(await dayOfMeet(page, "Køge")).toBe(dragged)
    await act(() => page.getByRole("button", { name: "Book 44 møder" }).click())
    await page.waitForURL(/\/meetings\?rule=1/)
    await page.getByRole("grid").waitFor()
    expect(await page.locator("[role=grid] td[data-state=booked]").count()).toBe(44)
    expect(await app.house.db.read.$count(meetings)).toBe(44)
    const mails = await app.house.db.read.select().from(outbox)
    const invited = mails.filter(({ mail }) => mail.calendar?.method === "REQUEST")
    expect(invited.flatMap(({ mail }) => mail.to.map(({ address }) => address))).toContain("jobcenter@koege.example")
    console.log(`a quarter for 44 jobcentres: ${actions} actions`)
    expect(actions).toBe(4)
    expect(complaints).toEqual([])
    await context.close()
  })

  test("by keys alone: l locks the one in focus, z takes it back, Enter opens it, and a wrong time is told", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    await openReady(page, thirdQuarter)
    await page.getByRole("button", { name: "Foreslå tider" }).press("Enter")
    await page.locator(".meet").first().waitFor()
    await page.locator(".meet[tabindex='0']").focus()
    await page.keyboard.press("ArrowDown")
    const party = await page.evaluate(() => document.activeElement?.querySelector("b")?.textContent ?? "")
    await page.keyboard.press("l")
    await said(page, /er låst/)
    await page.locator(".meet.locked").waitFor()
    expect(await page.locator(".meet.locked b").allTextContents()).toEqual([party])
    await page.keyboard.press("z")
    await said(page, /er, som det var/)
    await page.locator(".meet.locked").waitFor({ state: "detached" })
    await meet(page, party).focus()
    await page.keyboard.press("Enter")
    const panel = page.locator("#entry")
    await panel.waitFor()
    await panel.getByLabel("Kl.").fill("halv ni")
    await panel.getByRole("button", { name: "Flyt hertil" }).click()
    await panel.getByText("Skriv et klokkeslæt, fx 9.30.").waitFor()
    expect(await panel.getByLabel("Kl.").inputValue()).toBe("halv ni")
    expect(complaints.filter((words) => !words.includes("400"))).toEqual([])
    await context.close()
  })

  test("without JavaScript: moved onto a Sunday it is told not to fit, and taken out it is not booked", async () => {
    const { page, context } = await openWindow(browser, app, { javaScript: false })
    await page.goto(thirdQuarter)
    await page.locator(".meet").first().click()
    await page.getByRole("textbox", { name: "Dato" }).fill(numericDate(aSunday))
    await page.getByRole("button", { name: "Flyt hertil" }).click()
    await page.getByRole("heading", { name: /^Passer ikke/ }).waitFor()
    await page.locator("section[aria-labelledby=clashing]").getByRole("link").first().click()
    await page.getByRole("button", { name: /^Tag ud af planen/ }).click()
    await page.getByText("43 af 44 møder har fået en tid.").waitFor()
    await page.getByRole("button", { name: "Book 43 møder" }).click()
    await page.waitForURL(/\/meetings\?rule=1/)
    expect(await app.house.db.read.$count(meetings)).toBe(87)
    await context.close()
  })
})
