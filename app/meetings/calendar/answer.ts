import type { Mailbox, Participation } from "./invitation.ts"
import { addressKey } from "./keys.ts"
import type { Span } from "./read-time.ts"

export type AnswerKind =
  /** An attendee says whether they come. */
  | "reply"
  /** An attendee proposes another time. */
  | "counter"
  /** An organiser refuses the time that we proposed. */
  | "declineCounter"
  /** An attendee asks for the latest version. */
  | "refresh"
  /** An attendee has handed the invitation on, and we see the copy. */
  | "delegation"
  /** A REQUEST that is no answer: somebody invites us. */
  | "invitation"

export type AnsweringAttendee = Mailbox & {
  participation: Participation
  /** Addresses, each as `addressKey`. */
  delegatedTo: string[]
  delegatedFrom: string[]
  /** Who answers in their name, as `addressKey`; null where nobody does. */
  sentBy: string | null
}

/** What a calendar message says of one meeting. Instants are epoch milliseconds. */
export type CalendarAnswer = {
  kind: AnswerKind
  /** As `uidKey`: compare with that of the meeting. */
  uid: string
  sequence: number
  /** When it was made: DTSTAMP, else when it was received. */
  stampedAt: number
  /** As written, where only one meeting of a series is meant. Ours have no series, so it is for a person to look at. */
  recurrenceId: string | null
  organiser: string | null
  /** `address` as `addressKey`. More than one where the sender's program copies all. */
  attendees: AnsweringAttendee[]
  title: string
  /** Of a counter the time that is proposed; null where it can't be read. */
  time: Span | null
  comment: string | null
}

type Version = Pick<CalendarAnswer, "sequence" | "stampedAt">

/**
 * Whether an answer counts, `known` being what stands for the attendee now: their last answer, or, where they were asked
 * again since, that version's sequence with `stampedAt` 0. Mail overtakes mail, so neither arrival nor the order in the
 * mailbox says it (RFC 5546 § 2.1.5). The same answer twice counts once.
 */
export function supersedes(answer: Version, known: Version | null): boolean {
  if (known === null) return true
  if (answer.sequence !== known.sequence) return answer.sequence > known.sequence
  return answer.stampedAt > known.stampedAt
}

/**
 * Whose answer it is, by the address it was sent from, which also may be that of one who answers in their name. Null where
 * no attendee fits: the answer is then not the attendee's own word, and is for the organiser to judge.
 */
export function answeringAttendee({ attendees }: CalendarAnswer, sender: string): AnsweringAttendee | null {
  const from = addressKey(sender)
  return attendees.find(({ address }) => address === from) ?? attendees.find(({ sentBy }) => sentBy === from) ?? null
}
