import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { units, users } from "#db/schema/index.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"

export type Assignment = { assigneeId: number | null; unitId?: number | null }

/** Gives the case to a colleague (and their unit), to a unit alone, or back to nobody. */
export const assignInquiry = (db: Db, actor: Actor, id: number, assignment: Assignment): Promise<void> =>
  db.write((tx) => assignWithin(tx, actor, id, assignment))

/** The same in the transaction of what it belongs to. */
export async function assignWithin(
  tx: Tx,
  actor: Actor,
  id: number,
  { assigneeId, unitId }: Assignment,
): Promise<void> {
  const inquiry = await getInquiry(tx, id)
  const [assignee] = assigneeId === null ? [] : await tx.select().from(users).where(eq(users.id, assigneeId))
  const toUnit = unitId === undefined ? (assignee?.unitId ?? inquiry.unitId) : unitId
  const [unit] = toUnit === null ? [] : await tx.select().from(units).where(eq(units.id, toUnit))
  if (inquiry.assigneeId === assigneeId && inquiry.unitId === toUnit) return
  const status = inquiry.status === "new" && assigneeId !== null ? "open" : inquiry.status
  await changeInquiry(
    tx,
    actor,
    id,
    { assigneeId, unitId: toUnit, status },
    { type: "assigned", data: { to: assignee?.name ?? null, unit: unit?.name ?? null } },
  )
}
