import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { queueSearch } from "#app/inquiries/queue-filter.ts"
import { isOpenView, type QueueCounts, type QueueView, queueViews } from "#app/inquiries/views.ts"

/** The views as tabs, each with how many it holds. Changing view drops the filters: they narrowed the other one. */
export function QueueViews({ view, counts, hasUnit }: { view: QueueView; counts: QueueCounts; hasUnit: boolean }) {
  const { inquiries } = useMessages()
  return (
    <nav className="views" aria-label={inquiries.viewsLabel}>
      {queueViews
        .filter((each) => each !== "unit" || hasUnit)
        .map((each) => (
          <Link
            key={each}
            to={`/inquiries${queueSearch({ view: each })}`}
            aria-current={each === view ? "true" : undefined}
          >
            {inquiries.views[each]}
            {isOpenView(each) && (
              <span className="count" data-state={each === "unassigned" && counts[each] > 0 ? "soon" : undefined}>
                {counts[each]}
              </span>
            )}
          </Link>
        ))}
    </nav>
  )
}
