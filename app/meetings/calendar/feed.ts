import { copenhagen } from "./copenhagen.ts"
import { calendarOf, descriptionOf, eventProperties } from "./event.ts"
import type { Invitation } from "./invitation.ts"
import { type Property, writeComponent } from "./line.ts"
import { escapedText } from "./words.ts"

type Feed = {
  name: string
  /** How often calendars are asked to fetch it. */
  refreshMinutes: number
  meetings: Invitation[]
}

/**
 * A calendar to subscribe to: no METHOD, since it asks nobody for anything, and no attendees, whose answers are not for
 * whoever has the address. RFC 7986 names it and says how often to come back; Outlook, Apple and Google read the X- names.
 * @throws Error where an organiser's address can't stand in one.
 */
export function writeFeed({ name, refreshMinutes, meetings }: Feed): string {
  const every = `PT${refreshMinutes}M`
  const properties: Property[] = [
    ["name", {}, "unknown", escapedText(name)],
    ["x-wr-calname", {}, "unknown", escapedText(name)],
    ["x-wr-timezone", {}, "unknown", "Europe/Copenhagen"],
    ["refresh-interval", {}, "duration", every],
    ["x-published-ttl", {}, "unknown", every],
  ]
  const events = meetings.map((meeting) => ({
    name: "VEVENT",
    properties: [...eventProperties(meeting), ...descriptionOf(meeting)],
  }))
  return writeComponent(calendarOf(properties, [copenhagen, ...events]))
}
