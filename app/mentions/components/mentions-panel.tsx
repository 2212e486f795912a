import { Link } from "@remix-run/react"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { MyMention } from "#app/mentions/queries.server.ts"
import { CountedPanel } from "#app/ui/counted-panel.tsx"

/** As much of a note as says what it is about. */
const EXCERPT = 140

/** Where colleagues have named the viewer, until it is put aside. Its forms post in the background. */
export function MentionsPanel({ mentions, now }: { mentions: MyMention[]; now: number }) {
  const { mentions: say, inquiries } = useMessages()
  const locale = useLocale()
  return (
    <CountedPanel
      id="mentions"
      title={say.title}
      count={mentions.length}
      after={
        mentions.length > 1 && (
          <form method="post" action="/mentions/seen">
            <button className="button" type="submit" name="ids" value={mentions.map(({ id }) => id).join(",")}>
              {say.allSeen}
            </button>
          </form>
        )
      }
    >
      {mentions.map(({ id, noteId, number, subject, author, at, text }) => (
        <li key={id} className="mention-row">
          <Link to={`${casePath(number)}#note-${noteId}`}>{subject || inquiries.noSubject}</Link>
          <p>{text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()} …` : text}</p>
          <small>{say.by(author, momentWords(at, now, locale))}</small>
          <form method="post" action="/mentions/seen">
            <button
              className="button quiet"
              type="submit"
              name="ids"
              value={id}
              aria-label={say.seenOne(subject || number)}
            >
              {say.seen}
            </button>
          </form>
        </li>
      ))}
    </CountedPanel>
  )
}
