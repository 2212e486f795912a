import { eq } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { workingDuration } from "#app/deadlines/due-words.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { workingTimeBetween } from "#app/deadlines/working-time.ts"
import { instantOf, localDay, weekStart } from "#app/deadlines/zone.ts"
import { shortDay } from "#app/i18n/dates.ts"
import { overruleInquiryDeadline } from "#app/inquiries/overruling.server.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import { inquiries, mailboxes, users } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { findBarriers, openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
import { receive } from "#tests/support/mail.ts"
import { waitUntil } from "#tests/support/wait.ts"

const quote = "senest fredag kl. 12"
const sender = "Ole Vang <ole@fjordbo.example>"
const subject = "Åbningstider i ferien"
const firstId = "<first@fjordbo.example>"

let app: App
let browser: Browser
let page: Page
let complaints: string[]

const findCase = async (title = subject) =>
  (await app.house.db.read.select().from(inquiries).where(eq(inquiries.subject, title))).at(0)
const write = (text: string) => app.send({ from: sender, subject: `SV: ${subject}`, text, inReplyTo: firstId })
const speak = (locale: "da" | "en") =>
  app.house.db.write((tx) => tx.update(users).set({ locale }).where(eq(users.id, app.signe)))
const plain = (text: string | null) => (text ?? "").replaceAll("\u00a0", " ")
const said = async (selector: string) => (await page.locator(selector).allInnerTexts()).map(plain)
const form = () => page.getByRole("form", { name: /^(Sæt en anden frist|Set another deadline)$/ })

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  await app.send({
    ...{ from: sender, subject, messageId: firstId },
    text: `Hej\n\nHvornår holder I åbent? Vi har brug for svar ${quote}.\n\nVenlig hilsen\nOle`,
    html: `<p>Hej</p><p>Hvornår holder I åbent? Vi har brug for svar <b>senest</b> <i>fredag</i> kl. 12.</p>`,
  })
  await waitUntil("the mail to be filed", () => findCase())
  ;({ page, complaints } = await openWindow(browser, app))
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe("the deadline of a mail that says »senest fredag kl. 12«", () => {
  test("is shown with its words marked and its reason, in both languages", async () => {
    const address = `/inquiries/${(await findCase())?.number}`
    await speak("en")
    await page.goto(address)
    expect((await said(".reasons li"))[0]).toMatch(
      /^Applies: The sender asks for an answer by Fri .*»senest fredag kl\. 12«/,
    )
    await speak("da")
    await openLive(page, address)
    expect((await said(".reasons li"))[0]).toMatch(
      /^Gælder: Afsenderen beder om svar senest fre\. .*»senest fredag kl\. 12«/,
    )
    expect(await said(".timeline mark")).toEqual([quote])
    expect(await page.getByRole("img", { name: /^Fristlinje: modtaget/ }).count()).toBe(1)
  })

  test("has them marked in the mail as it was sent, too", async () => {
    await page.locator("summary", { hasText: "Vis som mail" }).click()
    const marks = page.frameLocator(".as-sent iframe").locator("mark")
    await marks.first().waitFor()
    expect(plain((await marks.allInnerTexts()).join(" ")).replace(/\s+/g, " ")).toBe(quote)
  })
})

