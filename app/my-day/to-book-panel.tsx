import { Link } from "@remix-run/react"
import { shortDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { columnName } from "#app/meetings/coverage/cell-words.ts"
import { newMeetingPath, slotPath } from "#app/meetings/paths.ts"
import type { ToBook } from "#app/meetings/to-book-query.server.ts"
import { CountedPanel } from "#app/ui/counted-panel.tsx"

const MOST = 6

/** Meetings whose lead time runs out: to be booked now. */
export function ToBookPanel({ toBook }: { toBook: ToBook[] }) {
  const { toBook: say } = useMessages().meetings
  return (
    <CountedPanel
      id="to-book"
      title={say.title}
      count={toBook.length}
      after={
        <p>
          <Link to="/meetings?wanting=1">{toBook.length > MOST ? say.more(toBook.length - MOST) : say.see}</Link>
        </p>
      }
    >
      {toBook.slice(0, MOST).map((each) => (
        <Item key={each.slotId} item={each} />
      ))}
    </CountedPanel>
  )
}

function Item({ item }: { item: ToBook }) {
  const t = useMessages()
  const locale = useLocale()
  const say = t.meetings.toBook
  const { slotId, rule, year, part, n, organisation, parties, inviteBy, late } = item
  const name = locale === "da" ? rule.nameDa : rule.nameEn
  const day = shortDay(inviteBy, locale)
  return (
    <li>
      <Link to={rule.kind === "meeting" ? newMeetingPath(slotId) : slotPath(slotId)}>{organisation ?? name}</Link>
      <span className="due" data-state={late ? "late" : "soon"}>
        <b>{late ? say.now : say.soon}</b>
      </span>
      <small>
        {organisation ? name : say.parties(parties)}, {columnName({ part, n }, rule, t)} {year},{" "}
        {late ? say.late(day) : say.by(day)}
      </small>
    </li>
  )
}
