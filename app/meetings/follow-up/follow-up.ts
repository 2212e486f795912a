import type { LocalDate } from "#app/deadlines/need.ts"
import { type MeetingType, meetingTypes } from "#app/meetings/meeting.ts"

/** One line of the list: a decision or an action of a meeting. */
export type FollowUp = {
  kind: "decision" | "action"
  id: number
  text: string
  owner: { key: string; name: string } | null
  dueOn: LocalDate | null
  doneAt: number | null
  publishedOn: LocalDate | null
  meeting: { id: number; title: string; startAt: number; type: MeetingType }
  parties: { id: number; name: string }[]
}

export const shows = ["open", "done", "all"] as const
export type Show = (typeof shows)[number]
export const orders = ["due", "owner"] as const
export type Order = (typeof orders)[number]

/** `owner` "-" is nobody. */
export type FollowUpFilter = {
  owner: string | null
  partyId: number | null
  type: MeetingType | null
  show: Show
  order: Order
}

/** From the address; what it cannot mean is left out. */
export function readFollowUpFilter(params: URLSearchParams): FollowUpFilter {
  const party = params.get("party") ?? ""
  const oneOf = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((value) => value === params.get(name))
  return {
    owner: params.get("owner") || null,
    partyId: /^\d{1,9}$/.test(party) ? Number(party) : null,
    type: oneOf(meetingTypes, "type") ?? null,
    show: oneOf(shows, "show") ?? "open",
    order: oneOf(orders, "order") ?? "due",
  }
}

export function followUpSearch({ owner, partyId, type, show, order }: FollowUpFilter): string {
  const params = new URLSearchParams()
  if (owner) params.set("owner", owner)
  if (partyId !== null) params.set("party", String(partyId))
  if (type) params.set("type", type)
  if (show !== "open") params.set("show", show)
  if (order !== "due") params.set("order", order)
  return params.size > 0 ? `?${params}` : ""
}

/** What has just been done stays in sight, so that it can be taken back where it was. */
const DONE_STAYS_MS = 10 * 60_000

export const narrowFollowUps = (rows: readonly FollowUp[], filter: FollowUpFilter, now: number): FollowUp[] =>
  rows.filter(({ owner, parties, meeting, doneAt }) => {
    const { show } = filter
    return (
      (filter.owner === null || (owner?.key ?? "-") === filter.owner) &&
      (filter.partyId === null || parties.some(({ id }) => id === filter.partyId)) &&
      (filter.type === null || meeting.type === filter.type) &&
      (show === "all" || (show === "done" ? doneAt !== null : doneAt === null || doneAt > now - DONE_STAYS_MS))
    )
  })

export type GroupKey = "late" | "open" | "dateless" | "done"
export type FollowUpGroup = { key: GroupKey; owner: string | null; rows: FollowUp[] }

/** Overdue first, then by day, then what has no day, then what is done; ordered by owner, so for each of them. */
export function groupFollowUps(rows: readonly FollowUp[], order: Order, today: LocalDate): FollowUpGroup[] {
  const groups = new Map<string, FollowUpGroup>()
  const sorted = rows.toSorted(
    (a, b) =>
      (order === "owner" ? nameOf(a).localeCompare(nameOf(b), "da") : 0) ||
      rank[groupOf(a, today)] - rank[groupOf(b, today)] ||
      (a.dueOn ?? "").localeCompare(b.dueOn ?? "") ||
      b.meeting.startAt - a.meeting.startAt ||
      a.id - b.id,
  )
  for (const row of sorted) {
    const key = groupOf(row, today)
    const owner = order === "owner" ? nameOf(row) : null
    const name = order === "owner" ? `owner ${owner}` : key
    const group = groups.get(name) ?? { key, owner, rows: [] }
    group.rows.push(row)
    groups.set(name, group)
  }
  return [...groups.values()]
}

const nameOf = ({ owner }: FollowUp) => owner?.name ?? ""
const rank: Record<GroupKey, number> = { late: 0, open: 1, dateless: 2, done: 3 }

const groupOf = ({ doneAt, dueOn }: FollowUp, today: LocalDate): GroupKey =>
  doneAt !== null ? "done" : dueOn === null ? "dateless" : dueOn < today ? "late" : "open"
