import { Link } from "@remix-run/react"
import type { MyApproval, MyReturned } from "#app/approvals/queries.server.ts"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { CountedPanel } from "#app/ui/counted-panel.tsx"

/** Replies that wait for the viewer to read them. */
export function ApprovalsPanel({ toRead, now }: { toRead: MyApproval[]; now: number }) {
  const { approvals, inquiries } = useMessages()
  const say = approvals.myDay
  const locale = useLocale()
  return (
    <CountedPanel id="approvals" title={say.toRead} count={toRead.length}>
      {toRead.map(({ id, number, subject, writer, at, word }) => (
        <li key={id} className="mention-row">
          <Link to={`${casePath(number)}#approval-${id}`}>{subject || inquiries.noSubject}</Link>
          {word && <p>{word}</p>}
          <small>{say.by(writer, momentWords(at, now, locale))}</small>
        </li>
      ))}
    </CountedPanel>
  )
}

/** Replies of the viewer's that were sent back, until they have gone on with them or put it aside. */
export function ReturnedPanel({ returned, now }: { returned: MyReturned[]; now: number }) {
  const { approvals, inquiries } = useMessages()
  const say = approvals.myDay
  const locale = useLocale()
  return (
    <CountedPanel id="returned" title={say.returned} count={returned.length}>
      {returned.map(({ id, number, subject, reader, at, comment }) => (
        <li key={id} className="mention-row">
          <Link to={`${casePath(number)}#reply`}>{subject || inquiries.noSubject}</Link>
          <p>{comment}</p>
          <small>{say.by(reader, momentWords(at, now, locale))}</small>
          <form method="post" action="/approvals/seen">
            <button
              className="button quiet"
              type="submit"
              name="ids"
              value={id}
              aria-label={approvals.returned.seenOne(subject || number)}
            >
              {approvals.returned.seen}
            </button>
          </form>
        </li>
      ))}
    </CountedPanel>
  )
}
