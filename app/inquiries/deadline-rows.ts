import type { Calendar } from "#app/deadlines/calendar.ts"
import type { Deadline } from "#app/deadlines/decide.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import { addWorkingTime } from "#app/deadlines/working-time.ts"
import { HOUR } from "#app/deadlines/zone.ts"
import type { DeadlineKind } from "./inquiry.ts"

/** One deadline of a case as it is kept. Instants in epoch milliseconds. */
export type DeadlineRow = { kind: DeadlineKind; dueAt: number; warnAt: number; reasons: Reason[] }

/** An acknowledgement is warned of two working hours before. */
const acknowledgeWarning = 2 * HOUR

/** The deadlines, side by side, that one decision gives a case: our reply, the acknowledgement, the law's. */
export function deadlineRows(deadline: Deadline, calendar: Calendar): DeadlineRow[] {
  const { dueAt, warnAt, acknowledgeBy, statutoryDueAt, reasons } = deadline
  const warned = (at: number) => addWorkingTime(calendar, at, -acknowledgeWarning)
  const rows: DeadlineRow[] = [{ kind: "reply", dueAt, warnAt, reasons }]
  if (acknowledgeBy !== null)
    rows.push({ kind: "acknowledge", dueAt: acknowledgeBy, warnAt: warned(acknowledgeBy), reasons })
  if (statutoryDueAt !== null)
    rows.push({ kind: "statutory", dueAt: statutoryDueAt, warnAt: Math.min(warnAt, statutoryDueAt), reasons })
  return rows
}
