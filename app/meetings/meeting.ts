/** The kinds of meeting the authority holds; a rule says which kind fills its slots. */
export const meetingTypes = [
  "dialogue",
  "provider",
  "policy-conference",
  "guidance-conference",
  "council",
  "other",
] as const
export type MeetingType = (typeof meetingTypes)[number]

/** A meeting's life; `minutes-approved` is locked. */
export type MeetingStatus = "draft" | "invited" | "held" | "minutes-approved" | "cancelled"

/** What it is while it is still to be held. */
export const plannedStatuses = ["draft", "invited"] as const satisfies readonly MeetingStatus[]
export type PlannedStatus = (typeof plannedStatuses)[number]

export const isPlanned = (status: MeetingStatus): status is PlannedStatus =>
  plannedStatuses.some((each) => each === status)

export const isHeld = (status: MeetingStatus): boolean => status === "held" || status === "minutes-approved"

export const attendeeRoles = ["chair", "minute-taker", "participant"] as const
export type AttendeeRole = (typeof attendeeRoles)[number]

/** What an invitee has answered (RFC 5545 § 3.2.12). */
export type Participation = "needs-action" | "accepted" | "tentative" | "declined" | "delegated"
