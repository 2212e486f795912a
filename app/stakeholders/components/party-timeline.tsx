import { Link } from "@remix-run/react"
import { localDateTime } from "#app/deadlines/zone.ts"
import { momentWords, shortDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { type PartyEntry, type TimelineKind, timelineKinds } from "#app/stakeholders/party-timeline.ts"
import { TimelineItem } from "./timeline-item.tsx"

type PartyTimelineProps = {
  timeline: { entries: PartyEntry[]; total: number; page: number; pages: number }
  kind: TimelineKind | null
  now: number
  /** Whose page it is: who is said on the page already is not said again. */
  of: "organisation" | "person"
}

/** Everything that happened with a party, the newest first, narrowed and paged by plain links. */
export function PartyTimeline({ timeline, kind, now, of }: PartyTimelineProps) {
  const say = useMessages().stakeholders.timeline
  const locale = useLocale()
  const { entries, page, pages } = timeline
  return (
    <section className="main" aria-labelledby="timeline">
      <h2 id="timeline">{say.title}</h2>
      <nav className="filters" aria-label={say.filter}>
        <Chip to={addressOf(null)} on={kind === null}>
          {say.all}
        </Chip>
        {timelineKinds.map((each) => (
          <Chip key={each} to={addressOf(each)} on={kind === each}>
            {say.kinds[each]}
          </Chip>
        ))}
      </nav>
      {entries.length === 0 ? (
        <Empty kind={kind} />
      ) : (
        <ol className="timeline">
          {entries.map((entry) => (
            <li key={`${entry.source} ${entry.id}`} data-kind={lookOf(entry)}>
              <time dateTime={localDateTime(entry.at)}>{whenWords(entry, now, locale)}</time>
              <TimelineItem entry={entry} of={of} />
            </li>
          ))}
        </ol>
      )}
      <Pages kind={kind} page={page} pages={pages} />
    </section>
  )
}

const addressOf = (kind: TimelineKind | null, page = 1) => {
  const params = [...(kind ? [["kind", kind]] : []), ...(page > 1 ? [["page", String(page)]] : [])]
  return params.length === 0 ? "." : `?${new URLSearchParams(params)}`
}

/** A year is said where it is another than this one; what happened on a day, not at an hour, has no clock. */
function whenWords(entry: PartyEntry, now: number, locale: Locale): string {
  const year = localDateTime(entry.at).slice(0, 4)
  if (year !== localDateTime(now).slice(0, 4)) return `${shortDate(entry.at, locale)} ${year}`
  const byDay = entry.source === "came" || entry.source === "left" || entry.source === "name"
  return byDay ? shortDate(entry.at, locale) : momentWords(entry.at, now, locale)
}

function lookOf(entry: PartyEntry): string {
  if (entry.source === "contact") return entry.direction === "out" && entry.channel === "mail" ? "reply" : "mail"
  return entry.source === "note" ? "note" : "event"
}

function Chip({ to, on, children }: { to: string; on: boolean; children: string }) {
  return (
    <Link className={on ? "chip on" : "chip"} to={to} aria-current={on ? "true" : undefined} preventScrollReset>
      {children}
    </Link>
  )
}

function Empty({ kind }: { kind: TimelineKind | null }) {
  const say = useMessages().stakeholders.timeline
  if (kind) return <p className="muted">{say.emptyKind}</p>
  return (
    <div className="empty">
      <h3>{say.empty}</h3>
      <p>{say.emptyHelp}</p>
    </div>
  )
}

function Pages({ kind, page, pages }: { kind: TimelineKind | null; page: number; pages: number }) {
  const { inquiries, stakeholders } = useMessages()
  if (pages < 2) return null
  return (
    <nav className="row top-gap" aria-label={stakeholders.timeline.pages}>
      {page > 1 && (
        <Link className="button" rel="prev" to={addressOf(kind, page - 1)}>
          {inquiries.previousPage}
        </Link>
      )}
      <span className="muted">{inquiries.pages(page, pages)}</span>
      {page < pages && (
        <Link className="button" rel="next" to={addressOf(kind, page + 1)}>
          {inquiries.nextPage}
        </Link>
      )}
    </nav>
  )
}
