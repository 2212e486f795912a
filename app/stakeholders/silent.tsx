import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { listColleagues } from "#app/inquiries/queries.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { SilentFilters } from "./components/silent-filters.tsx"
import { SilentTable } from "./components/silent-table.tsx"
import styles from "./components/stakeholders.css?url"
import { findLastContact } from "./last-contact.server.ts"
import { readSilentFilter, silentSearch } from "./silent-filter.ts"
import { listSilent } from "./silent-query.server.ts"

const PAGE = 100

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.stakeholders.silent.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { read } = args.context.db
  const params = new URL(args.request.url).searchParams
  const filter = readSilentFilter(params)
  const now = args.context.now()
  const silent = await listSilent(read, filter, now)
  const pages = Math.max(1, Math.ceil(silent.length / PAGE))
  const page = Math.min(Math.max(1, Number(params.get("page")) || 1), pages)
  const rows = silent.slice((page - 1) * PAGE, page * PAGE)
  const last = await Promise.all(rows.map(({ id }) => findLastContact(read, viewer, { organisationId: id })))
  return {
    filter,
    total: silent.length,
    page,
    pages,
    rows: rows.map((row, n) => ({ ...row, last: last[n] ?? null })),
    colleagues: (await listColleagues(read)).map(({ id, name }) => ({ id, name })),
  }
}

export default function SilentPage() {
  const { filter, total, page, pages, rows, colleagues } = useLoaderData<typeof loader>()
  const { stakeholders, inquiries } = useMessages()
  const say = stakeholders.silent
  return (
    <>
      <PageHead
        title={say.title}
        words={say.summary(total, filter.days)}
        up={{ to: "/stakeholders", name: stakeholders.title }}
      />
      <SilentFilters filter={filter} colleagues={colleagues} />
      {rows.length === 0 ? <p className="muted">{say.emptyHelp}</p> : <SilentTable rows={rows} />}
      {pages > 1 && (
        <nav className="row top-gap" aria-label={say.pages}>
          {page > 1 && (
            <Link className="button" rel="prev" to={silentSearch(filter, page - 1)}>
              {inquiries.previousPage}
            </Link>
          )}
          <span className="muted">{inquiries.pages(page, pages)}</span>
          {page < pages && (
            <Link className="button" rel="next" to={silentSearch(filter, page + 1)}>
              {inquiries.nextPage}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}
