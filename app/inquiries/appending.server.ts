import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { findReminder } from "#app/deadlines/later-words.ts"
import type { Need } from "#app/deadlines/need.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { findOrCreateSender } from "#app/stakeholders/senders.server.ts"
import type { Tx } from "#db/client.server.ts"
import { changeInquiry, getInquiry, type Inquiry } from "./change.server.ts"
import { proposeFromMail } from "./deadline-proposing.server.ts"
import type { FilingHouse } from "./filing-house.server.ts"
import { type Inbound, insertInbound } from "./inbound-message.server.ts"
import { isOpen } from "./inquiry.ts"
import { openNewRound } from "./reopening.server.ts"
import { waivingWords } from "./thanks.ts"
import { resume } from "./waiting.server.ts"

/**
 * A mail on a case that exists. On an open one it ends the waiting and may propose another deadline. On one that was
 * answered or closed it opens a new round with a deadline of its own, unless it waits for no answer. An automatic mail is
 * kept and changes nothing (mail.md § Automatic mail).
 */
export async function appendMail(
  tx: Tx,
  house: FilingHouse,
  actor: Actor,
  inquiryId: number,
  inbound: Inbound,
): Promise<void> {
  const inquiry = await getInquiry(tx, inquiryId)
  const { receivedAt } = inbound
  const party =
    inbound.from === null || inbound.automatic
      ? { personId: null, organisationId: null }
      : await findOrCreateSender(tx, inbound.from, actor.now)
  const messageRowId = await insertInbound(tx, inquiryId, inbound, party)
  if (inbound.automatic) {
    await recordEvent(tx, actor, { subject: "inquiry", subjectId: inquiryId, type: "automatic-mail" })
    return
  }
  const lastInboundAt = Math.max(receivedAt, inquiry.lastInboundAt ?? 0)
  if (isOpen(inquiry.status)) {
    await changeInquiry(tx, actor, inquiryId, { lastInboundAt }, { type: "mail-received" })
    if (inquiry.status === "waiting") await resume(tx, actor, inquiryId, house.calendar)
    await noteReminder(tx, actor, inquiryId, inbound)
    await proposeFromMail(tx, house, actor, inquiry, inbound, messageRowId)
    return
  }
  const words = waivingWords(askedOf(inquiry, inbound))
  if (words !== null) {
    await changeInquiry(tx, actor, inquiryId, { lastInboundAt }, { type: "thanked", data: { words } })
    return
  }
  await openNewRound(tx, house, actor, inquiry, {
    need: keptNeed(inquiry, inbound.mail.need, receivedAt),
    receivedAt,
    by: "mail",
  })
  await noteReminder(tx, actor, inquiryId, inbound)
}

/** Who asks on names no new moment where the one they have named lies ahead: it is still when they need the answer. */
function keptNeed({ need: before }: Inquiry, need: Need, receivedAt: number): Need {
  const ahead = before.by !== null && before.by > localDateTime(receivedAt).slice(0, before.by.length)
  return need.by === null && need.urgency === "normal" && ahead ? before : need
}

/** A reminder raises its case: it is marked wherever the case is listed (product.md § 4). */
async function noteReminder(tx: Tx, actor: Actor, inquiryId: number, inbound: Inbound): Promise<void> {
  const words = findReminder({ ...inbound.mail, sentAt: sentAt(inbound) })
  if (words === null) return
  await changeInquiry(tx, actor, inquiryId, { remindedAt: actor.now }, { type: "reminded", data: { words } })
}

const askedOf = ({ topic }: Inquiry, inbound: Inbound) => ({
  subject: inbound.mail.subject,
  text: inbound.mail.text,
  topic,
  hasFiles: inbound.mail.attachments.some(({ inline }) => !inline),
  sentAt: sentAt(inbound),
})

const sentAt = ({ mail, receivedAt }: Inbound) => Math.min(mail.sentAt ?? receivedAt, receivedAt)
