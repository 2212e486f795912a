import { Link } from "@remix-run/react"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { MailboxRow } from "#app/mail/mailbox-health.server.ts"

export function MailboxTable({ mailboxes, now }: { mailboxes: MailboxRow[]; now: number }) {
  const { columns } = useMessages().mail.mailboxes
  return (
    <div className="table-box">
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{columns.address}</th>
            <th scope="col">{columns.health}</th>
            <th scope="col">{columns.contact}</th>
            <th scope="col">{columns.message}</th>
            <th scope="col">{columns.ledger}</th>
            <th scope="col">{columns.server}</th>
          </tr>
        </thead>
        <tbody>
          {mailboxes.map((box) => (
            <Row key={box.id} box={box} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ box, now }: { box: MailboxRow; now: number }) {
  const locale = useLocale()
  const say = useMessages().mail.mailboxes
  const when = (at: number | null) => (at === null ? say.never : momentWords(at, now, locale))
  return (
    <tr>
      <td className="lead">
        <Link to={`/admin/mailboxes/${box.id}`}>{box.address}</Link>
      </td>
      <td>
        <span className="due" data-state={box.health.state}>
          <b>{say.health[box.health.code]}</b>
        </span>
        <Why box={box} when={when} />
      </td>
      <td className="meta narrow-hide">{box.source === "door" ? "" : when(box.lastContactAt)}</td>
      <td className="meta narrow-hide">{when(box.lastMessageAt)}</td>
      <td className="meta">
        <Counts counts={box.counts} />
      </td>
      <td className="meta narrow-hide">{serverWords(box, say)}</td>
    </tr>
  )
}

/** One sentence on what is wrong, and what to do. */
function Why({ box, when }: { box: MailboxRow; when: (at: number | null) => string }) {
  const { faults, mailboxes: say } = useMessages().mail
  const { code, fault } = box.health
  const words = fault
    ? faults[fault.code](fault.detail)
    : code === "silent"
      ? say.silentSince(when(box.lastContactAt))
      : code === "behind"
        ? say.behindSince(when(box.waitingSince))
        : null
  return words && <small className="muted"> {words}</small>
}

function Counts({ counts }: { counts: MailboxRow["counts"] }) {
  const say = useMessages().mail.mailboxes
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return (
    <>
      {say.brought(all)}
      {counts.stored ? `, ${say.waiting(counts.stored)}` : ""}
      {counts.failed ? (
        <>
          {", "}
          <Link to="/admin/mail">{say.failed(counts.failed)}</Link>
        </>
      ) : null}
    </>
  )
}

/** "server n = ledger n", from the last time the two were compared. */
function serverWords(box: MailboxRow, say: ReturnType<typeof useMessages>["mail"]["mailboxes"]): string {
  if (box.serverCount === null) return ""
  const { fault } = box.health
  return fault?.code === "gap" ? say.incomplete(box.serverCount, fault.detail) : say.complete(box.serverCount)
}
