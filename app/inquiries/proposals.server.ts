import { and, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { deadlineProposals, messages } from "#db/schema/index.ts"
import { changeInquiry, getInquiry, type Inquiry } from "./change.server.ts"
import { findDeadline, isOpenProposal, putDeadline } from "./deadlines.server.ts"
import { isOpen } from "./inquiry.ts"

type ProposalRow = typeof deadlineProposals.$inferSelect

/** A person says yes to the deadline a mail asks for; what it was before is kept, so that it can be taken back. */
export const acceptProposal = (db: Db, actor: Actor, id: number, proposalId: number): Promise<void> =>
  db.write(async (tx) => {
    const { inquiry, proposal, inForce } = await getOpenProposal(tx, id, proposalId)
    const { dueAt, warnAt, reasons, overruledById, receivedAt } = inForce
    const before = { need: inquiry.need, dueAt, warnAt, reasons, overruledById, receivedAt }
    await settle(tx, proposalId, { settledAt: actor.now, outcome: "used", before })
    const [mail] = await tx.select({ at: messages.at }).from(messages).where(eq(messages.id, proposal.messageRowId))
    await putDeadline(tx, id, "reply", { ...proposal, overruledById: null, receivedAt: mail?.at ?? receivedAt })
    await changeInquiry(
      tx,
      actor,
      id,
      { need: proposal.need },
      { type: "proposal-used", data: { from: dueAt, to: proposal.dueAt } },
    )
  })

/** A person says no: the deadline is as it was, and the proposal is gone. */
export const keepDeadline = (db: Db, actor: Actor, id: number, proposalId: number): Promise<void> =>
  db.write(async (tx) => {
    const { proposal, inForce } = await getOpenProposal(tx, id, proposalId)
    await settle(tx, proposalId, { settledAt: actor.now, outcome: "kept" })
    const data = { from: inForce.dueAt, to: proposal.dueAt }
    await changeInquiry(tx, actor, id, {}, { type: "proposal-kept", data })
  })

/**
 * Takes back either answer: the deadline is what it was, and the proposal waits again.
 * @throws DomainError "proposal-settled" where something newer has happened to it since.
 */
export const reconsiderProposal = (db: Db, actor: Actor, id: number, proposalId: number): Promise<void> =>
  db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    const proposal = await getProposal(tx, id, proposalId)
    const inForce = await findDeadline(tx, id, "reply")
    const [newer] = await tx.select({ id: deadlineProposals.id }).from(deadlineProposals).where(isOpenProposal(id))
    const { before, outcome } = proposal
    const changedSince = before !== null && inForce?.dueAt !== proposal.dueAt
    if (!isOpen(inquiry.status) || newer || !inForce || changedSince || (outcome !== "used" && outcome !== "kept"))
      throw new DomainError("proposal-settled")
    await settle(tx, proposalId, { settledAt: null, outcome: null, before: null })
    if (before) await putDeadline(tx, id, "reply", before)
    const data = { to: before?.dueAt ?? inForce.dueAt }
    await changeInquiry(tx, actor, id, before ? { need: before.need } : {}, { type: "proposal-undone", data })
  })

async function getOpenProposal(tx: Tx, id: number, proposalId: number) {
  const inquiry: Inquiry = await getInquiry(tx, id)
  if (!isOpen(inquiry.status)) throw new DomainError("inquiry-is-closed")
  const proposal = await getProposal(tx, id, proposalId)
  const inForce = await findDeadline(tx, id, "reply")
  if (proposal.settledAt !== null || !inForce) throw new DomainError("proposal-settled")
  return { inquiry, proposal, inForce }
}

/** @throws DomainError "not-found" where it stands on another case. */
async function getProposal(tx: Tx, id: number, proposalId: number): Promise<ProposalRow> {
  const [row] = await tx
    .select()
    .from(deadlineProposals)
    .where(and(eq(deadlineProposals.id, proposalId), eq(deadlineProposals.inquiryId, id)))
  if (!row) throw notFound()
  return row
}

const settle = (tx: Tx, proposalId: number, set: Partial<ProposalRow>) =>
  tx.update(deadlineProposals).set(set).where(eq(deadlineProposals.id, proposalId))
