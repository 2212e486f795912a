import type { ReactNode } from "react"
import { shortDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { shortNumber } from "#app/inquiries/paths.ts"
import type { LooseEnds } from "#app/stakeholders/loose-ends.server.ts"

/** What may go along to a new job, each with its box. Cases and tasks are ticked: most go with the one who has them. */
export function LooseEndsLists({ ends: { cases, tasks, seats } }: { ends: LooseEnds }) {
  const { stakeholders, inquiries } = useMessages()
  const locale = useLocale()
  const say = stakeholders.jobChange
  return (
    <>
      <Group title={say.cases} name="caseIds" rows={cases}>
        {({ number, subject, assignee }) => (
          <>
            {shortNumber(number)} {subject || inquiries.noSubject}, {say.with(assignee)}
          </>
        )}
      </Group>
      <Group title={say.tasks} name="taskIds" rows={tasks}>
        {({ title, dueOn, assignee }) => (
          <>
            {title}, {say.due(shortDay(dueOn, locale))}, {say.with(assignee)}
          </>
        )}
      </Group>
      <Group title={say.seats} name="seatIds" rows={seats}>
        {({ role, organisation }) => stakeholders.head.at(role, organisation)}
      </Group>
    </>
  )
}

type GroupProps<Row> = { title: string; name: string; rows: Row[]; children: (row: Row) => ReactNode }

function Group<Row extends { id: number }>({ title, name, rows, children }: GroupProps<Row>) {
  if (rows.length === 0) return null
  return (
    <fieldset className="stack tiny">
      <legend>
        <b>{title}</b>
      </legend>
      {rows.map((row) => (
        <label key={row.id} className="check">
          <input type="checkbox" name={name} value={row.id} defaultChecked />
          <span>{children(row)}</span>
        </label>
      ))}
    </fieldset>
  )
}
