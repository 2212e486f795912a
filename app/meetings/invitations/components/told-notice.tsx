import { useMessages } from "#app/i18n/use-messages.ts"
import type { InvitationsView } from "#app/meetings/invitations/view-query.server.ts"
import { Notice } from "#app/ui/notice.tsx"

const MOST_NAMED = 8

/** Who is told in the same act as the change. */
export function ToldNotice({ view: { invited }, words }: { view: InvitationsView; words: (n: number) => string }) {
  const say = useMessages().invitations.panel
  if (invited.length === 0) return null
  const names = invited.slice(0, MOST_NAMED).map(({ name }) => name)
  const more = invited.length > MOST_NAMED ? [say.more(invited.length - MOST_NAMED)] : []
  return (
    <Notice state="wait">
      <p>{words(invited.length)}</p>
      <p>{[...names, ...more].join(", ")}</p>
    </Notice>
  )
}
