import type { Page } from "playwright-core"
import { addNote } from "#app/inquiries/noting.server.ts"
import type { Services } from "#app/services.server.ts"
import { changeTemplate } from "#app/templates/managing.server.ts"
import { getTemplate } from "#app/templates/queries.server.ts"
import { openLive } from "./browser.ts"

let casePath = ""

/** The first template in a second version, overdue for another look; and a note that names whoever looks at the pages. */
export async function fillLetters(
  { db }: Pick<Services, "db">,
  {
    path,
    caseId,
    looker,
    colleague,
    now,
  }: { path: string; caseId: number; looker: number; colleague: number; now: number },
): Promise<void> {
  casePath = path
  const { revision, text, ...template } = await getTemplate(db.read, 1)
  const { name, language, topics, targetGroups, responsibleId, responsibleUnitId } = template
  const facts = { name, language, topics, targetGroups, responsibleId, responsibleUnitId }
  const input = { ...facts, reviewOn: "2026-01-01", text: text.replace("Tak for", "Mange tak for"), note: "Venligere" }
  await changeTemplate(db, { userId: looker, now }, 1, input, revision)
  await addNote(db, { userId: colleague, now }, caseId, { text: "@Signe Aaholm ser du på det her?" })
}

/** The pages about what letters begin from, and about writing to a colleague. */
export const letterPages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["reply templates", (page) => page.goto("/admin/templates")],
  ["a new reply template", (page) => page.goto("/admin/templates/new")],
  ["a reply template as it will look", (page) => page.goto("/admin/templates/1")],
  ["a reply template's versions, compared", (page) => page.goto("/admin/templates/1/versions")],
  ["a reply begun from a template, with gaps", (page) => page.goto(`${casePath}?template=1`)],
  ["a colleague being named in a note", openMention],
]

async function openMention(page: Page) {
  await openLive(page, casePath)
  await page.keyboard.press("n")
  const note = page.locator("#note textarea")
  await note.fill("")
  await note.pressSequentially("@Jo")
  await page.locator("#note [role=option]").first().waitFor()
}
