import { Link } from "@remix-run/react"
import type { FormEvent, KeyboardEvent } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { columnName } from "../cells.ts"
import { type Column, sortColumns } from "../columns.ts"
import { type ListFilter, listPath, listSearch } from "../filter.ts"
import type { ListData } from "../load.server.ts"

type Row = ListData["rows"][number]

/** One party, one line; the first cell leads to its page, and the keys walk along it. */
export function ListTable({ filter, rows, onSelect }: { filter: ListFilter; rows: Row[]; onSelect: () => void }) {
  const { lists } = useMessages()
  const tick = ({ target, currentTarget }: FormEvent<HTMLElement>) => {
    if (target instanceof HTMLInputElement && target.dataset.selectAll !== undefined)
      for (const box of currentTarget.querySelectorAll<HTMLInputElement>("input[name=ids]"))
        box.checked = target.checked
    onSelect()
  }
  /** The space bar ticks the row one stands on, where it would only scroll. */
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== " " || !(event.target instanceof HTMLElement) || !event.target.matches("td.clip a")) return
    event.preventDefault()
    const box = event.target.closest("tr")?.querySelector<HTMLInputElement>("input[name=ids]")
    if (!box) return
    box.checked = !box.checked
    onSelect()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by the keyboard too
    <section className="table-box" tabIndex={0} aria-labelledby="list-caption" onChange={tick} onKeyDown={press}>
      <table className="dense queue party-list">
        <caption id="list-caption" className="sr-only">
          {lists.caption(lists.titles[filter.list])}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="w-s">
              <input type="checkbox" data-select-all="" aria-label={lists.selectAll} autoComplete="off" />
            </th>
            {filter.columns.map((column) => (
              <Heading key={column} column={column} filter={filter} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PartyLine key={row.id} row={row} filter={filter} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Heading({ column, filter }: { column: Column; filter: ListFilter }) {
  const t = useMessages()
  const name = columnName(column, t)
  if (!sortColumns[filter.list].includes(column)) return <th scope="col">{name}</th>
  const current = filter.sort === column
  const descending = current ? !filter.descending : column === "lastContact"
  const to = listPath(filter.list) + listSearch({ ...filter, sort: column, descending, page: undefined })
  const direction = filter.descending ? "descending" : "ascending"
  return (
    <th scope="col" aria-sort={current ? direction : undefined}>
      <Link to={to} preventScrollReset>
        {name}
        {current && <span aria-hidden="true">{filter.descending ? " ↓" : " ↑"}</span>}
      </Link>
    </th>
  )
}

function PartyLine({ row, filter }: { row: Row; filter: ListFilter }) {
  const { lists } = useMessages()
  const people = filter.list === "people"
  const [name, ...others] = row.cells
  return (
    <tr data-id={row.id}>
      <td className="tick">
        <input
          type="checkbox"
          form="bulk"
          name="ids"
          value={row.id}
          aria-label={lists.select(row.name)}
          autoComplete="off"
        />
      </td>
      <td className="clip">
        <Link to={people ? `/people/${row.id}` : `/organisations/${row.id}`}>{name || lists.nameless}</Link>
      </td>
      {others.map((cell, at) => {
        const column = filter.columns[at + 1] ?? "name"
        const leads = column === "organisation" && row.organisationId !== null
        return (
          <td
            key={column}
            className={cell === "" ? "narrow-hide" : undefined}
            title={cell.length > 30 ? cell : undefined}
          >
            {leads ? <Link to={`/organisations/${row.organisationId}`}>{cell}</Link> : cell}
          </td>
        )
      })}
    </tr>
  )
}
