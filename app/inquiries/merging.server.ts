import { and, eq, gt, inArray, isNull, or } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { inquiryMerges, outbox } from "#db/schema/index.ts"
import { readState, restorePause, takeSnapshot, writeState } from "./case-state.server.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { meetDeadlines } from "./deadlines.server.ts"
import { isOpen } from "./inquiry.ts"
import { joinCases, separated } from "./merged-case.ts"
import { moveBack, moveRows } from "./moving-rows.server.ts"
import { resume } from "./waiting.server.ts"

type By = Actor & { userId: number }

/**
 * Makes one case of two: mails, contacts, notes, files and tasks of the one go over to the other, which is open where
 * either was, with the earliest deadline of both. The merged one is closed as a duplicate and leads on; mail to it lands on
 * the kept one (mail.md § Threading). Both must be visible to the actor: the caller has seen to that.
 * @throws DomainError "already-merged-case" for one that was merged before, or twice the same; "mail-underway" while a mail
 *   of either can still be taken back
 */
export async function mergeInquiries(
  db: Db,
  actor: By,
  { keptId, mergedId }: { keptId: number; mergedId: number },
): Promise<void> {
  const calendar = await loadCalendar(db.read, actor.now)
  await db.write(async (tx) => {
    const kept = await getInquiry(tx, keptId)
    const merged = await getInquiry(tx, mergedId)
    // Neither leads anywhere yet, so no ring can come of it.
    if (keptId === mergedId || kept.mergedIntoId !== null || merged.mergedIntoId !== null)
      throw new DomainError("already-merged-case")
    await refuseUnderway(tx, [keptId, mergedId], actor.now)
    const mergedBefore = await takeSnapshot(tx, mergedId)
    const keptBefore = await takeSnapshot(tx, keptId)
    if (merged.status === "waiting") await resume(tx, actor, mergedId, calendar)
    // What the other case brings is what the sender has written.
    else if (kept.status === "waiting" && isOpen(merged.status)) await resume(tx, actor, keptId, calendar)

    const joined = joinCases(await readState(tx, keptId), await readState(tx, mergedId))
    const moved = await moveRows(tx, mergedId, keptId)
    await writeState(tx, keptId, joined)
    await changeInquiry(
      tx,
      actor,
      keptId,
      {},
      { type: "merged", data: { number: merged.number, subject: merged.subject } },
    )
    await changeInquiry(
      tx,
      actor,
      mergedId,
      {
        ...{ status: "closed", closedAt: actor.now, closedReason: `duplicate: ${kept.number}`, mergedIntoId: keptId },
        triagedAt: merged.triagedAt ?? actor.now,
      },
      { type: "merged-into", data: { number: kept.number } },
    )
    await meetDeadlines(tx, mergedId, actor.now)
    const keptAfter = await takeSnapshot(tx, keptId)
    await tx.insert(inquiryMerges).values({
      ...{ keptId, mergedId, at: actor.now, userId: actor.userId },
      ...{ moved, mergedBefore, keptBefore, keptAfter },
    })
  })
}

/**
 * Separates a merged case again: it has what was its own and stands as it stood, and so does the kept one as far as nothing
 * has happened to it since. What has come since stays with the kept one.
 * @throws DomainError "not-merged"; "merged-since" where the kept one was merged on, or another came into it later: that one
 *   first
 */
export const separateInquiries = (db: Db, actor: Actor, mergedId: number): Promise<{ keptId: number }> =>
  db.write(async (tx) => {
    const [merge] = await tx
      .select()
      .from(inquiryMerges)
      .where(and(eq(inquiryMerges.mergedId, mergedId), isNull(inquiryMerges.undoneAt)))
    if (!merge) throw new DomainError("not-merged")
    const { keptId } = merge
    const kept = await getInquiry(tx, keptId)
    const merged = await getInquiry(tx, mergedId)
    await refuseLater(tx, merge)
    await refuseUnderway(tx, [keptId], actor.now)

    const now = await readState(tx, keptId)
    const state = separated(now, merge.keptBefore, merge.keptAfter)
    await moveBack(tx, merge.moved, keptId, mergedId)
    if (state.standing.status === "waiting" && now.standing.status !== "waiting")
      await restorePause(tx, merge.keptBefore)
    await writeState(tx, keptId, state)
    await restorePause(tx, merge.mergedBefore)
    await changeInquiry(
      tx,
      actor,
      mergedId,
      { mergedIntoId: null },
      { type: "separated-from", data: { number: kept.number } },
    )
    await writeState(tx, mergedId, merge.mergedBefore)
    await changeInquiry(tx, actor, keptId, {}, { type: "separated", data: { number: merged.number } })
    await tx.update(inquiryMerges).set({ undoneAt: actor.now }).where(eq(inquiryMerges.id, merge.id))
    return { keptId }
  })

/** Each merge knows how the kept case stood before it: they are taken back in the opposite order. */
async function refuseLater(tx: Tx, { id, keptId }: typeof inquiryMerges.$inferSelect): Promise<void> {
  const [later] = await tx
    .select({ keptId: inquiryMerges.keptId, mergedId: inquiryMerges.mergedId })
    .from(inquiryMerges)
    .where(
      and(
        isNull(inquiryMerges.undoneAt),
        gt(inquiryMerges.id, id),
        or(eq(inquiryMerges.keptId, keptId), eq(inquiryMerges.mergedId, keptId)),
      ),
    )
    .orderBy(inquiryMerges.id)
  if (!later) return
  const { number } = await getInquiry(tx, later.mergedId)
  throw new DomainError("merged-since", 409, { number })
}

/** While a mail can be taken back, what that would put back must still be there. */
async function refuseUnderway(tx: Tx, ids: number[], now: number): Promise<void> {
  const underway = and(inArray(outbox.inquiryId, ids), eq(outbox.state, "queued"), gt(outbox.notBefore, now))
  const own = inArray(outbox.kind, ["reply", "notice", "forward", "forward-notice"])
  if ((await tx.$count(outbox, and(underway, own, eq(outbox.attempts, 0)))) > 0) throw new DomainError("mail-underway")
}
