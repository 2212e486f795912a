import { and, eq, isNull, type SQL } from "drizzle-orm"
import { resumeAfterPause } from "#app/deadlines/amend.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import type { Deadline, Decided } from "#app/deadlines/decide.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared, preparedUpsert } from "#db/prepared.server.ts"
import { deadlineProposals, inquiries, inquiryDeadlines, inquiryPauses } from "#db/schema/index.ts"
import { deadlineRows } from "./deadline-rows.ts"
import { type DeadlineKind, isOpen } from "./inquiry.ts"

/** Writes the deadlines a message gives its case; those of an earlier round that were met begin anew. */
export async function setDeadlines(tx: Tx, inquiryId: number, deadline: Decided, calendar: Calendar): Promise<void> {
  await writeDeadlines(tx, inquiryId, deadline.receivedAt, deadlineRows(deadline, calendar))
  await refreshDue(tx, inquiryId)
}

/** The rows alone: the case itself is given its next deadline by the caller. */
export async function writeDeadlines(
  tx: Tx,
  inquiryId: number,
  receivedAt: number,
  rows: ReturnType<typeof deadlineRows>,
): Promise<void> {
  for (const row of rows) await upsertDeadline(tx, { inquiryId, ...row, receivedAt, metAt: null, overruledById: null })
}
const upsertDeadline = preparedUpsert(inquiryDeadlines, ["inquiryId", "kind"])

type DeadlineRow = typeof inquiryDeadlines.$inferSelect

export async function findDeadline(tx: Tx, inquiryId: number, kind: DeadlineKind): Promise<DeadlineRow | undefined> {
  const [row] = await tx.select().from(inquiryDeadlines).where(ofKind(inquiryId, kind))
  return row
}

const ofKind = (inquiryId: number, kind: DeadlineKind) =>
  and(eq(inquiryDeadlines.inquiryId, inquiryId), eq(inquiryDeadlines.kind, kind))

/** One kept deadline as the pure core amends it. */
export const asDeadline = ({
  dueAt,
  warnAt,
  reasons,
}: Pick<DeadlineRow, "dueAt" | "warnAt" | "reasons">): Deadline => ({
  dueAt,
  warnAt,
  reasons,
  acknowledgeBy: null,
  statutoryDueAt: null,
})

/** Writes one deadline anew, or takes it away; whether it is met stays as it was. */
export async function putDeadline(
  tx: Tx,
  inquiryId: number,
  kind: DeadlineKind,
  deadline:
    | (Pick<DeadlineRow, "dueAt" | "warnAt" | "reasons" | "overruledById"> & { receivedAt?: number | null })
    | null,
): Promise<void> {
  if (deadline === null) await tx.delete(inquiryDeadlines).where(ofKind(inquiryId, kind))
  else {
    const { dueAt, warnAt, reasons, overruledById, receivedAt } = deadline
    const values = { dueAt, warnAt, reasons, overruledById, receivedAt }
    await tx
      .insert(inquiryDeadlines)
      .values({ inquiryId, kind, ...values })
      .onConflictDoUpdate({ target: [inquiryDeadlines.inquiryId, inquiryDeadlines.kind], set: values })
  }
  await refreshDue(tx, inquiryId)
}

/** No clock runs on the case any more; what was met stays. */
export async function stopDeadlines(tx: Tx, inquiryId: number): Promise<void> {
  await tx
    .delete(inquiryDeadlines)
    .where(and(eq(inquiryDeadlines.inquiryId, inquiryId), isNull(inquiryDeadlines.metAt)))
  await refreshDue(tx, inquiryId)
}

/**
 * The sender has answered: the reply deadline moves by the working time we waited, and so does one that is proposed; a
 * statutory one and one that a person set do not.
 */
