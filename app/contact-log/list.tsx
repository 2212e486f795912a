import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import styles from "#app/inquiries/components/inquiries.css?url"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { ContactFilters } from "./components/contact-filters.tsx"
import { ContactTable } from "./components/contact-table.tsx"
import { type ContactFilter, contactSearch, contactViews, readContactFilter } from "./list-filter.ts"
import { listContacts } from "./list-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.contacts.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const at = now()
  const filter = readContactFilter(new URL(args.request.url).searchParams)
  return { filter, now: at, hasUnit: viewer.unitId !== null, ...(await listContacts(db.read, viewer, filter, at)) }
}

/** Every contact, newest first. */
export default function ContactLog() {
  const { filter, now, hasUnit, rows, more } = useLoaderData<typeof loader>()
  const { contacts } = useMessages()
  return (
    <>
      <PageHead title={contacts.title} words={contacts.words} />
      <nav className="views" aria-label={contacts.viewsLabel}>
        {contactViews
          .filter((view) => view !== "unit" || hasUnit)
          .map((view) => (
            <Link
              key={view}
              to={`/contacts${contactSearch({ view })}`}
              aria-current={view === filter.view ? "true" : undefined}
            >
              {contacts.views[view]}
            </Link>
          ))}
      </nav>
      <ContactFilters filter={filter} />
      {rows.length === 0 ? <Empty filter={filter} /> : <ContactTable rows={rows} now={now} />}
      <Pages filter={filter} more={more} />
    </>
  )
}

function Empty({ filter }: { filter: ContactFilter }) {
  const { contacts } = useMessages()
  const narrowed = contactSearch(filter) !== ""
  return (
    <section className="empty">
      <h2>{narrowed ? contacts.emptyFiltered : contacts.empty}</h2>
      <p>{narrowed ? contacts.emptyFilteredHelp : contacts.emptyHelp}</p>
      <Link className="button" to={narrowed ? "/contacts" : "/contacts/new"}>
        {narrowed ? contacts.showAll : contacts.log}
      </Link>
    </section>
  )
}

function Pages({ filter, more }: { filter: ContactFilter; more: boolean }) {
  const { contacts } = useMessages()
  const { page } = filter
  if (page === 1 && !more) return null
  const to = (page: number) => `/contacts${contactSearch({ ...filter, page })}`
  return (
    <nav className="row top-gap" aria-label={contacts.pagesLabel}>
      {page > 1 && (
        <Link className="button" rel="prev" to={to(page - 1)}>
          {contacts.newer}
        </Link>
      )}
      <span className="muted">{contacts.page(page)}</span>
      {more && (
        <Link className="button" rel="next" to={to(page + 1)}>
          {contacts.older}
        </Link>
      )}
    </nav>
  )
}
