import type { LoaderFunctionArgs } from "@remix-run/node"
import { Form, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Icon } from "#app/ui/icons.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { readSearchFilter } from "./filter.ts"
import { countHits, kinds, pageSize } from "./results.ts"
import { search as find } from "./search.server.ts"
import { SearchEmpty } from "./search-empty.tsx"
import { SearchFilters } from "./search-filters.tsx"
import { SearchPages } from "./search-pages.tsx"
import { SearchResults } from "./search-results.tsx"
import { SearchTabs } from "./search-tabs.tsx"
import { withDue } from "./shown.server.ts"

export const meta = titled((t) => t.search.title)

/** Of each kind where all are shown; of the others, where one is, only their numbers. */
const FEW = 5

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const at = now()
  const filter = readSearchFilter(new URL(args.request.url).searchParams)
  const rowsOf = (kind: (typeof kinds)[number]) =>
    filter.kind === undefined ? FEW : filter.kind === kind ? pageSize : 0
  const began = performance.now()
  const results = await withDue(db.read, await find(db.read, viewer, filter, at, rowsOf), at, locale)
  const ms = Math.max(1, Math.round(performance.now() - began))
  return { filter, results, ms, year: Number(localDateTime(at).slice(0, 4)) }
}

export default function SearchPage() {
  const { filter, results, ms, year } = useLoaderData<typeof loader>()
  const { search } = useMessages()
  const { text, kind } = filter
  const all = countHits(results)
  const shown = kind ? results[kind] : all
  return (
    <>
      <PageHead title={search.title} words={search.words(text, search.took(search.hits(all.total, all.more), ms))} />
      <Form role="search" action="/search" className="row" aria-label={search.title}>
        {kind && <input type="hidden" name="kind" value={kind} />}
        <input
          key={text}
          className="control search-field"
          type="search"
          name="q"
          defaultValue={text}
          aria-label={search.title}
          // biome-ignore lint/a11y/noAutofocus: whoever comes here without a word has come to write one
          autoFocus={text === ""}
        />
        <button className="button primary" type="submit">
          <Icon name="search" />
          {search.button}
        </button>
      </Form>
      {text !== "" && (
        <>
          <SearchTabs filter={filter} results={results} />
          <SearchFilters filter={filter} year={year} />
        </>
      )}
      {text === "" || shown.total === 0 ? (
        <SearchEmpty filter={filter} />
      ) : (
        kinds
          .filter((each) => results[each].rows.length > 0)
          .map((each) => <SearchResults key={each} kind={each} filter={filter} results={results} />)
      )}
      {shown.total > 0 && shown.more && <p className="muted">{search.onlyNewest}</p>}
      {kind && <SearchPages filter={filter} pages={Math.ceil(results[kind].total / pageSize)} />}
    </>
  )
}
