import { rm } from "node:fs/promises"
import { join } from "node:path"
import { asc } from "drizzle-orm"
import { listStillReferenced } from "#app/mail/blob-references.server.ts"
import type { Services } from "#app/services.server.ts"
import { removals } from "#db/schema/index.ts"
import { scrub } from "#db/scrubbing.server.ts"
import { among } from "#db/search.server.ts"

type House = Pick<Services, "db" | "blobs" | "env">

/**
 * Removes from the disk what anonymising has left: blobs, copies of sent mails, and what still lies in the database's
 * file. A row goes when its thing is gone, so it is done again after a crash. Returns how many things were removed.
 */
export async function removeLeftovers({ db, blobs, env }: House): Promise<number> {
  const rows = await db.read.select().from(removals).orderBy(asc(removals.id))
  if (rows.length === 0) return 0
  // The same bytes may have come anew since.
  const still = await listStillReferenced(
    db.read,
    rows.filter(({ kind }) => kind === "blob").map(({ name }) => name),
  )
  const done: number[] = []
  for (const { id, kind, name } of rows) {
    if (kind === "blob" && !still.has(name)) await blobs.remove(name)
    if (kind === "outgoing") await rm(join(env.dataDir, "outgoing", name), { force: true })
    if (kind !== "pages") done.push(id)
  }
  await db.write((tx) => tx.delete(removals).where(among(removals.id, done)))
  const pages = rows.filter(({ kind }) => kind === "pages").map(({ id }) => id)
  if (pages.length === 0 || !(await scrub(db))) return done.length
  await db.write((tx) => tx.delete(removals).where(among(removals.id, pages)))
  // The last word of it stands in the log again.
  db.emptyLog()
  return rows.length
}
