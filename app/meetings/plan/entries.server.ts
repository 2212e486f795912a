import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Db } from "#db/client.server.ts"
import { planEntries } from "#db/schema/index.ts"
import { type EntryRow, getEntry } from "./rows.server.ts"

/** What can be said of one meeting of a plan by hand. */
export type EntryChange =
  /** Put at a time, where it stays: whoever moved it knows why. */
  | { change: "move"; startAt: number; ownerId?: number }
  | { change: "lock" }
  | { change: "unlock" }
  /** Taken out of the plan, and in again. */
  | { change: "remove" }
  | { change: "return" }
  /** As it stood before one of these. */
  | { change: "restore"; startAt: number | null; ownerId: number; locked: boolean; removed: boolean }

const settled: Record<EntryChange["change"], Partial<EntryRow>> = {
  move: { stoppedBy: null, locked: true, removed: false },
  lock: { locked: true },
  unlock: { locked: false },
  remove: { removed: true, locked: false, startAt: null, stoppedBy: null },
  return: { removed: false },
  restore: { stoppedBy: null },
}

/** @returns how it stood, for putting it back. @throws DomainError "not-found" */
export const changeEntry = (db: Db, actor: Actor, id: number, { change, ...to }: EntryChange): Promise<EntryRow> =>
  db.write(async (tx) => {
    const { entry, plan } = await getEntry(tx, id)
    await tx
      .update(planEntries)
      .set({ ...settled[change], ...to })
      .where(eq(planEntries.id, id))
    const data = { year: plan.year, part: plan.part, slotId: entry.slotId, change, from: entry.startAt, ...to }
    await recordEvent(tx, actor, { subject: "obligation", subjectId: plan.obligationId, type: "plan-changed", data })
    return entry
  })
