import { Link } from "@remix-run/react"
import { followUps } from "#app/contact-log/follow-up-day.ts"
import { contactPath } from "#app/contact-log/paths.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { nearDay, shortDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { Colleague } from "#app/inquiries/components/case-head.tsx"
import { Menu } from "#app/inquiries/components/menu.tsx"
import { Pick } from "#app/inquiries/components/pick.tsx"
import { casePath, shortNumber } from "#app/inquiries/paths.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { type TaskRow, taskState } from "#app/tasks/task.ts"

/** A task in a list: when, what, with whom, and what can be done with it. Its forms post in the background (Acting). */
export function TaskItem({
  task,
  colleagues,
  viewerId,
  now,
}: {
  task: TaskRow
  colleagues: Colleague[]
  viewerId: number
  now: number
}) {
  const { tasks } = useMessages()
  const locale = useLocale()
  const { id, kind, title, dueOn, assignee, party, phone, contactId, inquiryNumber, meetingId, doneAt } = task
  const state = taskState(task, dateOf(localDay(now)))
  const target =
    meetingId !== null
      ? meetingPath(meetingId)
      : contactId !== null
        ? contactPath(contactId)
        : inquiryNumber !== null
          ? casePath(inquiryNumber)
          : null
  const day = nearDay(dueOn, now, locale) ?? shortDay(dueOn, locale)
  return (
    <li data-task={id} className="task">
      <span className="due" data-state={state}>
        <b>{tasks.states[state]}</b> <time dateTime={dueOn}>{state === "soon" ? "" : day}</time>
      </span>
      <div className="stack small-gap">
        <span>
          {kind !== "task" && <span className="muted">{tasks.kinds[kind]}: </span>}
          {target ? <Link to={target}>{title}</Link> : <span tabIndex={-1}>{title}</span>}
        </span>
        <small>
          {[party, assignee.id === viewerId ? "" : assignee.initials, inquiryNumber && shortNumber(inquiryNumber)]
            .filter(Boolean)
            .join(" · ")}
          {phone && (
            <>
              {" "}
              <a href={`tel:${phone.replace(/\s/g, "")}`}>{phone}</a>
            </>
          )}
        </small>
      </div>
      <span className="row tiny">
        <form method="post" action={`/tasks/${id}/completion`}>
          {doneAt !== null && <input type="hidden" name="reopen" value="1" />}
          <button className="button" type="submit" aria-label={doneAt === null ? tasks.doneLabel(title) : undefined}>
            {doneAt === null ? tasks.done : tasks.notDone}
          </button>
        </form>
        {doneAt === null && (
          <Menu end look="button quiet" label={tasks.change} describe={tasks.changeLabel(title)}>
            <form method="post" action={`/tasks/${id}/day`}>
              {followUps.map((by) => (
                <Pick key={by} name="by" value={by}>
                  {tasks.moveTo} {tasks.moves[by]}
                </Pick>
              ))}
            </form>
            <form method="post" action={`/tasks/${id}/assignment`}>
              {colleagues
                .filter(({ id }) => id !== assignee.id)
                .map(({ id, name }) => (
                  <Pick key={id} name="assigneeId" value={id}>
                    {tasks.handOver} {name}
                  </Pick>
                ))}
            </form>
          </Menu>
        )}
      </span>
    </li>
  )
}
