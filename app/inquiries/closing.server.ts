import type { Actor } from "#app/audit/actor.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Db } from "#db/client.server.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { meetDeadlines, reviveDeadlines } from "./deadlines.server.ts"
import { type ClosingReason, isOpen } from "./inquiry.ts"
import { resume } from "./waiting.server.ts"

const statusAfter: Record<ClosingReason, "closed" | "forwarded" | "no-reply-needed"> = {
  answered: "closed",
  "no-reply-needed": "no-reply-needed",
  forwarded: "forwarded",
  duplicate: "closed",
  spam: "closed",
}

/** Closes the case with its reason. Deadlines keep the time at which they were met, for the figures. */
export async function closeInquiry(
  db: Db,
  actor: Actor,
  id: number,
  { reason, text = "" }: { reason: ClosingReason; text?: string },
): Promise<void> {
  const calendar = await loadCalendar(db.read, actor.now)
  await db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    if (!isOpen(inquiry.status) && inquiry.status !== "answered") throw new DomainError("inquiry-is-closed")
    if (inquiry.status === "waiting") await resume(tx, actor, id, calendar)
    await changeInquiry(
      tx,
      actor,
      id,
      {
        status: statusAfter[reason],
        closedAt: actor.now,
        closedReason: text === "" ? reason : `${reason}: ${text}`,
        // "Answered" by phone or at a meeting leaves no mail: the person who closes vouches for it.
        answeredAt: reason === "answered" ? (inquiry.answeredAt ?? actor.now) : inquiry.answeredAt,
        triagedAt: inquiry.triagedAt ?? actor.now,
      },
      { type: "closed", data: { reason, text } },
    )
    await meetDeadlines(tx, id, actor.now)
  })
}

/**
 * Opens it again, as it was: answered where a mail had answered it, else open. Deadlines that only the closing met run
 * again.
 */
export const reopenInquiry = (db: Db, actor: Actor, id: number): Promise<void> =>
  db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    if (isOpen(inquiry.status)) throw new DomainError("inquiry-is-open")
    if (inquiry.mergedIntoId !== null) throw new DomainError("inquiry-is-merged")
    const { answeredAt, closedAt } = inquiry
    const wasAnswered = closedAt !== null && answeredAt !== null && answeredAt < closedAt
    await changeInquiry(
      tx,
      actor,
      id,
      {
        status: wasAnswered ? "answered" : "open",
        closedAt: null,
        closedReason: null,
        answeredAt: wasAnswered ? answeredAt : null,
      },
      { type: "reopened", data: { by: "person" } },
    )
    const metAt = closedAt ?? answeredAt
    if (!wasAnswered && metAt !== null) await reviveDeadlines(tx, id, metAt)
  })
