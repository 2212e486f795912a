import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { isNarrowed, type ListFilter, listPath } from "../filter.ts"

/** An empty list says why, and what to do now. */
export function ListEmpty({ filter }: { filter: ListFilter }) {
  const { lists } = useMessages()
  const narrowed = isNarrowed(filter)
  return (
    <div className="empty">
      <h2>{narrowed ? lists.empty.narrowed[filter.list] : lists.empty.all[filter.list]}</h2>
      <p>{narrowed ? lists.empty.narrowedHelp : lists.empty.allHelp}</p>
      <Link className="button" to={narrowed ? listPath(filter.list) : "/stakeholders/import"}>
        {narrowed ? lists.clearFilters : lists.import}
      </Link>
    </div>
  )
}
