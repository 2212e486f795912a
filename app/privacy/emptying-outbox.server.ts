import { eq, inArray, or } from "drizzle-orm"
import { DomainError } from "#app/errors.ts"
import { outgoingFileName } from "#app/mail/transport.server.ts"
import type { Tx } from "#db/client.server.ts"
import { invitationMails, outbox, pollVoters } from "#db/schema/index.ts"
import { among } from "#db/search.server.ts"
import { rewriteRows } from "#db/texts.server.ts"
import type { Left } from "./emptying-mails.server.ts"
import { heldTexts } from "./held-texts.server.ts"
import type { Known } from "./identity.server.ts"
import { type Masks, maskValue, removedText } from "./identity.ts"
import type { Reach } from "./reach.server.ts"

/**
 * What we sent them, and what told colleagues of them: that it went, when and to whom. What is said on a case stands there.
 * @throws DomainError "anonymising-blocked" where one has not left: emptied now, it would leave without a word
 */
export async function emptyOutbox(tx: Tx, reach: Reach, { identity }: Known, { others }: Masks): Promise<Left> {
  const { mailIds, named, onCases, tellingMails } = reach
  const invited = tx
    .select({ id: invitationMails.outboxId })
    .from(invitationMails)
    .where(among(invitationMails.invitationId, named.invitations))
  const asked = tx.select({ id: pollVoters.outboxId }).from(pollVoters).where(among(pollVoters.address, identity.mails))
  const rows = await tx
    .select()
    .from(outbox)
    .where(
      or(
        among(outbox.id, [...onCases.outbox, ...named.outbox, ...tellingMails]),
        among(outbox.messageRowId, [...mailIds, ...named.messages]),
        inArray(outbox.id, invited),
        inArray(outbox.id, asked),
      ),
    )
  if (rows.some(({ state }) => state === "queued")) throw new DomainError("anonymising-blocked", 409)
  for (const { id, mail } of rows) {
    const { from, to, cc, date, automatic, messageId, inReplyTo, references } = mail
    const empty = { subject: removedText, text: removedText, calendar: null, files: [] }
    await tx
      .update(outbox)
      .set({
        mail: { from, to, cc, date, automatic, messageId, inReplyTo, references, ...empty },
        ...{ sha256: null, lastError: null },
      })
      .where(eq(outbox.id, id))
  }
  await rewriteRows(
    tx,
    heldTexts.outbox,
    rows.map(({ id }) => id),
    (texts) => maskValue(texts, identity.mails, identity.id, others),
  )
  return {
    blobs: rows.flatMap(({ sha256, mail }) => [
      ...(sha256 ? [sha256] : []),
      ...(mail.files ?? []).map((file) => file.sha256),
    ]),
    outgoing: rows.map(outgoingFileName),
  }
}
