import type { Page } from "playwright-core"
import { openLive } from "./browser.ts"

/* States of pages that are a step or two away from their address. */

export async function openDeliverable(page: Page) {
  await page.goto("/meetings?rule=5")
  await page.locator("td[data-state] a").first().click()
  await page.locator("#deliver-form").waitFor()
}

export async function openAll(page: Page, path: string) {
  await page.goto(path)
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details:not(.menu)")) fold.open = true
  })
}

export async function openColumns(page: Page) {
  await page.goto("/stakeholders")
  await page.locator("#columns summary").click()
}

export async function openViewMenu(page: Page) {
  await page.goto("/stakeholders/people")
  await page.locator("#view-menu summary").click()
}

export async function openPalette(page: Page) {
  await openLive(page, "/")
  await page.keyboard.press("Control+k")
  await page.getByRole("combobox").fill("blanket")
  await page.locator("dialog[open] [role=option] u").first().waitFor()
}

export async function openKeys(page: Page) {
  await openLive(page, "/inquiries")
  await page.keyboard.press("?")
  await page.getByRole("dialog").waitFor()
}

export async function openRule(page: Page) {
  await page.goto("/meetings/rules/1")
  await page.locator("button[value=preview]").click()
  await page.locator(".notice").waitFor()
}
