import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { judgeAutomatic } from "#app/mail/automatic.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { readForwardedHeader } from "#app/mail/quoting.ts"
import type { StoredMail } from "#app/mail/stored-mail.ts"
import { noteBounce } from "#app/meetings/invitations/bouncing.server.ts"
import { fileMeetingMail } from "#app/meetings/invitations/filing.server.ts"
import { takeStopMail } from "#app/news/asked-to-stop.server.ts"
import { noteNewsBounce } from "#app/news/suppressing.server.ts"
import type { Tx } from "#db/client.server.ts"
import { type inboundMail, messages } from "#db/schema/index.ts"
import { acknowledge } from "./acknowledging.server.ts"
import { appendMail } from "./appending.server.ts"
import { fileBounce } from "./bouncing.server.ts"
import type { FilingHouse } from "./filing-house.server.ts"
import { findSameMail, fingerprintOf, type Inbound, messageIdOf } from "./inbound-message.server.ts"
import { openFromMail } from "./opening.server.ts"
import { findThread } from "./threading.server.ts"

export { type FilingHouse, loadFilingHouse } from "./filing-house.server.ts"

export type Filed = { state: "filed" | "duplicate" | "ignored"; inquiryId: number | null; reason: string | null }
export type LedgerEntry = typeof inboundMail.$inferSelect

/**
 * Files one mail of the ledger: on the case it belongs to, else on a new one. Everything that follows from it (message,
 * attachments, contact, events, acknowledgement) stands in the transaction given. The order of judgement is that of
 * mail.md § In: automatic → bounce → calendar reply → thread → sender → need and topic → acknowledgement.
 */
export async function fileMail(tx: Tx, house: FilingHouse, entry: LedgerEntry, mail: StoredMail): Promise<Filed> {
  const actor: Actor = { userId: null, now: house.now() }
  const mailbox = house.mailboxes.find(({ id }) => id === entry.mailboxId) ?? null
  const fingerprint = fingerprintOf(mail)
  const messageId = messageIdOf(mail, fingerprint)

  const same = await findSameMail(tx, messageId, fingerprint)
  if (same) return fileCopy(tx, actor, same, mailbox?.address ?? null)

  const { from, forwardedBy } = whoWrote(mail, house.staff)
  const inbound: Inbound = {
    mail,
    messageId,
    fingerprint,
    mailbox: mailbox?.address ?? null,
    receivedAt: entry.internalDate ?? entry.storedAt,
    sha256: entry.sha256,
    automatic: judgeAutomatic(mail).automatic,
    from,
    forwardedBy,
  }
  const bounced = await fileBounce(tx, actor, inbound)
  if (bounced !== null) return { state: "filed", inquiryId: bounced, reason: "bounce" }

  await noteBounce(tx, actor, mail.bounce)
  if (await noteNewsBounce(tx, actor.now, mail.bounce))
    return { state: "ignored", inquiryId: null, reason: "news-bounce" }
  if (await takeStopMail(tx, house.newsKey, mail.subject, actor.now))
    return { state: "ignored", inquiryId: null, reason: "news-unsubscribed" }
  const meeting = await fileMeetingMail(tx, actor, inbound, entry.id)
  if (meeting !== null) return { state: meeting, inquiryId: null, reason: "calendar-reply" }

  const thread = await findThread(tx, house, inbound)
  if (thread.kind === "append" || thread.kind === "reopen") {
    await appendMail(tx, house, actor, thread.inquiryId, inbound)
    return { state: "filed", inquiryId: thread.inquiryId, reason: thread.by }
  }
  const relation = thread.kind === "new" ? { perhapsId: thread.perhaps ?? undefined } : { linkedToId: thread.inquiryId }
  const opened = await openFromMail(tx, house, actor, inbound, mailbox, relation)
  if (mailbox?.acknowledge && entry.source !== "import") await acknowledge(tx, house, actor, opened, inbound, mailbox)
  return { state: "filed", inquiryId: opened.inquiryId, reason: null }
}

/** The second copy of a mail: to the same mailbox a duplicate, to another of ours noted on the one case. */
async function fileCopy(
  tx: Tx,
  actor: Actor,
  same: { id: number; inquiryId: number; mailboxes: string[] },
  address: string | null,
): Promise<Filed> {
  const { inquiryId } = same
  if (address === null || same.mailboxes.includes(address))
    return { state: "duplicate", inquiryId, reason: "same-message-id-and-content" }
  await tx
    .update(messages)
    .set({ mailboxes: [...same.mailboxes, address] })
    .where(eq(messages.id, same.id))
  await recordEvent(tx, actor, { subject: "inquiry", subjectId: inquiryId, type: "also-received", data: { address } })
  return { state: "filed", inquiryId, reason: "also-received" }
}

/** A colleague who forwards a mail is not its sender, where the forwarded header can be read (mail.md § Threading). */
function whoWrote(mail: StoredMail, staff: Set<string>): { from: MailAddress | null; forwardedBy: MailAddress | null } {
  if (mail.from && staff.has(mail.from.address.toLowerCase())) {
    const original = readForwardedHeader(mail.text)
    if (original?.from.address) return { from: original.from, forwardedBy: mail.from }
  }
  return { from: mail.replyTo[0] ?? mail.from, forwardedBy: null }
}
