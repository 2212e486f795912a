import type { Need } from "#app/deadlines/need.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import {
  type Confidentiality,
  type DeadlineKind,
  deadlineKinds,
  type InquiryStatus,
  isOpen,
  type WaitingReason,
} from "./inquiry.ts"

/** A deadline as its row has it, epoch milliseconds. */
export type KeptDeadline = {
  kind: DeadlineKind
  dueAt: number
  warnAt: number
  metAt: number | null
  receivedAt: number | null
  overruledById: number | null
  reasons: Reason[]
}

/** Open, waiting or settled: fields that mean something together only. */
export type Standing = {
  status: InquiryStatus
  answeredAt: number | null
  closedAt: number | null
  closedReason: string | null
  waitingReason: WaitingReason | null
  waitingSince: number | null
}

/** What else of a case a merge may change. */
export type CaseFields = {
  receivedAt: number
  lastInboundAt: number | null
  remindedAt: number | null
  triagedAt: number | null
  confidentiality: Confidentiality
  assigneeId: number | null
  personId: number | null
  organisationId: number | null
  replyExpected: boolean
  needsLook: string[]
}

export type CaseState = { standing: Standing; fields: CaseFields; need: Need; deadlines: KeptDeadline[] }

/** A case as it stood, for putting it back: its pause and its proposal too, since a merge may end the waiting. */
export type CaseSnapshot = CaseState & {
  pauseId: number | null
  proposal: { id: number; dueAt: number; warnAt: number; reasons: Reason[] } | null
}

/** The rows that went over, by their ids; of drafts, which have none, by writer and kind. */
export type MovedRows = { ids: Record<string, number[]>; drafts: { userId: number; kind: string }[] }

/**
 * What the kept case is when the other has gone into it: open where either was, with the earliest deadline that runs for
 * either and its reasons. A receipt that the sender has had for one holds for both. `kept` and `merged` no longer wait
 * for what has come.
 */
export function joinCases(kept: CaseState, merged: CaseState): CaseState {
  const keptOpen = isOpen(kept.standing.status)
  const mergedOpen = isOpen(merged.standing.status)
  const reopens = !keptOpen && mergedOpen
  const deadlines = joinDeadlines(kept, merged)
  const own = kept.fields
  const other = merged.fields
  return {
    standing: reopens
      ? { ...kept.standing, status: "open", answeredAt: null, closedAt: null, closedReason: null }
      : kept.standing,
    fields: {
      ...own,
      receivedAt: mergedOpen ? Math.min(own.receivedAt, other.receivedAt) : own.receivedAt,
      lastInboundAt: latest(own.lastInboundAt, other.lastInboundAt),
      remindedAt: latest(reopens ? null : own.remindedAt, mergedOpen ? other.remindedAt : null),
      confidentiality: [own, other].some(({ confidentiality }) => confidentiality === "confidential")
        ? "confidential"
        : "normal",
      assigneeId: own.assigneeId ?? (mergedOpen ? other.assigneeId : null),
      personId: own.personId ?? other.personId,
      organisationId: own.organisationId ?? other.organisationId,
      replyExpected: own.replyExpected || (mergedOpen && other.replyExpected),
      needsLook: [...new Set([...own.needsLook, ...other.needsLook])],
    },
    // The need goes with the deadline that was reckoned from it.
    need: deadlines.some(({ row, of }) => row.kind === "reply" && of === merged) ? merged.need : kept.need,
    deadlines: deadlines.map(({ row }) => row),
  }
}

function joinDeadlines(kept: CaseState, merged: CaseState): { row: KeptDeadline; of: CaseState }[] {
  const keptOpen = isOpen(kept.standing.status)
  const mergedOpen = isOpen(merged.standing.status)
  return deadlineKinds.flatMap((kind) => {
    const mine = rowOf(kept, kind)
    const other = mergedOpen ? rowOf(merged, kind) : undefined
    const runs = mine !== undefined && keptOpen && mine.metAt === null
    if (kind === "acknowledge" && runs && other && other.metAt !== null)
      return [{ row: { ...mine, metAt: other.metAt }, of: kept }]
    const heard = kind === "acknowledge" && keptOpen && mine !== undefined && mine.metAt !== null
    if (!other || other.metAt !== null || heard || (runs && mine.dueAt <= other.dueAt))
      return mine ? [{ row: mine, of: kept }] : []
    return [{ row: other, of: merged }]
  })
}

/** When the message came that it counts from stands in the row: the case's own may become another. */
function rowOf({ deadlines, fields }: CaseState, kind: DeadlineKind): KeptDeadline | undefined {
  const row = deadlines.find((each) => each.kind === kind)
  return row && { ...row, receivedAt: row.receivedAt ?? fields.receivedAt }
}

const latest = (one: number | null, other: number | null) => {
  const known = [one, other].filter((at) => at !== null)
  return known.length === 0 ? null : Math.max(...known)
}

type Ranked = { id: number; status: InquiryStatus; receivedAt: number }

/** Which of two is kept where nobody says: the one that is open, then one that is answered, then the older. */
export function keptOf<Case extends Ranked>(one: Case, other: Case): Case {
  const rank = ({ status }: Ranked) => (isOpen(status) ? 0 : status === "answered" ? 1 : 2)
  const [first] = [one, other].sort((a, b) => rank(a) - rank(b) || a.receivedAt - b.receivedAt || a.id - b.id)
  return first ?? one
}

/**
 * The kept case when they are separated: as it was before, where nothing has happened to it since; what has is not taken
 * back. Where a new mail has come meanwhile, it stays open with the deadline it has.
 */
export function separated(now: CaseState, before: CaseState, after: CaseState): CaseState {
  const { status: was } = before.standing
  const { status: became } = after.standing
  const opened = isOpen(became) && (!isOpen(was) || (was === "waiting" && became !== "waiting"))
  const unchanged = isEqual(now.standing, after.standing)
  const newMail = now.fields.lastInboundAt !== after.fields.lastInboundAt
  const fields = { ...now.fields }
  for (const name of Object.keys(after.fields) as (keyof CaseFields)[])
    if (isEqual(now.fields[name], after.fields[name])) Object.assign(fields, { [name]: before.fields[name] })
  if (opened && (!unchanged || newMail)) return { ...now, fields }
  const reply = (state: CaseState) => state.deadlines.find(({ kind }) => kind === "reply")
  return {
    standing: unchanged ? before.standing : now.standing,
    fields,
    need: isEqual(now.need, after.need) && isEqual(reply(now), reply(after)) ? before.need : now.need,
    deadlines: deadlineKinds.flatMap((kind) => {
      const [is, once, then] = [now, before, after].map((state) => state.deadlines.find((row) => row.kind === kind))
      const row = isEqual(is, then) ? once : is
      return row ? [row] : []
    }),
  }
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
