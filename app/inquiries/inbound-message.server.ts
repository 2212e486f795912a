import { createHash } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { runsCode } from "#app/mail/attachments.ts"
import { maskCpr } from "#app/mail/cpr.ts"
import type { MailAddress } from "#app/mail/message.ts"
import type { StoredMail } from "#app/mail/stored-mail.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared, preparedInsert } from "#db/prepared.server.ts"
import { attachments, contacts, messages } from "#db/schema/index.ts"
import type { Channel } from "./inquiry.ts"

/** What a mail says, whatever way it came: Received lines and the like differ between two of our mailboxes. */
export const fingerprintOf = (mail: StoredMail): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        mail.from?.address ?? null,
        mail.to.map(({ address }) => address),
        mail.cc.map(({ address }) => address),
        mail.subject,
        mail.sentAt,
        mail.text,
        mail.html,
        mail.attachments.map(({ name, sha256 }) => [name, sha256]),
      ]),
    )
    .digest("hex")

/** A mail without a Message-ID gets one from its content, so that a second copy is recognised all the same. */
export const messageIdOf = (mail: StoredMail, fingerprint: string): string =>
  mail.messageId ?? `<${fingerprint.slice(0, 40)}@no-message-id.invalid>`

/** The same Message-ID and the same content: a sender who uses a Message-ID twice for two mails is not a duplicate. */
export async function findSameMail(tx: Tx, messageId: string, fingerprint: string) {
  const [row] = await sameMail(tx, { messageId, fingerprint })
  return row
}

const sameMail = prepared((tx, { messageId, fingerprint }: Given<{ messageId: string; fingerprint: string }>) =>
  tx
    .select({ id: messages.id, inquiryId: messages.inquiryId, mailboxes: messages.mailboxes })
    .from(messages)
    .where(and(eq(messages.messageId, messageId), eq(messages.fingerprint, fingerprint), eq(messages.direction, "in"))),
)

export type Inbound = {
  mail: StoredMail
  messageId: string
  fingerprint: string
  /** Our address it came to; null for an import. */
  mailbox: string | null
  /** Epoch ms at which it reached us. */
  receivedAt: number
  /** Of the raw mail; null for what was written on our own form. */
  sha256: string | null
  automatic: boolean
  /** Who wrote it; differs from the From header where a colleague forwarded it. */
  from: MailAddress | null
  forwardedBy: MailAddress | null
  /** Mail where none is named. */
  channel?: Channel
}

/** Puts the mail on its case: the message, its attachments, and the contact in the sender's log. */
export async function insertInbound(
  tx: Tx,
  inquiryId: number,
  inbound: Inbound,
  party: { personId: number | null; organisationId: number | null },
): Promise<number> {
  const { mail, messageId, fingerprint, mailbox, receivedAt, automatic } = inbound
  const messageRowId = await insertMessage(tx, {
    inquiryId,
    direction: "in",
    automatic,
    messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    fingerprint,
    from: inbound.from,
    forwardedBy: inbound.forwardedBy,
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    flags: mail.flags,
    mailboxes: mailbox === null ? [] : [mailbox],
    sentAt: mail.sentAt ?? receivedAt,
    at: receivedAt,
    sha256: inbound.sha256,
  })
  for (const { name, contentType, size, sha256, contentId, inline } of mail.attachments)
    await insertAttachment(tx, {
      messageId: messageRowId,
      ...{ name, contentType, size, sha256, contentId, inline },
      runsCode: runsCode(name, contentType),
    })
  // A machine's mail is no contact with the sender (mail.md § Automatic mail).
  if (!automatic)
    await insertContact(tx, {
      channel: inbound.channel ?? "mail",
      direction: "in",
      at: receivedAt,
      ...party,
      inquiryId,
      messageRowId,
      summary: maskCpr(mail.subject),
    })
  return messageRowId
}

export const insertMessage = preparedInsert(messages)
const insertAttachment = preparedInsert(attachments)
const insertContact = preparedInsert(contacts)
