import { and, asc, eq, isNull } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { deadlineProposals, inquiries, inquiryDeadlines, inquiryPauses } from "#db/schema/index.ts"
import { getInquiry } from "./change.server.ts"
import { isOpenProposal, refreshDue } from "./deadlines.server.ts"
import type { CaseSnapshot, CaseState } from "./merged-case.ts"

/** The part of a case that merging and separating change, with the names in one order: two of them can be compared. */
export async function readState(tx: Tx, id: number): Promise<CaseState> {
  const row = await getInquiry(tx, id)
  const { status, answeredAt, closedAt, closedReason, waitingReason, waitingSince } = row
  const { receivedAt, lastInboundAt, remindedAt, triagedAt, confidentiality, assigneeId } = row
  const { personId, organisationId, replyExpected, needsLook, need } = row
  return {
    standing: { status, answeredAt, closedAt, closedReason, waitingReason, waitingSince },
    fields: {
      ...{ receivedAt, lastInboundAt, remindedAt, triagedAt, confidentiality, assigneeId },
      ...{ personId, organisationId, replyExpected, needsLook },
    },
    need,
    deadlines: await tx
      .select({
        kind: inquiryDeadlines.kind,
        dueAt: inquiryDeadlines.dueAt,
        warnAt: inquiryDeadlines.warnAt,
        metAt: inquiryDeadlines.metAt,
        receivedAt: inquiryDeadlines.receivedAt,
        overruledById: inquiryDeadlines.overruledById,
        reasons: inquiryDeadlines.reasons,
      })
      .from(inquiryDeadlines)
      .where(eq(inquiryDeadlines.inquiryId, id))
      .orderBy(asc(inquiryDeadlines.kind)),
  }
}

export async function takeSnapshot(tx: Tx, id: number): Promise<CaseSnapshot> {
  const [pause] = await tx
    .select({ id: inquiryPauses.id })
    .from(inquiryPauses)
    .where(and(eq(inquiryPauses.inquiryId, id), isNull(inquiryPauses.to)))
  const [proposal] = await tx
    .select({
      id: deadlineProposals.id,
      dueAt: deadlineProposals.dueAt,
      warnAt: deadlineProposals.warnAt,
      reasons: deadlineProposals.reasons,
    })
    .from(deadlineProposals)
    .where(isOpenProposal(id))
  return { ...(await readState(tx, id)), pauseId: pause?.id ?? null, proposal: proposal ?? null }
}

/** Writes a state; the caller records why. */
export async function writeState(tx: Tx, id: number, { standing, fields, need, deadlines }: CaseState): Promise<void> {
  await tx
    .update(inquiries)
    .set({ ...standing, ...fields, need })
    .where(eq(inquiries.id, id))
  const kept = await tx.select().from(inquiryDeadlines).where(eq(inquiryDeadlines.inquiryId, id))
  for (const { kind } of kept)
    if (!deadlines.some((row) => row.kind === kind))
      await tx.delete(inquiryDeadlines).where(and(eq(inquiryDeadlines.inquiryId, id), eq(inquiryDeadlines.kind, kind)))
  for (const row of deadlines) {
    const { kind: _, ...values } = row
    await tx
      .insert(inquiryDeadlines)
      .values({ inquiryId: id, ...row })
      .onConflictDoUpdate({ target: [inquiryDeadlines.inquiryId, inquiryDeadlines.kind], set: values })
  }
  await refreshDue(tx, id)
}

/** The waiting that the merge ended goes on, and what was proposed is again what it was. */
export async function restorePause(tx: Tx, { pauseId, proposal }: CaseSnapshot): Promise<void> {
  if (pauseId === null) return
  await tx.update(inquiryPauses).set({ to: null }).where(eq(inquiryPauses.id, pauseId))
  if (proposal === null) return
  const { id, ...values } = proposal
  await tx
    .update(deadlineProposals)
    .set(values)
    .where(and(eq(deadlineProposals.id, id), isNull(deadlineProposals.settledAt)))
}
