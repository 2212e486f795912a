import { eq } from "drizzle-orm"
import { tellMeeting } from "#app/meetings/rows.server.ts"
import type { Db } from "#db/client.server.ts"
import { agendaItems, users } from "#db/schema/index.ts"
import { keepItem, type Writer } from "./rows.server.ts"

/** The text of one item, and which revision of it the writer had before them. */
export type Writing = { key: string; text: string; revision: number }
export type Written =
  | { saved: number }
  /** Somebody else wrote meanwhile: their text, its revision, and who. Nothing was saved. */
  | { conflict: { text: string; revision: number; by: string | null } }

/** One sitting is one event in the audit log, however often it is saved. */
const SITTING_MS = 10 * 60_000

/**
 * Saves what is written of an item; never over what somebody else has written since it was read.
 * @throws DomainError "not-found", "minutes-locked", "meeting-settled"
 */
export const saveMinutes = (db: Db, actor: Writer, meetingId: number, { key, text, revision }: Writing) =>
  db.write(async (tx): Promise<Written> => {
    const { item } = await keepItem(tx, meetingId, key)
    if (item.minutes === text) return { saved: item.revision }
    const [row] = await tx.select().from(agendaItems).where(eq(agendaItems.id, item.id))
    if (item.revision !== revision) {
      const [by] = await tx
        .select({ name: users.name })
        .from(users)
        .where(eq(users.id, row?.writtenById ?? 0))
      return { conflict: { text: item.minutes, revision: item.revision, by: by?.name ?? null } }
    }
    await tx
      .update(agendaItems)
      .set({ minutes: text, revision: revision + 1, writtenById: actor.userId, writtenAt: actor.now })
      .where(eq(agendaItems.id, item.id))
    const sameSitting = row?.writtenById === actor.userId && actor.now - (row.writtenAt ?? 0) < SITTING_MS
    if (!sameSitting) await tellMeeting(tx, actor, meetingId, "minutes-written", { key })
    return { saved: revision + 1 }
  })