export async function endPause(tx: Tx, inquiryId: number, at: number, calendar: Calendar): Promise<void> {
  const open = and(eq(inquiryPauses.inquiryId, inquiryId), isNull(inquiryPauses.to))
  const [pause] = await tx.select().from(inquiryPauses).where(open)
  if (!pause) return
  await tx.update(inquiryPauses).set({ to: at }).where(open)
  const { from } = pause
  const moved = (row: Parameters<typeof asDeadline>[0]) => {
    const { dueAt, warnAt, reasons } = resumeAfterPause(asDeadline(row), { from, to: at }, calendar)
    return { dueAt, warnAt, reasons }
  }
  const row = await findDeadline(tx, inquiryId, "reply")
  if (row && row.metAt === null) await tx.update(inquiryDeadlines).set(moved(row)).where(ofKind(inquiryId, "reply"))
  const [proposal] = await tx.select().from(deadlineProposals).where(isOpenProposal(inquiryId))
  if (proposal) await tx.update(deadlineProposals).set(moved(proposal)).where(isOpenProposal(inquiryId))
  await refreshDue(tx, inquiryId)
}

export const isOpenProposal = (inquiryId: number | SQL<number>) =>
  and(eq(deadlineProposals.inquiryId, inquiryId), isNull(deadlineProposals.settledAt))

/** Marks deadlines as met: an acknowledgement meets its own, an answer meets them all. */
export async function meetDeadlines(tx: Tx, inquiryId: number, at: number, kind?: DeadlineKind): Promise<void> {
  await tx
    .update(inquiryDeadlines)
    .set({ metAt: at })
    .where(
      and(
        eq(inquiryDeadlines.inquiryId, inquiryId),
        isNull(inquiryDeadlines.metAt),
        kind === undefined ? undefined : eq(inquiryDeadlines.kind, kind),
      ),
    )
  await refreshDue(tx, inquiryId)
}

/** What was met at `metAt` was not met after all: its clock runs again. */
export async function reviveDeadlines(tx: Tx, inquiryId: number, metAt: number): Promise<void> {
  await tx
    .update(inquiryDeadlines)
    .set({ metAt: null })
    .where(and(eq(inquiryDeadlines.inquiryId, inquiryId), eq(inquiryDeadlines.metAt, metAt)))
  await refreshDue(tx, inquiryId)
}

/**
 * Copies the next unmet deadline to the case itself, where the queue reads it. A case that waits shows only a statutory
 * one, since that is not paused; a case that is answered or closed shows none.
 */
export async function refreshDue(tx: Tx, inquiryId: number): Promise<void> {
  const [inquiry] = await statusOf(tx, { inquiryId })
  if (!inquiry) return
  const unmet = await listUnmet(tx, { inquiryId })
  const running = unmet
    .filter(({ kind }) => isOpen(inquiry.status) && (inquiry.status !== "waiting" || kind === "statutory"))
    .sort((a, b) => a.dueAt - b.dueAt)
  await setDue(tx, { inquiryId, dueAt: running[0]?.dueAt ?? null, warnAt: running[0]?.warnAt ?? null })
}

const statusOf = prepared((tx, { inquiryId }: Given<{ inquiryId: number }>) =>
  tx.select({ status: inquiries.status }).from(inquiries).where(eq(inquiries.id, inquiryId)),
)
const listUnmet = prepared((tx, { inquiryId }: Given<{ inquiryId: number }>) =>
  tx
    .select({ kind: inquiryDeadlines.kind, dueAt: inquiryDeadlines.dueAt, warnAt: inquiryDeadlines.warnAt })
    .from(inquiryDeadlines)
    .where(and(eq(inquiryDeadlines.inquiryId, inquiryId), isNull(inquiryDeadlines.metAt))),
)
const setDue = prepared(
  (tx, { inquiryId, dueAt, warnAt }: Given<{ inquiryId: number; dueAt: number | null; warnAt: number | null }>) =>
    tx.update(inquiries).set({ dueAt, warnAt }).where(eq(inquiries.id, inquiryId)),
)
