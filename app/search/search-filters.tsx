import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { closeMenuOf, Menu } from "#app/inquiries/components/menu.tsx"
import { searchPath } from "./filter.ts"
import { type Period, recentPeriods, type SearchFilter } from "./results.ts"

const states = ["open", "settled"] as const
/** So many years back can be chosen by name. */
const YEARS = 6

/** What narrows the search; all of it is in the address. */
export function SearchFilters({ filter, year }: { filter: SearchFilter; year: number }) {
  const { search } = useMessages()
  const years = Array.from({ length: YEARS }, (_, back): Period => `${year - back}`)
  const forCases = filter.kind === undefined || filter.kind === "inquiries"
  return (
    <search className="filters" aria-label={search.stateLabel}>
      {forCases && (
        <Chip
          label={search.stateLabel}
          chosen={filter.state && search.state[filter.state]}
          without={{ ...filter, state: undefined, page: 1 }}
          choices={states.map((state) => [search.state[state], { ...filter, state, page: 1 }])}
        />
      )}
      {filter.kind !== "organisations" && filter.kind !== "people" && (
        <Chip
          label={search.periodLabel}
          chosen={filter.period && search.period(filter.period)}
          without={{ ...filter, period: undefined, page: 1 }}
          choices={[...recentPeriods, ...years].map((period) => [
            search.period(period),
            { ...filter, period, page: 1 },
          ])}
        />
      )}
    </search>
  )
}

function Chip({
  label,
  chosen,
  without,
  choices,
}: {
  label: string
  chosen: string | undefined
  without: SearchFilter
  choices: [name: string, filter: SearchFilter][]
}) {
  const { inquiries } = useMessages()
  if (chosen)
    return (
      <Link className="chip on" to={searchPath(without)} preventScrollReset>
        {inquiries.filterOn(label, chosen)} <span aria-hidden="true">×</span>
        <span className="sr-only">{inquiries.removeFilter}</span>
      </Link>
    )
  return (
    <Menu label={label} look="chip">
      <ul>
        {choices.map(([name, filter]) => (
          <li key={name}>
            <Link to={searchPath(filter)} preventScrollReset onClick={(event) => closeMenuOf(event.currentTarget)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  )
}
