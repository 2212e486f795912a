import { useMessages } from "#app/i18n/use-messages.ts"
import { FilterChip } from "#app/inquiries/components/filter-chip.tsx"
import { searchPath } from "./filter.ts"
import { type Period, recentPeriods, type SearchFilter } from "./results.ts"

const states = ["open", "settled"] as const
/** So many years back can be chosen by name. */
const YEARS = 6

/** What narrows the search; all of it is in the address. */
export function SearchFilters({ filter, year }: { filter: SearchFilter; year: number }) {
  const { search } = useMessages()
  const years = Array.from({ length: YEARS }, (_, back): Period => `${year - back}`)
  const to = (change: Partial<SearchFilter>) => searchPath({ ...filter, ...change, page: 1 })
  const forCases = filter.kind === undefined || filter.kind === "inquiries"
  return (
    <search className="filters" aria-label={search.stateLabel}>
      {forCases && (
        <FilterChip
          name={search.stateLabel}
          chosen={filter.state && search.state[filter.state]}
          without={to({ state: undefined })}
          choices={states.map((state) => [search.state[state], to({ state })])}
        />
      )}
      {filter.kind !== "organisations" && filter.kind !== "people" && (
        <FilterChip
          name={search.periodLabel}
          chosen={filter.period && search.period(filter.period)}
          without={to({ period: undefined })}
          choices={[...recentPeriods, ...years].map((period) => [search.period(period), to({ period })])}
        />
      )}
    </search>
  )
}
