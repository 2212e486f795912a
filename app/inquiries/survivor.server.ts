import { eq } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { inquiries } from "#db/schema/index.ts"

/** The case that a chain of merges ends in: itself, where it was not merged. No chain is a ring (merging.server.ts). */
export async function findSurvivor(read: Tx, id: number): Promise<number> {
  let at = id
  for (let next: number | null = id; next !== null; ) {
    at = next
    const [row] = await read.select({ into: inquiries.mergedIntoId }).from(inquiries).where(eq(inquiries.id, at))
    next = row?.into ?? null
  }
  return at
}

/** The case and all that was merged into it, however far back: whose marks are also its own. */
export async function listMergedInto(read: Tx, id: number): Promise<number[]> {
  const ids = [id]
  for (const at of ids) {
    const rows = await read.select({ id: inquiries.id }).from(inquiries).where(eq(inquiries.mergedIntoId, at))
    ids.push(...rows.map((row) => row.id))
  }
  return ids
}
