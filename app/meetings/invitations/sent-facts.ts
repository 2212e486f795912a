import type { Attendee, Invitation, Mailbox } from "#app/meetings/calendar/invitation.ts"

/** What a calendar has been told of a meeting. Instants are epoch milliseconds. */
export type SentFacts = {
  title: string
  description: string
  place: string
  link: string | null
  startAt: number
  endAt: number
  organiser: Mailbox
}

/** What its answers hold for: with other words in one of these, everybody is asked again (RFC 5545 § 3.8.7.4). */
export const materialFields = ["title", "place", "link", "startAt", "endAt"] as const

export const isSameMeeting = (one: SentFacts, other: SentFacts): boolean =>
  materialFields.every((field) => one[field] === other[field])

export const isSameText = (one: SentFacts, other: SentFacts): boolean =>
  isSameMeeting(one, other) && one.description === other.description

type Version = { uid: string; sequence: number; attendees: Attendee[]; changedAt: number }

export const invitationOf = (facts: SentFacts, version: Version): Invitation => ({ ...facts, ...version })
