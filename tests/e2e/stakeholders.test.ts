import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inquiries } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openLive, openReady, openWindow } from "#tests/support/browser.ts"
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

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent()
const panel = (page: Page, name: string) => page.getByRole("region", { name })
const timeline = async (page: Page) => (await page.locator("ol.timeline > li").allTextContents()).map(plain)
const plain = (text: string) => text.replace(/\u00a0/g, " ")

/** Files a mail from Bodil; resolves when its case is there. */
async function mailFrom(address: string, subject: string) {
  await app.send({ from: `Bodil Krageskov <${address}>`, subject, text: "Hej\n\nHvornår er næste møde?\n\nBodil" })
  const cases = () => app.house.db.read.select().from(inquiries)
  await waitUntil("the mail to be filed", async () => (await cases()).some((row) => row.subject === subject))
}

describe.each([
  {
    javaScript: true,
    place: "Jobhuset Kysten",
    other: "Jobhuset Sletten",
    domain: "kysten.example",
    next: "sletten.example",
  },
  {
    javaScript: false,
    place: "Jobhuset Fjorden",
    other: "Jobhuset Bakken",
    domain: "fjorden.example",
    next: "bakken.example",
  },
])("with JavaScript $javaScript: an organisation and its people", ({ javaScript, place, other, domain, next }) => {
  let page: Page
  let organisation: string
  let person: string
  const mail = `bkr@${domain}`
  const newMail = `bkr@${next}`
  const open = (path: string) => (javaScript ? openReady(page, path) : page.goto(path))

  beforeAll(async () => {
    ;({ page } = await openWindow(browser, app, { javaScript }))
  })

  /** Unfolds a form by keyboard, types into it, and sends it with Enter. */
  async function fillIn(title: string, typed: Record<string, string>) {
    const fold = page
      .locator("details.fold")
      .filter({ has: page.locator("summary", { hasText: title }) })
      .last()
    await fold.locator("summary").first().focus()
    await page.keyboard.press("Enter")
    let last = fold.locator("form")
    for (const [label, text] of Object.entries(typed)) {
      last = fold.getByLabel(label, { exact: true })
      await last.fill(text)
    }
    await last.press("Enter")
  }

  test("is entered; what is wrong stands at its field, and what was typed stays", async () => {
    await open("/organisations/new")
    await page.getByLabel("Navn", { exact: true }).fill(place)
    await page.getByLabel("Domæne").fill(domain)
    await page.getByLabel("CVR").fill("1234")
    await page.getByLabel("CVR").press("Enter")
    await page.getByText("Et CVR-nummer har 8 cifre.").first().waitFor()
    expect(await page.getByLabel("Navn", { exact: true }).inputValue()).toBe(place)
    await page.getByLabel("CVR").fill("99001122")
    await page.getByLabel("CVR").press("Enter")
    await page.getByRole("heading", { level: 1, name: place }).waitFor()
    organisation = new URL(page.url()).pathname
    // Kept, with a warning.
    expect(await panel(page, "Stamdata").textContent()).toContain("kontrolcifret")
  })

  test("gets a person, who is refused a mail that is somebody else's", async () => {
    await fillIn("Tilføj person", { Titel: "Jobcenterchef", Mail: mail, Navn: "Bodil Krageskov" })
    await panel(page, "Personer").getByRole("link", { name: "Bodil Krageskov" }).waitFor()
    await fillIn("Tilføj person", { Mail: mail, Navn: "Asger Stokholt" })
    await page.getByText("Adressen fører allerede til Bodil Krageskov.").waitFor()
    expect(await page.locator("[name=name]").first().inputValue()).toBe("Asger Stokholt")
  })

  test("gets a new name, and keeps the old one with its days", async () => {
    await open(organisation)
    await fillIn("Ret navn", { "Gælder fra": "01-02-2026", Navn: `${place} Øst` })
    await page.getByRole("heading", { level: 1, name: `${place} Øst` }).waitFor()
    expect(plain((await panel(page, "Stamdata").textContent()) ?? "")).toContain(`${place} (til 31-01-2026)`)
    expect(await timeline(page)).toContainEqual(expect.stringContaining(`»${place}« blev til »${place} Øst«`))
  })

  test("and the person changes job: the new mail finds them, the open case comes along, the rest stays", async () => {
    await mailFrom(mail, `Åben sag ${domain}`)
    await open("/organisations/new")
    await page.getByLabel("Navn", { exact: true }).fill(other)
    await page.getByLabel("Navn", { exact: true }).press("Enter")
    await page.getByRole("heading", { level: 1, name: other }).waitFor()
    await open(organisation)
    await panel(page, "Personer").getByRole("link", { name: "Bodil Krageskov" }).press("Enter")
    await page.getByRole("heading", { level: 1, name: "Bodil Krageskov" }).waitFor()
    person = new URL(page.url()).pathname
    await page.locator(".page-head").getByRole("link", { name: "Skiftet job" }).press("Enter")
    await page.getByLabel("Ny organisation").fill(other)
    await page.getByLabel("Ny mail").fill(newMail)
    await page.getByLabel("Ny titel").fill("Direktør")
    await page.getByLabel("Ny titel").press("Enter")
    await page.getByRole("heading", { level: 1, name: "Hvad skal Bodil Krageskov tage med sig?" }).waitFor()
    expect(await page.getByRole("checkbox", { name: `Åben sag ${domain}` }).isChecked()).toBe(true)
    await page.getByRole("button", { name: "Flyt det valgte" }).press("Enter")
    await page.getByRole("heading", { level: 1, name: "Bodil Krageskov", exact: true }).waitFor()
    expect(await page.locator(".page-head").textContent()).toContain(`Direktør, ${other}`)
    await mailFrom(newMail, `Ny sag ${next}`)
    await open(`${person}?kind=mail`)
    const mails = await timeline(page)
    expect(mails[0]).toContain(other)
    expect(mails[1]).toContain(`${place} Øst`)
  })

  test("shows the whole of it on the timeline, narrowed by a link", async () => {
    await open(person)
    const all = (await timeline(page)).join("\n")
    for (const words of [
      `kom til ${other} som Direktør`,
      `forlod ${place} Øst`,
      `Ny sag ${next}`,
      `Åben sag ${domain}`,
    ])
      expect(all).toContain(words)
    const filter = page.getByRole("navigation", { name: "Vis i forløbet" })
    await filter.getByRole("link", { name: "Ændringer" }).press("Enter")
    await page.waitForURL(/kind=change/)
    await waitUntil("the list to be narrowed", async () =>
      (await timeline(page)).every((entry) => !entry.includes("sag")),
    )
    expect(await timeline(page)).toHaveLength(2)
  })
})

