import { eq } from "drizzle-orm"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { addRule } from "#app/inquiries/routing-rules.server.ts"
import { affiliations, deadlineRules, inquiries, users } from "#db/schema/index.ts"
import { type App, startApp } from "#tests/support/app.ts"
import { findBarriers, openBrowser, openLive, openWindow } from "#tests/support/browser.ts"
import { question, workSharing } from "#tests/support/letters.ts"
import { waitUntil } from "#tests/support/wait.ts"

let app: App
let browser: Browser
let casePath: string

beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
  const file = { filename: "skema.docm", content: Buffer.alloc(41_000) }
  await app.send({ ...workSharing, html: "<p>Hej</p>", attachments: [file] })
  for (let n = 1; n <= 3; n++) await app.send(question(`Blanket ${n}`))
  const rows = await waitUntil(
    "the mails to be filed",
    async () => {
      const rows = await app.house.db.read.select().from(inquiries)
      return rows.length === 4 ? rows : null
    },
    30_000,
  )
  casePath = `/inquiries/${rows.find(({ subject }) => subject === workSharing.subject)?.number}`
  // One that is late and one that waits, so that every state is on the page.
  const now = Date.now()
  // Whoever looks at every page has to be let in everywhere.
  await app.house.db.write((tx) => tx.update(users).set({ role: "administrator" }).where(eq(users.id, app.signe)))
  await addRule(
    app.house.db,
    { userId: app.signe, now },
    { name: "Blanketter", active: true, conditions: { subjectWords: ["blanket*"] }, result: { topic: "work-sharing" } },
  )
  await app.house.db.write(async (tx) => {
    // So that the pages of the administration are open too.
    await tx.update(users).set({ role: "administrator" }).where(eq(users.id, app.signe))
    await tx
      .update(inquiries)
      .set({ dueAt: now - 86_400_000, warnAt: now - 90_000_000, assigneeId: app.signe })
      .where(eq(inquiries.subject, "Blanket 1"))
    await tx
      .update(inquiries)
      .set({ status: "waiting", waitingReason: "sender", waitingSince: now, dueAt: null, assigneeId: app.signe })
      .where(eq(inquiries.subject, "Blanket 2"))
  })
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const looks = [1440, 390].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
)

/** Every page and state, each opened once and looked at in every width and colour. */
const pages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["My day", (page) => page.goto("/")],
  ["the queue", (page) => page.goto("/inquiries")],
  ["an empty view", (page) => page.goto("/inquiries?view=closed")],
  ["a search without a hit", (page) => page.goto("/inquiries?text=xyz")],
  ["a case, unfolded", openUnfolded],
  ["a menu of the case", openMenu],
  ["the keys", openKeys],
  ["target groups", (page) => page.goto("/target-groups")],
  ["a target group, unfolded", (page) => openAll(page, "/target-groups/jobcentres")],
  ["a target group with a rule of who speaks", (page) => page.goto("/target-groups/media")],
  ["who is responsible for a group", (page) => page.goto("/target-groups/media/responsible")],
  ["an organisation, unfolded", (page) => openAll(page, "/organisations/47")],
  ["a jobcentre's calls", (page) => page.goto("/organisations/47?kind=call")],
  ["an organisation that has written", openSender],
  ["a new organisation", (page) => page.goto("/organisations/new")],
  ["a panel's form on its own", (page) => page.goto("/organisations/47/facts")],
  ["a person, unfolded", (page) => openAll(page, "/people/1")],
  ["a new person", (page) => page.goto("/people/new")],
  ["a change of job", (page) => page.goto("/people/1/job-change")],
  ["silent parties", (page) => page.goto("/stakeholders/silent?days=1")],
  ["the policy table", (page) => page.goto("/admin/deadlines")],
  ["a rule", (page) => page.goto("/admin/deadlines/1")],
  ["a new rule", (page) => page.goto("/admin/deadlines/new")],
  ["what a change would move, before it is saved", openEffect],
  ["the effect on open cases", (page) => page.goto("/admin/deadlines/effect")],
  ["the calendar", (page) => page.goto("/admin/calendar")],
  ["routing rules", (page) => page.goto("/admin/routing")],
  ["a new routing rule", (page) => page.goto("/admin/routing/new")],
  ["a routing rule and the cases it holds for", (page) => page.goto("/admin/routing/1")],
]

/** The organisation behind the newest mail. */
async function openSender(page: Page) {
  const [place] = await app.house.db.read.select().from(affiliations).limit(1)
  await page.goto(`/organisations/${place?.organisationId}`)
}

async function openUnfolded(page: Page) {
  await openAll(page, casePath)
}

async function openAll(page: Page, path: string) {
  await page.goto(path)
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details:not(.menu)")) fold.open = true
  })
}

/** The rule for all others at half its time: shown before it is saved. */
async function openEffect(page: Page) {
  const rules = await app.house.db.read.select().from(deadlineRules)
  await page.goto(`/admin/deadlines/${rules.find(({ key }) => key === "other")?.id}`)
  await page.locator("[name=amount]").fill("5")
  await page.locator("button[value=effect]").click()
  await page.locator("table.effect").waitFor()
}

async function openMenu(page: Page) {
  await page.goto(casePath)
  await page.locator("#close summary").click()
}

async function openKeys(page: Page) {
  await openLive(page, "/inquiries")
  await page.keyboard.press("?")
  await page.getByRole("dialog").waitFor()
}

describe.each(["da", "en"] as const)("in %s, light and dark, on a wide screen and on a phone", (locale) => {
  beforeAll(() => app.house.db.write((tx) => tx.update(users).set({ locale }).where(eq(users.id, app.signe))))

  test.each(pages)(
    "%s has no barrier, scrolls not sideways and does not complain",
    async (_, open) => {
      const { page, context, complaints } = await openWindow(browser, app)
      const found: string[] = []
      await open(page)
      expect(await page.locator("html").getAttribute("lang")).toBe(locale)
      for (const { width, colorScheme } of looks) {
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
      expect(complaints).toEqual([])
      await context.close()
      // Every page in four looks: minutes, where the machine has other work.
    },
    400_000,
  )
})
