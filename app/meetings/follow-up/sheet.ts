import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { taskState } from "#app/tasks/task.ts"
import type { FollowUp } from "./follow-up.ts"

/** The list as a table; days are days, so that a spreadsheet sorts them. */
export function sheetOf(rows: readonly FollowUp[], today: LocalDate, { followUp: say, tasks, meetings }: Messages) {
  const text = (value: string) => ({ text: value })
  const day = (value: LocalDate | null) => (value === null ? text("") : { text: value, day: value })
  const dayOfInstant = (at: number | null) => day(at === null ? null : dateOf(localDay(at)))
  return {
    headers: [
      ...[say.due, say.state, say.kind, say.what, say.owner, say.party, say.meeting, say.type, say.held],
      ...[say.doneOn, say.publishedOnDay],
    ],
    rows: rows.map(({ kind, dueOn, doneAt, owner, parties, meeting, publishedOn, ...row }) => [
      day(dueOn),
      text(
        dueOn === null && doneAt === null
          ? say.dateless
          : tasks.states[taskState({ dueOn: dueOn ?? "", doneAt }, today)],
      ),
      text(kind === "decision" ? say.decision : say.action),
      text(row.text),
      text(owner?.name ?? ""),
      text(parties.map(({ name }) => name).join("; ")),
      text(meeting.title),
      text(meetings.types[meeting.type]),
      dayOfInstant(meeting.startAt),
      dayOfInstant(doneAt),
      day(publishedOn),
    ]),
  }
}
