import type { Page } from "playwright-core"
import { askAtTheDoor } from "./front-door.ts"
import type { TestHouse } from "./house.ts"
import { openAll } from "./openings.ts"
import { answerMuch, askOne } from "./surveys.ts"

let surveyPath = ""
let doorLink = ""

/** Somebody is asked, many have answered, and somebody has written on the contact page. */
export async function fillSurveys(house: TestHouse, now: number): Promise<void> {
  doorLink = (await askAtTheDoor(house, { date: "fredag", because: "Bestyrelsen mødes" })).link
  surveyPath = `/survey/${await askOne(house)}`
  await answerMuch(house, now)
}

/** The pages about what the house sends by itself. */
export const servicePages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["a survey by a personal link", (page) => page.goto(surveyPath)],
  ["what a business can write about", (page) => page.goto("/kontakt")],
  ["the rules of notice, and the form", (page) => page.goto("/kontakt/varsling")],
  ["the rules of work-sharing, unfolded", (page) => openAll(page, "/kontakt/arbejdsfordeling")],
  ["a form in which everything is wrong", openWrongForm],
  ["a receipt", (page) => page.goto(`/kontakt/kvittering/${doorLink}`)],
  ["where an inquiry stands", (page) => page.goto(`/kontakt/henvendelse/${doorLink}`)],
  ["the settings of the contact page", (page) => page.goto("/admin/front-door")],
  ["satisfaction", (page) => page.goto("/overview/satisfaction")],
  ["which mails one wants", (page) => page.goto("/settings/mails")],
  ["what the house sends by itself", (page) => page.goto("/admin/service")],
]

async function openWrongForm(page: Page) {
  await page.goto("/kontakt/varsling")
  await page.locator("[name='when.date']").fill("31-11-2026")
  await page.locator("#contact button[type=submit]").click()
  await page.locator("#contact .notice").waitFor()
}
