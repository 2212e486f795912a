import { eq } from "drizzle-orm"
import { simpleParser } from "mailparser"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inquiries } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { findBarriers, openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
import { question, workSharing } from "#tests/support/letters.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
let page: Page
let complaints: string[]

const subject = String(workSharing.subject)
const headers = (raw: string) => raw.slice(0, raw.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, " ")
const header = (raw: string, name: string) => new RegExp(`^${name}: *(.*)$`, "im").exec(headers(raw))?.[1]?.trim() ?? ""
const replies = () => app.sent().filter((raw) => !/^Auto-Submitted:/im.test(headers(raw)))
const findCase = async () =>
  (await app.house.db.read.select().from(inquiries).where(eq(inquiries.subject, subject))).at(0)
const countCases = async () => (await app.house.db.read.select().from(inquiries)).length

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  ;({ page, complaints } = await openWindow(browser, app))
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe("an inquiry from the first mail to the last", () => {
  test("stands in an open queue within two seconds, without a reload", async () => {
    await openLive(page, "/inquiries")
    // The first mail of all finds the worker's parsers still starting.
    await app.send(question("Hvilken blanket?"))
    await page.getByRole("link", { name: "Hvilken blanket?" }).waitFor()
    await page.evaluate(() => Object.assign(window, { sameDocument: true }))
    await app.send({ ...workSharing, messageId: "<first@vindrose-emballage.example>" })
    const taken = Date.now()
    const row = page.getByRole("row").filter({ hasText: subject })
    await row.waitFor()
    expect(Date.now() - taken).toBeLessThan(2000)
    expect(await page.evaluate(() => "sameDocument" in window)).toBe(true)
    expect(await row.textContent()).toContain("»senest i morgen kl. 15«")
    expect(await row.textContent()).toContain("Arbejdsfordeling")
  })

  test("shows by when, why, and the words that say so", async () => {
    await page.getByRole("link", { name: subject }).click()
    await page.getByRole("heading", { level: 1, name: subject }).waitFor()
    const reasons = await page.locator(".reasons li").allInnerTexts()
    expect(reasons[0]).toMatch(/^Gælder: Afsenderen beder om svar senest .*»senest i morgen kl. 15«/)
    expect(await page.locator(".timeline mark").textContent()).toBe("senest i morgen kl. 15")
    expect(await page.getByRole("img", { name: /^Fristlinje: modtaget/ }).count()).toBe(1)
  })

  test("keeps what is being written through a reload", async () => {
    await page.getByLabel("Svar", { exact: true }).fill("Kære Mette\n\nDu skal sende ansøgningen til jobcentret.")
    await page.getByText("Kladde gemt").waitFor()
    await page.reload()
    expect(await page.getByLabel("Svar", { exact: true }).inputValue()).toContain("til jobcentret.")
  })

  test("takes files with the reply: chosen, dropped on it, and taken out", async () => {
    const file = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from("vejledning") })
    await page
      .getByLabel("Vedhæft", { exact: true })
      .setInputFiles([file("Vejledning på dansk.pdf"), file("Gammel.pdf")])
    const files = page.getByRole("list", { name: "Vedhæftet svaret" })
    await page.getByRole("button", { name: "Fjern Gammel.pdf" }).click()
    await files.getByText("Gammel.pdf").first().waitFor({ state: "detached" })
    await page.locator("#reply").evaluate((composer) => {
      const data = new DataTransfer()
      data.items.add(new File(["blanket"], "AR 292.pdf", { type: "application/pdf" }))
      composer.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }))
    })
    await files.getByText("AR 292.pdf").first().waitFor()
    expect(await findBarriers(page)).toEqual([])
  })

  test("gets a reply that can be stopped, and then is where it was", async () => {
    await page.getByLabel("Svar", { exact: true }).press("Control+Enter")
    await page
      .getByText(/^Svaret sendes om \d sekund/)
      .first()
      .waitFor()
    await page.keyboard.press("z")
    await page.getByText("Svaret er stoppet. Det ligger her som kladde.").waitFor()
    await waitUntil("the text to come back", async () =>
      (await page.getByLabel("Svar", { exact: true }).inputValue()).includes("til jobcentret."),
    )
    expect(replies()).toEqual([])
    expect(await findCase()).toMatchObject({ status: "open", answeredAt: null })
  })

  test("gets a reply that leaves, as an answer in the sender's own thread", async () => {
    await page.getByRole("button", { name: /^Send svar/ }).click()
    const [reply] = await waitUntil("the reply to leave", () => (replies().length > 0 ? replies() : null))
    expect(header(reply ?? "", "In-Reply-To")).toBe("<first@vindrose-emballage.example>")
    expect(header(reply ?? "", "References")).toBe("<first@vindrose-emballage.example>")
    expect(header(reply ?? "", "To")).toContain("mli@vindrose-emballage.example")
    const { attachments } = await simpleParser(reply ?? "")
    expect(attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ["Vejledning på dansk.pdf", "vejledning"],
      ["AR 292.pdf", "blanket"],
    ])
    await page.locator(".page-head .due[data-state=done]").waitFor()
    expect(await findCase()).toMatchObject({ status: "answered" })
  })

  test("takes the sender's answer into the same case, and shows it where it is open", async () => {
    const ours = header(replies()[0] ?? "", "Message-ID")
    const text = "Tak. Hvad skal ansøgningen indeholde?\n\n> Du skal sende ansøgningen til jobcentret."
    await app.send({ from: workSharing.from, subject: `SV: ${subject}`, inReplyTo: ours, references: ours, text })
    await page.getByText("Hvad skal ansøgningen indeholde?").waitFor()
    expect(await countCases()).toBe(2)
  })

  test("holds a reply back when newer mail has come, and keeps its text", async () => {
    await page.getByLabel("Svar", { exact: true }).fill("Kære Mette\n\nEn erklæring og en liste.")
    await app.send({
      from: workSharing.from,
      subject: `SV: ${subject}`,
      text: "Vi har fundet ud af det.",
      inReplyTo: header(replies()[0] ?? "", "Message-ID"),
    })
    await page.getByText("Der er kommet ny mail, mens du skrev.").waitFor()
    await page.getByRole("button", { name: /^Send svar/ }).click()
    await page.getByText("Svaret er ikke sendt.").waitFor()
    expect(await page.getByLabel("Svar", { exact: true }).inputValue()).toContain("En erklæring og en liste.")
    await page.getByText("Jeg har læst den").click()
    await page.getByRole("button", { name: /^Send svar/ }).click()
    await waitUntil("the second reply to leave", () => replies().length === 2)
  })

  test("is closed, undone, closed and opened again", async () => {
    const closeAsAnswered = async () => {
      await page.locator("summary", { hasText: "Luk" }).click()
      await page.getByRole("button", { name: "Besvaret", exact: true }).click()
      await page.getByRole("button", { name: "Genåbn" }).waitFor()
    }
    await closeAsAnswered()
    await page
      .getByRole("button", { name: /^Fortryd/ })
      .last()
      .click()
    await page.locator("summary", { hasText: "Luk" }).waitFor()
    await closeAsAnswered()
    expect(await findCase()).toMatchObject({ status: "closed", closedReason: "answered" })
    await page.getByRole("button", { name: "Genåbn" }).click()
    await page.locator("summary", { hasText: "Luk" }).waitFor()
    expect((await findCase())?.closedAt).toBeNull()
  })

  test("all of it without a word of complaint in the browser's console", () => {
    // The refused reply is an HTTP 409, which browsers log by themselves.
    expect(complaints.filter((line) => !line.includes("409"))).toEqual([])
  })
})
