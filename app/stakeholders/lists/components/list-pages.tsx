import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { type ListFilter, listPath, listSearch } from "../filter.ts"

/** Nothing where all of it is on one page. */
export function ListPages({ filter, page, pages }: { filter: ListFilter; page: number; pages: number }) {
  const { inquiries } = useMessages()
  if (pages < 2) return null
  const to = (page: number) => listPath(filter.list) + listSearch({ ...filter, page })
  return (
    <nav className="row top-gap" aria-label={inquiries.pagesLabel}>
      {page > 1 && (
        <Link className="button" rel="prev" to={to(page - 1)}>
          {inquiries.previousPage}
        </Link>
      )}
      <span className="muted">{inquiries.pages(page, pages)}</span>
      {page < pages && (
        <Link className="button" rel="next" to={to(page + 1)}>
          {inquiries.nextPage}
        </Link>
      )}
    </nav>
  )
}
