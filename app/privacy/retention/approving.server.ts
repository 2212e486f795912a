import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvents } from "#app/audit/record.server.ts"
import { DomainError } from "#app/errors.ts"
import { anonymisePerson } from "#app/privacy/anonymising.server.ts"
import type { Db } from "#db/client.server.ts"
import { people, retentionProposals } from "#db/schema/index.ts"
import { isSilent } from "./proposing.server.ts"

/** A person says yes to these of the proposed: they are anonymised in the background. Returns how many. */
export const approveProposals = (db: Db, actor: Actor & { userId: number }, ids: number[]): Promise<number> =>
  db.write(async (tx) => {
    const rows = await tx
      .update(retentionProposals)
      .set({ approvedAt: actor.now, approvedById: actor.userId, refusal: null })
      .where(inArray(retentionProposals.personId, ids))
      .returning({ id: retentionProposals.personId })
    return rows.length
  })

/** Not to be proposed again before that day ("2027-11-26"), and why. */
export const keepPeople = (
  db: Db,
  actor: Actor,
  ids: number[],
  { until, because }: { until: string; because: string },
): Promise<void> =>
  db.write(async (tx) => {
    const set = { keepUntil: until, keepBecause: because }
    const known = and(inArray(people.id, ids), isNull(people.anonymisedAt))
    const rows = await tx.update(people).set(set).where(known).returning({ id: people.id })
    await tx.delete(retentionProposals).where(inArray(retentionProposals.personId, ids))
    await recordEvents(
      tx,
      actor,
      rows.map(({ id }) => ({ subject: "person", subjectId: id, type: "kept-longer", data: { until, because } })),
    )
  })

/**
 * Carries out the next that was approved, in the name of who did so. Whoever has been in contact, was made one with
 * somebody else or is to be kept since they were proposed stays as they are. False where there is none.
 */
export async function carryOutNext(db: Db, now: number): Promise<boolean> {
  const [next] = await db.read
    .select()
    .from(retentionProposals)
    .where(and(isNotNull(retentionProposals.approvedAt), isNull(retentionProposals.refusal)))
    .orderBy(asc(retentionProposals.personId))
    .limit(1)
  if (!next) return false
  const row = eq(retentionProposals.personId, next.personId)
  if (!(await isSilent(db.read, now, next.personId))) {
    await db.write((tx) => tx.delete(retentionProposals).where(row))
    return true
  }
  try {
    await anonymisePerson(db, { userId: next.approvedById, now }, next.personId)
    await db.write((tx) => tx.delete(retentionProposals).where(row))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const refusal = error.code === "import-busy" ? "import-busy" : "anonymising-blocked"
    await db.write((tx) => tx.update(retentionProposals).set({ refusal, approvedAt: null }).where(row))
  }
  return true
}
