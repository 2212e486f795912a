import { Form, useSubmit } from "@remix-run/react"
import { useRef } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { channels } from "#app/inquiries/inquiry.ts"
import { queueSearch } from "#app/inquiries/queue-filter.ts"
import { topics } from "#app/inquiries/topics.ts"
import { dueFilters, isOpenView, type QueueFilter } from "#app/inquiries/views.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { FilterChip } from "./filter-chip.tsx"

type Named = { id: number; name: string }

/** While somebody types we wait for a pause: every letter would be a load of its own. */
const TYPING_MS = 250

/** What narrows the view: words, and chips that open a list. All of it is in the address, so it can be sent to others. */
export function QueueFilters({
  filter,
  colleagues,
  units,
}: {
  filter: QueueFilter
  colleagues: Named[]
  units: Named[]
}) {
  const { inquiries, terms, common } = useMessages()
  const names = inquiries.filters
  const chips: { name: string; key: keyof QueueFilter; options: [value: string | number, label: string][] }[] = [
    ...(isOpenView(filter.view)
      ? [
          {
            name: names.due,
            key: "due" as const,
            options: dueFilters.map((due): [string, string] => [due, inquiries.due[due]]),
          },
        ]
      : []),
    {
      name: names.targetGroup,
      key: "targetGroup",
      options: targetGroupKeys.map((key) => [key, terms.targetGroups[key]]),
    },
    { name: names.topic, key: "topic", options: topics.map((topic) => [topic, terms.topics[topic]]) },
    { name: names.unit, key: "unitId", options: units.map(({ id, name }) => [id, name]) },
    { name: names.assignee, key: "assigneeId", options: colleagues.map(({ id, name }) => [id, name]) },
    { name: names.channel, key: "channel", options: channels.map((channel) => [channel, terms.channels[channel]]) },
  ]
  const to = (key: keyof QueueFilter, value?: string | number) =>
    `/inquiries${queueSearch({ ...filter, [key]: value, page: undefined })}`
  return (
    <search className="filters" aria-label={inquiries.filterLabel}>
      <SearchField filter={filter} label={inquiries.searchLabel} button={common.search} />
      {chips.map(({ name, key, options }) => (
        <FilterChip
          key={key}
          name={name}
          chosen={options.find(([value]) => value === filter[key])?.[1]}
          without={to(key)}
          choices={options.map(([value, label]) => [label, to(key, value)])}
        />
      ))}
    </search>
  )
}

function SearchField({ filter, label, button }: { filter: QueueFilter; label: string; button: string }) {
  const submit = useSubmit()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { view, due, topic, targetGroup, unitId, assigneeId, channel, text } = filter
  const kept = { view, due, topic, group: targetGroup, unit: unitId, assignee: assigneeId, channel }
  return (
    <Form role="search" className="row tiny" action="/inquiries">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <input
        className="control"
        type="search"
        name="text"
        id="queue-search"
        key={view}
        defaultValue={text}
        aria-label={label}
        placeholder={label}
        size={24}
        onChange={({ currentTarget: { form } }) => {
          clearTimeout(timer.current)
          timer.current = setTimeout(() => submit(form, { replace: true, preventScrollReset: true }), TYPING_MS)
        }}
      />
      <noscript>
        <button className="button" type="submit">
          {button}
        </button>
      </noscript>
    </Form>
  )
}
