import type { LocalDate } from "#app/deadlines/need.ts"
import { shortDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { taskState } from "#app/tasks/task.ts"

type Props = { action: { dueOn: LocalDate; doneAt: number | null }; today: LocalDate }

/** How an action stands, by its day. */
export function ActionDue({ action, today }: Props) {
  const { tasks } = useMessages()
  const locale = useLocale()
  const state = taskState(action, today)
  const when = action.doneAt ?? action.dueOn
  return (
    <span className="due" data-state={state}>
      <b>{tasks.states[state]}</b> <time>{shortDate(when, locale)}</time>
    </span>
  )
}
