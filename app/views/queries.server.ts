import { and, asc, eq, or } from "drizzle-orm"
import { isList, type List } from "#app/stakeholders/lists/columns.ts"
import type { Tx } from "#db/client.server.ts"
import { savedViews } from "#db/schema/index.ts"
import type { SavedView } from "./views.ts"

/** One's own views of a list and those others share, by name. */
export async function listViews(read: Tx, userId: number, list: List): Promise<SavedView[]> {
  const rows = await read
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.list, list), or(eq(savedViews.ownerId, userId), eq(savedViews.shared, true))))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
  return rows.flatMap(({ ownerId, list, createdAt: _, ...view }) =>
    isList(list) ? [{ ...view, list, own: ownerId === userId }] : [],
  )
}
