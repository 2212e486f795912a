import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { useEffect, useRef, useState } from "react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { Acting, useAct } from "./components/act.tsx"
import { BulkBar } from "./components/bulk-bar.tsx"
import styles from "./components/inquiries.css?url"
import { QueueEmpty } from "./components/queue-empty.tsx"
import { QueueFilters } from "./components/queue-filters.tsx"
import { QueueKeyHelp, QueueKeys } from "./components/queue-keys.tsx"
import { QueuePages } from "./components/queue-pages.tsx"
import { QueueTable } from "./components/queue-table.tsx"
import { QueueViews } from "./components/queue-views.tsx"
import { Refused } from "./components/refused.tsx"
import { useQueueKeys } from "./components/use-queue-keys.ts"
import { countQueue, listColleagues, listQueue, listUnits } from "./queries.server.ts"
import { readQueueFilter } from "./queue-filter.ts"
import { groupRows } from "./queue-groups.ts"
import { rowDue } from "./row-due.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.inquiries.title)
export const handle: PageHandle = { Keys: QueueKeys, KeyHelp: QueueKeyHelp }

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const at = now()
  const filter = readQueueFilter(new URL(args.request.url).searchParams)
  const calendar = await loadCalendar(db.read, at)
  const { rows, page, pages } = await listQueue(db.read, viewer, filter, at)
  const { views, summary } = await countQueue(db.read, viewer, at)
  return {
    filter,
    page,
    pages,
    counts: views,
    summary,
    groups: groupRows(
      rows.map((row) => ({ ...row, due: rowDue(row, at, calendar, locale) })),
      at,
    ),
    colleagues: await listColleagues(db.read),
    units: await listUnits(db.read),
    viewer: { id: viewer.id, hasUnit: viewer.unitId !== null },
  }
}

export default function QueuePage() {
  const { inquiries } = useMessages()
  const [news, setNews] = useState("")
  return (
    <Acting
      onDone={(form) => form.id === "bulk" && untick()}
      onChange={(ids) => setNews((said) => sayAnew(inquiries.changed(ids.length), said))}
    >
      <Queue />
      <p className="sr-only" role="status">
        {news}
      </p>
    </Acting>
  )
}

function Queue() {
  const data = useLoaderData<typeof loader>()
  const { filter, counts, summary, groups, colleagues, units, viewer } = data
  const { inquiries } = useMessages()
  const box = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState(0)
  const acting = useAct()
  const count = () => setSelected(document.querySelectorAll("input[name=ids]:checked").length)
  useQueueKeys(box, acting, count)
  // A ticked row may have been closed by a colleague.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what is counted
  useEffect(count, [groups])

  return (
    <>
      <div className="page-head">
        <div>
          <h1>{inquiries.title}</h1>
          <p>{inquiries.summary(summary)}</p>
        </div>
      </div>
      <Refused />
      <QueueViews view={filter.view} counts={counts} hasUnit={viewer.hasUnit} />
      <QueueFilters filter={filter} colleagues={colleagues} units={units} />
      <div ref={box} className="queue-box">
        {groups.length === 0 ? (
          <QueueEmpty filter={filter} unassigned={counts.unassigned} />
        ) : (
          <QueueTable filter={filter} groups={groups} busy={busyIds(acting.pending)} onSelect={count} />
        )}
        <BulkBar
          count={selected}
          colleagues={colleagues}
          viewerId={viewer.id}
          journal={filter.view === "unjournalised"}
        />
      </div>
      <QueuePages filter={filter} page={data.page} pages={data.pages} />
    </>
  )
}

// The same words twice are no change, and a screen reader would not say them again.
const sayAnew = (words: string, said: string) => (words === said ? `${words}\u00a0` : words)

const busyIds = (pending: readonly FormData[]) => new Set(pending.flatMap((form) => form.getAll("ids").map(Number)))

function untick() {
  const ticked = document.querySelectorAll<HTMLInputElement>("input[name=ids]:checked, input[data-select-all]:checked")
  for (const box of ticked) box.checked = false
}
