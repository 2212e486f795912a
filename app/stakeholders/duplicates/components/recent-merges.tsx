import { Link } from "@remix-run/react"
import { useId } from "react"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { RecentMerge } from "#app/stakeholders/duplicates/merges-query.server.ts"
import { mergesPath, partyPath } from "#app/stakeholders/duplicates/paths.ts"

/** What was merged lately, each with the way back: also for those who come too late for the toast. */
export function RecentMerges({ merges, now }: { merges: RecentMerge[]; now: number }) {
  const { duplicates: say } = useMessages()
  const locale = useLocale()
  const titleId = useId()
  if (merges.length === 0) return null
  return (
    <section className="panel top-gap" aria-labelledby={titleId}>
      <h2 id={titleId}>{say.recent}</h2>
      <ul className="list">
        {merges.map(({ id, kind, keptId, kept, double, at, by }) => (
          <li key={id}>
            <Link to={partyPath(kind, keptId)}>{say.recentLine(double, kept)}</Link>
            <form method="post" action={mergesPath(kind)}>
              <input type="hidden" name="kind" value={kind} />
              <button
                className="button"
                name="undo"
                value={id}
                type="submit"
                aria-label={say.unmergeLabel(double, kept)}
              >
                {say.unmerge}
              </button>
            </form>
            <small>{say.recentBy(momentWords(at, now, locale), by)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
