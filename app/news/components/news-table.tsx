import { Link } from "@remix-run/react"
import { shortDate } from "#app/i18n/dates.ts"
import { grouped } from "#app/i18n/numbers.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { NewsState } from "../item.ts"
import { newsPath } from "../paths.ts"
import type { NewsCounts } from "../queries.server.ts"
import { StateMark } from "./state-mark.tsx"

export type NewsRow = {
  id: number
  state: NewsState
  subject: string
  author: string
  topics: string[]
  /** When it was released; of a draft, when it was begun. Epoch milliseconds. */
  at: number
  counts: NewsCounts
}

export function NewsTable({ rows }: { rows: NewsRow[] }) {
  const { columns, caption } = useMessages().news.list
  const locale = useLocale()
  const numbers = ["sent", "failed", "left"] as const
  return (
    <div className="table-box">
      <table className="dense news-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.subject}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.topics}</th>
            <th scope="col">{columns.at}</th>
            {numbers.map((key) => (
              <th key={key} scope="col" className="num">
                {columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, state, subject, topics, at, counts }) => (
            <tr key={id}>
              <td className="lead">
                <Link to={newsPath(id)}>{subject}</Link>
              </td>
              <td>
                <StateMark state={state} />
              </td>
              <td>{topics.join(", ")}</td>
              <td className="meta">{shortDate(at, locale)}</td>
              {numbers.map((key) => (
                <td key={key} className="num" data-label={columns[key]}>
                  {state === "draft" ? "–" : grouped(counts[key], locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
