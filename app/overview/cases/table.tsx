import { Link } from "@remix-run/react"
import { dayAndClock, numericDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { durationWords, labelWords } from "#app/overview/figures/words.ts"
import type { CaseRow } from "./listing.server.ts"
import { inTime, labelsOf } from "./row.ts"

/** The cases with what the figures know of each. */
export function CasesTable({ rows, name }: { rows: CaseRow[]; name: string }) {
  const { figures: say } = useMessages()
  const { cases, columns, splits } = say
  return (
    <div className="table-box">
      <table className="dense figure-table">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            {[cases.number, cases.subject, splits.topic, splits.unit, splits.person, cases.receivedAt].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {[cases.dueAt, cases.answeredAt, columns.toAnswer, cases.status].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CaseLine key={row.fact.inquiryId} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CaseLine({ row: { fact, subject, organisation, person } }: { row: CaseRow }) {
  const { figures: say, terms } = useMessages()
  const locale = useLocale()
  const labels = labelsOf(fact)
  const came = inTime(fact)
  return (
    <tr>
      <td className="nowrap">{fact.number}</td>
      <td className="clip">
        {subject === null ? say.cases.gone : <Link to={casePath(fact.number)}>{subject}</Link>}
        <small className="block">{organisation ?? person}</small>
      </td>
      <td>{labelWords("topic", labels.topic, locale)}</td>
      <td>{labelWords("unit", labels.unit, locale)}</td>
      <td>{labelWords("person", labels.person, locale)}</td>
      <td className="nowrap">{numericDate(fact.receivedAt)}</td>
      <td className="nowrap">{fact.replyDueAt !== null && dayAndClock(fact.replyDueAt, locale)}</td>
      <td className="nowrap">
        {fact.answeredAt !== null && numericDate(fact.answeredAt)}
        {came !== null && (
          <small className="block">
            <span className="due" data-state={came ? "done" : "late"}>
              <b>{came ? say.cases.yes : say.cases.no}</b>
            </span>
          </small>
        )}
      </td>
      <td className="nowrap">{fact.answerMinutes !== null && durationWords(fact.answerMinutes, locale)}</td>
      <td>{terms.statuses[fact.status]}</td>
    </tr>
  )
}
