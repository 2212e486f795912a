import { and, desc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import type { Need } from "#app/deadlines/need.ts"
import { loadCalendar, loadRules } from "#app/deadlines/queries.server.ts"
import { readNeed } from "#app/deadlines/read-need.ts"
import { DomainError, notFound } from "#app/errors.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { messages } from "#db/schema/index.ts"
import { changeInquiry, getInquiry, type Inquiry } from "./change.server.ts"
import { replaceOpenProposal } from "./deadline-proposing.server.ts"
import { setDeadlines } from "./deadlines.server.ts"
import type { FilingHouse } from "./filing-house.server.ts"
import { isOpen } from "./inquiry.ts"
import { decide } from "./opening.server.ts"

/**
 * A new round on a case that was answered or closed: open again, with the need and the deadline of the mail that wants an
 * answer. What was set or proposed in the round before went with it.
 */
export async function openNewRound(
  tx: Tx,
  house: Pick<FilingHouse, "rules" | "calendar">,
  actor: Actor,
  inquiry: Inquiry,
  { need, receivedAt, by }: { need: Need; receivedAt: number; by: "mail" | "person" },
): Promise<void> {
  await replaceOpenProposal(tx, inquiry.id, actor.now)
  await changeInquiry(
    tx,
    actor,
    inquiry.id,
    {
      status: "open",
      lastInboundAt: Math.max(receivedAt, inquiry.lastInboundAt ?? 0),
      need,
      remindedAt: null,
      answeredAt: null,
      closedAt: null,
      closedReason: null,
    },
    { type: "reopened", data: { by, round: receivedAt } },
  )
  await setDeadlines(tx, inquiry.id, decide(house, need, inquiry, receivedAt), house.calendar)
}

/** A person sees that the sender's last mail does want an answer, though it seemed to want none. */
export async function reopenForMail(db: Db, actor: Actor, id: number): Promise<void> {
  const house = { calendar: await loadCalendar(db.read, actor.now), rules: await loadRules(db.read) }
  await db.write(async (tx) => {
    const inquiry = await getInquiry(tx, id)
    if (isOpen(inquiry.status)) throw new DomainError("inquiry-is-open")
    if (inquiry.mergedIntoId !== null) throw new DomainError("inquiry-is-merged")
    const [mail] = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.inquiryId, id), eq(messages.direction, "in"), eq(messages.automatic, false)))
      .orderBy(desc(messages.at), desc(messages.id))
      .limit(1)
    if (!mail) throw notFound()
    const need = readNeed({ ...mail, from: mail.from ?? undefined, sentAt: Math.min(mail.sentAt, mail.at) })
    await openNewRound(tx, house, actor, inquiry, { need, receivedAt: mail.at, by: "person" })
  })
}
