import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { savedViews } from "#db/schema/index.ts"

export type View = typeof savedViews.$inferSelect
export type NewView = Pick<View, "list" | "name" | "shared" | "query" | "columns">

/** @returns the view's id */
export const saveView = (db: Db, actor: Actor & { userId: number }, view: NewView): Promise<number> =>
  db.write(async (tx) => {
    const [row] = await tx
      .insert(savedViews)
      .values({ ...view, ownerId: actor.userId, createdAt: actor.now })
      .returning({ id: savedViews.id })
    if (!row) throw new Error("a view was not inserted")
    await recordEvent(tx, actor, { subject: "view", subjectId: row.id, type: "saved", data: { name: view.name } })
    return row.id
  })

/** Renames, shares or keeps anew. @throws DomainError "not-found" where it is not the actor's own */
export const changeView = (
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  change: Partial<Pick<View, "name" | "shared" | "query" | "columns">>,
): Promise<View> =>
  db.write(async (tx) => {
    const before = await getOwn(tx, actor.userId, id)
    await tx.update(savedViews).set(change).where(eq(savedViews.id, id))
    await recordEvent(tx, actor, { subject: "view", subjectId: id, type: "changed", data: { ...change } })
    return before
  })

/** @returns what it was, for putting it back @throws DomainError "not-found" where it is not the actor's own */
export const removeView = (db: Db, actor: Actor & { userId: number }, id: number): Promise<View> =>
  db.write(async (tx) => {
    const before = await getOwn(tx, actor.userId, id)
    await tx.delete(savedViews).where(eq(savedViews.id, id))
    await recordEvent(tx, actor, { subject: "view", subjectId: id, type: "removed", data: { name: before.name } })
    return before
  })

async function getOwn(tx: Tx, userId: number, id: number): Promise<View> {
  const [row] = await tx
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.ownerId, userId)))
  if (!row) throw notFound()
  return row
}
