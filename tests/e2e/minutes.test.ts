import { eq } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { removeItem, restoreItem } from "#app/meetings/minutes/agenda.server.ts"
import { saveMinutes } from "#app/meetings/minutes/writing.server.ts"
import { agendaItems, meetings, organisations, outbox } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { openBrowser, openReady, openWindow } from "#tests/support/browser.ts"
import { waitUntil } from "#tests/support/wait.ts"

const HOUR = 3_600_000
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

async function begunMeeting(): Promise<number> {
  const now = Date.now()
  const [koege] = await app.house.db.read.select().from(organisations).where(eq(organisations.name, "Jobcenter Køge"))
  return addMeeting(
    app.house.db,
    { userId: app.signe, now },
    {
      ...{ type: "dialogue", title: "Dialogmøde, Jobcenter Køge", status: "invited", place: null, link: null },
      ...{ startAt: now - 2 * HOUR, endAt: now - HOUR, organiserId: app.signe },
      attendees: [{ organisationId: koege?.id ?? 0 }, { address: "gaest@koege.example" }],
    },
  )
}
const textOf = async (meetingId: number, key: string) => {
  const rows = await app.house.db.read.select().from(agendaItems).where(eq(agendaItems.meetingId, meetingId))
  return rows.find((row) => row.key === key)?.minutes
}
const field = (page: Page, title: string) => page.getByRole("textbox", { name: `Referat: ${title}` })

