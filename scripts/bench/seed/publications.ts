import { audiences } from "#app/publications/publication.ts"
import { publish } from "#app/publications/publishing.server.ts"
import type { Db } from "#db/client.server.ts"
import { users } from "#db/schema/index.ts"

/** Something of each kind that is published for every group. */
export async function publishSome(db: Db): Promise<void> {
  const [user] = await db.read.select().from(users).limit(1)
  if (!user) throw new Error("the house has nobody")
  const actor = { userId: user.id, now: Date.now() }
  for (const kind of ["guideline", "form", "material"] as const) {
    const facts = { kind, audiences: [...audiences], titleDa: "Arbejdsfordeling", titleEn: "Work-sharing" }
    const version = { validFrom: "2026-01-01", validTo: null, link: "https://tal.example/ledige", file: null }
    await publish(db, actor, facts, version)
  }
}
