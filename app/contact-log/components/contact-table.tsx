import { Link } from "@remix-run/react"
import type { ContactRow } from "#app/contact-log/list-query.server.ts"
import { contactPath } from "#app/contact-log/paths.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { ChannelIcon } from "#app/inquiries/components/channel-icon.tsx"
import { casePath, shortNumber } from "#app/inquiries/paths.ts"
import { Icon } from "#app/ui/icons.tsx"

/** One contact a line; where the screen is narrow, one of two lines. */
export function ContactTable({ rows, now }: { rows: ContactRow[]; now: number }) {
  const { contacts } = useMessages()
  const { columns } = contacts
  return (
    <div className="table-box">
      <table className="dense fixed contact-table">
        <caption className="sr-only">{contacts.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-when">
              {columns.when}
            </th>
            <th scope="col" className="w-who">
              {columns.who}
            </th>
            <th scope="col">{columns.what}</th>
            <th scope="col" className="w-n">
              {columns.by}
            </th>
            <th scope="col" className="w-m">
              {columns.inquiry}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, now }: { row: ContactRow; now: number }) {
  const { contacts, inquiries } = useMessages()
  const locale = useLocale()
  const { id, at, channel, direction, summary, person, organisation, inquiryNumber, messageId, notat } = row
  const mail = messageId !== null && inquiryNumber !== null
  return (
    <tr>
      <td className="lead">
        <span className="kind">
          <ChannelIcon channel={channel} />
          <time dateTime={localDateTime(at)}>{momentWords(at, now, locale)}</time>
          <span className="sr-only">{contacts.directionWords[direction]}</span>
          <span aria-hidden="true">{direction === "out" ? "→" : "←"}</span>
        </span>
      </td>
      <td>{[person, organisation].filter(Boolean).join(", ") || contacts.nobody}</td>
      <td className="clip">
        <Link to={mail ? `${casePath(inquiryNumber)}#mail-${messageId}` : contactPath(id)}>
          {summary.replace(/\s+/g, " ").slice(0, 200) || inquiries.noSubject}
        </Link>{" "}
        {notat && <Icon name="lock" label={contacts.locked} />}
      </td>
      <td className="muted">{row.initials}</td>
      <td className="muted">
        {inquiryNumber && <Link to={casePath(inquiryNumber)}>{shortNumber(inquiryNumber)}</Link>}
      </td>
    </tr>
  )
}
