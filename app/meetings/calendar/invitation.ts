export type Mailbox = { name: string; address: string }

export type Role = "chair" | "required" | "optional" | "informed"

/** What an attendee has answered; `pending` until they do (RFC 5545 § 3.2.12). */
export type Participation = "pending" | "accepted" | "declined" | "tentative" | "delegated"

export type Attendee = Mailbox & { role: Role; participation: Participation; rsvp: boolean }

/** One version of a meeting as calendars get it. Instants are epoch milliseconds. */
export type Invitation = {
  /** Given once when the meeting is made, and kept with it: calendars know the meeting by nothing else. */
  uid: string
  /** 0 at first, then what `nextSequence` says. */
  sequence: number
  title: string
  description: string
  /** Where it is held, in words; "" where there is only a link. */
  place: string
  /** The address of an online meeting, or null. */
  link: string | null
  startAt: number
  endAt: number
  /** A mailbox that the system reads: answers go there. */
  organiser: Mailbox
  attendees: Attendee[]
  /** When this version was made: of two with the same sequence, calendars keep the later. */
  changedAt: number
}
