import { sql } from "drizzle-orm"
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { Need } from "#app/deadlines/need.ts"
import type { ProposalKind } from "#app/deadlines/propose.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import type {
  Channel,
  Confidentiality,
  DeadlineKind,
  DraftBeside,
  DraftKind,
  InquiryStatus,
  WaitingReason,
} from "#app/inquiries/inquiry.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { TriageReason } from "#app/inquiries/triage/reason.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { day, flag, id, instant } from "./columns.ts"
import { organisations, people, targetGroups } from "./stakeholders.ts"
import { templateVersions } from "./templates.ts"
import { units, users } from "./users.ts"

export const inquiries = sqliteTable(
  "inquiries",
  {
    id: id(),
    /** H-2026-00042; see `inquiry_numbers`. */
    number: text().notNull().unique(),
    subject: text().notNull(),
    channel: text().$type<Channel>().notNull(),
    status: text().$type<InquiryStatus>().notNull(),
    confidentiality: text().$type<Confidentiality>().notNull().default("normal"),
    topic: text().$type<Topic>().notNull(),
    targetGroup: text()
      .$type<TargetGroupKey>()
      .references(() => targetGroups.key),
    /** Topic, group and unit are proposals until a person has said yes. */
    triagedAt: instant(),
    triageReasons: text({ mode: "json" }).$type<TriageReason[]>().notNull().default([]),
    replyExpected: flag().notNull().default(true),
    personId: integer().references(() => people.id),
    organisationId: integer().references(() => organisations.id),
    unitId: integer().references(() => units.id),
    assigneeId: integer().references(() => users.id),
    need: text({ mode: "json" }).$type<Need>().notNull(),
    receivedAt: instant().notNull(),
    /** The next deadline that is not met yet, and when to warn of it; null where none runs. Kept from `inquiry_deadlines`. */
    dueAt: instant(),
    warnAt: instant(),
    waitingReason: text().$type<WaitingReason>(),
    waitingSince: instant(),
    lastInboundAt: instant(),
    /** When the sender last asked for the answer they are owed (rykker); null where they have not, or in a new round. */
    remindedAt: instant(),
    answeredAt: instant(),
    closedAt: instant(),
    closedReason: text(),
    /** The case's number in the authority's own archive (ESDH), and the day it was journalised there. */
    journalReference: text(),
    journalisedOn: day(),
    mergedIntoId: integer(),
    linkedToId: integer(),
    /** "Perhaps belongs to": a proposal, never acted on by itself. */
    perhapsId: integer(),
    /** Why a person must look at the mail itself: it could not be parsed, was too large … */
    needsLook: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    updatedAt: instant().notNull(),
  },
  (t) => [
    // What was merged into a case, and what continues it.
    index("inquiries_merged_into").on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    index("inquiries_linked_to").on(t.linkedToId).where(sql`linked_to_id is not null`),
    // The queue at a million cases: only the open ones are in these indexes.
    index("inquiries_open_assignee").on(t.assigneeId, t.dueAt).where(sql`status in ('new', 'open', 'waiting')`),
    index("inquiries_open_unit").on(t.unitId, t.dueAt).where(sql`status in ('new', 'open', 'waiting')`),
    // In the queue's order, with all that its counts look at, so that they read nothing but this. The status does not stand
    // first: SQLite would look each up, and sort twenty thousand rows for a page.
    index("inquiries_open_walk")
      .on(t.dueAt, t.id, t.status, t.assigneeId, t.unitId, t.triagedAt, t.confidentiality)
      .where(sql`status in ('new', 'open', 'waiting')`),
    index("inquiries_waiting")
      .on(t.waitingSince, t.confidentiality, t.assigneeId, t.unitId)
      .where(sql`status = 'waiting'`),
    // What is settled and not journalised, newest first; it holds all that its count looks at.
    index("inquiries_unjournalised")
      .on(
        t.updatedAt,
        t.id,
        t.status,
        t.topic,
        t.closedReason,
        t.confidentiality,
        t.assigneeId,
        t.unitId,
        t.journalReference,
      )
      .where(sql`journal_reference is null and status in ('answered', 'closed', 'forwarded', 'no-reply-needed')`),
    // What is settled, newest first, with what decides who may see it: a page of it sorts nothing, its count reads this alone.
    index("inquiries_settled")
      .on(t.updatedAt, t.id, t.status, t.confidentiality, t.assigneeId, t.unitId)
      .where(sql`status in ('answered', 'closed', 'forwarded', 'no-reply-needed')`),
    index("inquiries_person").on(t.personId, t.receivedAt),
    index("inquiries_organisation").on(t.organisationId, t.receivedAt),
    index("inquiries_closed").on(t.closedAt),
  ],
)

