import type { SubmissionResult } from "@conform-to/react"
import { Link } from "@remix-run/react"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { sizeWords } from "#app/mail/attachments.ts"
import type { LedgerRow } from "#app/mail/ledger-query.server.ts"
import type { LedgerState } from "#db/schema/mail.ts"
import { EntryActions } from "./entry-actions.tsx"

type Props = { rows: LedgerRow[]; now: number; lastResult: SubmissionResult | undefined }

export function LedgerTable({ rows, now, lastResult }: Props) {
  const { columns } = useMessages().mail.ledger
  return (
    <div className="table-box">
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.mailbox}</th>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className="num">
              {columns.size}
            </th>
            <th scope="col">{columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} now={now} lastResult={lastResult} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const shapes: Record<LedgerState, "ok" | "soon" | "late" | "wait" | "done"> = {
  stored: "wait",
  filed: "ok",
  duplicate: "done",
  ignored: "done",
  quarantined: "soon",
  failed: "late",
}

function Row({ row, now, lastResult }: { row: LedgerRow; now: number; lastResult: SubmissionResult | undefined }) {
  const locale = useLocale()
  const { ledger, states } = useMessages().mail
  const stuck = row.state === "failed" || row.state === "quarantined"
  return (
    <tr>
      <td className="lead">{momentWords(row.storedAt, now, locale)}</td>
      <td className="meta">{row.mailbox ?? ledger.noMailbox}</td>
      <td className="meta">{row.from || ledger.unknownSender}</td>
      <td>
        <span className="due" data-state={row.needsLook ? "soon" : shapes[row.state]}>
          <b>{row.needsLook ? ledger.needsLook : states[row.state]}</b>
          {row.number !== null && <Link to={`/inquiries/${row.number}`}>{row.number}</Link>}
        </span>
        {(stuck || row.state === "ignored") && row.reason !== null && <small className="muted"> {row.reason}</small>}
        {row.attempts > 0 && <small className="muted"> ({ledger.attempts(row.attempts)})</small>}
      </td>
      <td className="num">{sizeWords(row.size, locale)}</td>
      <td>
        <div className="row">
          <a className="button quiet" href={`/admin/mail/${row.id}/raw`} download>
            {ledger.raw}
          </a>
          {stuck && <EntryActions id={row.id} lastResult={lastResult} />}
        </div>
      </td>
    </tr>
  )
}
