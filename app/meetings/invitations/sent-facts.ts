import type { Invitation } from "#app/meetings/calendar/invitation.ts"

/** What a calendar has been told of a meeting. */
export type SentFacts = Pick<Invitation, "title" | "description" | "place" | "link" | "startAt" | "endAt" | "organiser">

/** What its answers hold for: with other words in one of these, everybody is asked again (RFC 5545 § 3.8.7.4). */
export const materialFields = ["title", "place", "link", "startAt", "endAt"] as const

export const isSameMeeting = (one: SentFacts, other: SentFacts): boolean =>
  materialFields.every((field) => one[field] === other[field])

export const isSameText = (one: SentFacts, other: SentFacts): boolean =>
  isSameMeeting(one, other) && one.description === other.description

type Version = Omit<Invitation, keyof SentFacts>

export const invitationOf = (facts: SentFacts, version: Version): Invitation => ({ ...facts, ...version })
