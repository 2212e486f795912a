import { and, eq, inArray, isNull, notInArray, or } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import { outgoingFileName } from "#app/mail/transport.server.ts"
import type { Tx } from "#db/client.server.ts"
import {
  attachments,
  automaticMail,
  contacts,
  draftAttachments,
  frontDoorLinks,
  inboundMail,
  invitationMails,
  meetingMails,
  messages,
  outbox,
  pollVoters,
} from "#db/schema/index.ts"
import { rewriteTexts } from "#db/texts.server.ts"
import { heldTexts } from "./held-texts.server.ts"
import { removedText } from "./identity.ts"
import type { Reach } from "./reach.server.ts"

type Mask = (text: string) => string
/** What is left for the disk: the blobs by their names, and files in the outgoing folder. */
export type Left = { blobs: string[]; outgoing: string[] }

/**
 * Mails that are theirs keep that they came or went, when, and of which kind; mails of others lose the names, their HTML
 * and their raw bytes, which would have to be rewritten to leave somebody out.
 */
export async function emptyMails(tx: Tx, actor: Actor, reach: Reach, mask: Mask, mails: string[]): Promise<Left> {
  const touched = [...new Set([...reach.mailIds, ...reach.named.messages])]
  const rows = await tx.select().from(messages).where(inArray(messages.id, touched))
  const files = await tx.select().from(attachments).where(inArray(attachments.messageId, reach.mailIds))
  await tx.delete(attachments).where(inArray(attachments.messageId, reach.mailIds))
  await tx
    .update(messages)
    .set({ subject: removedText, text: removedText, html: null, deliveryError: null, flags: [], sha256: null })
    .where(inArray(messages.id, reach.mailIds))
  await tx.update(messages).set({ html: null, sha256: null }).where(inArray(messages.id, touched))
  await rewriteTexts(tx, heldTexts.messages, touched, mask)

  const answers = await tx
    .select({ id: meetingMails.id, ledgerId: meetingMails.ledgerId })
    .from(meetingMails)
    .where(or(inArray(meetingMails.id, reach.named.meetingMails), inArray(meetingMails.fromAddress, mails)))
  await tx
    .update(meetingMails)
    .set({ subject: removedText, text: removedText, comment: null })
    .where(inArray(meetingMails.fromAddress, mails))
  await rewriteTexts(
    tx,
    heldTexts.meetingMails,
    answers.map(({ id }) => id),
    mask,
  )

  const raw = await removeRaw(
    tx,
    actor,
    reach,
    rows,
    answers.map(({ ledgerId }) => ledgerId),
  )
  const sent = await emptyOutbox(tx, reach, mask, mails)
  await tx.delete(automaticMail).where(inArray(automaticMail.address, mails))
  await tx
    .delete(frontDoorLinks)
    .where(or(inArray(frontDoorLinks.inquiryId, reach.caseIds), inArray(frontDoorLinks.address, mails)))
  return {
    blobs: [...raw, ...sent.blobs, ...files.map(({ sha256 }) => sha256), ...rows.flatMap(({ sha256 }) => sha256 ?? [])],
    outgoing: sent.outgoing,
  }
}

/** The ledger keeps its rows, marked: what came is counted, and `rettidig verify` knows that its bytes are gone. */
async function removeRaw(
  tx: Tx,
  actor: Actor,
  { caseIds, named }: Reach,
  mails: (typeof messages.$inferSelect)[],
  ledgerIds: number[],
): Promise<string[]> {
  const contents = mails.flatMap(({ sha256 }) => sha256 ?? [])
  const others = mails.filter(({ inquiryId }) => !caseIds.includes(inquiryId))
  const rows = await tx
    .select()
    .from(inboundMail)
    .where(
      or(
        inArray(inboundMail.inquiryId, caseIds),
        inArray(inboundMail.id, [...named.inboundMail, ...ledgerIds]),
        inArray(inboundMail.sha256, contents),
        and(
          inArray(inboundMail.inquiryId, [...new Set(others.map(({ inquiryId }) => inquiryId))]),
          inArray(inboundMail.messageId, [...new Set(others.map(({ messageId }) => messageId))]),
        ),
      ),
    )
  const ids = rows.map(({ id }) => id)
  await tx
    .update(inboundMail)
    .set({ removedAt: actor.now, envelopeFrom: null, envelopeTo: [], reason: null })
    .where(and(inArray(inboundMail.id, ids), isNull(inboundMail.removedAt)))
  return rows.map(({ sha256 }) => sha256)
}

/** What we sent them, and what told colleagues of them. */
async function emptyOutbox(tx: Tx, reach: Reach, mask: Mask, mails: string[]): Promise<Left> {
  const rows = await tx
    .select()
    .from(outbox)
    .where(
      or(
        inArray(outbox.inquiryId, reach.caseIds),
        inArray(outbox.id, reach.named.outbox),
        inArray(outbox.messageRowId, [...reach.mailIds, ...reach.named.messages]),
        inArray(
          outbox.id,
          tx
            .select({ id: invitationMails.outboxId })
            .from(invitationMails)
            .where(inArray(invitationMails.invitationId, reach.named.invitations)),
        ),
        inArray(
          outbox.id,
          tx.select({ id: pollVoters.outboxId }).from(pollVoters).where(inArray(pollVoters.address, mails)),
        ),
      ),
    )
  // Emptied now, it would leave without a word.
  if (rows.some(({ state }) => state === "queued")) throw new DomainError("anonymising-blocked", 409)
  for (const { id, mail } of rows) {
    const { from, to, cc, date, automatic, messageId, inReplyTo, references } = mail
    const empty = { subject: removedText, text: removedText, calendar: null, files: [] }
    await tx
      .update(outbox)
      .set({
        mail: { from, to, cc, date, automatic, messageId, inReplyTo, references, ...empty },
        sha256: null,
        lastError: null,
      })
      .where(eq(outbox.id, id))
  }
  await rewriteTexts(
    tx,
    heldTexts.outbox,
    rows.map(({ id }) => id),
    mask,
  )
  return {
    blobs: rows.flatMap(({ sha256, mail }) => [
      ...(sha256 ? [sha256] : []),
      ...(mail.files ?? []).map((file) => file.sha256),
    ]),
    outgoing: rows.map(outgoingFileName),
  }
}

/** Files that lie with what somebody is writing on their cases. */
export async function dropDraftFiles(tx: Tx, caseIds: number[]): Promise<string[]> {
  const rows = await tx.select().from(draftAttachments).where(inArray(draftAttachments.inquiryId, caseIds))
  await tx.delete(draftAttachments).where(inArray(draftAttachments.inquiryId, caseIds))
  return rows.map(({ sha256 }) => sha256)
}

/** Contacts that are mails of theirs on a case of somebody else's. */
export const contactsOfMails = (tx: Tx, mailIds: number[], known: number[]) =>
  tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(inArray(contacts.messageRowId, mailIds), notInArray(contacts.id, known)))
