import type { Page } from "playwright-core"
import type { TestHouse } from "./house.ts"
import { answerMuch, askOne } from "./surveys.ts"

let surveyPath = ""

/** Somebody is asked, and many have answered. */
export async function fillSurveys(house: TestHouse, now: number): Promise<void> {
  surveyPath = `/survey/${await askOne(house)}`
  await answerMuch(house, now)
}

/** The pages about what the house sends by itself. */
export const servicePages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["a survey by a personal link", (page) => page.goto(surveyPath)],
  ["satisfaction", (page) => page.goto("/overview/satisfaction")],
  ["which mails one wants", (page) => page.goto("/settings/mails")],
  ["what the house sends by itself", (page) => page.goto("/admin/service")],
]
