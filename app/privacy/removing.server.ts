import { rm } from "node:fs/promises"
import { join } from "node:path"
import { asc } from "drizzle-orm"
import { listStillReferenced } from "#app/mail/blob-references.server.ts"
import type { Services } from "#app/services.server.ts"
import { removals } from "#db/schema/index.ts"
import { scrub } from "#db/scrubbing.server.ts"
import { among } from "#db/search.server.ts"

type House = Pick<Services, "db" | "blobs" | "env" | "now">
type Removal = typeof removals.$inferSelect

/**
 * A mail is stored before it is in the ledger (mail.md: raw first), so for a while nobody can tell that a file it shares
 * is needed. Between the two lie seconds; this is a minute. Milliseconds.
 */
export const ASIDE_FOR = 60_000

/**
 * Removes from the disk what anonymising has left: blobs, copies of sent mails, and what still lies in the database's
 * file. A row goes when its thing is gone, so it is done again after a crash. Returns how many things were removed.
 */
export async function removeLeftovers(house: House): Promise<number> {
  const { db, env } = house
  const rows = await db.read.select().from(removals).orderBy(asc(removals.id))
  const of = (kind: Removal["kind"]) => rows.filter((row) => row.kind === kind)
  await setAside(house, of("blob"))
  const done = await forget(house, of("aside"))
  for (const { id, name } of of("outgoing")) {
    await rm(join(env.dataDir, "outgoing", name), { force: true })
    done.push(id)
  }
  await settle(house, done)
  const pages = of("pages").map(({ id }) => id)
  if (pages.length === 0 || !(await scrub(db))) return done.length
  await settle(house, pages)
  // The last word of it stands in the log again.
  db.emptyLog()
  return done.length + pages.length
}

async function setAside({ db, blobs, now }: House, rows: Removal[]): Promise<void> {
  // The same bytes may have come anew since.
  const still = await listStillReferenced(db.read, namesOf(rows))
  for (const { name } of rows) if (!still.has(name)) await blobs.setAside(name)
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await db.write((tx) => tx.update(removals).set({ kind: "aside", at: now() }).where(among(removals.id, ids)))
}

async function forget({ db, blobs, now }: House, rows: Removal[]): Promise<number[]> {
  const due = rows.filter(({ at }) => at + ASIDE_FOR <= now())
  const needed = await listStillReferenced(db.read, namesOf(due))
  for (const { name } of due) await blobs.forget(name, needed.has(name))
  return due.map(({ id }) => id)
}

const settle = ({ db }: House, ids: number[]): Promise<unknown> =>
  ids.length === 0 ? Promise.resolve() : db.write((tx) => tx.delete(removals).where(among(removals.id, ids)))

const namesOf = (rows: Removal[]) => rows.map(({ name }) => name)
