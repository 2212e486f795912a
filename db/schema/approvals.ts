import { sql } from "drizzle-orm"
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { ApprovalState, Letter } from "#app/approvals/approval.ts"
import { id, instant } from "./columns.ts"
import { inquiries } from "./inquiries.ts"
import { messages } from "./mail.ts"
import { templateVersions } from "./templates.ts"
import { users } from "./users.ts"

/** A reply that a colleague is asked to read before it leaves, kept as it stands; its row stays as the history of it. */
export const replyApprovals = sqliteTable(
  "reply_approvals",
  {
    id: id(),
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    writerId: integer()
      .notNull()
      .references(() => users.id),
    readerId: integer()
      .notNull()
      .references(() => users.id),
    state: text().$type<ApprovalState>().notNull(),
    /** What is sent when the reader says yes. */
    letter: text({ mode: "json" }).$type<Letter>().notNull(),
    /** As the writer asked for it, where the reader has changed it since. */
    written: text({ mode: "json" }).$type<Letter | null>(),
    /** What the writer says to the reader. */
    word: text().notNull().default(""),
    templateVersionId: integer().references(() => templateVersions.id),
    /** The newest inbound mail that the writer had read. */
    seenInboundAt: instant(),
    askedAt: instant().notNull(),
    /** What the reader has typed and the house has refused: nothing of it is lost. */
    begun: text({ mode: "json" }).$type<Partial<Letter> & { comment?: string }>(),
    /** Why it was sent back. */
    comment: text().notNull().default(""),
    settledAt: instant(),
    settledById: integer().references(() => users.id),
    /** When the writer put the answer aside, or went on with it. */
    seenAt: instant(),
    /** The mail it became. */
    messageRowId: integer().references(() => messages.id),
  },
  (t) => [
    index("reply_approvals_inquiry").on(t.inquiryId),
    index("reply_approvals_reader").on(t.readerId).where(sql`state = 'waiting'`),
    index("reply_approvals_returned").on(t.writerId).where(sql`state = 'returned' and seen_at is null`),
    index("reply_approvals_message").on(t.messageRowId).where(sql`message_row_id is not null`),
  ],
)

/** The files that are to go with it. */
export const approvalFiles = sqliteTable(
  "approval_files",
  {
    id: id(),
    approvalId: integer()
      .notNull()
      .references(() => replyApprovals.id),
    name: text().notNull(),
    contentType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
  },
  (t) => [index("approval_files_approval").on(t.approvalId), index("approval_files_sha").on(t.sha256)],
)
