import { desc } from "drizzle-orm"
import type { Page } from "playwright-core"
import { addNote } from "#app/inquiries/noting.server.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { proposeAnonymising } from "#app/privacy/retention/proposing.server.ts"
import { saveRetention } from "#app/privacy/retention/retention-settings.server.ts"
import type { Services } from "#app/services.server.ts"
import { inquiries, people } from "#db/schema/index.ts"

let withCpr = ""

/** Somebody nobody has spoken with since 1970, as a night finds them; and a CPR number in a note on a case. */
export async function proposeOld({ db }: Pick<Services, "db">, actor: { userId: number; now: number }): Promise<void> {
  await db.write((tx) => tx.insert(people).values({ name: "Gamle Bekendt", createdAt: 0 }))
  await saveRetention(db, actor, { years: 5 })
  await proposeAnonymising(db, actor.now)
  const [row] = await db.read.select().from(inquiries).orderBy(desc(inquiries.id)).limit(1)
  if (!row) throw new Error("no case")
  await addNote(db, actor, row.id, { text: "Ringede om 010203-1234." })
  withCpr = casePath(row.number)
}

/** The pages of what is held on people. */
export const privacyPages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["what is held on a person", (page) => page.goto("/people/1/privacy")],
  ["a case that holds a CPR number", (page) => page.goto(withCpr)],
  ["whom nobody has spoken with for years", (page) => page.goto("/admin/retention")],
]
