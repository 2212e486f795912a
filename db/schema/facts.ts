import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { Channel, Confidentiality, InquiryStatus } from "#app/inquiries/inquiry.ts"
import type { Standing } from "#app/overview/figures/fact.ts"
import { instant } from "./columns.ts"

/**
 * What the figures are counted from: one row a case, written in the transaction of each change and frozen when the case
 * is closed. It names people and units beside their ids and refers to no other table, so that nothing that is renamed,
 * removed or ruled anew later moves a figure of the past.
 */
export const inquiryFacts = sqliteTable(
  "inquiry_facts",
  {
    inquiryId: integer().primaryKey(),
    /** Rises with every change of any row: whoever keeps a copy asks for what is above what they have. */
    version: integer().notNull(),
    number: text().notNull(),
    channel: text().$type<Channel>().notNull(),
    topic: text().notNull(),
    targetGroup: text(),
    unitId: integer(),
    unitName: text(),
    assigneeId: integer(),
    assigneeName: text(),
    status: text().$type<InquiryStatus>().notNull(),
    standing: text().$type<Standing>().notNull(),
    receivedAt: instant().notNull(),
    /** When the message came that the reply deadline counts from: of a case that was reopened, the one that did it. */
    countedFrom: instant().notNull(),
    /** When the sender first heard from us, also by an automatic receipt. */
    acknowledgedAt: instant(),
    /** The first human answer. */
    answeredAt: instant(),
    closedAt: instant(),
    /** When it stopped being open: answered or closed, whichever came first; null while it is open. */
    endedAt: instant(),
    replyDueAt: instant(),
    statutoryDueAt: instant(),
    /** Working minutes from `countedFrom`, by the calendar as it was then; the answer's without the time we waited. */
    acknowledgeMinutes: integer(),
    answerMinutes: integer(),
    // Who may see the case as it is now: the only part that is never frozen.
    confidentiality: text().$type<Confidentiality>().notNull(),
    seenByUnitId: integer(),
    seenByUserId: integer(),
  },
  (t) => [index("inquiry_facts_version").on(t.version)],
)
