import { and, eq } from "drizzle-orm"
import type { LocalDate } from "#app/deadlines/need.ts"
import { notFound } from "#app/errors.ts"
import { organisationsOf, tellMeeting } from "#app/meetings/rows.server.ts"
import { addTask, dropTask, setTaskDone } from "#app/tasks/commands.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { meetingActions } from "#db/schema/index.ts"
import { listAttendees } from "./attendees-query.server.ts"
import { getOpenMeeting, keepItem, type Writer } from "./rows.server.ts"

/** A colleague, or somebody who was asked to the meeting. */
export type ActionOwner = { userId: number } | { attendeeId: number }
export type NewAction = { item: string | null; title: string; dueOn: LocalDate; owner: ActionOwner }

/**
 * What somebody is to do. A colleague's is a task at once, so that it stands in My day before the minutes are approved.
 * @returns its id @throws DomainError "minutes-locked", "meeting-settled", "not-found" for an attendee who is not one
 */
export const addAction = (db: Db, actor: Writer, meetingId: number, action: NewAction): Promise<number> =>
  db.write(async (tx) => {
    await getOpenMeeting(tx, meetingId)
    const { item, title, dueOn, owner } = action
    const itemId = item === null ? null : (await keepItem(tx, meetingId, item)).item.id
    const kept =
      "userId" in owner
        ? { taskId: await addOwnTask(tx, actor, meetingId, { title, dueOn, assigneeId: owner.userId }) }
        : { title, dueOn, ...(await outsider(tx, meetingId, owner.attendeeId)) }
    const [row] = await tx
      .insert(meetingActions)
      .values({ ...kept, meetingId, itemId, createdAt: actor.now })
      .returning({ id: meetingActions.id })
    if (!row) throw new Error("an action was not inserted")
    await tellMeeting(tx, actor, meetingId, "agreed", { action: row.id, title, dueOn })
    return row.id
  })

/** It stands with the party too, where the meeting was with one. */
async function addOwnTask(
  tx: Tx,
  actor: Writer,
  meetingId: number,
  task: { title: string; dueOn: LocalDate; assigneeId: number },
) {
  const parties = await organisationsOf(tx, meetingId)
  return addTask(tx, actor, { ...task, kind: "task", organisationId: parties.length === 1 ? parties[0] : null })
}

async function outsider(tx: Tx, meetingId: number, attendeeId: number) {
  const found = (await listAttendees(tx, meetingId)).find(({ id }) => id === attendeeId)
  if (!found) throw notFound()
  return { attendeeId, ownerName: found.name }
}

/** @throws DomainError "not-found", "minutes-locked", "meeting-settled" */
export const removeAction = (db: Db, actor: Writer, meetingId: number, id: number): Promise<void> =>
  db.write(async (tx) => {
    await getOpenMeeting(tx, meetingId)
    const [row] = await tx
      .delete(meetingActions)
      .where(and(eq(meetingActions.id, id), eq(meetingActions.meetingId, meetingId)))
      .returning()
    if (!row) throw notFound()
    if (row.taskId !== null) await dropTask(tx, actor, row.taskId)
    await tellMeeting(tx, actor, meetingId, "action-removed", { action: id })
  })

/** Done, or not after all; a colleague's where their task is. Not bound to the minutes. @throws DomainError "not-found" */
export const settleAction = (db: Db, actor: Writer, id: number, done: boolean): Promise<void> =>
  db.write(async (tx) => {
    const [row] = await tx.select().from(meetingActions).where(eq(meetingActions.id, id))
    if (!row) throw notFound()
    if (row.taskId !== null) return setTaskDone(tx, actor, row.taskId, done)
    const set = done ? { doneAt: actor.now, doneById: actor.userId } : { doneAt: null, doneById: null }
    await tx.update(meetingActions).set(set).where(eq(meetingActions.id, id))
    await tellMeeting(tx, actor, row.meetingId, done ? "action-done" : "action-reopened", { action: id })
  })
