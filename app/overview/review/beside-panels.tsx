import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Due } from "#app/inquiries/components/due.tsx"
import { casePath } from "#app/inquiries/paths.ts"
import { headlinePath } from "./headlines.ts"
import type { ReviewCounts } from "./review-counts.ts"
import type { ShownCase } from "./shown.ts"

/** What will be late next, and what nobody moves. */
export function BesidePanels({
  counts,
  soonDays,
  soon,
  stalled,
  unassigned,
  waitingDays,
  children,
}: {
  counts: ReviewCounts
  soonDays: string[]
  soon: ShownCase[]
  stalled: ShownCase[]
  unassigned: ShownCase[]
  waitingDays: number
  /** What stands under the second. */
  children?: ReactNode
}) {
  const { overview } = useMessages()
  return (
    <div className="halves top-gap">
      <section className="panel">
        <header>
          <h2>{overview.soon.title(soonDays)}</h2>
          {counts.soon > 0 && <Link to={headlinePath.soon}>{overview.all(counts.soon)}</Link>}
        </header>
        {soon.length === 0 ? <p className="muted">{overview.soon.empty}</p> : <CaseList rows={soon} />}
      </section>
      <section className="panel">
        <header>
          <h2>{overview.beside.title}</h2>
          <span className="beside-links">
            {counts.stalled > 0 && <Link to={headlinePath.stalled}>{overview.beside.stalled(counts.stalled)}</Link>}
            {counts.unassigned > 0 && (
              <Link to={headlinePath.unassigned}>{overview.beside.unassigned(counts.unassigned)}</Link>
            )}
          </span>
        </header>
        {stalled.length + unassigned.length === 0 ? (
          <p className="muted">{overview.beside.empty(waitingDays)}</p>
        ) : (
          <CaseList rows={[...stalled, ...unassigned]} />
        )}
        {children}
      </section>
    </div>
  )
}

/** What is settled and not in the archive. */
export function UnjournalisedPanel({ count, rows }: { count: number; rows: ShownCase[] }) {
  const { overview } = useMessages()
  return (
    <section className="panel top-gap screen-only">
      <header>
        <h2>{overview.unjournalised.title}</h2>
        {count > 0 && <Link to={headlinePath.unjournalised}>{overview.all(count)}</Link>}
      </header>
      {rows.length === 0 ? <p className="muted">{overview.unjournalised.empty}</p> : <CaseList rows={rows} />}
    </section>
  )
}

function CaseList({ rows }: { rows: ShownCase[] }) {
  const { overview } = useMessages()
  return (
    <ul className="list due-first">
      {rows.map(({ number, subject, party, holder, due, why, confidential }) => (
        <li key={number}>
          <Due due={due} />
          <Link to={casePath(number)}>{subject}</Link>
          <small>
            {[party, holder].filter(Boolean).join(". ")}. {why}
            {confidential && ` ${overview.confidential}.`}
          </small>
        </li>
      ))}
    </ul>
  )
}
