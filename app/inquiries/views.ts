import type { Approved } from "#app/approvals/approval.ts"
import type { Need } from "#app/deadlines/need.ts"
import type { ProposalKind } from "#app/deadlines/propose.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import type { MailAddress } from "#app/mail/message.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Channel, Confidentiality, DeadlineKind, DraftBeside, InquiryStatus, WaitingReason } from "./inquiry.ts"
import type { SenderFacts } from "./sender-facts.ts"
import type { Topic } from "./topics.ts"
import type { TriageReason } from "./triage/reason.ts"

/** What the pages are given. Times are epoch milliseconds; words and formats are the page's matter. */

export const openViews = ["mine", "unit", "unassigned", "all", "triage"] as const
export const queueViews = [...openViews, "answered", "closed", "unjournalised"] as const
export type OpenView = (typeof openViews)[number]
export const isOpenView = (view: QueueView): view is OpenView => openViews.some((open) => open === view)
export type QueueView = (typeof queueViews)[number]
export const isQueueView = (value: unknown): value is QueueView => queueViews.some((view) => view === value)

/** What management looks at: over deadline, due within three working days, waiting too long. */
export const dueFilters = ["late", "soon", "stalled"] as const
export type DueFilter = (typeof dueFilters)[number]

export type QueueFilter = {
  view: QueueView
  due?: DueFilter
  topic?: Topic
  targetGroup?: TargetGroupKey
  unitId?: number
  assigneeId?: number
  channel?: Channel
  /** Words to find in number, subject, sender's name or organisation. */
  text?: string
  /** From 1. */
  page?: number
}

export type QueueRow = {
  id: number
  number: string
  subject: string
  /** The sender's own words on when. */
  quote: string | null
  /** The governing deadline is the law's, not the sender's. */
  statutory: boolean
  sender: string
  /** The page of whoever `sender` names; null where nobody is known. */
  senderPath: string | null
  targetGroup: TargetGroupKey | null
  topic: Topic
  /** Topic and group are proposals that nobody has said yes to. */
  proposed: boolean
  assigneeId: number | null
  assigneeInitials: string | null
  channel: Channel
  confidential: boolean
  needsLook: boolean
  /** A later mail asks for another deadline, and nobody has said yes or no. */
  deadlineProposed: boolean
  /** The sender has asked for the answer they are owed. */
  reminded: boolean
  status: InquiryStatus
  dueAt: number | null
  warnAt: number | null
  waitingReason: WaitingReason | null
  waitingSince: number | null
  settledAt: number | null
}

/** Of the open views only: what is settled grows for ever, and counting it helps nobody. */
export type QueueCounts = Record<OpenView, number>
export type QueueSummary = { open: number; overdue: number; dueToday: number; waiting: number }

export type Attachment = {
  id: number
  name: string
  contentType: string
  size: number
  inline: boolean
  runsCode: boolean
}

export type MailEntry = {
  kind: "mail"
  id: number
  at: number
  from: MailAddress | null
  forwardedBy: MailAddress | null
  to: MailAddress[]
  cc: MailAddress[]
  /** The addresses of ours it came to. */
  mailboxes: string[]
  /** Written on our own form, not mailed. */
  byForm: boolean
  subject: string
  /** What is new in it; signature and quoted history apart, for folding. */
  fresh: string
  signature: string
  quoted: string
  hasHtml: boolean
  automatic: boolean
  flags: string[]
  attachments: Attachment[]
}

export type ReplyEntry = {
  kind: "reply"
  id: number
  at: number
  author: string | null
  to: MailAddress[]
  cc: MailAddress[]
  text: string
  attachments: Attachment[]
  automatic: boolean
  /** Who read it before it left, and what stood there before they changed it. */
  approved: Approved | null
  /** Sent on to another authority. */
  forwarded: boolean
  outboxId: number | null
  state: "queued" | "sent" | "failed" | "cancelled"
  /** While it can still be taken back. */
  notBefore: number
  error: string | null
}

export type NoteEntry = {
  kind: "note"
  id: number
  at: number
  author: string
  text: string
  /** The colleagues named in it, as they are written there. */
  mentions: string[]
}
export type CallEntry = {
  kind: "call"
  id: number
  at: number
  author: string | null
  summary: string
  channel: Channel
  direction: "in" | "out"
  notat: boolean
}
export type EventEntry = {
  kind: "event"
  id: number
  at: number
  actor: string | null
  type: InquiryEventType
  data: Record<string, unknown>
}
export type TimelineEntry = MailEntry | ReplyEntry | NoteEntry | CallEntry | EventEntry

