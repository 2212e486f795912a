import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { CopyButton } from "#app/ui/copy-button.tsx"
import { Notice } from "#app/ui/notice.tsx"

type Props = {
  meeting: Pick<MinutesView["meeting"], "id" | "status">
  /** In the server's words, where it has been asked. */
  why: string | null
  /** What is kept of the item. */
  kept: string
  typed: string
}

/** What was typed came too late: what has happened, what is kept, and the ways to keep this, too. */
export function LockedNotice({ meeting: { id, status }, why, kept, typed }: Props) {
  const { minutes } = useMessages()
  const say = minutes.locked
  const approved = status === "minutes-approved"
  return (
    <Notice state="late">
      <p>
        <b>{why || (approved ? say.approved : say.cancelled)}</b> {say.notKept}
      </p>
      {kept && (
        <>
          <p>{say.keptNow}</p>
          <blockquote className="as-written">{kept}</blockquote>
        </>
      )}
      {approved && <p>{say.reopenHelp}</p>}
      <p className="row">
        <CopyButton text={typed}>{say.copy}</CopyButton>
        {approved && (
          <Link className="button" to={`${meetingPath(id)}#approval`}>
            {say.reopen}
          </Link>
        )}
      </p>
    </Notice>
  )
}
