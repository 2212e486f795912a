import type { FormEvent } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { queueSearch } from "#app/inquiries/queue-filter.ts"
import type { QueueGroup } from "#app/inquiries/queue-groups.ts"
import { isOpenView, type QueueFilter } from "#app/inquiries/views.ts"
import { type DueRow, QueueRow } from "./queue-row.tsx"

export type Group = { group: QueueGroup; rows: DueRow[] }

/** The queue: what is late first, then by time left. */
export function QueueTable({
  filter,
  groups,
  busy,
  onSelect,
}: {
  filter: QueueFilter
  groups: Group[]
  /** Cases with a change under way. */
  busy: ReadonlySet<number>
  onSelect: () => void
}) {
  const { inquiries } = useMessages()
  const { columns } = inquiries
  const { view } = filter
  const search = queueSearch({ ...filter, page: undefined })
  const settled = !isOpenView(view)
  const title = inquiries.views[view]
  const tick = ({ target, currentTarget }: FormEvent<HTMLElement>) => {
    if (target instanceof HTMLInputElement && target.dataset.selectAll !== undefined)
      for (const box of currentTarget.querySelectorAll<HTMLInputElement>("input[name=ids]"))
        box.checked = target.checked
    onSelect()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by the keyboard too
    <section className="table-box" tabIndex={0} aria-labelledby="queue-caption" onChange={tick}>
      <table className="dense fixed queue">
        <caption id="queue-caption" className="sr-only">
          {settled ? inquiries.captionSettled(title) : inquiries.caption(title)}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="w-s">
              <input type="checkbox" data-select-all="" aria-label={inquiries.selectAll} autoComplete="off" />
            </th>
            <th scope="col" className="w-due" aria-sort={settled ? "descending" : "ascending"}>
              {settled ? `${columns.settled} ↓` : `${columns.timeLeft} ↑`}
            </th>
            <th scope="col">{columns.subject}</th>
            <th scope="col" className="w-xl">
              {columns.sender}
            </th>
            <th scope="col" className="w-g">
              {columns.targetGroup}
            </th>
            <th scope="col" className="w-l">
              {columns.topic}
            </th>
            <th scope="col" className="w-n">
              {columns.assignee}
            </th>
            <th scope="col" className="w-m">
              {columns.number}
            </th>
          </tr>
        </thead>
        {groups.map(({ group, rows }) => (
          <tbody key={group}>
            {group !== "settled" && <GroupHeading group={group} count={rows.length} />}
            {rows.map((row) => (
              <QueueRow key={row.id} row={row} search={search} busy={busy.has(row.id)} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function GroupHeading({ group, count }: { group: QueueGroup; count: number }) {
  const { inquiries } = useMessages()
  const [heading, beside] = inquiries.groups[group](count)
  return (
    <tr>
      <th scope="rowgroup" colSpan={8}>
        {heading} <span>{beside}</span>
      </th>
    </tr>
  )
}