/** The changes a case's timeline tells of; `data` holds what the sentence needs. */
export const inquiryEventTypes = [
  "received", // { number, topic, unit }
  "acknowledged", // { to }
  "triaged", // { topic, targetGroup, unit, corrected: boolean }
  "triage-withdrawn", // {}
  "assigned", // { to: name | null, unit: name | null }
  "waiting", // { reason }
  "resumed", // { pausedMs }
  "deadline-overruled", // { kind, from, to, reason }
  "deadline-restored", // { kind, from, to }
  "deadline-extended", // { from, to, reason, told: address | null, before, outboxId }
  "extension-withdrawn", // { to }
  "deadline-proposed", // { kind: ProposalKind, from, to, quote }
  "proposal-used", // { from, to }
  "proposal-kept", // { from, to }
  "proposal-undone", // { to: the deadline in force again }
  "reminded", // { words }
  "thanked", // { words: string[] }
  "deadline-met", // { kind }
  "deadline-told", // { kind: ReminderKind, dueAt, to: names }
  "deadline-moved", // { kind, from, to, because: "policy" | "triage", why: { da, en } | null }
  "answered", // { contactId?: the call or talk that answered it }
  "closed", // { reason, text }
  "reopened", // { by: "person" | "mail" }
  "confidentiality", // { to }
  "reply-taken-back", // {}
  "approval-asked", // { to: name, words: to the reader }
  "approval-returned", // { to: name, words: the reader's comment }
  "approval-withdrawn", // {}
  "delivery-failed", // { to, error }
  "sender-changed", // { to }
  "forwarded", // { to, mails, files, told: address | null, reason: why the sender is not told, outboxId }
  "forwarding-stopped", // {}
  "linked", // { number }
  "facts-changed", // { topic, before, after: what was filled in, by field }
  "step-taken", // { topic, step, at, text?, notNeeded? }
  "step-opened", // { topic, step }
  "unlinked", // { number }
  "not-related", // { number }
  "perhaps-related", // { number }
  "merged", // { number, subject, merge }
  "merged-into", // { number, merge }
  "split-off", // { number, messageId }
  "split-from", // { number, messageId, oldId, lastInboundAt }
  "split-undone", // { number }
  "separated", // { number, merge }
  "separated-from", // { number, merge }
  "journalised", // { reference, on } or { reference: null } where it is taken out again
] as const
export type InquiryEventType = (typeof inquiryEventTypes)[number]
/** Kept in the audit log and told to open pages, but no line of the timeline: what they tell of stands there itself. */
export type QuietEventType =
  | "noted"
  | "note-withdrawn"
  | "contact-logged"
  | "mail-received"
  | "automatic-mail"
  | "also-received"
  | "deadline-refreshed"
  | "survey-sent"
  | "reply-approved" // { writer, before?, after?: the letter }; the reply says it
  | "read" // of a confidential case
  | "cpr-shown"

/** Who has opened a confidential case, and when last. */
export type Reader = { name: string; at: number }

export type CaseDeadline = {
  kind: DeadlineKind
  dueAt: number
  warnAt: number
  metAt: number | null
  overruledBy: string | null
  reasons: Reason[]
}

export type ProposalView = {
  id: number
  /** The mail whose words it rests on. */
  messageId: number
  kind: ProposalKind
  quote: string | null
  dueAt: number
  reasons: Reason[]
}

export type ReplyDraft = { text: string; at: number; templateVersionId: number | null; beside: DraftBeside | null }
export type DraftFile = { id: number; name: string; size: number }

export type CaseView = {
  id: number
  number: string
  subject: string
  status: InquiryStatus
  channel: Channel
  confidentiality: Confidentiality
  topic: Topic
  targetGroup: TargetGroupKey | null
  proposed: boolean
  triageReasons: TriageReason[]
  replyExpected: boolean
  unit: { id: number; name: string } | null
  assignee: { id: number; name: string; initials: string } | null
  need: Need
  receivedAt: number
  dueAt: number | null
  warnAt: number | null
  waitingReason: WaitingReason | null
  waitingSince: number | null
  answeredAt: number | null
  closedAt: number | null
  journal: { reference: string; on: string } | null
  lastInboundAt: number | null
  needsLook: string[]
  updatedAt: number
  deadlines: CaseDeadline[]
  pauses: { from: number; to: number | null; reason: WaitingReason }[]
  /** What a later mail asks for, until somebody says yes or no; only on an open case. */
  proposal: ProposalView | null
  remindedAt: number | null
  /** Latest first; none where it is not confidential. */
  readers: Reader[]
  timeline: TimelineEntry[]
  sender: SenderFacts
  /** Where a reply goes by default; null when no address is known. */
  replyTo: MailAddress | null
  perhaps: { number: string; subject: string } | null
  /** Where everything of it is now; null within it for a case that the viewer may not see. */
  merged: { into: { number: string; subject: string } | null } | null
  drafts: {
    reply: ReplyDraft | null
    note: string | null
    files: DraftFile[]
  }
}
