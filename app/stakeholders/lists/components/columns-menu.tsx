import { Form } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { columnName } from "../cells.ts"
import { listColumns } from "../columns.ts"
import { type ListFilter, listPath } from "../filter.ts"
import { closePanel, FoldingPanel } from "./folding-panel.tsx"
import { KeptFields } from "./list-filters.tsx"

const panelId = "columns"

/** Which columns the list shows; they stand in the address and go with a saved view. */
export function ColumnsMenu({ filter }: { filter: ListFilter }) {
  const t = useMessages()
  const { list, columns } = filter
  const [first, ...others] = listColumns[list]
  return (
    <FoldingPanel label={t.lists.columnsTitle} id={panelId}>
      <Form action={listPath(list)} className="stack tiny" onSubmit={() => closePanel(panelId)}>
        <KeptFields filter={{ ...filter, columns: [] }} />
        <input type="hidden" name="columns" value={first} />
        <fieldset key={columns.join()}>
          <legend className="sr-only">{t.lists.columnsTitle}</legend>
          {others.map((column) => (
            <label key={column} className="check">
              <input type="checkbox" name="columns" value={column} defaultChecked={columns.includes(column)} />
              {columnName(column, t)}
            </label>
          ))}
        </fieldset>
        <button className="button" type="submit">
          {t.lists.showColumns}
        </button>
      </Form>
    </FoldingPanel>
  )
}
