import { atClock, shortDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { type AgendaItem, itemTitle } from "#app/meetings/minutes/agenda.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { Fold, PanelButton } from "#app/ui/panel-form.tsx"
import { AgendaList } from "./agenda-list.tsx"
import { EarlierActions, EarlierDecisions, OpenInquiries } from "./item-brings.tsx"
import { ItemForm } from "./item-form.tsx"
import { useLingering } from "./use-lingering.ts"
import { WritingForm } from "./writing-form.tsx"

type Props = { view: MinutesView; now: number }

/** The agenda, with what was said of each item beside it (look/meeting.html). */
export function AgendaPanel({ view, now }: Props) {
  const { minutes } = useMessages()
  const locale = useLocale()
  const { meeting, agenda, written } = view
  const open = meeting.status !== "minutes-approved" && meeting.status !== "cancelled"
  const gone = useLingering(agenda)
  if (agenda.length === 0 && !open) return null
  const when = written && `${shortDay(written.at, locale)} ${atClock(written.at, locale)}`
  return (
    <section className="panel" aria-labelledby="agenda">
      <header>
        <h2 id="agenda">{minutes.both}</h2>
        <span className="muted">
          {minutes.items(agenda.length)}
          {when && `, ${minutes.lastWritten(when, written.by)}`}
        </span>
      </header>
      <ol className="agenda">
        {/* One list: what an item's field holds goes with it from one end to the other. */}
        {[...agenda, ...gone].map((item, at) => {
          const on = at < agenda.length
          return <Item key={item.key} {...{ view, now, item }} n={on ? at + 1 : null} open={open && on} />
        })}
      </ol>
      {open && (
        <Fold title={minutes.edit}>
          <AgendaList view={view} />
          <ItemForm id="item-add" meeting={meeting} />
        </Fold>
      )}
    </section>
  )
}

/** Without a number it is off the agenda, and shown only while something is written of it that is not saved. */
function Item({ view, now, item, n, open }: Props & { item: AgendaItem; n: number | null; open: boolean }) {
  const { minutes } = useMessages()
  const locale = useLocale()
  const { meeting } = view
  const title = itemTitle(item, meeting.type, locale)
  const { presenter, recommendation, carriedTimes, notReached, kind } = item
  const decided = view.decisions.filter(({ itemId }) => itemId !== null && itemId === item.id)
  return (
    <li className={n === null ? "gone" : undefined}>
      <div className="stack small-gap">
        <h3>
          {n !== null && `${n}. `}
          {title}
        </h3>
        {presenter && <small>{minutes.presentedBy(presenter)}</small>}
        {carriedTimes > 0 && <p className="muted">{minutes.carried(carriedTimes)}</p>}
        {recommendation && (
          <p className="as-written">
            <b>{minutes.recommendation}:</b> {recommendation}
          </p>
        )}
        {decided.map(({ id, text }) => (
          <p key={id}>
            <b>{minutes.decision}:</b> {text}
          </p>
        ))}
        {kind === "last-time" && <EarlierActions view={view} now={now} />}
        {kind === "last-time" && <EarlierDecisions view={view} now={now} />}
        {kind === "inquiries" && <OpenInquiries since={view.since} />}
        {notReached && (
          <span className="due" data-state="soon">
            <b>{minutes.notReached}</b> <span>{minutes.carriesOn}</span>
          </span>
        )}
        {open && (
          <div className="no-print">
            <PanelButton
              action={meetingPath(meeting.id, "agenda")}
              fields={{ change: notReached ? "reached" : "not-reached", key: item.key }}
              label={(notReached ? minutes.buttonFor.reached : minutes.buttonFor.notReached)(title)}
            >
              {notReached ? minutes.button.reached : minutes.button.notReached}
            </PanelButton>
          </div>
        )}
      </div>
      <WritingForm meeting={meeting} item={item} open={open} gone={n === null} />
    </li>
  )
}
