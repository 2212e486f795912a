import { sql } from "drizzle-orm"
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { MailAddress } from "#app/mail/message.ts"
import type { OutgoingMail } from "#app/mail/outgoing.ts"
import { flag, id, instant } from "./columns.ts"
import { inquiries } from "./inquiries.ts"
import { templateVersions } from "./templates.ts"
import { units, users } from "./users.ts"

export type LedgerState = "stored" | "filed" | "duplicate" | "ignored" | "quarantined" | "failed"
export type OutboxKind =
  | "reply"
  | "notice"
  | "forward"
  | "forward-notice"
  | "acknowledgement"
  | "invitation"
  | "poll"
  | "minutes"
  | "reminder"
  | "digest"
  | "survey"
  | "security"
  | "news"
  | "news-confirmation"
export type OutboxState = "queued" | "sent" | "failed" | "cancelled"

export const mailboxes = sqliteTable("mailboxes", {
  id: id(),
  /** The address senders write to, and our From on replies. */
  address: text().notNull().unique(),
  name: text().notNull(),
  unitId: integer().references(() => units.id),
  /** imap: we fetch; door: an MTA or `swaks` pushes to our SMTP/LMTP door. */
  source: text().$type<"imap" | "door">().notNull(),
  host: text(),
  port: integer(),
  /** tls from the first byte, or STARTTLS; plain only towards this machine itself. */
  security: text().$type<"tls" | "starttls" | "none">(),
  username: text(),
  /** AES-256-GCM under the key from the environment or data/secret.key. */
  passwordSealed: text(),
  folder: text().notNull().default("INBOX"),
  /** What we tell the server once a message is filed. Nothing is ever deleted there. */
  afterFiling: text().$type<"nothing" | "seen" | "move">().notNull().default("nothing"),
  moveTo: text().notNull().default("Behandlet"),
  acknowledge: flag().notNull().default(true),
  active: flag().notNull().default(true),
  uidValidity: text(),
  lastUid: integer().notNull().default(0),
  lastContactAt: instant(),
  lastMessageAt: instant(),
  lastError: text(),
  lastErrorAt: instant(),
  /** How many messages the server's folder held at the last reconcile. */
  serverCount: integer(),
  reconciledAt: instant(),
  createdAt: instant().notNull(),
})

/** The ledger: one row for every message a server ever showed us (mail.md § In). */
export const inboundMail = sqliteTable(
  "inbound_mail",
  {
    id: id(),
    mailboxId: integer().references(() => mailboxes.id),
    source: text().$type<"imap" | "door" | "import">().notNull(),
    folder: text(),
    uidValidity: text(),
    uid: integer(),
    messageId: text(),
    /** SHA-256 of the raw bytes: their name in the blob store. */
    sha256: text().notNull(),
    size: integer().notNull(),
    internalDate: instant(),
    envelopeFrom: text(),
    envelopeTo: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    storedAt: instant().notNull(),
    state: text().$type<LedgerState>().notNull(),
    reason: text(),
    attempts: integer().notNull().default(0),
    settledAt: instant(),
    inquiryId: integer().references(() => inquiries.id),
    /** Set once the server has been told (\Seen, or moved). */
    toldServerAt: instant(),
    /** Set where its raw bytes were removed on purpose, with all they said of a person (app/privacy). */
    removedAt: instant(),
  },
  (t) => [
    uniqueIndex("inbound_mail_uid").on(t.mailboxId, t.folder, t.uidValidity, t.uid).where(sql`uid is not null`),
    index("inbound_mail_sha").on(t.sha256),
    index("inbound_mail_waiting").on(t.id).where(sql`state = 'stored'`),
    index("inbound_mail_state").on(t.mailboxId, t.state),
    index("inbound_mail_untold").on(t.mailboxId).where(sql`told_server_at is null and uid is not null`),
    index("inbound_mail_inquiry").on(t.inquiryId),
  ],
)

