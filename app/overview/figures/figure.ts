import { type Columns, flag } from "./columns.ts"

/** What a number on the page counts. */
export const figures = [
  // In the period …
  "received",
  "ended",
  "answered",
  "acknowledged",
  // … answers that were due in it and have come, or are late without; those of them not in time; the same by the law.
  "owed",
  "late",
  "owed-law",
  "late-law",
  // Open now, and open when the period ended.
  "open",
  "backlog",
] as const
export type Figure = (typeof figures)[number]

/** Seconds of the epoch; `to` is the first moment after. */
export type Span = { from: number; to: number }

const bit = Object.fromEntries(figures.map((figure, at) => [figure, 1 << at])) as Record<Figure, number>
/** The place of a figure among the tallies. */
export const place = (figure: Figure) => figures.indexOf(figure)

/**
 * The figures a case counts in, one bit each. Numbers and the lists behind them both ask here, so that they cannot differ.
 * `now` in seconds.
 */
export function hitsOf(columns: Columns, id: number, span: Span, now: number): number {
  const flags = columns.flags[id] ?? 0
  if (!(flags & flag.inside)) return 0
  const { from, to } = span
  const received = columns.received[id] ?? 0
  const ended = columns.ended[id] ?? 0
  const open = (flags & flag.open) !== 0
  let hits = open ? bit.open : 0
  if (received < to) {
    if (received >= from) hits |= bit.received
    if (open || ended >= to) hits |= bit.backlog
  }
  if (ended >= from && ended < to && !open) hits |= flags & flag.answered ? bit.ended | bit.answered : bit.ended
  if (flags & flag.acknowledged) {
    const acknowledged = columns.acknowledged[id] ?? 0
    if (acknowledged >= from && acknowledged < to) hits |= bit.acknowledged
  }
  if (!(flags & flag.owed)) return hits
  const came = (flags & flag.answered) !== 0
  const replyDue = columns.replyDue[id] ?? 0
  // While we wait for the sender our own deadline stands still; the law's does not.
  if (replyDue >= from && replyDue < to && (came || (open && !(flags & flag.waiting) && replyDue < now)))
    hits |= flags & flag.replyInTime ? bit.owed : bit.owed | bit.late
  const lawDue = columns.lawDue[id] ?? 0
  if (lawDue >= from && lawDue < to && (came || (open && lawDue < now)))
    hits |= flags & flag.lawInTime ? bit["owed-law"] : bit["owed-law"] | bit["late-law"]
  return hits
}

export const isHit = (hits: number, figure: Figure) => (hits & bit[figure]) !== 0

/** Who asks, as far as it decides what they see of confidential cases. */
export type Eyes = { all: boolean; unitId: number | null; userId: number }

/** The same rule as `visibleTo` has for the tables. */
export function isSeen(columns: Columns, id: number, eyes: Eyes): boolean {
  if (eyes.all || !((columns.flags[id] ?? 0) & flag.confidential)) return true
  const by = columns.hidden.get(id)
  return by?.userId === eyes.userId || (eyes.unitId !== null && by?.unitId === eyes.unitId)
}
