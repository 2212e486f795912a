import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { notFound } from "#app/errors.ts"
import type { Db } from "#db/client.server.ts"
import { targetGroups } from "#db/schema/index.ts"
import type { TargetGroupKey } from "./target-groups.ts"

export type Responsible = { unitId: number | null; responsibleId: number | null }

/** Who answers for a group here. @returns who did before */
export const setResponsible = (db: Db, actor: Actor, key: TargetGroupKey, to: Responsible): Promise<Responsible> =>
  db.write(async (tx) => {
    const [before] = await tx
      .select({
        position: targetGroups.position,
        unitId: targetGroups.unitId,
        responsibleId: targetGroups.responsibleId,
      })
      .from(targetGroups)
      .where(eq(targetGroups.key, key))
    if (!before) throw notFound()
    await tx.update(targetGroups).set(to).where(eq(targetGroups.key, key))
    const { position, ...was } = before
    // Groups have keys and no number; their place in the strategy is one.
    await recordEvent(tx, actor, {
      subject: "target-group",
      subjectId: position,
      type: "responsible",
      data: { key, from: was, to },
    })
    return was
  })