/** A mail on a case, in or out. */
export const messages = sqliteTable(
  "messages",
  {
    id: id(),
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    direction: text().$type<"in" | "out">().notNull(),
    /** Sent by a machine (out-of-office, acknowledgement …): never an answer, never the sender's contact. */
    automatic: flag().notNull().default(false),
    messageId: text().notNull(),
    inReplyTo: text(),
    references: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    /** Hash of what the mail says, whatever way it came; with messageId it tells a duplicate. */
    fingerprint: text(),
    from: text({ mode: "json" }).$type<MailAddress | null>(),
    forwardedBy: text({ mode: "json" }).$type<MailAddress | null>(),
    to: text({ mode: "json" }).$type<MailAddress[]>().notNull().default([]),
    cc: text({ mode: "json" }).$type<MailAddress[]>().notNull().default([]),
    subject: text().notNull(),
    text: text().notNull(),
    html: text(),
    flags: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    /** The addresses of ours it was sent to: one mail to two mailboxes is one message. */
    mailboxes: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    authorId: integer().references(() => users.id),
    /** The template, in the version it had then, that a reply of ours began from. */
    templateVersionId: integer().references(() => templateVersions.id),
    /** The Date header; what the sender's words are reckoned from. */
    sentAt: instant().notNull(),
    /** When it reached us, or was queued by us. */
    at: instant().notNull(),
    /** The raw RFC 5322 bytes in the blob store. */
    sha256: text(),
    deliveryFailedAt: instant(),
    deliveryError: text(),
  },
  (t) => [
    index("messages_inquiry").on(t.inquiryId, t.at),
    index("messages_message_id").on(t.messageId),
    index("messages_template").on(t.at, t.templateVersionId).where(sql`template_version_id is not null`),
  ],
)

export const attachments = sqliteTable(
  "attachments",
  {
    id: id(),
    messageId: integer()
      .notNull()
      .references(() => messages.id),
    name: text().notNull(),
    contentType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    contentId: text(),
    inline: flag().notNull().default(false),
    /** Opening it could run code: held behind a warning. */
    runsCode: flag().notNull().default(false),
  },
  (t) => [index("attachments_message").on(t.messageId), index("attachments_sha").on(t.sha256)],
)

/** Written in the same transaction as what caused it; the worker sends it (mail.md § Out). */
export const outbox = sqliteTable(
  "outbox",
  {
    id: id(),
    kind: text().$type<OutboxKind>().notNull(),
    inquiryId: integer().references(() => inquiries.id),
    messageRowId: integer().references(() => messages.id),
    messageId: text().notNull(),
    /** What is to be said. The worker builds the bytes from it once, since a transaction waits for no file. */
    mail: text({ mode: "json" }).$type<OutgoingMail>().notNull(),
    /** The RFC 5322 bytes in the blob store; set before the first attempt and the same at every further one. */
    sha256: text(),
    state: text().$type<OutboxState>().notNull(),
    /** Not before this: the twenty seconds of undo, or the next attempt. */
    notBefore: instant().notNull(),
    /** Not after this: what is to reach people in working hours waits for whoever queued it to give it another day. */
    notAfter: instant(),
    /** Not while this one is still to leave: a meeting that is called off must not be so before it was called. */
    afterId: integer().references((): AnySQLiteColumn => outbox.id),
    attempts: integer().notNull().default(0),
    lastError: text(),
    createdAt: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [
    index("outbox_waiting").on(t.notBefore).where(sql`state = 'queued'`),
    index("outbox_inquiry").on(t.inquiryId),
    index("outbox_message").on(t.messageRowId).where(sql`message_row_id is not null`),
    index("outbox_state").on(t.state),
  ],
)

/** What automatic mail went where, for the budget of 3 an hour and 10 a day per address. */
export const automaticMail = sqliteTable(
  "automatic_mail",
  { id: id(), address: text().notNull(), at: instant().notNull() },
  (t) => [index("automatic_mail_address").on(t.address, t.at)],
)
