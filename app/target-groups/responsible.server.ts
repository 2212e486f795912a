import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import type { Db } from "#db/client.server.ts"
import { targetGroups } from "#db/schema/index.ts"
import type { TargetGroupKey } from "./target-groups.ts"

export type Responsible = { unitId: number | null; responsibleId: number | null; secondReader: boolean }

/**
 * Who answers for a group here, and whether replies to it are read by another before they leave; what is not said of
 * that stays. @returns what held before
 */
export const setResponsible = (
  db: Db,
  actor: Actor,
  key: TargetGroupKey,
  { secondReader, ...to }: Omit<Responsible, "secondReader"> & { secondReader?: boolean },
): Promise<Responsible> =>
  db.write(async (tx) => {
    const [before] = await tx
      .select({
        position: targetGroups.position,
        unitId: targetGroups.unitId,
        responsibleId: targetGroups.responsibleId,
        secondReader: targetGroups.secondReader,
      })
      .from(targetGroups)
      .where(eq(targetGroups.key, key))
    if (!before) throw notFound()
    await tx
      .update(targetGroups)
      .set({ ...to, secondReader })
      .where(eq(targetGroups.key, key))
    const { position, secondReader: demanded, ...was } = before
    // Groups have keys and no number; their place in the strategy is one.
    const of = { subject: "target-group", subjectId: position } as const
    const changed = secondReader !== undefined && secondReader !== demanded
    if (changed)
      await recordEvent(tx, actor, { ...of, type: "second-reader", data: { key, from: demanded, to: secondReader } })
    const same = to.unitId === was.unitId && to.responsibleId === was.responsibleId
    if (!changed || !same) await recordEvent(tx, actor, { ...of, type: "responsible", data: { key, from: was, to } })
    return { ...was, secondReader: demanded }
  })
