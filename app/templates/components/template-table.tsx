import { Link } from "@remix-run/react"
import { numericDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { templatesPath } from "#app/templates/paths.ts"

export type TemplateRow = {
  id: number
  name: string
  language: Locale
  topics: Topic[]
  targetGroups: TargetGroupKey[]
  active: boolean
  version: number
  used: number
  reviewOn: string | null
  overdue: boolean
  responsible: string | null
}

export function TemplateTable({ rows }: { rows: TemplateRow[] }) {
  const t = useMessages()
  const { columns, ...say } = t.templates
  const heads = ["name", "language", "topics", "targetGroups", "version", "used", "reviewOn"] as const
  const named = (keys: readonly string[], words: Record<string, string>) =>
    keys.length === 0 ? say.all : keys.map((key) => words[key]).join(", ")
  return (
    <div className="table-box">
      <table className="dense template-table">
        <caption className="sr-only">{say.caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === "version" || head === "used" ? "num" : undefined}>
                {columns[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="lead">
                <Link to={templatesPath(row.id)}>{row.name}</Link>
                {!row.active && <span className="muted"> ({say.inactive})</span>}
              </td>
              <td data-label={columns.language}>{say.languages[row.language]}</td>
              <td data-label={columns.topics}>{named(row.topics, t.terms.topics)}</td>
              <td data-label={columns.targetGroups}>{named(row.targetGroups, t.terms.targetGroups)}</td>
              <td className="num" data-label={columns.version}>
                {row.version}
              </td>
              <td className="num" data-label={columns.used}>
                {row.used}
              </td>
              <td data-label={columns.reviewOn}>
                <Review row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Review({ row: { reviewOn, overdue, responsible } }: { row: TemplateRow }) {
  const say = useMessages().templates
  if (reviewOn === null) return <span className="muted">{say.noReview}</span>
  return (
    <>
      {overdue ? (
        <span className="due" data-state="late">
          <b>{numericDate(reviewOn)}</b> <span>{say.overdue}</span>
        </span>
      ) : (
        numericDate(reviewOn)
      )}
      {responsible && <small className="muted"> {responsible}</small>}
    </>
  )
}
