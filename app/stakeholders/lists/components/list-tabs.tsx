import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { isSame, type SavedView } from "#app/views/views.ts"
import { lists as allLists, type List } from "../columns.ts"
import { type ListFilter, listPath, listSearch, queryOf, readListFilter } from "../filter.ts"

/** The two lists, then the saved views of this one: one's own and those others share. */
export function ListTabs({
  filter,
  counts,
  views,
}: {
  filter: ListFilter
  counts: Record<List, number>
  views: SavedView[]
}) {
  const { lists } = useMessages()
  const shown = { query: queryOf(filter), columns: filter.columns }
  const current = views.find((view) => isSame(view, shown)) ?? views.find(({ id }) => id === filter.viewId)
  return (
    <nav className="views" aria-label={lists.viewsLabel}>
      {allLists.map((list) => (
        <Link
          key={list}
          to={listPath(list)}
          aria-current={list === filter.list && current === undefined ? "page" : undefined}
        >
          {lists.titles[list]} <span className="count">{counts[list]}</span>
        </Link>
      ))}
      {views.map((view) => (
        <Link
          key={view.id}
          className="saved-view"
          to={listPath(view.list) + viewSearch(view)}
          aria-current={view === current ? "page" : undefined}
        >
          {view.name}
          {view.shared && !view.own && <span className="muted">{lists.views.sharedMark}</span>}
        </Link>
      ))}
    </nav>
  )
}

function viewSearch({ list, query, columns, id }: SavedView): string {
  const params = new URLSearchParams(query)
  params.set("columns", columns.join(","))
  return listSearch({ ...readListFilter(list, params), viewId: id })
}
