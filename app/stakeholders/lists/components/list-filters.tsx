import { Form, useSubmit } from "@remix-run/react"
import { useRef } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { FilterChip } from "#app/inquiries/components/filter-chip.tsx"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { type ListFilter, listPath, listSearch, missables, quietSpans, regions } from "../filter.ts"

type Option = [value: string | number | true, label: string]
type Field = { name: string; field: keyof ListFilter; options: Option[] }
type Props = {
  filter: ListFilter
  owners: { id: number; name: string }[]
  towns: { code: string; name: string }[]
  viewerId: number
}

const TYPING_MS = 250

/** What narrows the list: words, and chips that open a choice. All of it is in the address, so it can be sent to others. */
export function ListFilters({ filter, owners, towns, viewerId }: Props) {
  const { lists, terms } = useMessages()
  const { filters } = lists
  const chips: Field[] = [
    { name: filters.group, field: "group", options: targetGroupKeys.map((key) => [key, terms.targetGroups[key]]) },
    { name: filters.municipality, field: "municipality", options: towns.map(({ code, name }) => [code, name]) },
    { name: filters.region, field: "region", options: regions.map((region) => [region, filters.regions[region]]) },
    {
      name: filters.owner,
      field: "ownerId",
      options: [
        [viewerId, lists.me],
        ...owners.filter(({ id }) => id !== viewerId).map(({ id, name }): Option => [id, name]),
        [0, lists.nobody],
      ],
    },
    { name: filters.agreement, field: "agreement", options: [[true, filters.inForce]] },
    { name: filters.quiet, field: "quietDays", options: quietSpans.map((days) => [days, filters.days(days)]) },
    {
      name: filters.missing,
      field: "missing",
      options: missables
        .filter((what) => what !== "cvr" || filter.list === "organisations")
        .map((what) => [what, filters.missables[what]]),
    },
  ]
  return (
    <search className="filters" aria-label={lists.filterLabel}>
      <SearchField filter={filter} />
      {chips.map((chip) => (
        <Chip key={chip.field} {...chip} filter={filter} />
      ))}
    </search>
  )
}

function SearchField({ filter }: { filter: ListFilter }) {
  const { lists, common } = useMessages()
  const submit = useSubmit()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  return (
    <Form role="search" className="row tiny" action={listPath(filter.list)}>
      <KeptFields filter={{ ...filter, text: undefined, page: undefined }} />
      <input
        className="control"
        type="search"
        name="text"
        id="list-search"
        key={`${filter.list} ${filter.viewId ?? ""}`}
        defaultValue={filter.text}
        aria-label={lists.searchLabel}
        placeholder={lists.searchLabel}
        size={20}
        onChange={({ currentTarget: { form } }) => {
          clearTimeout(timer.current)
          timer.current = setTimeout(() => submit(form, { replace: true, preventScrollReset: true }), TYPING_MS)
        }}
      />
      <noscript>
        <button className="button" type="submit">
          {common.search}
        </button>
      </noscript>
    </Form>
  )
}

/** The filter as hidden fields, for a form that adds to it. */
export function KeptFields({ filter }: { filter: ListFilter }) {
  return [...new URLSearchParams(listSearch(filter))].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

function Chip({ name, field, options, filter }: Field & { filter: ListFilter }) {
  const value = filter[field]
  const chosen = options.find(([option]) => option === value)?.[1]
  const to = (next?: Option[0]) =>
    listPath(filter.list) + listSearch({ ...filter, [field]: next, page: undefined } as ListFilter)
  return (
    <FilterChip
      name={name}
      chosen={value === undefined ? undefined : (chosen ?? String(value))}
      without={to()}
      choices={options.map(([option, label]) => [label, to(option)])}
    />
  )
}
