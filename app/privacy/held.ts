import type { Channel, InquiryStatus } from "#app/inquiries/inquiry.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { Participation } from "#app/meetings/meeting.ts"
import type { ConsentKind } from "#app/news/consent.ts"

/** A file that goes along: where it lies in the ZIP, and its blob. */
export type HeldFile = { path: string; sha256: string; at: number }

/** All that is held on a person and may be given to them (GDPR art. 15). Times are epoch milliseconds. */
export type Held = {
  person: { id: number; name: string; language: string | null; preferredChannel: Channel | null; createdAt: number }
  addresses: { kind: "mail" | "domain" | "phone"; value: string; since: number; endedAt: number | null }[]
  places: { organisation: string; role: string | null; from: number | null; to: number | null }[]
  contacts: {
    at: number
    channel: Channel
    direction: "in" | "out"
    /** Null where the conversation was somebody else's, and they only took part. */
    summary: string | null
    reason: string | null
    addenda: string[]
  }[]
  cases: {
    number: string
    subject: string
    topic: Topic
    status: InquiryStatus
    receivedAt: number
    answeredAt: number | null
    closedAt: number | null
    /** Whom it was sent on to, as it stood on the mail. */
    forwardedTo: string[]
    /** What was filled in on it, a line each. */
    filledIn: string[]
  }[]
  mails: {
    case: string
    direction: "in" | "out"
    at: number
    subject: string
    text: string
    /** Files in the ZIP: the mail itself first. */
    files: string[]
  }[]
  meetings: {
    title: string
    startAt: number
    place: string | null
    participation: Participation
    attended: boolean | null
    comment: string | null
  }[]
  meetingMails: { at: number; subject: string; text: string; files: string[] }[]
  polls: { answeredAt: number | null; comment: string | null; votes: { startAt: number; vote: string }[] }[]
  surveys: { sentAt: number; answered: boolean }[]
  news: { at: number; kind: ConsentKind; topics: string[] }[]
  imports: { file: string; at: number; cells: string[] }[]
  events: { at: number; subject: string; type: string; what: string }[]
  leftOut: LeftOut
}

/** What was left out, by why: each number is of things. */
export type LeftOut = {
  /** Confidential cases that the one who exports may not see. */
  hiddenCases: number
  internalNotes: number
  tasks: number
  /** Mails on their cases that they neither wrote nor got. */
  othersMails: number
  /** Entries of the log that tell of what the one who exports may not see. */
  hiddenEvents: number
}
