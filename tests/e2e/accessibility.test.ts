import { eq, gte } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { addAddendum, correctContact } from "#app/contact-log/correcting.server.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { addRule } from "#app/inquiries/routing-rules.server.ts"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { yearOf } from "#app/meetings/period.ts"
import { proposePlan } from "#app/meetings/plan/proposing.server.ts"
import { affiliations, deadlineRules, inquiries, slots, users } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { approvalPages, fillApprovals } from "#tests/support/approval-pages.ts"
import { findBarriers, openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
import { logCall } from "#tests/support/contacts.ts"
import { holdCouncil } from "#tests/support/council.ts"
import { importLists } from "#tests/support/imported-lists.ts"
import { inviteAndPoll } from "#tests/support/invitations.ts"
import { fillKinds, kindPages } from "#tests/support/kind-pages.ts"
import { fillLetters, letterPages } from "#tests/support/letter-pages.ts"
import { question, workSharing } from "#tests/support/letters.ts"
import { addLikelyDoubles } from "#tests/support/likely-doubles.ts"
import { openAll, openDeliverable, openKeys, openPalette, openRule } from "#tests/support/openings.ts"
import { groupPages, partyPages } from "#tests/support/party-pages.ts"
import { privacyPages, proposeOld } from "#tests/support/privacy-pages.ts"
import { mergeTwo, relatedPages } from "#tests/support/related-pages.ts"
import { addEnrolled, secondFactorPages } from "#tests/support/second-factor-pages.ts"
import { fillSurveys, servicePages } from "#tests/support/service-pages.ts"
import { addProvider, singleSignOnPages } from "#tests/support/single-sign-on-pages.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
let casePath: string
let lateNumber: string
let contactId: number
let slotId: number
let meetingId: number
/** Next year: the whole of it is still to be planned, whenever this runs. */
const planYear = yearOf(dateOf(localDay(Date.now()))) + 1
let called: Awaited<ReturnType<typeof inviteAndPoll>>
let minutedId: number

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  const file = { filename: "skema.docm", content: Buffer.alloc(41_000) }
  await app.send({ ...workSharing, html: "<p>Hej</p>", attachments: [file] })
  for (let n = 1; n <= 4; n++) await app.send(question(`Blanket ${n}`))
  const rows = await waitUntil("the mails to be filed", async () => {
    const rows = await app.house.db.read.select().from(inquiries)
    return rows.length === 5 ? rows : null
  })
  casePath = `/inquiries/${rows.find(({ subject }) => subject === workSharing.subject)?.number}`
  lateNumber = rows.find(({ subject }) => subject === "Blanket 1")?.number ?? ""
  // One that is late and one that waits, so that every state is on the page.
  const now = Date.now()
  // Whoever looks at every page has to be let in everywhere.
  await app.house.db.write((tx) => tx.update(users).set({ role: "administrator" }).where(eq(users.id, app.signe)))
  await addRule(
    app.house.db,
    { userId: app.signe, now },
    { name: "Blanketter", active: true, conditions: { subjectWords: ["blanket*"] }, result: { topic: "work-sharing" } },
  )
  await importLists(app.house, app.signe)
  const caseId = rows[0]?.id ?? 0
  const followUp = { dueOn: dateOf(localDay(now) - 1), kind: "callback" as const }
  const entry = await logCall(app.house, { id: app.signe, unitId: 1 }, { inquiryId: caseId, followUp, at: now })
  contactId = entry.contactId
  await correctContact(app.house.db, { userId: app.signe, now }, contactId, { summary: "Spurgte til AR 292." }, 0)
  const [slot] = await app.house.db.read
    .select()
    .from(slots)
    .where(gte(slots.to, dateOf(localDay(now))))
  slotId = slot?.id ?? 0
  meetingId = await addMeeting(
    app.house.db,
    { userId: app.signe, now },
    {
      ...{ type: "dialogue", title: "Dialogmøde, Jobcenter Køge", startAt: now - 7_200_000, endAt: now - 3_600_000 },
      ...{ place: "Rådhuset", link: "https://moede.example/1", organiserId: app.signe, status: "invited" },
      attendees: [{ organisationId: slot?.organisationId }, { address: "gaest@kommune.example" }],
    },
  )
  await proposePlan(app.house.db, { userId: app.signe, now }, { obligationId: 1, year: planYear, part: 1 })
  called = await inviteAndPoll(app.house, { userId: app.signe, now })
  minutedId = await holdCouncil(app, now)
  await proposeOld(app.house, { userId: app.signe, now })
  await fillLetters(app.house, { path: casePath, caseId, looker: app.signe, colleague: app.jonas, now })
  await fillSurveys(app.house, app.signe, now)
  await addEnrolled(app)
  await addProvider(app)
  await fillKinds(app.house, { userId: app.signe, now })
  await fillApprovals(app.house, { looker: app.signe, colleague: app.jonas, now })
  await addAddendum(app.house.db, { userId: app.signe, now }, contactId, { text: "Fik svar på mail." })
  await addLikelyDoubles(app.house, now)
  await app.house.db.write(async (tx) => {
    await tx
      .update(inquiries)
      .set({ dueAt: now - 86_400_000, warnAt: now - 90_000_000, assigneeId: app.signe })
      .where(eq(inquiries.subject, "Blanket 1"))
    await tx
      .update(inquiries)
      .set({ status: "waiting", waitingReason: "sender", waitingSince: now, dueAt: null, assigneeId: app.signe })
      .where(eq(inquiries.subject, "Blanket 2"))
    // Whatever it is taken to be about: the rule for all others holds for it.
    await tx.update(inquiries).set({ topic: "other" }).where(eq(inquiries.subject, "Blanket 3"))
  })
  const subjects = { kept: "Blanket 3", merged: "Blanket 4", open: "Blanket 2" }
  await mergeTwo(app.house, { userId: app.signe, now }, subjects)
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** Each page in two looks a language: with both languages, every width meets every colour, and each of them every language. */
const looks = {
  da: [
    { width: 1440, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ],
  en: [
    { width: 390, colorScheme: "light" },
    { width: 1440, colorScheme: "dark" },
  ],
} as const

/** Every page and state, each opened once a language. */
const pages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["My day", (page) => page.goto("/")],
  ["the queue", (page) => page.goto("/inquiries")],
  ["an empty view", (page) => page.goto("/inquiries?view=closed")],
  ["a search without a hit", (page) => page.goto("/inquiries?text=xyz")],
  ["the search page", (page) => page.goto("/search")],
  ["hits of every kind", (page) => page.goto("/search?q=blanket")],
  ["the palette", openPalette],
  ["a case, unfolded", (page) => openAll(page, casePath)],
  ["a menu of the case", openMenu],
  ["the keys", openKeys],
  ...relatedPages,
  ["the overview", (page) => page.goto("/overview")],
  ["a new date for a late case", openNewDate],
  ["a new date on its own page", (page) => page.goto(`/overview/review/${lateNumber}/new-date`)],
  ["a late case to be given to another", (page) => page.goto(`/overview/review/${lateNumber}/handover`)],
  ["help with a late case", (page) => page.goto(`/overview/review/${lateNumber}/help`)],
  ["what is not journalised", (page) => page.goto("/inquiries?view=unjournalised")],
  ...groupPages,
  ["an organisation that has written", openSender],
  ...privacyPages,
  ...partyPages,
  ["the contact log", (page) => page.goto("/contacts")],
  ["a contact, unfolded", (page) => openAll(page, `/contacts/${contactId}`)],
  ["the form of a contact", (page) => page.goto("/contacts/new")],
  ["the panel of a contact, filled in", openPanel],
  ["who is owed which meetings", (page) => page.goto("/meetings")],
  ["an obligation that nobody is owed yet", (page) => page.goto("/meetings?rule=3")],
  ["a deliverable, to be delivered or waived", openDeliverable],
  ["a period with nothing planned", (page) => page.goto(`/meetings/plan?rule=1&year=${planYear}&part=2`)],
  ["a period as it is proposed, with one meeting opened", openPlan],
  ["a new meeting, filled in for a slot", (page) => page.goto(`/meetings/new?slot=${slotId}`)],
  ["a new meeting", (page) => page.goto("/meetings/new")],
  ["a meeting that may have been held, unfolded", (page) => openAll(page, `/meetings/${meetingId}`)],
  ["approved minutes, unfolded", (page) => openAll(page, `/meetings/${minutedId}`)],
  ["minutes to print, compared", (page) => page.goto(`/meetings/${minutedId}/minutes?version=2&with=1`)],
  ["the rules of what is owed", (page) => page.goto("/meetings/rules")],
  ["a rule of what is owed, and what a change would do", openRule],
  ["a new rule of what is owed", (page) => page.goto("/meetings/rules/new")],
  ["what follows a council meeting", (page) => openAll(page, `/meetings/${minutedId}/council`)],
  ["the follow-up list, unfolded", (page) => openAll(page, "/meetings/follow-up?show=all")],
  ["an agenda to put in order", (page) => openAll(page, `/meetings/${meetingId}/agenda`)],
  ["another time for a meeting", (page) => page.goto(`/meetings/${meetingId}/facts`)],
  ["a meeting with answers to be judged", (page) => openAll(page, `/meetings/${called.invitedId}`)],
  ["invitations on their own page", (page) => openAll(page, `/meetings/${called.invitedId}/invitations`)],
  ["another time for those invited", (page) => page.goto(`/meetings/${called.invitedId}/facts`)],
  ["a meeting that is proposed", (page) => openAll(page, `/meetings/${called.proposedId}`)],
  ["a new date poll", (page) => page.goto(`/meetings/${called.proposedId}/poll`)],
  ["the answers of a date poll", (page) => page.goto(`/meetings/${called.polledId}/poll`)],
  ["an answer by a personal link", (page) => page.goto(called.answerPath)],
  ["a ballot by a personal link", (page) => page.goto(called.ballotPath)],
  ...servicePages,
  ...secondFactorPages,
  ...singleSignOnPages,
  ["calendar feeds", (page) => page.goto("/meetings/feeds")],
  ["doubles among people", (page) => page.goto("/stakeholders/duplicates")],
  ["doubles among organisations", (page) => page.goto("/stakeholders/duplicates?kind=organisation")],
  ["the figures, unfolded", (page) => openAll(page, "/overview/figures?period=90")],
  ["figures of a period that cannot be read", (page) => page.goto("/overview/figures?period=custom&from=i+gaar&to=")],
  ["the cases behind a number", (page) => page.goto("/overview/cases?figure=open")],
  ["the policy table", (page) => page.goto("/admin/deadlines")],
  ["a rule", (page) => page.goto("/admin/deadlines/1")],
  ["a new rule", (page) => page.goto("/admin/deadlines/new")],
  ["what a change would move, before it is saved", openEffect],
  ["the effect on open cases", (page) => page.goto("/admin/deadlines/effect")],
  ["the calendar", (page) => page.goto("/admin/calendar")],
  ["the audit log, unfolded", (page) => openAll(page, "/admin/audit")],
  ["an audit log in which nothing fits", (page) => page.goto("/admin/audit?what=unit&from=2001-01-01&to=2001-01-02")],
  ...letterPages,
  ...kindPages,
  ...approvalPages,
  ["routing rules", (page) => page.goto("/admin/routing")],
  ["a new routing rule", (page) => page.goto("/admin/routing/new")],
  ["a routing rule and the cases it holds for", (page) => page.goto("/admin/routing/1")],
]

async function openNewDate(page: Page) {
  await openLive(page, "/overview")
  await page
    .getByRole("link", { name: new RegExp(`, ${lateNumber}$`) })
    .first()
    .click()
  await page.getByRole("dialog").waitFor()
}

async function openPlan(page: Page) {
  await page.goto(`/meetings/plan?rule=1&year=${planYear}&part=1`)
  await page.locator(".meet").first().click()
  await page.locator("#entry-form").waitFor()
}

/** The organisation behind the newest mail. */
async function openSender(page: Page) {
  const [place] = await app.house.db.read.select().from(affiliations).limit(1)
  await page.goto(`/organisations/${place?.organisationId}`)
}

/** The rule for all others at half its time: shown before it is saved. */
async function openEffect(page: Page) {
  const rules = await app.house.db.read.select().from(deadlineRules)
  await page.goto(`/admin/deadlines/${rules.find(({ key }) => key === "other")?.id}`)
  await page.locator("[name=amount]").fill("5")
  await page.locator("button[value=effect]").click()
  await page.locator("table.effect").waitFor()
}

async function openPanel(page: Page) {
  await openLive(page, casePath)
  await page.keyboard.press("K")
  await page.locator("#contact-summary").fill("Skal bruge tallene senest fredag kl. 12.")
  await page.locator(".need mark").waitFor()
  await page.locator("#contact-party").fill("Rasmus")
  await page.locator(".contact-panel [role=option]").first().waitFor()
}

async function openMenu(page: Page) {
  await page.goto(casePath)
  await page.locator("#close summary").click()
}

describe.each(["da", "en"] as const)("in %s, light and dark, on a wide screen and on a phone", (locale) => {
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    await app.house.db.write((tx) => tx.update(users).set({ locale }).where(eq(users.id, app.signe)))
    ;({ page, complaints } = await openWindow(browser, app))
  })

  test.each(pages)("%s has no barrier, scrolls not sideways and does not complain", async (what, open) => {
    const found: string[] = []
    complaints.length = 0
    await page.setViewportSize({ width: 1440, height: 900 })
    await open(page)
    expect(await page.locator("html").getAttribute("lang")).toBe(locale)
    for (const { width, colorScheme } of looks[locale]) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      const barriers = await findBarriers(page)
      found.push(...barriers.map((barrier) => `${width} px, ${colorScheme}: ${barrier}`))
      const sideways = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth > clientWidth
      })
      if (sideways) found.push(`${width} px: scrolls sideways`)
    }
    expect(found).toEqual([])
    // The browser writes down the 400 that these pages are there to tell.
    const refuses = what.endsWith("cannot be read") || what.endsWith("is wrong")
    const isMeant = (words: string) => refuses && words.includes("status of 400")
    expect(complaints.filter((words) => !isMeant(words))).toEqual([])
  })
})
