import { Link } from "@remix-run/react"
import type { MouseEvent } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Due } from "#app/inquiries/components/due.tsx"
import { casePath } from "#app/inquiries/paths.ts"
import { type ReviewAct, reviewActs, reviewPath } from "./paths.ts"
import type { ShownCase } from "./shown.ts"

export type Opened = { number: string; act: ReviewAct }

/** Fits one sheet of A4 beside the rest of the page; a test prints it. */
export const printedRows = 10

/** What is over its deadline, the longest first: by how long, why, what now, with whom, and what can be done here. */
export function LateTable({
  rows,
  total,
  all,
  onAct,
}: {
  rows: ShownCase[]
  total: number
  /** All of them are asked for: all are printed. */
  all: boolean
  onAct: (opened: Opened) => void
}) {
  const { late } = useMessages().overview
  const { columns } = late
  const left = total - Math.min(total, printedRows)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by the keyboard too */}
      <section className="table-box" tabIndex={0} aria-label={late.title}>
        <table className="dense roomy late-cases">
          <caption className="sr-only">{late.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.over}</th>
              <th scope="col">{columns.inquiry}</th>
              <th scope="col">{columns.why}</th>
              <th scope="col">{columns.holder}</th>
              <th scope="col" className="only-print decision">
                {columns.decision}
              </th>
              <th scope="col" className="no-print">
                {columns.act}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <LateRow key={row.number} row={row} beyond={!all && n >= printedRows} onAct={onAct} />
            ))}
          </tbody>
        </table>
      </section>
      {!all && left > 0 && <p className="only-print">{late.more(left)}</p>}
    </>
  )
}

function LateRow({ row, beyond, onAct }: { row: ShownCase; beyond: boolean; onAct: (opened: Opened) => void }) {
  const { overview } = useMessages()
  const { number, subject, party, due, why, next, holder, confidential } = row
  return (
    <tr className={beyond ? "beyond" : undefined} data-number={number}>
      <td className="lead">
        <Due due={due} />
      </td>
      <td className="clip">
        <Link to={casePath(number)}>{subject}</Link>
        <small className="block">
          {party}, <span className="nowrap">{number}</span>
          {confidential && `. ${overview.confidential}`}
        </small>
      </td>
      <td>
        <span className="clamp">{why}</span>
        <small className="block">
          <b>{overview.late.next}</b> {next}
        </small>
      </td>
      <td>{holder}</td>
      <td className="only-print decision" />
      <td className="no-print">
        <span className="row tight">
          {reviewActs.map((act, n) => (
            <Link
              key={act}
              className={n === 0 ? "button" : "button quiet"}
              to={reviewPath(number, act)}
              aria-label={`${overview.acts[act]}, ${number}`}
              onClick={(event) => {
                if (opensElsewhere(event)) return
                event.preventDefault()
                onAct({ number, act })
              }}
            >
              {overview.acts[act]}
            </Link>
          ))}
        </span>
      </td>
    </tr>
  )
}

/** In a tab or a window of its own, as one asks of any link. */
const opensElsewhere = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0
