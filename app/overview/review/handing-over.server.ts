import type { Actor } from "#app/audit/actor.ts"
import { type Assignment, assignWithin } from "#app/inquiries/assigning.server.ts"
import { withdrawNote, writeNote } from "#app/inquiries/noting.server.ts"
import type { Db } from "#db/client.server.ts"

type By = Actor & { userId: number }

/** Gives the case to somebody else, with what they should know as a note. @returns the note's id, null without one */
export const handOver = (db: Db, actor: By, id: number, to: Assignment & { note: string }): Promise<number | null> =>
  db.write(async (tx) => {
    const note = to.note.trim() === "" ? null : (await writeNote(tx, actor, id, to.note)).noteId
    await assignWithin(tx, actor, id, to)
    return note
  })

export const takeBack = (db: Db, actor: By, id: number, was: Assignment, noteId: number | null): Promise<void> =>
  db.write(async (tx) => {
    if (noteId !== null) await withdrawNote(tx, actor, id, noteId)
    await assignWithin(tx, actor, id, was)
  })
