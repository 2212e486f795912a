import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { EventKind } from "#app/audit/kinds.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { tasks } from "#db/schema/index.ts"
import type { TaskKind } from "./task.ts"

type By = Actor & { userId: number }
type Task = typeof tasks.$inferSelect
export type NewTask = {
  kind: TaskKind
  title: string
  dueOn: LocalDate
  assigneeId: number
} & Partial<Pick<Task, "contactId" | "inquiryId" | "organisationId" | "personId">>

/** In the transaction of what it follows from. */
export async function addTask(tx: Tx, actor: By, task: NewTask): Promise<number> {
  const [row] = await tx
    .insert(tasks)
    .values({ ...task, createdById: actor.userId, createdAt: actor.now })
    .returning({ id: tasks.id })
  if (!row) throw new Error("a task was not inserted")
  const { kind, dueOn, assigneeId } = task
  await recordEvent(tx, actor, { subject: "task", subjectId: row.id, type: "added", data: { kind, dueOn, assigneeId } })
  return row.id
}

export const createTask = (db: Db, actor: By, task: NewTask): Promise<number> =>
  db.write((tx) => addTask(tx, actor, task))

/** Done, or not after all. */
export const settleTask = (db: Db, actor: By, id: number, done: boolean): Promise<void> =>
  db.write((tx) => setTaskDone(tx, actor, id, done))

/** The same within somebody else's transaction. */
export const setTaskDone = (tx: Tx, actor: By, id: number, done: boolean): Promise<void> =>
  changeTask(
    tx,
    actor,
    id,
    done ? { doneAt: actor.now, doneById: actor.userId } : { doneAt: null, doneById: null },
    done ? "done" : "reopened",
  )

/** To another day. */
export const moveTask = (db: Db, actor: By, id: number, dueOn: LocalDate): Promise<void> =>
  db.write((tx) => changeTask(tx, actor, id, { dueOn }, "moved"))

/** To a colleague. */
export const handOverTask = (db: Db, actor: By, id: number, assigneeId: number): Promise<void> =>
  db.write((tx) => changeTask(tx, actor, id, { assigneeId }, "handed-over"))

async function changeTask(
  tx: Tx,
  actor: By,
  id: number,
  set: Partial<Pick<Task, "doneAt" | "doneById" | "dueOn" | "assigneeId">>,
  type: EventKind<"task">,
): Promise<void> {
  const [before] = await tx.select().from(tasks).where(eq(tasks.id, id))
  if (!before) throw notFound()
  await tx.update(tasks).set(set).where(eq(tasks.id, id))
  const { doneAt, dueOn, assigneeId } = before
  await recordEvent(tx, actor, {
    subject: "task",
    subjectId: id,
    type,
    data: { before: { doneAt, dueOn, assigneeId }, ...set },
  })
}

/** It was never agreed. */
export async function dropTask(tx: Tx, actor: By, id: number): Promise<void> {
  const [row] = await tx.delete(tasks).where(eq(tasks.id, id)).returning()
  if (row) await recordEvent(tx, actor, { subject: "task", subjectId: id, type: "dropped", data: { title: row.title } })
}

/** The contact they follow from never was. */
export async function dropTasksOfContact(tx: Tx, contactId: number): Promise<void> {
  await tx.delete(tasks).where(eq(tasks.contactId, contactId))
}
