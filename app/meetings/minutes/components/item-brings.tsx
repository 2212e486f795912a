import { Link } from "@remix-run/react"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { shortDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath, shortNumber } from "#app/inquiries/paths.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { ActionDue } from "./action-due.tsx"

/** What was agreed before, and how it stands: open, or done since the last meeting. */
export function EarlierActions({ view: { earlier, earlierDecisions }, now }: { view: MinutesView; now: number }) {
  const { minutes } = useMessages()
  if (earlier.length === 0 && earlierDecisions.length > 0) return null
  if (earlier.length === 0) return <p className="muted">{minutes.nothingAgreed}</p>
  const today = dateOf(localDay(now))
  return (
    <ul className="list">
      {earlier.map((action) => (
        <li key={action.id}>
          <span>{action.title}</span>
          <ActionDue action={action} today={today} />
          <small>
            {action.owner.name}
            {action.times > 1 && `, ${minutes.carriedAction(action.times)}`}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** What was decided before and is not done yet. */
export function EarlierDecisions({ view: { earlierDecisions }, now }: { view: MinutesView; now: number }) {
  const { minutes } = useMessages()
  const locale = useLocale()
  if (earlierDecisions.length === 0) return null
  const today = dateOf(localDay(now))
  return (
    <section className="stack small-gap" aria-labelledby="open-decisions">
      <h4 id="open-decisions">{minutes.openDecisions}</h4>
      <ul className="list">
        {earlierDecisions.map(({ id, text, owner, dueOn, doneAt, meeting }) => (
          <li key={id}>
            <span>{text}</span>
            {dueOn === null ? (
              <span className="due" data-state="wait">
                <b>{minutes.noDay}</b>
              </span>
            ) : (
              <ActionDue action={{ dueOn, doneAt }} today={today} />
            )}
            <small>
              {owner && `${owner.name}, `}
              <Link to={meetingPath(meeting.id)}>{minutes.decidedOn(shortDate(meeting.startAt, locale))}</Link>
            </small>
          </li>
        ))}
      </ul>
      <p className="no-print">
        <Link to="/meetings/follow-up?type=council">{minutes.toFollowUp}</Link>
      </p>
    </section>
  )
}

/** The party's open cases, of those the reader may see. */
export function OpenInquiries({ since }: Pick<MinutesView, "since">) {
  const { minutes } = useMessages()
  const locale = useLocale()
  if (!since) return null
  if (since.openCount === 0) return <p className="muted">{minutes.noInquiries}</p>
  return (
    <ul className="list">
      {since.open.map(({ number, subject, dueAt }) => (
        <li key={number}>
          <Link to={casePath(number)}>{subject}</Link>
          <small>
            {shortNumber(number)}
            {dueAt !== null && `, ${minutes.due(shortDate(dueAt, locale))}`}
          </small>
        </li>
      ))}
      {since.openCount > since.open.length && (
        <li className="muted">{minutes.more(since.openCount - since.open.length)}</li>
      )}
    </ul>
  )
}
