import type { Channel, InquiryStatus } from "#app/inquiries/inquiry.ts"
import type { DueText } from "#app/inquiries/row-due.ts"

/** What a party's timeline can be narrowed to. */
export const timelineKinds = ["mail", "call", "meeting", "letter", "note", "case", "change"] as const
export type TimelineKind = (typeof timelineKinds)[number]

export const readTimelineKind = (text: string | null): TimelineKind | null =>
  timelineKinds.find((kind) => kind === text) ?? null

type Named = { id: number; name: string }
export type CaseLink = { number: string; subject: string }

/** A contact, whatever the channel; the organisation is the one the person had then. */
export type ContactEntry = {
  source: "contact"
  id: number
  at: number
  channel: Channel
  direction: "in" | "out"
  summary: string
  minutes: number | null
  notat: boolean
  dialogueMeeting: boolean
  author: string | null
  person: Named | null
  organisation: Named | null
  case: CaseLink | null
  /** The meeting it tells of, with what came of it. */
  meeting: MeetingEntry | null
}
export type MeetingEntry = {
  id: number
  decisions: string[]
  actions: { title: string; owner: string; done: boolean }[]
}
export type CaseEntry = {
  source: "case"
  id: number
  at: number
  number: string
  subject: string
  status: InquiryStatus
  due: DueText
}
export type NoteEntry = { source: "note"; id: number; at: number; author: string; text: string; case: CaseLink }
/** Somebody came to an organisation or left it. */
export type PlaceEntry = {
  source: "came" | "left"
  id: number
  at: number
  role: string | null
  person: Named
  organisation: Named
}
/** A new name, from `at` on. */
export type NameEntry = { source: "name"; id: number; at: number; before: string; after: string }

export type PartyEntry = ContactEntry | CaseEntry | NoteEntry | PlaceEntry | NameEntry
