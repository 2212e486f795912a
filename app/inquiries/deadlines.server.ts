import { and, eq, isNull } from "drizzle-orm"
import { resumeAfterPause } from "#app/deadlines/amend.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import type { Decided } from "#app/deadlines/decide.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryDeadlines, inquiryPauses } from "#db/schema/index.ts"
import { deadlineRows } from "./deadline-rows.ts"
import { type DeadlineKind, isOpen } from "./inquiry.ts"

/** Writes the deadlines a message gives its case; those of an earlier round that were met begin anew. */
export async function setDeadlines(tx: Tx, inquiryId: number, deadline: Decided, calendar: Calendar): Promise<void> {
  const { receivedAt } = deadline
  for (const row of deadlineRows(deadline, calendar)) {
    const values = { ...row, receivedAt, metAt: null, overruledById: null }
    await tx
      .insert(inquiryDeadlines)
      .values({ inquiryId, ...values })
      .onConflictDoUpdate({ target: [inquiryDeadlines.inquiryId, inquiryDeadlines.kind], set: values })
  }
  await refreshDue(tx, inquiryId)
}

/** The sender has answered: the reply deadline moves by the working time we waited; a statutory one does not. */
export async function endPause(tx: Tx, inquiryId: number, at: number, calendar: Calendar): Promise<void> {
  const open = and(eq(inquiryPauses.inquiryId, inquiryId), isNull(inquiryPauses.to))
  const [pause] = await tx.select().from(inquiryPauses).where(open)
  if (!pause) return
  await tx.update(inquiryPauses).set({ to: at }).where(open)
  const [row] = await tx
    .select()
    .from(inquiryDeadlines)
    .where(
      and(
        eq(inquiryDeadlines.inquiryId, inquiryId),
        eq(inquiryDeadlines.kind, "reply"),
        isNull(inquiryDeadlines.metAt),
      ),
    )
  if (row) {
    const before = {
      dueAt: row.dueAt,
      warnAt: row.warnAt,
      acknowledgeBy: null,
      statutoryDueAt: null,
      reasons: row.reasons,
    }
    const { dueAt, warnAt, reasons } = resumeAfterPause(before, { from: pause.from, to: at }, calendar)
    await tx
      .update(inquiryDeadlines)
      .set({ dueAt, warnAt, reasons })
      .where(and(eq(inquiryDeadlines.inquiryId, inquiryId), eq(inquiryDeadlines.kind, "reply")))
  }
  await refreshDue(tx, inquiryId)
}

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
  const [inquiry] = await tx.select({ status: inquiries.status }).from(inquiries).where(eq(inquiries.id, inquiryId))
  if (!inquiry) return
  const unmet = await tx
    .select()
    .from(inquiryDeadlines)
    .where(and(eq(inquiryDeadlines.inquiryId, inquiryId), isNull(inquiryDeadlines.metAt)))
  const running = unmet
    .filter(({ kind }) => isOpen(inquiry.status) && (inquiry.status !== "waiting" || kind === "statutory"))
    .sort((a, b) => a.dueAt - b.dueAt)
  await tx
    .update(inquiries)
    .set({ dueAt: running[0]?.dueAt ?? null, warnAt: running[0]?.warnAt ?? null })
    .where(eq(inquiries.id, inquiryId))
}
