import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"

/** How many open cases would get another deadline, and how many only another warning or reason. */
export type Change = { moving: number; beside: number }

/** That a change is saved, and how many open cases it would move. */
export function DoneNotice({ words, change }: { words: string; change: Change }) {
  const say = useMessages().policy
  return (
    <Notice state="ok">
      <p>{words}</p>
      <p>
        {say.wouldMove(change.moving)}{" "}
        {change.moving + change.beside > 0 && <Link to="/admin/deadlines/effect">{say.seeThem}</Link>}
      </p>
    </Notice>
  )
}
