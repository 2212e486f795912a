import { useId } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { Colleague } from "#app/inquiries/components/case-head.tsx"
import type { TaskRow } from "#app/tasks/task.ts"
import { TaskItem } from "./task-item.tsx"

type TasksOf = {
  contactId?: number | null
  inquiryId?: number | null
  personId?: number | null
  organisationId?: number | null
}

/**
 * What is to be done about a case, a contact or a party, and a form for more. For any page within `<Acting>`; the rows
 * come from `listTasks`.
 */
export function TaskPanel({
  tasks,
  of,
  colleagues,
  viewerId,
  now,
}: {
  tasks: TaskRow[]
  of: TasksOf
  colleagues: Colleague[]
  viewerId: number
  now: number
}) {
  const say = useMessages().tasks
  const id = useId()
  return (
    <section className="panel">
      <header>
        <h2>{say.title}</h2>
        {tasks.length === 0 && <span className="muted">{say.none}</span>}
      </header>
      {tasks.length > 0 && (
        <ul className="list tasks">
          {tasks.map((task) => (
            <TaskItem key={task.id} {...{ task, colleagues, viewerId, now }} />
          ))}
        </ul>
      )}
      {/* As many forms as there were tasks: a new one begins empty. */}
      <details key={tasks.length}>
        <summary>{say.add}</summary>
        <form method="post" action="/tasks" className="stack">
          {Object.entries(of).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value ?? ""} />
          ))}
          <div className="field">
            <label htmlFor={`${id}-title`}>{say.what}</label>
            <input className="control" id={`${id}-title`} name="title" required maxLength={200} autoComplete="off" />
          </div>
          <div className="field">
            <label htmlFor={`${id}-due`}>{say.when}</label>
            <input
              className="control"
              id={`${id}-due`}
              name="due"
              required
              autoComplete="off"
              aria-describedby={`${id}-hint`}
            />
            <span className="hint" id={`${id}-hint`}>
              {say.whenHint}
            </span>
          </div>
          <div className="field">
            <label htmlFor={`${id}-who`}>{say.who}</label>
            <select className="control" id={`${id}-who`} name="assigneeId" defaultValue={viewerId}>
              {colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div>
            <button className="button" type="submit">
              {say.save}
            </button>
          </div>
        </form>
      </details>
    </section>
  )
}
