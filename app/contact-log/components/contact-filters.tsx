import { Form } from "@remix-run/react"
import { type ContactFilter, contactSearch, periodNames } from "#app/contact-log/list-filter.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { FilterChip } from "#app/inquiries/components/filter-chip.tsx"
import { channels } from "#app/inquiries/inquiry.ts"

/** What narrows the log: words, channel, period. All of it is in the address. */
export function ContactFilters({ filter }: { filter: ContactFilter }) {
  const { contacts, terms, common } = useMessages()
  const { view, channel, period, text } = filter
  const to = (change: Partial<ContactFilter>) => `/contacts${contactSearch({ ...filter, ...change, page: 1 })}`
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
      <FilterChip
        name={contacts.filters.channel}
        chosen={channel && terms.channels[channel]}
        without={to({ channel: undefined })}
        choices={channels.map((one) => [terms.channels[one], to({ channel: one })])}
      />
      <FilterChip
        name={contacts.filters.period}
        chosen={period && contacts.periods[period]}
        without={to({ period: undefined })}
        choices={periodNames.map((one) => [contacts.periods[one], to({ period: one })])}
      />
    </search>
  )
}