describe("another deadline", () => {
  test("that cannot be is refused with the repair, and nothing typed is lost", async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press("d")
    await page.keyboard.type("31-11-2027")
    await form().getByLabel("Begrundelse").fill("Aftalt i telefonen")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.getByText("November har 30 dage. Mente du 30-11-2027?").waitFor()
    expect(await form().getByLabel("Dato", { exact: true }).inputValue()).toBe("31-11-2027")
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await findBarriers(page)).toEqual([])
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test("is set with its reason, and the timeline tells of it in both languages", async () => {
    await form()
      .getByRole("radio", { name: /^Om 3 arbejdsdage/ })
      .check()
    await form().getByRole("button", { name: "Sæt fristen" }).click()
    await page.getByRole("button", { name: "Tilbage til den beregnede frist" }).waitFor()
    expect((await said(".reasons li"))[0]).toMatch(
      /^Gælder: Signe Aaholm har sat fristen til .*: Aftalt i telefonen\.$/,
    )
    expect((await said(".timeline li")).at(-1)).toMatch(
      /Signe Aaholm satte svarfristen til .* i stedet for .*, fordi: Aftalt i telefonen\./,
    )
    await speak("en")
    await page.reload()
    expect((await said(".timeline li")).at(-1)).toMatch(
      /Signe Aaholm set the deadline for replying to .*, because: Aftalt/,
    )
    await speak("da")
    await openLive(page, page.url())
  })

  test("is undone from the toast, which is logged as well", async () => {
    await page.keyboard.press("d")
    await form()
      .getByRole("radio", { name: /^Om 1 arbejdsdag/ })
      .check()
    await form().getByLabel("Begrundelse").fill("Hellere straks")
    await form().getByRole("button", { name: "Sæt fristen" }).click()
    await page.getByRole("button", { name: /^Fortryd/ }).click()
    await waitUntil("the earlier one to stand again", async () =>
      /Aftalt i telefonen/.test((await said(".reasons li"))[0] ?? ""),
    )
    await page.getByRole("button", { name: "Tilbage til den beregnede frist" }).click()
    await page
      .locator(".timeline")
      .getByText(/satte svarfristen tilbage til den beregnede/)
      .waitFor()
    expect((await said(".reasons li"))[0]).toContain(quote)
  })

  test("is set without JavaScript, by the choice that the refusal offers", async () => {
    const { page: plainPage, context } = await openWindow(browser, app, { javaScript: false })
    await plainPage.goto(page.url())
    await plainPage.locator("#set-deadline summary").click()
    await plainPage.getByLabel("Dato", { exact: true }).fill("25-12-2026")
    await plainPage.getByLabel("Begrundelse").fill("Før jul")
    await plainPage.getByRole("button", { name: "Sæt fristen" }).click()
    expect(plain(await plainPage.locator("#deadline-date-error").textContent())).toMatch(/har vi lukket|er passeret/)
    expect(await plainPage.getByLabel("Begrundelse").inputValue()).toBe("Før jul")
    await plainPage
      .getByRole("button", { name: /^(Brug|Behold)/ })
      .first()
      .click()
    expect(plain(await plainPage.locator(".reasons li").first().textContent())).toContain("Før jul")
    await plainPage.getByRole("button", { name: "Tilbage til den beregnede frist" }).click()
    expect(await plainPage.getByRole("button", { name: "Tilbage til den beregnede frist" }).count()).toBe(0)
    await context.close()
  })
})

describe("a mail that states an earlier deadline", () => {
  test("changes nothing by itself: it is proposed, on the case and in the queue", async () => {
    const { id = 0 } = (await findCase()) ?? {}
    const far = { kind: "reply" as const, at: Date.now() + 30 * 86_400_000, reason: "Aftalt" }
    await overruleInquiryDeadline(app.house.db, { userId: app.signe, now: Date.now() }, id, far)
    await openLive(page, page.url())
    const before = (await findCase())?.dueAt
    await write("Vi rykker for svar. Vi har brug for det omgående.")
    await page.locator("#proposal").waitFor()
    expect((await findCase())?.dueAt).toBe(before)
    expect(plain(await page.locator("#proposal").textContent())).toMatch(/Fristen er nu .* Foreslået: /)
    await page.getByText(/^Afsenderen har rykket for svar i dag/).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.goto("/inquiries")
    const row = page.getByRole("row").filter({ hasText: subject })
    expect(await row.textContent()).toMatch(/Rykket.*Ny frist\?/)
    await page.goBack()
  })

  test("is used with a key, and taken back with another", async () => {
    await openLive(page, page.url())
    const before = (await findCase())?.dueAt
    await page.keyboard.press("b")
    await page.locator("#proposal").waitFor({ state: "detached" })
    expect((await findCase())?.dueAt).not.toBe(before)
    // The page may hear of the change before the answer is there that says how to take it back.
    await page
      .locator(".toasts")
      .getByRole("button", { name: /^Fortryd/ })
      .waitFor()
    await page.keyboard.press("z")
    await page.locator("#proposal").waitFor()
    expect((await findCase())?.dueAt).toBe(before)
    await page.locator("#proposal").getByRole("button", { name: "Behold" }).click()
    await page.locator("#proposal").waitFor({ state: "detached" })
    await page
      .locator(".timeline")
      .getByText(/beholdt fristen/)
      .waitFor()
  })
})

