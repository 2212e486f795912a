import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { searchPath } from "./filter.ts"
import type { SearchFilter } from "./results.ts"

/** Nothing where all of it is on one page. */
export function SearchPages({ filter, pages }: { filter: SearchFilter; pages: number }) {
  const { search, inquiries } = useMessages()
  if (pages < 2) return null
  const { page } = filter
  return (
    <nav className="row top-gap" aria-label={search.pagesLabel}>
      {page > 1 && (
        <Link className="button" rel="prev" to={searchPath({ ...filter, page: Math.min(page, pages + 1) - 1 })}>
          {inquiries.previousPage}
        </Link>
      )}
      <span className="muted">{inquiries.pages(Math.min(page, pages), pages)}</span>
      {page < pages && (
        <Link className="button" rel="next" to={searchPath({ ...filter, page: page + 1 })}>
          {inquiries.nextPage}
        </Link>
      )}
    </nav>
  )
}
