import { Link } from "@remix-run/react"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { DraftRow } from "#app/inquiries/my-day-query.server.ts"
import { casePath } from "#app/inquiries/paths.ts"

/** What was begun and not sent; the link goes to where it is written. */
export function DraftsPanel({ drafts, now }: { drafts: DraftRow[]; now: number }) {
  const { myDay } = useMessages()
  const locale = useLocale()
  return (
    <section className="panel">
      <header>
        <h2>{myDay.drafts}</h2>
        <span className="muted">{drafts.length}</span>
      </header>
      <ul className="list due-first">
        {drafts.map(({ number, subject, kind, updatedAt, words }) => (
          <li key={`${number} ${kind}`}>
            <span className="muted">{momentWords(updatedAt, now, locale)}</span>
            <Link to={kind === "forward" ? casePath(number, "forwarding") : `${casePath(number)}#${kind}`}>
              {myDay.draft[kind](subject)}
            </Link>
            <small>{myDay.words(words)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
