import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { notFound } from "#app/errors.ts"
import { getInquiry } from "#app/inquiries/change.server.ts"
import { withdrawNote, writeNote } from "#app/inquiries/noting.server.ts"
import { addTask, dropTask } from "#app/tasks/commands.server.ts"
import type { Db } from "#db/client.server.ts"
import { tasks } from "#db/schema/index.ts"

type By = Actor & { userId: number }
export type Asked = { noteId: number; taskId: number }

/** Calls a colleague in: a note that names them, and a task of theirs for today. */
export const askForHelp = (
  db: Db,
  actor: By,
  id: number,
  { colleague, words, title }: { colleague: { id: number; name: string }; words: string; title: string },
): Promise<Asked> =>
  db.write(async (tx) => {
    const { organisationId, personId } = await getInquiry(tx, id)
    const { noteId } = await writeNote(tx, actor, id, `@${colleague.name}: ${words.trim()}`)
    const taskId = await addTask(tx, actor, {
      ...{ kind: "task", title, dueOn: dateOf(localDay(actor.now)), assigneeId: colleague.id },
      ...{ inquiryId: id, organisationId, personId },
    })
    return { noteId, taskId }
  })

export const withdrawAsking = (db: Db, actor: By, id: number, { noteId, taskId }: Asked): Promise<void> =>
  db.write(async (tx) => {
    const [task] = await tx
      .select({ id: tasks.id })
      .from(tasks)
      .where(and(eq(tasks.id, taskId), eq(tasks.inquiryId, id), eq(tasks.createdById, actor.userId)))
    if (!task) throw notFound()
    await withdrawNote(tx, actor, id, noteId)
    await dropTask(tx, actor, taskId)
  })
