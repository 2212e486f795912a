import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { isNarrowed, queueSearch } from "#app/inquiries/queue-filter.ts"
import type { QueueFilter } from "#app/inquiries/views.ts"

/** An empty view says why, and what to do now. */
export function QueueEmpty({ filter, unassigned }: { filter: QueueFilter; unassigned: number }) {
  const { inquiries } = useMessages()
  const { view, text } = filter
  if (isNarrowed(filter))
    return (
      <div className="empty">
        <h2>{text ? inquiries.emptySearch(text) : inquiries.emptyFilter}</h2>
        {text && <p>{inquiries.emptyNarrowed}</p>}
        <Link className="button" to={`/inquiries${queueSearch({ view })}`}>
          {inquiries.clearFilters}
        </Link>
      </div>
    )
  const [heading, help] = inquiries.empty[view]
  const showUnassigned = unassigned > 0 && (view === "mine" || view === "unit")
  return (
    <div className="empty">
      <h2>{heading}</h2>
      <p>{help}</p>
      {(showUnassigned || view !== "all") && (
        <Link className="button" to={`/inquiries${queueSearch({ view: showUnassigned ? "unassigned" : "all" })}`}>
          {showUnassigned ? inquiries.showUnassigned : inquiries.showAll}
        </Link>
      )}
    </div>
  )
}
