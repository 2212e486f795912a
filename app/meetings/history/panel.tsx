import { localDateTime } from "#app/deadlines/zone.ts"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Fold } from "#app/ui/panel-form.tsx"
import { type Told, toldOf } from "./event-text.ts"
import type { MeetingEvent } from "./history-query.server.ts"

/** As many as are read at a glance; the rest stand in a fold. */
const LATEST = 6

/** What has happened to the meeting, latest first. */
export function HistoryPanel({ events, now }: { events: MeetingEvent[]; now: number }) {
  const { meetingEvents: say } = useMessages()
  const told = toldOf(events, useLocale())
  const [latest, rest] = [told.slice(0, LATEST), told.slice(LATEST)]
  if (told.length === 0) return null
  return (
    <section className="panel" aria-labelledby="history">
      <header>
        <h2 id="history">{say.title}</h2>
      </header>
      <Lines told={latest} now={now} label={say.title} />
      {rest.length > 0 && (
        <Fold title={say.earlier(rest.length)}>
          <Lines told={rest} now={now} label={say.earlier(rest.length)} />
        </Fold>
      )}
    </section>
  )
}

function Lines({ told, now, label }: { told: Told[]; now: number; label: string }) {
  const locale = useLocale()
  return (
    <ol className="timeline" aria-label={label}>
      {told.map(({ id, at, text }) => (
        <li key={id} data-kind="event">
          <time dateTime={localDateTime(at)}>{momentWords(at, now, locale)}</time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}