describe("minutes", () => {
  test("are written, agreed on and approved by keyboard alone; the owners are mailed", async () => {
    const id = await begunMeeting()
    const { page, context, complaints } = await openWindow(browser, app)
    await openReady(page, `/meetings/${id}`)
    const press = async (name: string) => {
      await page.getByRole("button", { name, exact: true }).focus()
      await page.keyboard.press("Enter")
    }
    const unfold = async (title: string) => {
      await page.locator("summary").filter({ hasText: title }).focus()
      await page.keyboard.press("Enter")
    }
    await field(page, "Effekt og resultater").focus()
    await page.keyboard.type("Flere unge kommer i job.")
    await page.getByText(/^Gemt kl\./).waitFor()
    expect(await textOf(id, "t:results")).toBe("Flere unge kommer i job.")

    await unfold("Tilføj aftale")
    await page.getByLabel("Hvad skal gøres?").focus()
    await page.keyboard.type("Send listen")
    await page.getByLabel("Hvem gør det?").selectOption({ label: "gaest@koege.example" })
    await page.getByLabel("Senest").focus()
    await page.keyboard.type(numericDate(dateOf(localDay(Date.now()) + 9)))
    await page.keyboard.press("Enter")
    await page.getByText("Aftalen er tilføjet").waitFor()

    await press("Gem som holdt")
    await page.getByText("Mødet er gemt som holdt").waitFor()
    await press("Godkend og lås referat")
    await page.getByText("Referatet er godkendt og låst. 1 ansvarlig får en mail.").waitFor()
    await page.getByText("Version 1").waitFor()
    expect(await page.locator("textarea[name=text]").count()).toBe(0)
    const [row] = await app.house.db.read.select().from(meetings).where(eq(meetings.id, id))
    expect(row?.status).toBe("minutes-approved")
    const queued = await app.house.db.read.select().from(outbox).where(eq(outbox.kind, "minutes"))
    expect(queued.map(({ mail }) => mail.to[0]?.address)).toEqual(["gaest@koege.example"])
    expect(complaints).toEqual([])
    await context.close()
  })

  test("that somebody else has written meanwhile are shown, and the writer chooses", async () => {
    const id = await begunMeeting()
    const { page, context } = await openWindow(browser, app)
    await openReady(page, `/meetings/${id}`)
    await saveMinutes(app.house.db, { userId: app.signe, now: Date.now() }, id, {
      key: "t:results",
      text: "Skrevet i en anden fane.",
      revision: 0,
    })
    await field(page, "Effekt og resultater").fill("Skrevet her.")
    await page.getByText("Skrevet i en anden fane.").waitFor()
    expect(await field(page, "Effekt og resultater").inputValue()).toBe("Skrevet her.")
    expect(await textOf(id, "t:results")).toBe("Skrevet i en anden fane.")
    await page.getByRole("button", { name: "Behold begge" }).click()
    await waitUntil("both to be saved", async () =>
      (await textOf(id, "t:results")) === "Skrevet i en anden fane.\nSkrevet her." ? true : null,
    )
    await context.close()
  })

  test("of an item that somebody else takes off the agenda stay in their field, and are saved when it comes back", async () => {
    const id = await begunMeeting()
    const { page, context } = await openWindow(browser, app)
    await openReady(page, `/meetings/${id}`)
    const other = { userId: app.jonas, now: Date.now() }
    await removeItem(app.house.db, other, id, "t:results")
    await field(page, "Effekt og resultater").fill("Skrevet imens.")
    await page.getByRole("button", { name: "Nåede vi ikke: Eventuelt" }).click()
    await page.getByText("Kommer på næste dagsorden: Eventuelt").waitFor()
    await page.getByText("Punktet blev taget af dagsordenen, mens du skrev.").waitFor()
    expect(await field(page, "Effekt og resultater").inputValue()).toBe("Skrevet imens.")
    await restoreItem(app.house.db, other, id, "t:results")
    await page.getByRole("button", { name: "Vi nåede det: Eventuelt" }).click()
    await waitUntil("the text to be saved", async () =>
      (await textOf(id, "t:results")) === "Skrevet imens." ? true : null,
    )
    await context.close()
  })

  test("of one meeting do not stand in the fields of the next that is opened", async () => {
    const [one, other] = [await begunMeeting(), await begunMeeting()]
    const { page, context } = await openWindow(browser, app)
    await openReady(page, `/meetings/${one}`)
    await field(page, "Effekt og resultater").fill("Hører til det første.")
    await page.getByText(/^Gemt kl\./).waitFor()
    // As a link does, without loading the page anew.
    await page.evaluate((id) => window.__remixRouter.navigate(`/meetings/${id}`), other)
    await page.waitForURL(`**/meetings/${other}`)
    await waitUntil("the field to be empty", async () =>
      (await field(page, "Effekt og resultater").inputValue()) === "" ? true : null,
    )
    expect(await textOf(other, "t:results")).not.toBe("Hører til det første.")
    await context.close()
  })

  test("are written, and an agenda put in order, without JavaScript; nothing typed is lost to somebody else", async () => {
    const id = await begunMeeting()
    const { page, context } = await openWindow(browser, app, { javaScript: false })
    await page.goto(`/meetings/${id}/agenda`)
    await page.getByRole("button", { name: "Flyt ned: Effekt og resultater" }).click()
    // Waited for, since a page that comes over the wire is read as it comes.
    await page.locator("ol.list > li").nth(2).filter({ hasText: "3. Effekt og resultater" }).waitFor()
    await page.goto(`/meetings/${id}`)
    await saveMinutes(app.house.db, { userId: app.signe, now: Date.now() }, id, {
      key: "t:results",
      text: "Den anden.",
      revision: 0,
    })
    const form = page.locator("form", { has: field(page, "Effekt og resultater") })
    await field(page, "Effekt og resultater").fill("Min tekst.")
    await form.getByRole("button", { name: "Gem" }).click()
    await page.getByText("Den anden.").waitFor()
    expect(await page.locator("textarea[name=text]").inputValue()).toBe("Min tekst.")
    await page.getByRole("button", { name: "Brug min" }).last().click()
    await page.waitForURL(new RegExp(`/meetings/${id}#`))
    expect(await textOf(id, "t:results")).toBe("Min tekst.")
    await context.close()
  })
})
