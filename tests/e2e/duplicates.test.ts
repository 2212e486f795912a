import { eq } from "drizzle-orm"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { contacts, notDuplicates, people } from "#db/schema/index.ts"
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

const addPerson = async (name: string, createdAt: number) => {
  const [row] = await app.house.db.write((tx) =>
    tx.insert(people).values({ name, createdAt }).returning({ id: people.id }),
  )
  return row?.id ?? 0
}
const personOf = async (id: number) => (await app.house.db.read.select().from(people).where(eq(people.id, id)))[0]

test("a pair is seen, told apart, merged and taken back, by keys alone", async () => {
  const asta = await addPerson("Asta Vindeby", 1)
  const twice = await addPerson("Vindeby, Asta", 2)
  const bodil = await addPerson("Bodil Ravnskov", 3)
  await addPerson("Bodil Rawnskov", 4)
  await app.house.db.write((tx) =>
    tx.insert(contacts).values({ channel: "phone", direction: "in", at: 5, personId: twice, summary: "Ringede" }),
  )
  const { page, context, complaints } = await openWindow(browser, app)
  const key = (name: string) => page.keyboard.press(name)
  await openLive(page, "/stakeholders/duplicates")
  await page.getByRole("heading", { level: 2, name: "Asta Vindeby og Vindeby, Asta" }).waitFor()
  await page.getByText("Samme navn", { exact: true }).waitFor()

  await key("j")
  await page.getByRole("heading", { level: 2, name: /^Bodil/ }).waitFor()
  await key("n")
  await page.getByText("De bliver ikke foreslået igen.").waitFor()
  await page.getByRole("heading", { level: 2, name: /^Asta/ }).waitFor()
  expect(await app.house.db.read.select().from(notDuplicates)).toMatchObject([{ oneId: bodil, otherId: bodil + 1 }])

  // The one with the history is proposed; the other is chosen instead.
  await key("s")
  await key("m")
  await page.getByText("Slået sammen. Asta Vindeby er beholdt.").waitFor()
  await page.getByRole("heading", { level: 2, name: "Ingen dubletter" }).waitFor()
  expect((await personOf(twice))?.mergedIntoId).toBe(asta)
  expect((await app.house.db.read.select().from(contacts)).map(({ personId }) => personId)).toEqual([asta])

  await key("z")
  await page.getByText("Skilt ad igen. Vindeby, Asta er tilbage.").waitFor()
  await page.getByRole("heading", { level: 2, name: /^Asta/ }).waitFor()
  expect((await personOf(twice))?.mergedIntoId).toBeNull()
  expect((await app.house.db.read.select().from(contacts)).map(({ personId }) => personId)).toEqual([twice])
  expect(complaints).toEqual([])
  await context.close()
})

test("the same without JavaScript: chosen values are taken, and the list of what was merged leads back", async () => {
  const { page, context } = await openWindow(browser, app, { javaScript: false })
  await page.goto("/stakeholders/duplicates")
  await page.getByRole("radio", { name: "Navn: brug Asta Vindeby" }).check()
  await page.getByRole("button", { name: /^Slå sammen/ }).click()
  const recent = page.getByRole("region", { name: "Slået sammen for nylig" })
  await recent.getByText("Asta Vindeby er nu Asta Vindeby").waitFor()
  const names = async () => (await app.house.db.read.select().from(people)).map(({ name }) => name)
  expect((await names()).filter((name) => name === "Asta Vindeby")).toHaveLength(2)
  await recent.getByRole("button", { name: "Skil" }).click()
  await page.getByRole("heading", { level: 2, name: /^Asta/ }).waitFor()
  await waitUntil("both names", async () => (await names()).includes("Vindeby, Asta"))
  await context.close()
})
