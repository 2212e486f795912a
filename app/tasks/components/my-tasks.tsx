import { type RefObject, useRef } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { useAct } from "#app/inquiries/components/act.tsx"
import type { Colleague } from "#app/inquiries/components/case-head.tsx"
import type { MyTasks as Due } from "#app/tasks/queries.server.ts"
import { useKeys } from "#app/ui/keyboard.tsx"
import { TaskItem } from "./task-item.tsx"

/** Follow-ups and calls back that are due, the latest first; `j` and `k` walk them, `d` is done, `z` takes it back. */
export function MyTasks({
  due: { overdue, today, week },
  colleagues,
  viewerId,
  now,
}: {
  due: Due
  colleagues: Colleague[]
  viewerId: number
  now: number
}) {
  const { tasks } = useMessages()
  const list = useRef<HTMLUListElement>(null)
  useTaskKeys(list)
  const all = [...overdue, ...today, ...week]
  return (
    <section className="panel" data-state={overdue.length > 0 ? "late" : today.length > 0 ? "soon" : undefined}>
      <header>
        <h2>{tasks.mine}</h2>
        <span className="muted">{all.length}</span>
      </header>
      <ul className="list tasks" ref={list}>
        {all.map((task) => (
          <TaskItem key={task.id} {...{ task, colleagues, viewerId, now }} />
        ))}
      </ul>
    </section>
  )
}

/** The cursor is the focus, as in the queue; without one, the first task is meant. */
function useTaskKeys(list: RefObject<HTMLUListElement>): void {
  const { act } = useAct()
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-task]") ?? [])]
  const current = () => rows().findIndex((row) => row.contains(document.activeElement))
  const focus = (at: number) => {
    const all = rows()
    const row = all[Math.min(Math.max(at, 0), all.length - 1)]
    row?.querySelector<HTMLElement>("a, span[tabindex]")?.focus()
  }
  useKeys({
    j: () => focus(current() + 1),
    k: () => focus(current() - 1),
    d: () => {
      const at = Math.max(current(), 0)
      const form = rows()[at]?.querySelector<HTMLFormElement>('form[action$="/completion"]')
      if (!form) return
      void act(form.action, new FormData(form))
      focus(at + 1)
    },
  })
}
