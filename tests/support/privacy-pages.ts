import type { Page } from "playwright-core"
import { proposeAnonymising } from "#app/privacy/retention/proposing.server.ts"
import { saveRetention } from "#app/privacy/retention/retention-settings.server.ts"
import type { Services } from "#app/services.server.ts"
import { people } from "#db/schema/index.ts"

/** Somebody nobody has spoken with since 1970, as a night finds them. */
export async function proposeOld({ db }: Pick<Services, "db">, actor: { userId: number; now: number }): Promise<void> {
  await db.write((tx) => tx.insert(people).values({ name: "Gamle Bekendt", createdAt: 0 }))
  await saveRetention(db, actor, { years: 5 })
  await proposeAnonymising(db, actor.now)
}

/** The pages of what is held on people. */
export const privacyPages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["what is held on a person", (page) => page.goto("/people/1/privacy")],
  ["whom nobody has spoken with for years", (page) => page.goto("/admin/retention")],
]
