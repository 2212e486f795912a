import { Link } from "@remix-run/react"
import { memo } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath, shortNumber } from "#app/inquiries/paths.ts"
import type { DueText } from "#app/inquiries/row-due.ts"
import type { QueueRow as Row } from "#app/inquiries/views.ts"
import { Icon } from "#app/ui/icons.tsx"
import { ChannelIcon } from "./channel-icon.tsx"
import { Due } from "./due.tsx"

export type DueRow = Row & { due: DueText }

/** One case, one line (look/queue.html). The link carries the row's number for the keys to find. */
export const QueueRow = memo(function QueueRow({
  row,
  search,
  busy,
}: {
  row: DueRow
  /** The queue it stands in, which the case is to know. */
  search: string
  busy: boolean
}) {
  const { inquiries, terms } = useMessages()
  const { number, quote } = row
  return (
    <tr aria-busy={busy || undefined} data-number={number}>
      <td className="narrow-hide">
        <input
          type="checkbox"
          form="bulk"
          name="ids"
          value={row.id}
          aria-label={inquiries.select(number)}
          autoComplete="off"
        />
      </td>
      <td className="lead">
        <Due due={row.due} />
      </td>
      <td className="clip">
        {row.reminded && <Mark state="late" word={inquiries.deadline.remindedMark} />}
        {row.deadlineProposed && (
          <Mark state="soon" word={inquiries.deadline.proposal.mark} help={inquiries.deadline.proposal.markHelp} />
        )}
        <Link to={casePath(number) + search} prefetch="intent">
          {row.subject || inquiries.noSubject}
        </Link>{" "}
        {quote ? (
          <span className="quote">»{quote.replace(/\s+/g, " ")}«</span>
        ) : (
          row.statutory && <span className="quote">{inquiries.statutory}</span>
        )}
      </td>
      <td>
        {row.sender && row.senderPath ? (
          <Link className="quiet-link" to={row.senderPath}>
            {row.sender}
          </Link>
        ) : (
          row.sender || <i className="muted">{inquiries.unknownSender}</i>
        )}
      </td>
      <td className="muted meta narrow-hide">
        {row.targetGroup && <Proposed proposed={row.proposed}>{terms.targetGroups[row.targetGroup]}</Proposed>}
      </td>
      <td className="muted meta">
        <Proposed proposed={row.proposed}>{terms.topics[row.topic]}</Proposed>
      </td>
      <td>{row.assigneeInitials ?? <i className="muted">{terms.unassigned}</i>}</td>
      <td className="muted narrow-hide">
        <span className="kind">
          <ChannelIcon channel={row.channel} />
          {shortNumber(number)}
          {row.confidential && <Icon name="lock" label={inquiries.confidential} />}
          {row.needsLook && (
            <abbr className="look" title={inquiries.needsLook}>
              !
            </abbr>
          )}
        </span>
      </td>
    </tr>
  )
})

/** Something of the case to look at before the others like it: shape, word and colour. */
function Mark({ state, word, help }: { state: "soon" | "late"; word: string; help?: string }) {
  return (
    <>
      <span className="due" data-state={state} title={help}>
        <b>{word}</b>
      </span>{" "}
    </>
  )
}

/** A proposal nobody has confirmed stands in italics, and says so to those who listen. */
function Proposed({ proposed, children }: { proposed: boolean; children: string }) {
  const { inquiries } = useMessages()
  if (!proposed) return children
  return (
    <i title={inquiries.proposed}>
      {children}
      <span className="sr-only"> ({inquiries.proposed})</span>
    </i>
  )
}
