import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { organisations, units } from "#db/schema/index.ts"
import { changeInquiry, getInquiry, type Inquiry } from "./change.server.ts"
import type { Topic } from "./topics.ts"

/** The proposed topic, group and unit are right: nothing but that is changed. */
export const acceptTriage = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    if (inquiry.triagedAt !== null) return
    await settle(tx, actor, inquiry, {}, false)
  })

/** A person knows better. What they do not name stays as it is, and counts as confirmed too. */
export const correctTriage = (
  db: Db,
  actor: Actor,
  id: number,
  correction: { topic?: Topic; targetGroup?: TargetGroupKey | null; unitId?: number | null },
): Promise<void> => db.write(async (tx) => settle(tx, actor, await getInquiry(tx, id), correction, true))

async function settle(
  tx: Tx,
  actor: Actor,
  inquiry: Inquiry,
  correction: { topic?: Topic; targetGroup?: TargetGroupKey | null; unitId?: number | null },
  corrected: boolean,
) {
  const { topic, targetGroup, unitId } = { ...inquiry, ...withoutUndefined(correction) }
  const [unit] = unitId === null ? [] : await tx.select().from(units).where(eq(units.id, unitId))
  await changeInquiry(
    tx,
    actor,
    inquiry.id,
    { topic, targetGroup, unitId, triagedAt: actor.now, status: inquiry.status === "new" ? "open" : inquiry.status },
    { type: "triaged", data: { topic, targetGroup, unit: unit?.name ?? null, corrected } },
  )
  // What a person says of a sender's group is remembered for the organisation, so that its next mail needs no guess.
  if (targetGroup !== null && inquiry.organisationId !== null)
    await tx.update(organisations).set({ targetGroup }).where(eq(organisations.id, inquiry.organisationId))
}

const withoutUndefined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
