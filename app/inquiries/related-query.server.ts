import { and, eq, isNull, or } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Tx } from "#db/client.server.ts"
import { amongGiven, asList, type Given, prepared } from "#db/prepared.server.ts"
import { inquiries, inquiryLinks, inquiryMerges } from "#db/schema/index.ts"
import { type ListedCase, listVisible } from "./choosing-case.server.ts"
import { findSurvivor, listMergedInto } from "./survivor.server.ts"

/** `continues`: it was opened from what came to a case that was closed for long; `merged`: it lies in this one. */
export const relations = ["linked", "continues", "continued-by", "merged"] as const
export type Relation = (typeof relations)[number]
export type RelatedCase = ListedCase & { relation: Relation }

/**
 * The cases that stand beside this one, of those the viewer may see. What was said of a case holds for the one it was
 * merged into, and of none twice.
 */
export async function listRelated(read: Tx, viewer: Viewer, { id }: { id: number }): Promise<RelatedCase[]> {
  const own = await listMergedInto(read, id)
  const found = new Map<number, Relation>()
  const note = async (ids: (number | null)[], relation: Relation) => {
    for (const other of ids) {
      if (other === null) continue
      const stands = await findSurvivor(read, other)
      if (stands !== id && !found.has(stands)) found.set(stands, relation)
    }
  }
  const links = await linksOf(read, { ids: asList(own) })
  const continued = await continuing(read, { ids: asList(own) })
  await note(
    continued.filter((row) => own.includes(row.id)).map(({ to }) => to),
    "continues",
  )
  await note(
    continued.filter((row) => !own.includes(row.id)).map((row) => row.id),
    "continued-by",
  )
  await note(
    links.flatMap(({ oneId, otherId }) => [oneId, otherId]),
    "linked",
  )
  const merged = await mergedHere(read, { id })
  for (const row of merged) found.set(row.id, "merged")
  const rows = await listVisible(read, viewer, [...found.keys()])
  return rows.map((row) => ({ ...row, relation: found.get(row.id) ?? "linked" }))
}

const linksOf = prepared((tx, { ids }: Given<{ ids: string }>) =>
  tx
    .select({ oneId: inquiryLinks.oneId, otherId: inquiryLinks.otherId })
    .from(inquiryLinks)
    .where(or(amongGiven(inquiryLinks.oneId, ids), amongGiven(inquiryLinks.otherId, ids))),
)
const continuing = prepared((tx, { ids }: Given<{ ids: string }>) =>
  tx
    .select({ id: inquiries.id, to: inquiries.linkedToId })
    .from(inquiries)
    .where(or(amongGiven(inquiries.id, ids), amongGiven(inquiries.linkedToId, ids))),
)
const mergedHere = prepared((tx, { id }: Given<{ id: number }>) =>
  tx
    .select({ id: inquiryMerges.mergedId })
    .from(inquiryMerges)
    .where(and(eq(inquiryMerges.keptId, id), isNull(inquiryMerges.undoneAt))),
)
