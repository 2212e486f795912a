import { type ReactNode, useState } from "react"
import type { CaseApprovals as Approvals } from "#app/approvals/queries.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { Notice } from "#app/ui/notice.tsx"
import { WaitingReply } from "./waiting-reply.tsx"

/** What waits for a second reader or came back from one, before the composer (`children`): while one waits it is folded. */
export function CaseApprovals({
  approvals: { waiting, returned },
  inquiry,
  now,
  unread,
  children,
}: {
  approvals: Approvals
  inquiry: CaseView
  now: number
  /** The place of the newest mail. */
  unread: string | null
  children: ReactNode
}) {
  const { approvals: say } = useMessages()
  return (
    <>
      {returned.map(({ id, reader, comment }) => (
        <Notice key={id} state="soon">
          <p>
            <b>{say.returned.title(reader)}</b>
          </p>
          <p className="comment">{comment}</p>
          <form className="row" method="post" action="/approvals/seen">
            <small>{say.returned.help}</small>
            <button className="button quiet" type="submit" name="ids" value={id}>
              {say.returned.seen}
            </button>
          </form>
        </Notice>
      ))}
      {waiting.map((one) => (
        <WaitingReply key={one.id} waiting={one} {...{ inquiry, now, unread }} />
      ))}
      {children && <OtherReply folded={waiting.length > 0}>{children}</OtherReply>}
    </>
  )
}

/**
 * The composer, folded for whoever comes to a case where a reply waits. It stays where it is in the page, and open before
 * those who may be writing when one begins to wait: nothing they have typed goes.
 */
function OtherReply({ folded, children }: { folded: boolean; children: ReactNode }) {
  const { waiting: say } = useMessages().approvals
  const [cameFolded] = useState(folded)
  return (
    <details open={!folded || !cameFolded}>
      <summary hidden={!folded}>{say.other}</summary>
      {children}
    </details>
  )
}
