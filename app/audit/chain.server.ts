import { setImmediate } from "node:timers/promises"
import { asc, gt } from "drizzle-orm"
import { z } from "zod"
import { localDay } from "#app/deadlines/zone.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { events } from "#db/schema/index.ts"
import { readSetting, writeSetting } from "#db/settings.server.ts"
import { genesis, hashOf } from "./record.server.ts"

/**
 * How the chain was found when it was last walked: its lines, its last one, and the first that does not fit. `at` in epoch
 * milliseconds.
 */
export type ChainCheck = { at: number; lines: number; end: Link | null; brokenAt: number | null }
type Link = { id: number; hash: string }

const key = "audit.chain"
const link = z.object({ id: z.number(), hash: z.string() })
const stored = z.object({ at: z.number(), lines: z.number(), end: link.nullable(), brokenAt: z.number().nullable() })

/** So many lines at a time: some tens of milliseconds, after which others have their turn. */
const BATCH = 2_000

/**
 * Walks the whole chain, up to the first line whose hash does not fit. The last line of the walk before must still be there
 * as it was: else lines were cut off the end, or all were bound anew.
 */
async function walkChain(read: Tx, known: Link | null): Promise<Omit<ChainCheck, "at">> {
  let end: Link | null = null
  let lines = 0
  let met = known === null
  while (true) {
    const rows = await listAfter(read, end?.id ?? 0)
    for (const row of rows) {
      const fits = row.hash === hashOf(end?.hash ?? genesis, row)
      const isKnown = known !== null && row.id === known.id
      if (!fits || (isKnown && row.hash !== known.hash)) return { lines, end, brokenAt: row.id }
      met ||= isKnown
      end = { id: row.id, hash: row.hash }
      lines++
    }
    if (rows.length === 0) return { lines, end, brokenAt: met ? null : (known?.id ?? null) }
    await setImmediate()
  }
}

const listAfter = (read: Tx, id: number) =>
  read.select().from(events).where(gt(events.id, id)).orderBy(asc(events.id)).limit(BATCH)

/** The id of the first line whose hash does not fit, or null when all is well. */
export const findBrokenEvent = async (read: Tx): Promise<number | null> => (await walkChain(read, null)).brokenAt

/** Null where it has never been walked. */
export async function findChainCheck(read: Tx): Promise<ChainCheck | null> {
  return stored
    .nullable()
    .catch(null)
    .parse((await readSetting(read, key)) ?? null)
}

/** Walks the chain, and remembers what was found. A chain that was broken is measured by its last whole end. */
export async function checkChain(db: Db, now: number): Promise<ChainCheck> {
  const last = await findChainCheck(db.read)
  const walked = await walkChain(db.read, last?.end ?? null)
  const check = { at: now, ...walked, end: walked.brokenAt === null ? walked.end : (last?.end ?? null) }
  await db.write((tx) => writeSetting(tx, key, check))
  return check
}

/** The same once a day; null where it was done today. */
export async function checkChainDaily(db: Db, now: number): Promise<ChainCheck | null> {
  const last = await findChainCheck(db.read)
  return last !== null && localDay(last.at) >= localDay(now) ? null : checkChain(db, now)
}
