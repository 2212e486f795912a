import { eq } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { deadlineRules, inquiries, users } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { findBarriers, openBrowser, openWindow } from "#tests/support/browser.ts"
import { copyCases } from "#tests/support/copies.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
let number: string

const subject = "Pressehenvendelse: kommentar til ledigheden"

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  await app.house.db.write((tx) => tx.update(users).set({ role: "administrator" }).where(eq(users.id, app.signe)))
  await app.send({
    from: "Nora Falk <nfa@dagbladet.example>",
    subject,
    text: "Hej\n\nJeg er journalist på Dagbladet og skriver en artikel om ledigheden. Kan jeg få en kommentar til avisen?\n\nNora",
  })
  const filed = async () => (await app.house.db.read.select().from(inquiries))[0]
  const row = await waitUntil("the mail to be filed", filed)
  expect(row.topic).toBe("press")
  number = row.number
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const dueAt = async () => {
  const [row] = await app.house.db.read.select().from(inquiries).where(eq(inquiries.number, number))
  return row?.dueAt ?? 0
}

/** From the list to the case: the rule for the press becomes `hours`, its effect is seen, and the case is moved. */
async function changePress(page: Page, hours: string) {
  await page.goto("/admin")
  await page.getByRole("link", { name: "Frister" }).click()
  await page.getByRole("link", { name: "Presse", exact: true }).click()
  await page.getByLabel("Svar inden").fill(hours)
  await page.getByLabel("Varsel, arbejdstimer før fristen").fill("0,5")
  await page.getByRole("button", { name: "Vis virkning" }).click()
  const proposed = page.getByRole("region", { name: "Virkning, hvis du gemmer" })
  const row = proposed.getByRole("row").filter({ hasText: subject })
  await row.waitFor()
  expect(await row.textContent()).toContain(number)
  expect(await page.getByLabel("Svar inden").inputValue()).toBe(hours)

  const before = await dueAt()
  await page.getByRole("button", { name: "Gem", exact: true }).click()
  await page.getByRole("link", { name: "Se dem" }).click()
  await page.getByRole("button", { name: "Flyt 1 sag" }).waitFor()
  expect(await dueAt()).toBe(before)
  await page.getByRole("button", { name: "Flyt 1 sag" }).click()
  await page.getByRole("status").filter({ hasText: "1 sag er flyttet" }).waitFor()
  expect(await dueAt()).toBeLessThan(before)

  await page.goto(`/inquiries/${number}`)
  const panel = page.getByRole("region", { name: "Frist" })
  expect(await panel.textContent()).toMatch(new RegExp(`Gælder: Reglen Presse, ${hours}\\sarbejdstime`))
  expect(await page.getByRole("list", { name: "Forløb" }).textContent()).toContain("efter de nye regler")
}

describe("the administrator gives the press less time", () => {
  test("sees which case it moves, moves it, and the case says why", async () => {
    const { page, context, complaints } = await openWindow(browser, app)
    await changePress(page, "2")
    expect(complaints).toEqual([])
    await context.close()
  })

  test("the same without JavaScript", async () => {
    const { page, context } = await openWindow(browser, app, { javaScript: false })
    await changePress(page, "1")
    await context.close()
  })
})

test("very many cases are moved some at a time, and the page goes on by itself to the end", async () => {
  const [original] = await app.house.db.read.select().from(inquiries).where(eq(inquiries.number, number))
  await copyCases(app.house.db, original?.id ?? 0, 1100)
  await app.house.db.write(async (tx) => {
    const [row] = await tx.select().from(deadlineRules).where(eq(deadlineRules.key, "press"))
    if (!row) throw new Error("no rule")
    await tx
      .update(deadlineRules)
      .set({ rule: { ...row.rule, amount: 3 } })
      .where(eq(deadlineRules.id, row.id))
  })
  const { page, context, complaints } = await openWindow(browser, app)
  await page.goto("/admin/deadlines/effect")
  await page.getByRole("button", { name: "Flyt de 1101 sager" }).click()
  await page.getByRole("status").filter({ hasText: "1101 sager er flyttet: 0 tidligere, 1101 senere" }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test("what is refused is told at its field, without a barrier, and stays as it was typed", async () => {
  const { page, context } = await openWindow(browser, app)
  await page.goto("/admin/deadlines/new")
  await page.getByLabel("Svar inden").fill("fire")
  await page.getByRole("button", { name: "Gem", exact: true }).click()
  await page.getByRole("alert").waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await page.getByLabel("Svar inden").inputValue()).toBe("fire")
  await page.goto("/admin/calendar")
  await page.getByLabel("Dato").fill("31-11-2026")
  await page.getByRole("button", { name: "Tilføj" }).click()
  await page.getByRole("link", { name: "November har 30 dage. Mente du 30-11-2026?" }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await page.getByLabel("Dato").inputValue()).toBe("31-11-2026")
  await context.close()
})
