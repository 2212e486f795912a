import { Form, Link } from "@remix-run/react"
import { type ContactFilter, contactSearch, periodNames } from "#app/contact-log/list-filter.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { closeMenuOf, Menu } from "#app/inquiries/components/menu.tsx"
import { channels } from "#app/inquiries/inquiry.ts"

/** What narrows the log: words, channel, period. All of it is in the address. */
export function ContactFilters({ filter }: { filter: ContactFilter }) {
  const { contacts, terms, common } = useMessages()
  const { view, channel, period, text } = filter
  return (
    <search className="filters" aria-label={contacts.filters.label}>
      <Form role="search" className="row tiny" action="/contacts">
        {Object.entries({ view, channel, period }).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <input
          className="control"
          type="search"
          name="text"
          key={view}
          defaultValue={text}
          aria-label={contacts.filters.search}
          placeholder={contacts.filters.search}
          size={24}
        />
        <button className="button" type="submit">
          {common.search}
        </button>
      </Form>
      <Chip
        name={contacts.filters.channel}
        field="channel"
        options={channels.map((one) => [one, terms.channels[one]])}
        filter={filter}
      />
      <Chip
        name={contacts.filters.period}
        field="period"
        options={periodNames.map((one) => [one, contacts.periods[one]])}
        filter={filter}
      />
    </search>
  )
}

function Chip({
  name,
  field,
  options,
  filter,
}: {
  name: string
  field: "channel" | "period"
  options: [value: string, label: string][]
  filter: ContactFilter
}) {
  const { inquiries } = useMessages()
  const chosen = options.find(([value]) => value === filter[field])
  const to = (value?: string) => `/contacts${contactSearch({ ...filter, [field]: value, page: 1 })}`
  if (chosen)
    return (
      <Link className="chip on" to={to()} preventScrollReset>
        {inquiries.filterOn(name, chosen[1])} <span aria-hidden="true">×</span>
        <span className="sr-only">{inquiries.removeFilter}</span>
      </Link>
    )
  return (
    <Menu label={name} look="chip">
      <ul>
        {options.map(([value, label]) => (
          <li key={value}>
            <Link to={to(value)} preventScrollReset onClick={(event) => closeMenuOf(event.currentTarget)}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  )
}
