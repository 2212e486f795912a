import { Link } from "@remix-run/react"
import type { Entry } from "#app/audit/entries.server.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { atClock, momentWords, numericDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"

export function LogTable({ entries, now }: { entries: Entry[]; now: number }) {
  const { title, columns } = useMessages().audit
  return (
    <div className="table-box">
      <table className="dense log" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.thing}</th>
            <th scope="col">{columns.changed}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ entry, now }: { entry: Entry; now: number }) {
  const locale = useLocale()
  const { at, what, changes } = entry
  return (
    <tr>
      <td className="meta">
        <time dateTime={localDateTime(at)} title={`${numericDate(at)} ${atClock(at, locale)}`}>
          {momentWords(at, now, locale)}
        </time>
      </td>
      <td className="meta">
        <Who who={entry.who} />
      </td>
      <td className="lead">{what}</td>
      <td>
        <What entry={entry} />
      </td>
      <td>{changes.length > 0 && <Changes changes={changes} />}</td>
    </tr>
  )
}

function Who({ who }: Pick<Entry, "who">) {
  const { audit: say } = useMessages()
  if (who === "system") return <span title={say.systemHint}>{say.system}</span>
  if (who === "outside") return say.outside
  return <Link to={`/admin/users/${who.id}`}>{who.name}</Link>
}

function What({ entry: { thing, subject } }: { entry: Entry }) {
  const { audit: say } = useMessages()
  const kind = say.subjects[subject]
  if (thing.state === "hidden")
    return (
      <span className="muted" title={say.hiddenHint}>
        {say.hidden}
      </span>
    )
  if (thing.state === "gone") return <span className="muted">{say.gone(kind)}</span>
  if (thing.state === "none") return thing.href ? <Link to={thing.href}>{kind}</Link> : kind
  return (
    <>
      <span className="muted">{kind}</span> {thing.href ? <Link to={thing.href}>{thing.name}</Link> : thing.name}
    </>
  )
}

function Changes({ changes }: Pick<Entry, "changes">) {
  const { audit: say } = useMessages()
  return (
    <details>
      <summary>{say.details(changes.length)}</summary>
      <ul>
        {changes.map(({ field, before, after }, n) => (
          // An event may tell of one field twice; it never changes, so its place is its name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={n}>
            <b>{field}:</b> {before !== null && <>{before} → </>}
            {after}
          </li>
        ))}
      </ul>
    </details>
  )
}
