import { eq } from "drizzle-orm"
import type { Page } from "playwright-core"
import { correctTriage } from "#app/inquiries/triaging.server.ts"
import { changeFacts } from "#app/kinds/facts.server.ts"
import { takeStep } from "#app/kinds/steps.server.ts"
import { inquiries } from "#db/schema/index.ts"
import type { TestHouse } from "./house.ts"
import { receive } from "./mail.ts"
import { openAll } from "./openings.ts"
import { pressMail } from "./policy.ts"

const paths = { dismissal: "", press: "" }

/** A notice of dismissal with its fields filled in but one, which the mail states; and a journalist who waits. */
export async function fillKinds(house: TestHouse, actor: { userId: number; now: number }): Promise<void> {
  const topic = "collective-dismissal"
  const text = "Vi påtænker at afskedige 60 medarbejdere."
  const notice = (await receive(house, null, { subject: "Varsling", text })).inquiryId ?? 0
  await correctTriage(house.db, actor, notice, { topic })
  const changes = { employees: 120, municipality: "Køge", bankrupt: false, notice2SentOn: "2026-11-26" }
  await changeFacts(house.db, actor, notice, { topic, revision: 0, changes })
  const told = { step: "jobcentre-told", at: actor.now - 60_000, note: "Køge", notNeeded: false }
  await takeStep(house.db, actor, notice, topic, told)
  const press = (await receive(house, null, pressMail)).inquiryId ?? 0
  await correctTriage(house.db, actor, press, { topic: "press" })
  paths.dismissal = await pathOf(house, notice)
  paths.press = await pathOf(house, press)
}

export const kindPages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["a case of a kind, filled in and unfolded", (page) => openAll(page, paths.dismissal)],
  ["a reply to the press, which waits for the staff", (page) => openAll(page, paths.press)],
  ["the fields of a kind on their own page", (page) => page.goto(`${paths.dismissal}/facts`)],
  ["the checklist of a kind on its own page", (page) => openAll(page, `${paths.press}/steps`)],
]

async function pathOf({ db }: TestHouse, id: number): Promise<string> {
  const [row] = await db.read.select({ number: inquiries.number }).from(inquiries).where(eq(inquiries.id, id))
  return `/inquiries/${row?.number}`
}
