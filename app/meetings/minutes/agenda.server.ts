import { eq } from "drizzle-orm"
import { tellMeeting } from "#app/meetings/rows.server.ts"
import type { Db } from "#db/client.server.ts"
import { agendaItems } from "#db/schema/index.ts"
import { moved, nextKey } from "./agenda.ts"
import { getOpenMeeting, keepAgenda, keepItem, listKeptItems, type Writer } from "./rows.server.ts"

/** What can be said of an item; `title` null is the template's. */
export type ItemFacts = { title: string | null; presenter: string | null; recommendation: string | null }

/** One more, at the end. @returns its key @throws DomainError "minutes-locked", "meeting-settled" */
export const addItem = (db: Db, actor: Writer, meetingId: number, facts: ItemFacts): Promise<string> =>
  db.write(async (tx) => {
    const meeting = await getOpenMeeting(tx, meetingId)
    const items = await keepAgenda(tx, meeting)
    const key = nextKey(await listKeptItems(tx, meetingId))
    await tx.insert(agendaItems).values({ ...facts, meetingId, key, position: items.length + 1 })
    await tellMeeting(tx, actor, meetingId, "agenda-item-added", { key, ...facts })
    return key
  })

/** @returns what was said of it before @throws DomainError "not-found", "minutes-locked", "meeting-settled" */
export const changeItem = (db: Db, actor: Writer, meetingId: number, key: string, facts: ItemFacts) =>
  db.write(async (tx): Promise<ItemFacts> => {
    const { item } = await keepItem(tx, meetingId, key)
    const { title, presenter, recommendation } = item
    const before = { title, presenter, recommendation }
    await tx.update(agendaItems).set(facts).where(eq(agendaItems.id, item.id))
    await tellMeeting(tx, actor, meetingId, "agenda-item-changed", { key, from: before, to: facts })
    return before
  })

/** Off the agenda; what was written of it is kept and comes back with `restoreItem`. @throws as `changeItem` */
export const removeItem = (db: Db, actor: Writer, meetingId: number, key: string): Promise<void> =>
  db.write(async (tx) => {
    const { item } = await keepItem(tx, meetingId, key)
    await tx.update(agendaItems).set({ removedAt: actor.now }).where(eq(agendaItems.id, item.id))
    await tellMeeting(tx, actor, meetingId, "agenda-item-removed", { key })
  })

/** @throws DomainError "minutes-locked", "meeting-settled" */
export const restoreItem = (db: Db, actor: Writer, meetingId: number, key: string): Promise<void> =>
  db.write(async (tx) => {
    await getOpenMeeting(tx, meetingId)
    const item = (await listKeptItems(tx, meetingId)).find((each) => each.key === key && each.removed)
    if (!item) return
    await tx.update(agendaItems).set({ removedAt: null }).where(eq(agendaItems.id, item.id))
    await tellMeeting(tx, actor, meetingId, "agenda-item-restored", { key })
  })

/** A place up (-1) or down. At the end it stays where it is. @throws as `changeItem` */
export const moveItem = (db: Db, actor: Writer, meetingId: number, key: string, by: -1 | 1): Promise<void> =>
  db.write(async (tx) => {
    const { items } = await keepItem(tx, meetingId, key)
    const idOf = new Map(items.map((item) => [item.key, item.id]))
    const order = moved(
      items.map((item) => item.key),
      key,
      by,
    )
    for (const [at, each] of order.entries())
      await tx
        .update(agendaItems)
        .set({ position: at + 1 })
        .where(eq(agendaItems.id, idOf.get(each) ?? 0))
    await tellMeeting(tx, actor, meetingId, "agenda-item-moved", { key, by })
  })

/** There was no time for it: it stands on the party's next agenda. Or there was. @throws as `changeItem` */
export const markNotReached = (db: Db, actor: Writer, meetingId: number, key: string, notReached: boolean) =>
  db.write(async (tx) => {
    const { item } = await keepItem(tx, meetingId, key)
    await tx.update(agendaItems).set({ notReached }).where(eq(agendaItems.id, item.id))
    await tellMeeting(tx, actor, meetingId, notReached ? "agenda-item-not-reached" : "agenda-item-reached", { key })
  })
