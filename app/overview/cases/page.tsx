import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { type Label, type Split, splits } from "#app/overview/figures/columns.ts"
import styles from "#app/overview/figures/figures.css?url"
import { labelWords } from "#app/overview/figures/words.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { casesPath, casesSearch, readCasesFilter } from "./filter.ts"
import { listCounted, listRows } from "./listing.server.ts"
import { labelsOf } from "./row.ts"
import { CasesTable } from "./table.tsx"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.figures.title)

const ROWS_A_PAGE = 50

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { db, now } = args.context
  const filter = readCasesFilter(new URL(args.request.url).searchParams)
  const ids = await listCounted(args.context, viewer, filter, now())
  const pages = Math.max(1, Math.ceil(ids.length / ROWS_A_PAGE))
  const page = Math.min(filter.page ?? 1, pages)
  const rows = await listRows(db.read, ids.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE))
  const [first] = rows
  return { filter, rows, page, pages, total: ids.length, labels: first ? labelsOf(first.fact) : null }
}

/** Exactly the cases that a number of the overview counts. */
export default function CasesPage() {
  const { filter, rows, page, pages, total, labels } = useLoaderData<typeof loader>()
  const { figures: say, inquiries } = useMessages()
  const locale = useLocale()
  const { cases, lists, ages } = say
  const { days, figure, by, age } = filter
  const words = [
    cases.words(say.count(total), total),
    ...(days ? [cases.between(longDate(days.from, locale), longDate(days.to, locale))] : []),
    ...splits.flatMap((split) => (by?.[split] === undefined ? [] : [`${narrowed(split, by[split], labels)}.`])),
    ...(age ? [`${ages[age]}.`] : []),
  ]
  function narrowed(split: Split, key: string, known: Record<Split, Label> | null) {
    return labelWords(split, known?.[split].key === key ? known[split] : { key, name: "" }, locale)
  }
  return (
    <>
      <PageHead title={lists[figure]} words={words.join(" ")} up={{ to: "/overview/figures", name: say.title }}>
        <a className="button" href={`/overview/cases/export${casesSearch({ ...filter, page: 1 })}`} download>
          {cases.export}
        </a>
      </PageHead>
      <div data-total={total}>
        {rows.length > 0 ? (
          <CasesTable rows={rows} name={lists[figure]} />
        ) : (
          <div className="empty">
            <h2>{cases.emptyTitle}</h2>
            <p>{cases.emptyHelp}</p>
          </div>
        )}
      </div>
      {pages > 1 && (
        <nav className="row top-gap" aria-label={cases.pagesLabel}>
          {page > 1 && (
            <Link className="button" rel="prev" to={casesPath({ ...filter, page: page - 1 })}>
              {inquiries.previousPage}
            </Link>
          )}
          <span className="muted">{inquiries.pages(page, pages)}</span>
          {page < pages && (
            <Link className="button" rel="next" to={casesPath({ ...filter, page: page + 1 })}>
              {inquiries.nextPage}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}
