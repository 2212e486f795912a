import { Link } from "@remix-run/react"
import type { DueState } from "#app/deadlines/due-words.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { headlinePath } from "./headlines.ts"
import type { ReviewCounts } from "./review-counts.ts"

/** The numbers of the review; none of them alarms while it is nought. */
export function ReviewHeadlines({ counts, lastDay }: { counts: ReviewCounts; lastDay: string }) {
  const { figures } = useMessages().overview
  const shown: [key: keyof ReviewCounts, words: string, state?: DueState][] = [
    ["late", figures.late, "late"],
    ["soon", figures.soon(lastDay), "soon"],
    ["stalled", figures.stalled, "wait"],
    ["unassigned", figures.unassigned(counts.unassigned)],
    ["unjournalised", figures.unjournalised],
  ]
  return shown.map(([key, words, state]) => (
    <div key={key} data-state={counts[key] > 0 ? state : undefined}>
      <dt>{words}</dt>
      <dd>
        <Link to={headlinePath[key]}>{counts[key]}</Link>
      </dd>
    </div>
  ))
}
