import type { Locale } from "#app/i18n/locale.ts"
import type { Prorated } from "#app/meetings/owed.ts"
import type { PeriodKind, Span } from "#app/meetings/period.ts"
import { isDone, type SlotState } from "#app/meetings/slot-state.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/** A rule as it is shown. */
export type RuleView = {
  id: number
  source: string | null
  name: Record<Locale, string>
  kind: "meeting" | "deliverable"
  targetGroup: TargetGroupKey | null
  inAgreement: boolean
  times: number
  period: PeriodKind
  joint: boolean
  leadDays: number
}

export type CoverageCell = {
  id: number
  state: SlotState
  /** When it was or is to be: epoch milliseconds, or the day of a delivery. */
  at: number | string | null
  meetingId: number | null
  contactId: number | null
  /** The meeting of a plan that is proposed for it, and not booked. */
  plan: { entryId: number; year: number; part: number } | null
  because: string | null
  reason: Prorated | null
}

export type CoverageRow = {
  /** Null is the authority itself. */
  organisation: { id: number; name: string; municipalityCode: string | null } | null
  /** The one it was merged into. */
  mergedInto: string | null
  owner: { id: number; name: string; initials: string } | null
  /** One a column; null where the party has no part in it. */
  cells: (CoverageCell | null)[]
  /** The year before, for proof. */
  last: SlotState[]
}

export type Column = Span & { part: number; n: number }

export type Counts = Record<SlotState, number>

const noCounts = (): Counts => ({
  ...{ unplanned: 0, proposed: 0, booked: 0, held: 0, "minutes-approved": 0, missed: 0, waived: 0, unrecorded: 0 },
  "not-owed": 0,
})

export function countStates(states: readonly SlotState[]): Counts {
  const counts = noCounts()
  for (const state of states) counts[state] += 1
  return counts
}

export const statesOf = (rows: readonly CoverageRow[]): SlotState[] =>
  rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.state ?? []))

export type Figures = { owed: number; held: number; counts: Counts }

/** What is owed counts what was waived and missed too; what a party has no part in is owed to nobody. */
export function figuresOf(states: readonly SlotState[]): Figures {
  const counts = countStates(states)
  return { owed: states.length - counts["not-owed"], held: states.filter(isDone).length, counts }
}

/** Whether something in the row is still to be planned, or was missed. */
export const isWantingRow = ({ cells }: CoverageRow): boolean =>
  cells.some((cell) => cell?.state === "unplanned" || cell?.state === "missed")
