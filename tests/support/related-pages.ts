import { eq } from "drizzle-orm"
import type { Page } from "playwright-core"
import { mergeInquiries } from "#app/inquiries/merging.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { openLive } from "./browser.ts"
import type { TestHouse } from "./house.ts"

const numbers = { kept: "", merged: "", open: "" }
const path = (number: string, rest = "") => `/inquiries/${number}${rest}`

/** Two cases of these subjects are made one; a third stands for itself. */
export async function mergeTwo(
  { db }: Pick<TestHouse, "db">,
  actor: { userId: number; now: number },
  subjects: { kept: string; merged: string; open: string },
): Promise<void> {
  const caseOf = async (subject: string) => {
    const [row] = await db.read.select().from(inquiries).where(eq(inquiries.subject, subject))
    if (!row) throw new Error(`no case of ${subject}`)
    return row
  }
  const kept = await caseOf(subjects.kept)
  const merged = await caseOf(subjects.merged)
  await mergeInquiries(db, actor, { keptId: kept.id, mergedId: merged.id })
  Object.assign(numbers, { kept: kept.number, merged: merged.number, open: (await caseOf(subjects.open)).number })
}

/** What is done with a case that is another's, or the same as another. */
export const relatedPages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["a case to be sent on, over it", openForwarding],
  ["a case to be sent on, on its own page", (page) => page.goto(path(numbers.open, "/forwarding"))],
  ["which case to merge with", (page) => page.goto(path(numbers.open, "/merging"))],
  ["a case to merge with that is not there", (page) => page.goto(path(numbers.open, "/merging?number=99999"))],
  ["what a merge would do", (page) => page.goto(path(numbers.open, `/merging?with=${numbers.kept}`))],
  ["a case to stand beside another", (page) => page.goto(path(numbers.open, "/linking"))],
  ["a merged case", (page) => page.goto(path(numbers.merged))],
  ["a case with another in it", (page) => page.goto(path(numbers.kept))],
]

async function openForwarding(page: Page) {
  await openLive(page, path(numbers.open))
  await page.keyboard.press("f")
  await page.getByRole("dialog").waitFor()
}
