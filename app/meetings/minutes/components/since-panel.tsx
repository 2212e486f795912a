import { Link } from "@remix-run/react"
import { contactPath } from "#app/contact-log/paths.ts"
import { longDate, shortDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { OpenInquiries } from "./item-brings.tsx"

/** What has been between us and the party since the last meeting: beside the agenda, not on it. */
export function SincePanel({ view: { since, agenda } }: { view: MinutesView }) {
  const { minutes } = useMessages()
  const locale = useLocale()
  if (!since) return null
  const { lastAt, contacts, contactCount } = since
  return (
    <section className="panel" aria-labelledby="since">
      <header>
        <h2 id="since">{lastAt === null ? minutes.beforehand : minutes.sinceLast}</h2>
        {lastAt !== null && <span className="muted">{longDate(lastAt, locale)}</span>}
      </header>
      <dl className="facts">
        <dt>{minutes.contacts}</dt>
        <dd>{contactCount}</dd>
        <dt>{minutes.openInquiries}</dt>
        <dd>{since.openCount}</dd>
      </dl>
      {!agenda.some(({ kind }) => kind === "inquiries") && since.openCount > 0 && <OpenInquiries since={since} />}
      <ul className="list">
        {contacts.map(({ id, at, summary }) => (
          <li key={id}>
            <Link to={contactPath(id)}>{summary}</Link>
            <small>{shortDate(at, locale)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