test("what is done in a panel is said, and undone", async () => {
  const { page, complaints } = await openWindow(browser, app)
  await page.goto("/organisations/new")
  await page.getByLabel("Navn", { exact: true }).fill("Jobhuset Engen")
  await page.getByRole("button", { name: "Opret" }).click()
  await page.getByRole("heading", { level: 1, name: "Jobhuset Engen" }).waitFor()
  await reload(page)
  await page.locator("summary", { hasText: "Tilføj adresse" }).click()
  await page.getByLabel("Adresse eller nummer").fill("post@engen.example")
  await page.getByLabel("Adresse eller nummer").press("Enter")
  const address = panel(page, "Adresser").getByRole("link", { name: "post@engen.example" })
  await address.waitFor()
  await page.getByRole("button", { name: "Afslut post@engen.example" }).click()
  await page.getByText("post@engen.example bruges ikke mere").waitFor()
  await page
    .getByRole("button", { name: /^Fortryd/ })
    .last()
    .click()
  await page.getByText("post@engen.example bruges igen").waitFor()
  await page.getByRole("button", { name: "Afslut post@engen.example" }).waitFor()
  expect(complaints).toEqual([])
})

/** Until the scripts of the page run: a form sent before would be sent the plain way. */
const reload = (page: Page) => openReady(page, page.url())

test("an organisation is offered by its name while one types", async () => {
  const { page } = await openWindow(browser, app)
  const asked: string[] = []
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname === "/organisations/names.data") asked.push(searchParams.get("q") ?? "")
  })
  await openReady(page, "/people/new")
  await page.getByLabel("Organisation").pressSequentially("jobcenter koe")
  await waitUntil("the names to be offered", async () => {
    const names = await page
      .locator("datalist option")
      .evaluateAll((all) => all.map((one) => one.getAttribute("value")))
    return names.includes("Jobcenter Køge") && !names.includes("Jobcenter Greve")
  })
  // As they were typed: the answer to the last one stands.
  expect(asked).toEqual(asked.toSorted((one, other) => one.length - other.length))
})

test("management gives a target group somebody responsible; staff cannot", async () => {
  const { page } = await openWindow(browser, app, { userId: app.jonas })
  await openReady(page, "/target-groups/media")
  await page.locator("summary", { hasText: "Ret ansvarlig" }).click()
  await page.getByLabel("Ansvarlig person").selectOption({ label: "Signe Aaholm" })
  await page.getByRole("button", { name: "Gem" }).click()
  await waitUntil("the line to change", async () =>
    ((await page.locator(".page-head").textContent()) ?? "").includes("Ansvarlig: Signe Aaholm."),
  )
  // The rule of who speaks for the region, in the strategy's words.
  expect(await page.locator("main").textContent()).toContain("Det er regionsledelsen, som tegner regionen i medierne.")
  const { page: staff } = await openWindow(browser, app)
  await staff.goto("/target-groups/media")
  expect(await heading(staff)).toBe("Medierne")
  expect(await staff.locator("summary", { hasText: "Ret ansvarlig" }).count()).toBe(0)
})

test("the sender on a case leads to their page and their organisation's", async () => {
  const { page } = await openWindow(browser, app)
  await mailFrom("bodil@stenkilde.example", "Hvem er jeg?")
  await openLive(page, "/inquiries")
  await page
    .getByRole("row")
    .filter({ hasText: "Hvem er jeg?" })
    .getByRole("link", { name: "stenkilde.example" })
    .click()
  await page.getByRole("heading", { level: 1, name: "stenkilde.example" }).waitFor()
  await page.goto("/inquiries")
  await page.getByRole("link", { name: "Hvem er jeg?" }).click()
  await page.getByRole("link", { name: "Bodil Krageskov" }).click()
  await page.waitForURL(/\/people\/\d+$/)
})