describe("a case that waits", () => {
  test("stands still until the sender answers, and then runs with what was left", async () => {
    await page.locator("summary", { hasText: "Vent" }).click()
    await page.getByRole("button", { name: "Venter på afsender" }).click()
    await page.getByRole("heading", { name: "Venter på afsender" }).waitFor()
    expect(plain(await page.locator(".fristlinje .left").textContent())).toMatch(/tilbage, når svaret kommer$/)
    await write("Det gælder uge 52.")
    await page
      .getByRole("heading", { name: /^(Svar|Over frist) / })
      .first()
      .waitFor()
    expect((await findCase())?.status).toBe("open")
  })

  test("over a weekend is told as an interval with its open hours, and the working time that is left", async () => {
    const { number, told } = await waitOverTheWeekend()
    await openLive(page, `/inquiries/${number}`)
    expect(await said(".panel.first ul.reasons li")).toEqual([told])
    expect(plain(await page.locator(".fristlinje .left").textContent())).toMatch(
      /(arbejdsdage|arbejdstid|t\.|min\.).* tilbage/,
    )
    await page.locator("summary", { hasText: /^Dag for dag uden weekend/ }).click()
    const days = await said(".day-by-day li")
    expect(days.some((day) => /uge \d+/.test(day))).toBe(true)
    expect(days.some((day) => /pause, uret står stille/.test(day))).toBe(true)
  })
})

/** A case of the Thursday before the last whole weekend, which waited from Friday at 14.10 to Monday at 9.05. */
async function waitOverTheWeekend() {
  const { house } = app
  const monday = weekStart(localDay(Date.now()))
  const clock = (day: number, hours: number, minutes: number) => instantOf(day, hours * 60 + minutes)
  const [from, to] = [clock(monday - 3, 14, 10), clock(monday, 9, 5)]
  const [mailbox] = await house.db.read.select().from(mailboxes)
  const mail = { from: sender, subject: "En weekend", messageId: "<weekend@fjordbo.example>" }
  house.clock.now = clock(monday - 4, 10, 0)
  const { inquiryId } = await receive(house, mailbox?.id ?? null, { ...mail, text: "Hvordan gør vi?" })
  await startWaiting(house.db, { userId: app.signe, now: from }, inquiryId ?? 0, { reason: "sender" })
  house.clock.now = to
  const answer = { from: sender, subject: "SV: En weekend", inReplyTo: mail.messageId, text: "Det gælder os begge." }
  await receive(house, mailbox?.id ?? null, answer)
  const calendar = await loadCalendar(house.db.read, to)
  const open = workingDuration(workingTimeBetween(calendar, from, to), "da")
  const day = (at: number) => plain(shortDay(at, "da"))
  return {
    number: (await findCase("En weekend"))?.number,
    told: plain(`Venter på afsender ${day(from)} kl. 14.10 – ${day(to)} kl. 9.05: ${open} åbningstid`),
  }
}

describe("a thank-you on an answered case", () => {
  test("leaves it answered, with a quiet line and a way to open it", async () => {
    await openLive(page, `/inquiries/${(await findCase())?.number}`)
    await page.locator("summary", { hasText: "Luk" }).click()
    await page.getByRole("button", { name: "Besvaret", exact: true }).click()
    await page.getByRole("button", { name: "Genåbn" }).waitFor()
    await write("Tusind tak for hjælpen!")
    const line = page.locator("form.notice", { hasText: "Afsenderen har skrevet siden, uden at vente svar." })
    await line.waitFor()
    expect((await findCase())?.status).toBe("closed")
    expect(await findBarriers(page)).toEqual([])
    await line.getByRole("button", { name: "Genåbn" }).click()
    await line.waitFor({ state: "detached" })
    expect((await findCase())?.status).toBe("open")
  })
})

test("all of it without a word of complaint in the browser's console", () => {
  // The refused deadline is an HTTP 400, which browsers log by themselves.
  expect(complaints.filter((line) => !line.includes("400"))).toEqual([])
})
