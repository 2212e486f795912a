import { utcTime, wallTime } from "./copenhagen.ts"
import type { Attendee, Invitation, Mailbox, Participation, Role } from "./invitation.ts"
import { addressKey } from "./keys.ts"
import type { Component, Property } from "./line.ts"
import { readableName, readableText } from "./words.ts"

/** The parts of a meeting that every method tells; its description, state and attendees are for the method to add. */
export const eventProperties = (invitation: Invitation): Property[] => [
  ["uid", {}, "text", readableText(invitation.uid)],
  utcTime("dtstamp", invitation.changedAt),
  utcTime("last-modified", invitation.changedAt),
  ["sequence", {}, "integer", invitation.sequence],
  wallTime("dtstart", invitation.startAt),
  wallTime("dtend", invitation.endAt),
  ["summary", {}, "text", readableText(invitation.title)],
  ...placeOf(invitation),
  ["organizer", nameOf(invitation.organiser), "cal-address", mailto(invitation.organiser)],
]

/** The link stands in the description too: Outlook shows nobody the URL. */
export function descriptionOf({ description, link }: Invitation): Property[] {
  const text = [readableText(description), webAddress(link)].filter(Boolean).join("\n\n")
  return text === "" ? [] : [["description", {}, "text", text]]
}

/** @throws Error where the address can't stand in one. */
export const attendeeProperty = (attendee: Attendee): Property => [
  "attendee",
  {
    cutype: "INDIVIDUAL",
    role: roles[attendee.role],
    partstat: states[attendee.participation],
    rsvp: attendee.rsvp ? "TRUE" : "FALSE",
    ...nameOf(attendee),
  },
  "cal-address",
  mailto(attendee),
]

export const calendarOf = (properties: Property[], components: Component[]): Component => ({
  name: "VCALENDAR",
  properties: [
    ["prodid", {}, "text", "-//Rettidig//Rettidig//DA"],
    ["version", {}, "text", "2.0"],
    ["calscale", {}, "text", "GREGORIAN"],
    ...properties,
  ],
  components,
})

function placeOf({ place, link }: Invitation): Property[] {
  const url = webAddress(link)
  const words = readableText(place) || url
  return [
    ...(words ? [["location", {}, "text", words] satisfies Property] : []),
    ...(url ? [["url", {}, "uri", url] satisfies Property] : []),
  ]
}

/** A URI is written as it is, so it must not be able to end its line; an address that is none of the web's is left out. */
function webAddress(link: string | null): string {
  if (link === null || !URL.canParse(link)) return ""
  const { protocol, href } = new URL(link)
  return /^https?:$/.test(protocol) ? href : ""
}

function nameOf({ name }: Mailbox): Record<string, string> {
  const cn = readableName(name)
  return cn === "" ? {} : { cn }
}

function mailto({ address }: Mailbox): string {
  if (addressKey(address) === "") throw new Error(`not an address: ${address.slice(0, 100)}`)
  return `mailto:${address.trim()}`
}

const roles: Record<Role, string> = {
  chair: "CHAIR",
  required: "REQ-PARTICIPANT",
  optional: "OPT-PARTICIPANT",
  informed: "NON-PARTICIPANT",
}

const states: Record<Participation, string> = {
  pending: "NEEDS-ACTION",
  accepted: "ACCEPTED",
  declined: "DECLINED",
  tentative: "TENTATIVE",
  delegated: "DELEGATED",
}
