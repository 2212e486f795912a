import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { searchPath } from "./filter.ts"
import type { SearchFilter } from "./results.ts"

/** Nothing asked for yet, or nothing found: what can be searched, and what to try. */
export function SearchEmpty({ filter }: { filter: SearchFilter }) {
  const { search } = useMessages()
  const { text, state, period } = filter
  return (
    <div className="empty">
      <h2>{text === "" ? search.emptyStart : search.none(text)}</h2>
      {text !== "" && <p>{search.noneHelp}</p>}
      {(state || period) && (
        <Link className="button" to={searchPath({ text, kind: filter.kind, page: 1 })}>
          {search.clear}
        </Link>
      )}
      {search.help.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
