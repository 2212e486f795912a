import type { Page } from "playwright-core"
import { askAtTheDoor } from "./front-door.ts"
import type { TestHouse } from "./house.ts"
import { writeNews } from "./news.ts"
import { openAll } from "./openings.ts"
import { publishSome } from "./publications.ts"
import { answerMuch, askOne } from "./surveys.ts"

let surveyPath = ""
let doorLink = ""
let published: Awaited<ReturnType<typeof publishSome>>
let news: Awaited<ReturnType<typeof writeNews>>

/** Somebody is asked, many have answered, somebody has written on the contact page, and news have been sent. */
export async function fillSurveys(house: TestHouse, userId: number, now: number): Promise<void> {
  doorLink = (await askAtTheDoor(house, { date: "fredag", because: "Bestyrelsen mødes" })).link
  surveyPath = `/survey/${await askOne(house)}`
  await answerMuch(house, now)
  published = await publishSome(house, userId)
  // The link in the mail that asks is looked at by the clock of the pages.
  news = await writeNews({ ...house, now: () => now }, userId)
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
  ["what there is news about", (page) => page.goto("/nyheder")],
  ["a form for news in which everything is wrong", openWrongSubscription],
  ["news that have been asked for", (page) => page.goto("/nyheder?sendt=1")],
  ["the question whether one wants news", (page) => page.goto(`/nyheder/bekraeft/${news.newsAsked}`)],
  ["one's own news", (page) => page.goto(`/nyheder/mine/${news.newsMine}`)],
  ["the way out of a news mail", (page) => page.goto(`/nyheder/afmeld/${news.newsStop}`)],
  ["the news items", (page) => page.goto("/news")],
  ["a new news item", (page) => page.goto("/news/new")],
  ["a news item to be sent", (page) => page.goto(`/news/${news.newsDraft}`)],
  ["a news item that goes out", (page) => page.goto(`/news/${news.newsItem}`)],
  ["the topics of news, unfolded", (page) => openAll(page, "/admin/news")],
  ["the consent log", (page) => page.goto("/admin/news/consents")],
  ["what is published for a group", (page) => page.goto("/materiale/a-kasser")],
  ["a group for which nothing is published", (page) => page.goto("/materiale/vejledning")],
  ["the publications", (page) => page.goto("/publications")],
  ["a new publication in which everything is wrong", openWrongPublication],
  ["a publication and its versions", (page) => page.goto(`/publications/${published.publication}`)],
  ["satisfaction", (page) => page.goto("/overview/satisfaction")],
  ["which mails one wants", (page) => page.goto("/settings/mails")],
  ["what the house sends by itself", (page) => page.goto("/admin/service")],
]

async function openWrongSubscription(page: Page) {
  await page.goto("/nyheder")
  await page.locator("#news button[type=submit]").click()
  await page.locator("#news .notice").waitFor()
}

async function openWrongPublication(page: Page) {
  await page.goto("/publications/new")
  await page.locator("#publication button[type=submit]").click()
  await page.locator("#publication .notice").waitFor()
}

async function openWrongForm(page: Page) {
  await page.goto("/kontakt/varsling")
  await page.locator("[name='when.date']").fill("31-11-2026")
  await page.locator("#contact button[type=submit]").click()
  await page.locator("#contact .notice").waitFor()
}
