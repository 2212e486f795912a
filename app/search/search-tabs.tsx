import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { searchPath } from "./filter.ts"
import { countHits, kinds, type SearchFilter } from "./results.ts"
import type { ShownResults } from "./shown.server.ts"

/** The kinds, each with how many hits it has. */
export function SearchTabs({ filter, results }: { filter: SearchFilter; results: ShownResults }) {
  const { search } = useMessages()
  const tabs = [
    { kind: undefined, name: search.all, ...countHits(results) },
    ...kinds.map((kind) => ({ kind, name: search.kinds[kind], total: results[kind].total, more: results[kind].more })),
  ]
  return (
    <nav className="views top-gap" aria-label={search.kindsLabel}>
      {tabs.map(({ kind, name, total, more }) => (
        <Link
          key={name}
          to={searchPath({ ...filter, kind, page: 1 })}
          aria-current={kind === filter.kind ? "true" : undefined}
        >
          {name}
          <span className="count">
            {total}
            {more && "+"}
          </span>
        </Link>
      ))}
    </nav>
  )
}
