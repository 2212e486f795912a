import { noNeed } from "#app/deadlines/need.ts"
import { fingerprintOf, type Inbound } from "#app/inquiries/inbound-message.server.ts"
import { runsCode } from "#app/mail/attachments.ts"
import type { MailAddress } from "#app/mail/message.ts"
import type { StoredAttachment, StoredMail } from "#app/mail/stored-mail.ts"
import { messageIdOfForm } from "./form-token.server.ts"

export type Written = Pick<StoredMail, "subject" | "text" | "need"> & {
  token: string
  from: MailAddress
  files: StoredAttachment[]
  /** The mailbox that answers it. */
  mailbox: MailAddress | null
  /** The message of ours or theirs that it follows. */
  follows?: string
  now: number
}

/** What was written on a form, as filing takes a mail. */
export function inboundFrom(written: Written): Inbound {
  const { token, from, files, mailbox, follows = null, now, subject, text, need = noNeed } = written
  const messageId = messageIdOfForm(token)
  const mail: StoredMail = {
    messageId,
    inReplyTo: follows,
    references: follows === null ? [] : [follows],
    from,
    sender: null,
    replyTo: [],
    to: mailbox === null ? [] : [mailbox],
    cc: [],
    subject,
    // A copy that is sent once more is the same, whenever it comes.
    sentAt: null,
    ...{ text, need, html: null, attachments: files, calendar: null, headers: noHeaders, bounce: null },
    flags: files.some(({ name, contentType }) => runsCode(name, contentType)) ? ["runs-code"] : [],
    ...{ trouble: null, wrappedBy: null },
  }
  return {
    mail,
    messageId,
    fingerprint: fingerprintOf(mail),
    mailbox: mailbox?.address ?? null,
    receivedAt: now,
    sha256: null,
    automatic: false,
    from,
    forwardedBy: null,
    channel: "form",
  }
}

const noHeaders: StoredMail["headers"] = {
  contentType: null,
  autoSubmitted: null,
  precedence: null,
  listId: null,
  listUnsubscribe: null,
  returnPath: null,
  autoResponseSuppress: null,
  autoreply: null,
  failedRecipients: null,
}
