import type { Channel } from "#app/inquiries/inquiry.ts"
import type { QueueRow } from "#app/inquiries/views.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Piece } from "./snippet.ts"

/** What can be looked for apart from the rest; a case is found by its mails and notes too. */
export const kinds = ["inquiries", "organisations", "people", "contacts"] as const
export type Kind = (typeof kinds)[number]
export const isKind = (value: unknown): value is Kind => kinds.some((kind) => kind === value)

export type SearchFilter = {
  text: string
  /** All kinds where none is given. */
  kind?: Kind
  state?: "open" | "settled"
  /** A year of receipt, or the last so many days. */
  period?: Period
  /** From 1. */
  page: number
}
export const recentPeriods = ["30-days", "12-months"] as const
export type Period = (typeof recentPeriods)[number] | `${number}`

export type Found<Result> = {
  rows: Result[]
  total: number
  /** There are or may be more than those counted: only the newest are. */
  more: boolean
}

export type InquiryResult = {
  row: QueueRow
  title: Piece[]
  /** Where it was found beside its subject. */
  said: { where: "mail" | "note" | "sender"; pieces: Piece[] } | null
}
export type OrganisationResult = {
  id: number
  name: Piece[]
  /** The name it was found by, where that is one it had before, or a double's. */
  former: Piece[] | null
  cvr: string | null
  municipality: string | null
  targetGroup: TargetGroupKey | null
}
export type PersonResult = {
  id: number
  name: Piece[]
  place: Piece[] | null
  phone: string | null
}
export type ContactResult = {
  id: number
  at: number
  channel: Channel
  direction: "in" | "out"
  party: string | null
  by: string | null
  pieces: Piece[]
}

export type Results = {
  inquiries: Found<InquiryResult>
  organisations: Found<OrganisationResult>
  people: Found<PersonResult>
  contacts: Found<ContactResult>
}

/** Rows of one kind on a page. */
export const pageSize = 25

/** Which of the results are shown. */
export type Part = { from: number; count: number }
export const partOf = <T>(rows: readonly T[], { from, count }: Part): T[] => rows.slice(from, from + count)

/** Hits of all kinds together. */
export const countHits = (
  results: Record<Kind, Pick<Found<unknown>, "total" | "more">>,
): { total: number; more: boolean } => ({
  total: kinds.reduce((sum, kind) => sum + results[kind].total, 0),
  more: kinds.some((kind) => results[kind].more),
})
