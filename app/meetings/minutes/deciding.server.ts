import { and, eq } from "drizzle-orm"
import type { LocalDate } from "#app/deadlines/need.ts"
import { notFound } from "#app/errors.ts"
import { tellMeeting } from "#app/meetings/rows.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { decisions } from "#db/schema/index.ts"
import { getOpenMeeting, keepItem, type Writer } from "./rows.server.ts"

/** `item` is the key of an item on the agenda. */
export type NewDecision = { item: string | null; text: string; ownerId: number | null; dueOn: LocalDate | null }

/** @returns its id @throws DomainError "minutes-locked", "meeting-settled", "not-found" for an item that is not there */
export const addDecision = (db: Db, actor: Writer, meetingId: number, { item, ...decision }: NewDecision) =>
  db.write(async (tx): Promise<number> => {
    await getOpenMeeting(tx, meetingId)
    const itemId = item === null ? null : (await keepItem(tx, meetingId, item)).item.id
    const [row] = await tx
      .insert(decisions)
      .values({ ...decision, itemId, meetingId, createdAt: actor.now })
      .returning({ id: decisions.id })
    if (!row) throw new Error("a decision was not inserted")
    await tellMeeting(tx, actor, meetingId, "decided", { decision: row.id, text: decision.text })
    return row.id
  })

/** @throws DomainError "not-found", "minutes-locked", "meeting-settled" */
export const removeDecision = (db: Db, actor: Writer, meetingId: number, id: number): Promise<void> =>
  db.write(async (tx) => {
    await getOpenMeeting(tx, meetingId)
    const [row] = await tx
      .delete(decisions)
      .where(and(eq(decisions.id, id), eq(decisions.meetingId, meetingId)))
      .returning()
    if (!row) throw notFound()
    await tellMeeting(tx, actor, meetingId, "decision-removed", { decision: id, text: row.text })
  })

/** Carried out, or not after all. Not bound to the minutes: it is done after they are approved. */
export const settleDecision = (db: Db, actor: Writer, id: number, done: boolean): Promise<void> =>
  db.write(async (tx) => {
    const set = done ? { doneAt: actor.now, doneById: actor.userId } : { doneAt: null, doneById: null }
    await changeDecision(tx, id, set, (meetingId) =>
      tellMeeting(tx, actor, meetingId, done ? "decision-done" : "decision-reopened", { decision: id }),
    )
  })

/** On the home page since a day; null: not published after all. @returns since when before */
export const publishDecision = (db: Db, actor: Writer, id: number, publishedOn: LocalDate | null) =>
  db.write(async (tx): Promise<LocalDate | null> => {
    const [before] = await tx.select().from(decisions).where(eq(decisions.id, id))
    await changeDecision(tx, id, { publishedOn }, (meetingId) =>
      tellMeeting(tx, actor, meetingId, "decision-published", { decision: id, on: publishedOn }),
    )
    return before?.publishedOn ?? null
  })

type Change = Partial<Pick<typeof decisions.$inferInsert, "doneAt" | "doneById" | "publishedOn">>

async function changeDecision(tx: Tx, id: number, set: Change, tell: (meetingId: number) => Promise<void>) {
  const [row] = await tx.update(decisions).set(set).where(eq(decisions.id, id)).returning()
  if (!row) throw notFound()
  await tell(row.meetingId)
}
