import { Link } from "@remix-run/react"
import { localDateTime } from "#app/deadlines/zone.ts"
import { longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { logContactPath, organisationPath } from "#app/stakeholders/paths.ts"
import type { LastContact, Named } from "#app/stakeholders/views.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

export type SilentRow = {
  id: number
  name: string
  groups: TargetGroupKey[]
  owner: Named | null
  lastAt: number | null
  days: number
  last: LastContact | null
}

export function SilentTable({ rows }: { rows: SilentRow[] }) {
  const { columns, title } = useMessages().stakeholders.silent
  return (
    <div className="table-box">
      <table className="dense">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.silent}</th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.group}</th>
            <th scope="col">{columns.owner}</th>
            <th scope="col">{columns.last}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row: { id, name, groups, owner, lastAt, days, last } }: { row: SilentRow }) {
  const { stakeholders, terms } = useMessages()
  const locale = useLocale()
  const say = stakeholders.silent
  return (
    <tr>
      <td className="lead">
        <span className="due" data-state="late">
          <b>{say.word}</b> <span>{lastAt === null ? say.never : say.daysWords(days)}</span>
        </span>
      </td>
      <td className="clip">
        <Link to={organisationPath(id)}>{name}</Link>
      </td>
      <td className="meta">{groups.map((key) => terms.targetGroups[key]).join(", ")}</td>
      <td className="meta">{owner?.name ?? <span className="muted">{say.nobody}</span>}</td>
      <td className="meta muted">
        {last && (
          <>
            {terms.channels[last.channel]}, <time dateTime={localDateTime(last.at)}>{longDate(last.at, locale)}</time>
          </>
        )}
      </td>
      <td className="num">
        <Link to={logContactPath({ organisation: id })} aria-label={say.logWith(name)}>
          {say.log}
        </Link>
      </td>
    </tr>
  )
}
