import type { Invitation } from "./invitation.ts"
import { addressKey } from "./keys.ts"

/**
 * The sequence of the meeting's next version; `after` is null where it is cancelled. It rises when time, place or title
 * change, since what people have answered then no longer holds, and with each CANCEL, one to a removed attendee too
 * (RFC 5546 § 2.1.4): invited again, they would otherwise ignore a REQUEST that is older than their CANCEL.
 */
export function nextSequence(before: Invitation, after: Invitation | null): number {
  const rises = after === null || isMaterial(before, after) || removedAttendees(before, after).length > 0
  return before.sequence + (rises ? 1 : 0)
}

/** Whether those invited must be asked again. */
export const isMaterial = (before: Invitation, after: Invitation): boolean =>
  (["title", "place", "link", "startAt", "endAt"] as const).some((part) => before[part] !== after[part])

/** Those who are to have a CANCEL. */
export function removedAttendees(before: Invitation, after: Invitation): Invitation["attendees"] {
  const kept = new Set(after.attendees.map(({ address }) => addressKey(address)))
  return before.attendees.filter(({ address }) => !kept.has(addressKey(address)))
}
