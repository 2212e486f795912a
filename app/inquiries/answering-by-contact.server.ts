import type { Actor } from "#app/audit/actor.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { DomainError } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { meetDeadlines, reviveDeadlines } from "./deadlines.server.ts"
import { isOpen } from "./inquiry.ts"
import { resume } from "./waiting.server.ts"

type Answer = { contactId: number; at: number }

/**
 * A contact stands on the case; one that answers it answers it as a mail of ours does (product.md § 4). Gives the moment
 * the case counts as answered, where it was this that answered it.
 * @throws DomainError "inquiry-is-closed" where it would answer a case that is closed
 */
export async function noteContact(
  tx: Tx,
  actor: Actor & { userId: number },
  id: number,
  { contactId, at, answers, calendar }: Answer & { answers: boolean; calendar: Calendar },
): Promise<number | null> {
  const inquiry = await getInquiry(tx, id)
  const begun = inquiry.status === "new" ? { status: "open" as const } : {}
  if (!answers || inquiry.status === "answered") {
    await changeInquiry(tx, actor, id, begun, { type: "contact-logged", data: { contactId } })
    return null
  }
  if (!isOpen(inquiry.status)) throw new DomainError("inquiry-is-closed")
  if (inquiry.status === "waiting") await resume(tx, actor, id, calendar)
  const answeredAt = Math.max(at, inquiry.receivedAt)
  await changeInquiry(
    tx,
    actor,
    id,
    {
      status: "answered",
      answeredAt,
      assigneeId: inquiry.assigneeId ?? actor.userId,
      triagedAt: inquiry.triagedAt ?? actor.now,
    },
    { type: "answered", data: { before: inquiry.status, contactId } },
  )
  await meetDeadlines(tx, id, answeredAt)
  return answeredAt
}

/** The contact that answered the case is taken back: it is open, and its clock runs again. */
export async function unansweredByContact(tx: Tx, actor: Actor, id: number, answeredAt: number): Promise<void> {
  const inquiry = await getInquiry(tx, id)
  if (inquiry.status !== "answered" || inquiry.answeredAt !== answeredAt) return
  await changeInquiry(tx, actor, id, { status: "open", answeredAt: null }, { type: "reopened", data: { by: "person" } })
  await reviveDeadlines(tx, id, answeredAt)
}
