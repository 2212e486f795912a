import type { Channel } from "#app/inquiries/inquiry.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/** How a contact can have taken place, in the order of the keys 1 to 5. A web form logs itself. */
export const loggedChannels = ["phone", "in-person", "letter", "mail", "meeting"] as const satisfies readonly Exclude<
  Channel,
  "form"
>[]
export type LoggedChannel = (typeof loggedChannels)[number]

export const directions = ["in", "out"] as const
export type Direction = (typeof directions)[number]

/** Who a contact was with. A person without an organisation, one at an organisation, or the organisation itself. */
export type PartyIds = { personId: number | null; organisationId: number | null }

/** "p12o34", "p12", "o34": a party as forms send it. */
export const partyKey = ({ personId, organisationId }: PartyIds): string =>
  `${personId === null ? "" : `p${personId}`}${organisationId === null ? "" : `o${organisationId}`}`

/** Null where the text names no party. */
export function readPartyKey(key: string): PartyIds | null {
  const found = /^(?:p(\d{1,15}))?(?:o(\d{1,15}))?$/.exec(key)
  if (!found || key === "") return null
  const [, person, organisation] = found
  return { personId: person ? Number(person) : null, organisationId: organisation ? Number(organisation) : null }
}

/** A party as it is offered while one types. */
export type PartyOption = {
  key: string
  name: string
  /** "jobcenterchef, Jobcenter Køge". */
  beside: string
  /** The number that was typed, as it is read aloud. */
  phone: string | null
  lastContact: { at: number; channel: Channel } | null
  targetGroup: TargetGroupKey | null
  /** Open cases the viewer may see: the person's own first. */
  cases: { id: number; number: string; subject: string }[]
}

/** A colleague or a person, offered as somebody who took part. */
export type ParticipantOption = { key: string; name: string; beside: string }

/** A dialogue meeting is one we owe: face to face, with a jobcentre (strategy, obligations.json). */
export const countsAsDialogue = (group: TargetGroupKey | null, channel: Channel): boolean =>
  group === "jobcentres" && (channel === "meeting" || channel === "in-person")
