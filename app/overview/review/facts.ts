import type { DeadlineKind, InquiryStatus, WaitingReason } from "#app/inquiries/inquiry.ts"
import type { Topic } from "#app/inquiries/topics.ts"

/** A case as management looks at it. Times are epoch milliseconds. */
export type ReviewCase = {
  id: number
  number: string
  subject: string
  /** The organisation, else the person; empty where nobody is known. */
  party: string
  confidential: boolean
  topic: Topic
  status: InquiryStatus
  dueAt: number | null
  warnAt: number | null
  waitingReason: WaitingReason | null
  waitingSince: number | null
  receivedAt: number
  lastInboundAt: number | null
  remindedAt: number | null
  settledAt: number | null
  assignee: { name: string; left: boolean } | null
  unit: string | null
}

/** What is known of how a case came to stand as it does; null where it did not happen. */
export type Standing = {
  /** The deadline that governs. */
  kind: DeadlineKind
  /** Since when it has lain where it lies. */
  heldSince: number
  /** The last thing a colleague did on it, giving it to somebody apart. */
  worked: { at: number; by: string } | null
  draft: { at: number; by: string } | null
  /** The last mail of ours did not arrive. */
  failedAt: number | null
  /** The sender has been told another date. */
  toldAt: number | null
  /** A colleague has something to do on it by then, beside the one who has it. */
  helper: string | null
}
