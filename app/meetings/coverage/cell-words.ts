import { contactPath } from "#app/contact-log/paths.ts"
import { numericDate, shortDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import type { Prorated } from "#app/meetings/owed.ts"
import { meetingPath, newMeetingPath, planPath, slotPath } from "#app/meetings/paths.ts"
import type { SlotState } from "#app/meetings/slot-state.ts"
import type { CoverageCell, RuleView } from "./coverage.ts"

/** Why a period counts in part or not at all, in the reader's words: "med fra 15. aug.". */
export const reasonWords = ({ code, on }: Pick<Prorated, "code" | "on">, t: Messages, locale: Locale): string =>
  t.meetings.reasons[code](shortDate(on, locale))

/** A cell's two parts: what it is, and when or why. */
export function cellWords(
  cell: CoverageCell,
  { kind }: Pick<RuleView, "kind">,
  t: Messages,
  locale: Locale,
): { state: string; more: string | null } {
  const { state, at, because, reason } = cell
  const more =
    state === "waived"
      ? because
      : state === "not-owed" && reason
        ? reasonWords(reason, t, locale)
        : at !== null && state !== "missed" && state !== "unrecorded"
          ? shortDate(at, locale)
          : null
  return { state: stateName(state, kind, t), more }
}

/** What a state is called: a report is delivered, a meeting is held. */
export function stateName(state: SlotState, kind: RuleView["kind"], t: Messages): string {
  const { states, deliverable } = t.meetings
  const named = kind === "deliverable" && (state === "unplanned" || state === "held" || state === "missed")
  return named ? deliverable[state] : states[state]
}

/** Where a cell leads: its meeting, the one proposed for it, or a new one that is filled in; else what is known of the slot itself. */
export function cellPath(
  { id, state, meetingId, contactId, plan }: CoverageCell,
  rule: Pick<RuleView, "id" | "kind">,
): string {
  if (contactId !== null) return contactPath(contactId)
  if (meetingId !== null) return meetingPath(meetingId)
  if (plan) return planPath({ obligationId: rule.id, ...plan }, plan.entryId)
  if (rule.kind === "deliverable" || state === "waived" || state === "not-owed") return slotPath(id)
  return newMeetingPath(id)
}

/** For an export: the state and its date in one. */
export function cellText(cell: CoverageCell | null, rule: RuleView, t: Messages, locale: Locale): string {
  if (!cell) return ""
  const { state, more } = cellWords(cell, rule, t, locale)
  const when = cell.at !== null && more !== null && cell.state !== "waived" ? numericDate(cell.at) : more
  return when === null ? state : `${state} ${when}`
}

/** A party as its row is called: jobcentres by their town alone, which is what tells them apart. */
export const rowName = (name: string, { targetGroup }: Pick<RuleView, "targetGroup">): string =>
  targetGroup === "jobcentres" ? name.replace(/^Jobcenter\s+/, "") : name

export const columnName = (
  { part, n }: { part: number; n: number },
  { period, times }: Pick<RuleView, "period" | "times">,
  t: Messages,
): string => t.meetings.part(period, part, n, times)
