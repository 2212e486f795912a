import { and, isNull, or } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import type { Tx } from "#db/client.server.ts"
import {
  attachments,
  automaticMail,
  draftAttachments,
  frontDoorLinks,
  inboundMail,
  meetingMails,
  messages,
} from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { rewriteRows } from "#db/texts.server.ts"
import { emptyOutbox } from "./emptying-outbox.server.ts"
import { heldTexts } from "./held-texts.server.ts"
import type { Known } from "./identity.server.ts"
import { type Masks, maskValue, removedText } from "./identity.ts"
import { unfiledStates } from "./obstacles.server.ts"
import type { Reach } from "./reach.server.ts"

/** What is left for the disk: the blobs by their names, and files in the outgoing folder. */
export type Left = { blobs: string[]; outgoing: string[] }
type Mail = typeof messages.$inferSelect

/**
 * Mails that are theirs keep that they came or went, when, and of which kind; mails of others lose the names, their HTML
 * and their raw bytes, which would have to be rewritten to leave somebody out.
 */
export async function emptyMails(tx: Tx, actor: Actor, reach: Reach, known: Known, masks: Masks): Promise<Left> {
  const { id, mails } = known.identity
  const own = new Set(reach.mailIds)
  const others = reach.named.messages.filter((mailId) => !own.has(mailId))
  const touched = [...own, ...others]
  const rows = await tx.select().from(messages).where(among(messages.id, touched))
  const ofOwn = among(attachments.messageId, reach.mailIds)
  const files = await tx.select({ sha256: attachments.sha256 }).from(attachments).where(ofOwn)
  await tx.delete(attachments).where(ofOwn)
  await tx
    .update(messages)
    .set({ subject: removedText, text: removedText, deliveryError: null, flags: [] })
    .where(among(messages.id, reach.mailIds))
  await tx.update(messages).set({ html: null, sha256: null }).where(among(messages.id, touched))
  await rewriteRows(tx, heldTexts.messages, reach.mailIds, (texts) => maskValue(texts, mails, id, masks.own))
  await rewriteRows(tx, heldTexts.messages, others, (texts) => maskValue(texts, mails, id, masks.others))

  const answers = await emptyMeetingMails(tx, reach, known, masks)
  const raw = await removeRaw(tx, actor, reach, rows, answers)
  const sent = await emptyOutbox(tx, reach, known, masks)
  await tx.delete(automaticMail).where(among(automaticMail.address, mails))
  // Whoever still has the link is shown nothing any more, not even that there was a case.
  await tx
    .delete(frontDoorLinks)
    .where(or(among(frontDoorLinks.inquiryId, reach.caseIds), among(frontDoorLinks.address, mails)))
  return {
    blobs: [...raw, ...sent.blobs, ...files.map(({ sha256 }) => sha256), ...rows.flatMap(({ sha256 }) => sha256 ?? [])],
    outgoing: sent.outgoing,
  }
}

/** What they answered about meetings, and what others did that names them. Returns the rows of the ledger. */
async function emptyMeetingMails(tx: Tx, { named }: Reach, { identity }: Known, { others }: Masks): Promise<number[]> {
  const theirs = among(meetingMails.fromAddress, identity.mails)
  const rows = await tx
    .select({ id: meetingMails.id, ledgerId: meetingMails.ledgerId })
    .from(meetingMails)
    .where(or(among(meetingMails.id, named.meetingMails), theirs))
  await tx.update(meetingMails).set({ subject: removedText, text: removedText, comment: null }).where(theirs)
  const ids = rows.map((row) => row.id)
  await rewriteRows(tx, heldTexts.meetingMails, ids, (texts) => maskValue(texts, identity.mails, identity.id, others))
  return rows.map(({ ledgerId }) => ledgerId)
}

/**
 * The ledger keeps its rows, marked: what came is counted, and `rettidig verify` knows that its bytes are gone.
 * @throws DomainError "anonymising-blocked" where one is on no case yet: it would be lost
 */
async function removeRaw(
  tx: Tx,
  actor: Actor,
  { caseIds, onCases, named }: Reach,
  mails: Mail[],
  ledgerIds: number[],
): Promise<string[]> {
  const contents = mails.flatMap(({ sha256 }) => sha256 ?? [])
  const own = new Set(caseIds)
  const others = mails.filter(({ inquiryId }) => !own.has(inquiryId))
  const rows = await tx
    .select()
    .from(inboundMail)
    .where(
      or(
        among(inboundMail.id, [...onCases.inboundMail, ...named.inboundMail, ...ledgerIds]),
        among(inboundMail.sha256, contents),
        // The same mail to another mailbox of ours came with other bytes.
        and(
          among(inboundMail.inquiryId, [...new Set(others.map(({ inquiryId }) => inquiryId))]),
          among(inboundMail.messageId, [...new Set(others.map(({ messageId }) => messageId))]),
        ),
      ),
    )
  if (rows.some(({ state }) => unfiledStates.some((one) => one === state)))
    throw new DomainError("anonymising-blocked", 409)
  const ids = rows.map(({ id }) => id)
  await tx
    .update(inboundMail)
    .set({ removedAt: actor.now, envelopeFrom: null, envelopeTo: [], reason: null })
    .where(and(among(inboundMail.id, ids), isNull(inboundMail.removedAt)))
  return rows.map(({ sha256 }) => sha256)
}

/** Files that lie with what somebody is writing on their cases. */
export async function dropDraftFiles(tx: Tx, { onCases }: Reach): Promise<string[]> {
  const rows = await tx
    .delete(draftAttachments)
    .where(among(draftAttachments.id, onCases.draftAttachments))
    .returning({ sha256: draftAttachments.sha256 })
  return rows.map(({ sha256 }) => sha256)
}
