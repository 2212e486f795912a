import { Link } from "@remix-run/react"
import { useEffect, useRef, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Acting } from "#app/inquiries/components/act.tsx"
import { Refused } from "#app/inquiries/components/refused.tsx"
import { KeyboardHelp } from "#app/ui/keyboard-help.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import type { ListData } from "../load.server.ts"
import { ColumnsMenu } from "./columns-menu.tsx"
import { ExportMenu } from "./export-menu.tsx"
import { ListBulk } from "./list-bulk.tsx"
import { ListEmpty } from "./list-empty.tsx"
import { ListFilters } from "./list-filters.tsx"
import { useListKeyRows } from "./list-keys.tsx"
import { ListPages } from "./list-pages.tsx"
import { ListTable } from "./list-table.tsx"
import { ListTabs } from "./list-tabs.tsx"
import { ToldNotice } from "./told-notice.tsx"
import { useListKeys } from "./use-list-keys.ts"
import { ViewMenu } from "./view-menu.tsx"

/** Organisations or people: views as tabs, filters, the table, and what can be done with those that are ticked. */
export function ListPage({ data }: { data: ListData }) {
  return (
    <Acting onDone={(form) => form.id === "bulk" && untick()}>
      <Parties data={data} />
    </Acting>
  )
}

function Parties({ data }: { data: ListData }) {
  const { filter, rows, total, page, pages, counts, views, owners, towns, viewerId } = data
  const { lists } = useMessages()
  const box = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState(0)
  const count = () => setSelected(document.querySelectorAll("input[name=ids]:checked").length)
  useListKeys(box, filter.list, count)
  const keyRows = useListKeyRows(filter.list)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what is counted
  useEffect(count, [rows])
  return (
    <>
      <PageHead title={lists.title} words={lists.summary[filter.list](total)}>
        <Link className="button" to="/stakeholders/import">
          {lists.import}
        </Link>
        <Link className="button primary" to={filter.list === "people" ? "/people/new" : "/organisations/new"}>
          {lists.add[filter.list]}
        </Link>
      </PageHead>
      <Refused />
      <ToldNotice list={filter.list} />
      <div className="tabs-line">
        <ListTabs filter={filter} counts={counts} views={views} />
        <div className="row tiny">
          <ColumnsMenu filter={filter} />
          <ViewMenu filter={filter} views={views} />
          <ExportMenu filter={filter} />
        </div>
      </div>
      <ListFilters filter={filter} owners={owners} towns={towns} viewerId={viewerId} />
      <div ref={box} className="queue-box">
        {rows.length === 0 ? <ListEmpty filter={filter} /> : <ListTable filter={filter} rows={rows} onSelect={count} />}
        <ListBulk filter={filter} selected={selected} total={total} owners={owners} towns={towns} viewerId={viewerId} />
      </div>
      <ListPages filter={filter} page={page} pages={pages} />
      <KeyboardHelp rows={keyRows} />
    </>
  )
}

function untick() {
  const ticked = document.querySelectorAll<HTMLInputElement>(
    "input[name=ids]:checked, input[data-select-all]:checked, input[name=all]:checked",
  )
  for (const box of ticked) box.checked = false
}
