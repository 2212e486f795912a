import type { LocalDate } from "#app/deadlines/need.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Channel } from "#app/inquiries/inquiry.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

export type Named = { id: number; name: string }

export type AddressView = {
  id: number
  kind: "mail" | "domain" | "phone"
  value: string
  /** Of a person's: the organisation it is theirs at. */
  organisation: Named | null
  endedAt: number | null
}

/** A person's place at an organisation, as either of them shows it. */
export type PlaceView = {
  id: number
  role: string | null
  from: number | null
  to: number | null
  /** Whether it holds now. */
  current: boolean
  person: Named
  organisation: Named & { targetGroup: TargetGroupKey | null }
  /** The person's number for it; only where people are listed. */
  phone: string | null
}

export type AgreementView = { id: number; title: string; from: LocalDate; to: LocalDate | null; inForce: boolean }
export type FormerName = { name: string; from: LocalDate | null; to: LocalDate }
export type NextTask = { title: string; dueOn: LocalDate; assignee: string }
export type LastContact = { at: number; channel: Channel; summary: string }

export type OrganisationView = {
  id: number
  name: string
  nameFrom: LocalDate | null
  formerNames: FormerName[]
  cvr: string | null
  /** False where it fails modulus 11: kept, with a warning. */
  cvrFits: boolean
  pNumber: string | null
  municipality: { code: string; name: string; region: string } | null
  parent: Named | null
  children: Named[]
  owner: Named | null
  targetGroup: TargetGroupKey | null
  furtherGroups: TargetGroupKey[]
  places: PlaceView[]
  addresses: AddressView[]
  agreements: AgreementView[]
  lastContact: LastContact | null
  next: NextTask | null
  openCases: number
}

export type PersonView = {
  id: number
  name: string
  language: Locale | null
  preferredChannel: Channel | null
  /** Since when nothing here says who they were; null for everybody else. */
  anonymisedAt: number | null
  places: PlaceView[]
  addresses: AddressView[]
  lastContact: LastContact | null
  next: NextTask | null
  openCases: number
}

/** How a quarter stands with a dialogue meeting that is owed in it. */
/** `path`: the meeting, or a new one that is filled in. */
export type OwedCell = {
  state: "held" | "booked" | "proposed" | "unplanned" | "missed" | "waived" | "none"
  at: number | null
  path: string | null
}
export type Share = { onTime: number; total: number }
export type OwedView = {
  year: number
  /** Null where the group is owed no meetings of its own. */
  meetings: { times: number; quarters: OwedCell[]; heldLastYear: number | null } | null
  answers: { quarters: Share[]; lastYear: Share }
  /** What else the strategy has us do for the group so many times, by number and words. */
  others: { id: string; words: string; cadence: string | null }[]
}
