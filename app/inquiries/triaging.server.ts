import { desc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { type Classification, organisations, triageConfirmations, units } from "#db/schema/index.ts"
import { changeInquiry, getInquiry, type Inquiry } from "./change.server.ts"
import { isOpen } from "./inquiry.ts"
import { redecideDeadlines } from "./redeciding.server.ts"
import type { Topic } from "./topics.ts"

export type Correction = { topic?: Topic; targetGroup?: TargetGroupKey | null; unitId?: number | null }

/**
 * The proposed topic, group and unit are right: nothing but that is changed. Gives the confirmation's id, for taking it
 * back; null where there is nothing to confirm.
 */
export const acceptTriage = (db: Db, actor: Actor, id: number): Promise<number | null> =>
  db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    return inquiry.triagedAt === null ? settle(tx, actor, inquiry, {}, false) : null
  })

/** A person knows better. What they do not name stays as it is, and counts as confirmed too. */
export const correctTriage = (db: Db, actor: Actor, id: number, correction: Correction): Promise<number> =>
  db.write(async (tx) => settle(tx, actor, await getInquiry(tx, id), correction, true))

async function settle(
  tx: Tx,
  actor: Actor,
  inquiry: Inquiry,
  correction: Correction,
  corrected: boolean,
): Promise<number> {
  const said = classificationOf({ ...inquiry, ...withoutUndefined(correction) })
  const { topic, targetGroup, unitId } = said
  const [unit] = unitId === null ? [] : await tx.select().from(units).where(eq(units.id, unitId))
  const organisation = await findOrganisation(tx, inquiry.organisationId)
  const [earlier] = await latestOf(tx, inquiry.id)
  const [row] = await tx
    .insert(triageConfirmations)
    .values({
      inquiryId: inquiry.id,
      said,
      proposed: earlier?.proposed ?? classificationOf(inquiry),
      corrected,
      byId: actor.userId,
      at: actor.now,
      before: {
        ...classificationOf(inquiry),
        triagedAt: inquiry.triagedAt,
        status: inquiry.status,
        organisationGroup: organisation?.targetGroup ?? null,
      },
    })
    .returning({ id: triageConfirmations.id })
  if (!row) throw new Error("a confirmation was not inserted")
  await changeInquiry(
    tx,
    actor,
    inquiry.id,
    { ...said, triagedAt: actor.now, status: inquiry.status === "new" ? "open" : inquiry.status },
    { type: "triaged", data: { topic, targetGroup, unit: unit?.name ?? null, corrected } },
  )
  if (topic !== inquiry.topic || targetGroup !== inquiry.targetGroup) await redecideDeadlines(tx, actor, inquiry.id)
  // What a person says of a sender's group is remembered for the organisation, so that its next mail needs no guess.
  if (targetGroup !== null && organisation) await setGroup(tx, organisation.id, targetGroup)
  return row.id
}

/**
 * Takes a confirmation back: the case is as it was and nothing is learned from it. What has happened since stands: a
 * case that was answered meanwhile stays answered. False where somebody has confirmed it anew, whose word then counts.
 */
export const withdrawTriage = (db: Db, actor: Actor, id: number, confirmationId: number): Promise<boolean> =>
  db.write(async (tx) => {
    const [latest] = await latestOf(tx, id)
    if (latest?.id !== confirmationId) return false
    const inquiry = await getInquiry(tx, id)
    const { organisationGroup, status, triagedAt, ...classification } = latest.before
    const begun = inquiry.status !== "open" || inquiry.assigneeId !== null
    await tx.delete(triageConfirmations).where(eq(triageConfirmations.id, confirmationId))
    await changeInquiry(
      tx,
      actor,
      id,
      {
        ...classification,
        triagedAt: isOpen(inquiry.status) ? triagedAt : inquiry.triagedAt,
        status: begun ? inquiry.status : status,
      },
      { type: "triage-withdrawn" },
    )
    if (classification.topic !== inquiry.topic || classification.targetGroup !== inquiry.targetGroup)
      await redecideDeadlines(tx, actor, id)
    const organisation = await findOrganisation(tx, inquiry.organisationId)
    if (organisation && organisation.targetGroup === latest.said.targetGroup)
      await setGroup(tx, organisation.id, organisationGroup)
    return true
  })

const classificationOf = ({ topic, targetGroup, unitId }: Classification): Classification => ({
  topic,
  targetGroup,
  unitId,
})

const latestOf = (tx: Tx, inquiryId: number) =>
  tx
    .select()
    .from(triageConfirmations)
    .where(eq(triageConfirmations.inquiryId, inquiryId))
    .orderBy(desc(triageConfirmations.id))
    .limit(1)

async function findOrganisation(tx: Tx, id: number | null) {
  const [row] = id === null ? [] : await tx.select().from(organisations).where(eq(organisations.id, id))
  return row
}

const setGroup = (tx: Tx, id: number, targetGroup: TargetGroupKey | null) =>
  tx.update(organisations).set({ targetGroup }).where(eq(organisations.id, id))

const withoutUndefined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
