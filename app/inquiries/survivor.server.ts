import { eq } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { inquiries } from "#db/schema/index.ts"

/** The case that a chain of merges ends in: itself, where it was not merged. No chain is a ring (merging.server.ts). */
export async function findSurvivor(read: Tx, id: number): Promise<number> {
  let at = id
  for (let next: number | null = id; next !== null; ) {
    at = next
    const [row] = await mergedIntoOf(read, { id: at })
    next = row?.into ?? null
  }
  return at
}
const mergedIntoOf = prepared((tx, { id }: Given<{ id: number }>) =>
  tx.select({ into: inquiries.mergedIntoId }).from(inquiries).where(eq(inquiries.id, id)),
)

/** The case and all that was merged into it, however far back: whose marks are also its own. */
export async function listMergedInto(read: Tx, id: number): Promise<number[]> {
  const ids = [id]
  for (const at of ids) {
    const rows = await mergedDirectly(read, { id: at })
    ids.push(...rows.map((row) => row.id))
  }
  return ids
}
const mergedDirectly = prepared((tx, { id }: Given<{ id: number }>) =>
  tx.select({ id: inquiries.id }).from(inquiries).where(eq(inquiries.mergedIntoId, id)),
)
