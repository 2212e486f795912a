import { copenhagen } from "./copenhagen.ts"
import { attendeeProperty, calendarOf, descriptionOf, eventProperties } from "./event.ts"
import type { Attendee, Invitation } from "./invitation.ts"
import { type Property, writeComponent } from "./line.ts"

/**
 * An invitation, or a new version of one (RFC 5546 § 3.2.2).
 * @throws Error where an address can't stand in one.
 */
export const writeRequest = (invitation: Invitation): string =>
  writeMethod("REQUEST", [
    ...eventProperties(invitation),
    ...descriptionOf(invitation),
    ...invitation.attendees.map(attendeeProperty),
    ["status", {}, "text", "CONFIRMED"],
    ["transp", {}, "text", "OPAQUE"],
  ])

type Cancellation = {
  /** Epoch milliseconds. */
  at: number
  /** Those who no longer take part in a meeting that is held; without it the meeting itself is cancelled. */
  removed?: Attendee[]
}

/**
 * Takes back the version that was sent last, with the sequence that `nextSequence` gives it (RFC 5546 § 3.2.5).
 * @throws Error where an address can't stand in one.
 */
export const writeCancel = (sent: Invitation, { at, removed }: Cancellation): string =>
  writeMethod("CANCEL", [
    ...eventProperties({ ...sent, sequence: sent.sequence + 1, changedAt: at }),
    ...(removed ?? sent.attendees).map((attendee) => attendeeProperty({ ...attendee, rsvp: false })),
    // To the removed it "MUST NOT be included": the meeting is not off.
    ...(removed ? [] : [["status", {}, "text", "CANCELLED"] satisfies Property]),
  ])

/**
 * Says no to the time that an attendee proposed: the meeting stays as it is (RFC 5546 § 3.2.8).
 * @throws Error where an address can't stand in one.
 */
export const writeDeclineCounter = (sent: Invitation, attendee: Attendee): string =>
  writeMethod("DECLINECOUNTER", [...eventProperties(sent), attendeeProperty(attendee)])

const writeMethod = (method: "REQUEST" | "CANCEL" | "DECLINECOUNTER", properties: Property[]): string =>
  writeComponent(calendarOf([["method", {}, "text", method]], [copenhagen, { name: "VEVENT", properties }]))
