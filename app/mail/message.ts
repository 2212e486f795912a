/** One mailbox of a header. `name` is "" where the header gives none; the domain is lower case. */
export type MailAddress = { name: string; address: string }

/** What a received message says, before anyone has judged it. Header text is decoded; nothing here is sanitised HTML. */
export type ParsedMail = {
  /** With angle brackets, as sent; null where there is none. */
  messageId: string | null
  inReplyTo: string | null
  /** Oldest first, as the header has them. */
  references: string[]
  /** The first readable address of From, else of Sender, Reply-To or the envelope. */
  from: MailAddress | null
  sender: MailAddress | null
  replyTo: MailAddress[]
  to: MailAddress[]
  cc: MailAddress[]
  subject: string
  /** Epoch milliseconds of the Date header, null where it is missing or unreadable. */
  sentAt: number | null
  text: string
  html: string | null
  attachments: ParsedAttachment[]
  /** The first text/calendar part, RFC 5546: method in upper case, "" where it is not named. */
  calendar: { method: string; text: string } | null
  headers: JudgedHeaders
  /** Set where the mail is a delivery report. */
  bounce: Bounce | null
  flags: MailFlag[]
  /** Why it could not be read whole, in technical English for the administrator; null where it was. */
  trouble: string | null
  /** Who sent the outer mail of an unwrapped one; null otherwise. */
  wrappedBy: MailAddress | null
}

export type ParsedAttachment = {
  /** Safe to write to a disk and to show; never empty. */
  name: string
  /** Lower case, without parameters. */
  contentType: string
  /** Bytes, decoded. */
  size: number
  /** Without angle brackets, as `cid:` links name it. */
  contentId: string | null
  /** Shown within the text (an image of the HTML), so not listed as an attachment. */
  inline: boolean
  bytes: Uint8Array
}

/** A mail server's report about a message we sent (bounce.ts). */
export type Bounce = {
  /** delay: still being tried, changes nothing but the timeline (mail.md). */
  kind: "permanent" | "delay" | "success"
  /** Who did not get it; empty where the report does not say. */
  recipients: string[]
  /** Of the message it is about, with angle brackets. */
  originalMessageId: string | null
  /** RFC 3463 "5.1.1" where given. */
  status: string | null
  /** What the server said, at most 500 characters. */
  reason: string | null
}

/** Headers that decide what kind of mail this is (automatic.ts, bounce.ts). Null: not there. */
export type JudgedHeaders = {
  /** Whole, with parameters. */
  contentType: string | null
  autoSubmitted: string | null
  precedence: string | null
  listId: string | null
  listUnsubscribe: string | null
  /** "" is the null return path of RFC 5321 § 4.5.5. */
  returnPath: string | null
  autoResponseSuppress: string | null
  /** The first of X-Autoreply, X-Autorespond, X-Autoresponder, X-Auto-Reply-From. */
  autoreply: string | null
  /** Exim and Gmail name the addresses here that a bounce is about. */
  failedRecipients: string | null
}

export const mailFlags = [
  /** Only the headers, or nothing but the envelope, could be read. */
  "unparsable",
  /** Over the size limit: only the headers were read. */
  "too-large",
  /** Text or HTML was longer than we keep outside the raw message. */
  "shortened",
  "encrypted",
  "signed",
  /** Carries Outlook's winmail.dat, which hides the attachments. */
  "tnef",
  /** Unpacked from a gateway's outer mail. */
  "wrapped",
  /** Has an attachment of a kind that runs. */
  "runs-code",
] as const
export type MailFlag = (typeof mailFlags)[number]

/** These say that a person must look at the raw message, because we could not show what is in it. */
export const needsALook = (flags: readonly MailFlag[]): boolean =>
  flags.some((flag) => flag === "unparsable" || flag === "too-large" || flag === "encrypted")
