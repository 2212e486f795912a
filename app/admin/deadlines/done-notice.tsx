import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"

/** That a change is saved, and how many open cases it would move. */
export function DoneNotice({ words, moving }: { words: string; moving: number }) {
  const say = useMessages().policy
  return (
    <Notice state="ok">
      <p>{words}</p>
      <p>
        {say.wouldMove(moving)} {moving > 0 && <Link to="/admin/deadlines/effect">{say.seeThem}</Link>}
      </p>
    </Notice>
  )
}