/** The last number given in each year. */
export const inquiryNumbers = sqliteTable("inquiry_numbers", {
  year: integer().primaryKey(),
  last: integer().notNull(),
})

/** One case may have deadlines of several kinds side by side: acknowledge, reply, statutory (deadlines.md § 3). */
export const inquiryDeadlines = sqliteTable(
  "inquiry_deadlines",
  {
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    kind: text().$type<DeadlineKind>().notNull(),
    dueAt: instant().notNull(),
    warnAt: instant().notNull(),
    metAt: instant(),
    /** When the message came that it counts from; null on rows older than this column: the case's own. */
    receivedAt: instant(),
    /** Set when a person overruled it: mail that arrives later never changes it silently. */
    overruledById: integer().references(() => users.id),
    reasons: text({ mode: "json" }).$type<Reason[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.inquiryId, t.kind] }), index("inquiry_deadlines_due").on(t.dueAt)],
)

export type ProposalOutcome = "used" | "kept" | "replaced"

/** What the reply deadline and the need were before a proposal was used, for taking that back. */
export type BeforeProposal = {
  need: Need
  dueAt: number
  warnAt: number
  overruledById: number | null
  receivedAt: number | null
  reasons: Reason[]
}

/** Another deadline that a later mail asks for: shown until a person says yes or no, never acted on by itself. */
export const deadlineProposals = sqliteTable(
  "deadline_proposals",
  {
    id: id(),
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    /** The row of the mail in `messages`, whose words it rests on. */
    messageRowId: integer().notNull(),
    kind: text().$type<ProposalKind>().notNull(),
    need: text({ mode: "json" }).$type<Need>().notNull(),
    dueAt: instant().notNull(),
    warnAt: instant().notNull(),
    reasons: text({ mode: "json" }).$type<Reason[]>().notNull(),
    at: instant().notNull(),
    settledAt: instant(),
    outcome: text().$type<ProposalOutcome>(),
    before: text({ mode: "json" }).$type<BeforeProposal>(),
  },
  (t) => [
    // The newest replaces an older one: a case has one open proposal at most.
    uniqueIndex("deadline_proposals_open").on(t.inquiryId).where(sql`settled_at is null`),
  ],
)

/** While we wait for the sender the clock stands still. */
export const inquiryPauses = sqliteTable(
  "inquiry_pauses",
  {
    id: id(),
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    from: instant().notNull(),
    to: instant(),
    reason: text().$type<WaitingReason>().notNull(),
  },
  (t) => [index("inquiry_pauses_inquiry").on(t.inquiryId)],
)

export const notes = sqliteTable(
  "notes",
  {
    id: id(),
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    authorId: integer()
      .notNull()
      .references(() => users.id),
    text: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("notes_inquiry").on(t.inquiryId)],
)

/** A colleague named in a note, "@Signe Aaholm": they are told, until they have seen it. */
export const noteMentions = sqliteTable(
  "note_mentions",
  {
    id: id(),
    noteId: integer()
      .notNull()
      .references(() => notes.id),
    userId: integer()
      .notNull()
      .references(() => users.id),
    /** As it is written in the note, in each way it is. */
    words: text({ mode: "json" }).$type<string[]>().notNull(),
    seenAt: instant(),
  },
  (t) => [
    uniqueIndex("note_mentions_one").on(t.noteId, t.userId),
    index("note_mentions_unseen").on(t.userId).where(sql`seen_at is null`),
  ],
)

/** What somebody has begun to write on a case and not sent. */
export const drafts = sqliteTable(
  "drafts",
  {
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    userId: integer()
      .notNull()
      .references(() => users.id),
    kind: text().$type<DraftKind>().notNull(),
    text: text().notNull(),
    /** The newest inbound mail when the writer began: a reply is held back until they have seen what came since. */
    seenInboundAt: instant(),
    /** The template it began from. */
    templateVersionId: integer().references(() => templateVersions.id),
    /** What else is filled in on a reply: to whom, and who is asked to read it. */
    beside: text({ mode: "json" }).$type<DraftBeside>(),
    updatedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("drafts_one").on(t.inquiryId, t.userId, t.kind), index("drafts_user").on(t.userId)],
)

/** Files that lie with what somebody is writing to a sender; sent, they stand at the mail (`attachments`). */
export const draftAttachments = sqliteTable(
  "draft_attachments",
  {
    id: id(),
    inquiryId: integer()
      .notNull()
      .references(() => inquiries.id),
    userId: integer()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    contentType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("draft_attachments_writer").on(t.inquiryId, t.userId), index("draft_attachments_sha").on(t.sha256)],
)
