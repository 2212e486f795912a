import { audiences } from "#app/publications/publication.ts"
import { publish } from "#app/publications/publishing.server.ts"
import type { Db } from "#db/client.server.ts"
import { mailboxes, users } from "#db/schema/index.ts"

/** What the public pages show: a mailbox, by which news can be asked for, and something published for each group. */
export async function inventFrontDoor(db: Db): Promise<void> {
  const [user] = await db.read.select().from(users).limit(1)
  if (!user) throw new Error("the house has nobody")
  const name = "Beskæftigelsesregion Øst"
  const mailbox = { address: "henvendelse@region.example", name, source: "door" as const, createdAt: 0 }
  await db.write(async (tx) => void (await tx.insert(mailboxes).values(mailbox)))
  const actor = { userId: user.id, now: Date.now() }
  for (const kind of ["guideline", "form", "material"] as const) {
    const facts = { kind, audiences: [...audiences], titleDa: "Arbejdsfordeling", titleEn: "Work-sharing" }
    const version = { validFrom: "2026-01-01", validTo: null, link: "https://tal.example/ledige", file: null }
    await publish(db, actor, facts, version)
  }
}
