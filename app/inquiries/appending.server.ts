import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { findOrCreateSender } from "#app/stakeholders/senders.server.ts"
import type { Tx } from "#db/client.server.ts"
import { changeInquiry, getInquiry } from "./change.server.ts"
import { setDeadlines } from "./deadlines.server.ts"
import type { FilingHouse } from "./filing-house.server.ts"
import { type Inbound, insertInbound } from "./inbound-message.server.ts"
import { isOpen } from "./inquiry.ts"
import { decide } from "./opening.server.ts"
import { resume } from "./waiting.server.ts"

/**
 * A mail on a case that exists. The sender's answer ends the waiting; on a case that was answered or closed it opens a
 * new round with a deadline of its own. An automatic mail is kept and changes nothing (mail.md § Automatic mail).
 */
export async function appendMail(
  tx: Tx,
  house: FilingHouse,
  actor: Actor,
  inquiryId: number,
  inbound: Inbound,
): Promise<void> {
  const inquiry = await getInquiry(tx, inquiryId)
  const party =
    inbound.from === null || inbound.automatic
      ? { personId: null, organisationId: null }
      : await findOrCreateSender(tx, inbound.from, actor.now)
  await insertInbound(tx, inquiryId, inbound, party)
  if (inbound.automatic) {
    await recordEvent(tx, actor, { subject: "inquiry", subjectId: inquiryId, type: "automatic-mail" })
    return
  }
  const lastInboundAt = Math.max(inbound.receivedAt, inquiry.lastInboundAt ?? 0)
  if (isOpen(inquiry.status)) {
    await changeInquiry(tx, actor, inquiryId, { lastInboundAt }, { type: "mail-received" })
    if (inquiry.status === "waiting") await resume(tx, actor, inquiryId, house.calendar)
    return
  }
  const { need } = inbound.mail
  await changeInquiry(
    tx,
    actor,
    inquiryId,
    { status: "open", lastInboundAt, need, answeredAt: null, closedAt: null, closedReason: null },
    { type: "reopened", data: { by: "mail" } },
  )
  await setDeadlines(tx, inquiryId, decide(house, need, inquiry, inbound.receivedAt), house.calendar)
}
