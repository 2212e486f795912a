import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { questions, type Split } from "#app/surveys/questions.ts"
import type { SatisfactionRow } from "#app/surveys/satisfaction.ts"
import { Comments } from "./comments.tsx"
import { meanWords, SpreadBar } from "./spreads.tsx"

type SplitTableProps = { split: Split; rows: SatisfactionRow[]; nameOf: (key: string) => string }

/** One row for each group, topic or unit; what is too small to show says so. */
export function SplitTable({ split, rows, nameOf }: SplitTableProps) {
  const { surveys } = useMessages()
  const { results: say, short } = surveys
  return (
    <section className="panel" aria-labelledby={`by-${split}`}>
      <h2 id={`by-${split}`}>{say.splits[split]}</h2>
      <div className="table-box">
        <table className="dense satisfaction">
          <thead>
            <tr>
              <th scope="col">{say.splits[split]}</th>
              <th scope="col" className="num">
                {say.answers}
              </th>
              {questions.map((question) => (
                <th key={question} scope="col">
                  {short[question]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} name={nameOf(row.key)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ row: { shown, why, comments }, name }: { row: SatisfactionRow; name: string }) {
  const { surveys } = useMessages()
  const { results: say, short } = surveys
  const locale = useLocale()
  if (!shown)
    return (
      <tr>
        <th scope="row" className="lead">
          {name}
        </th>
        <td className="muted" colSpan={questions.length + 1}>
          {why === "hidden" ? say.hidden : say.few}
        </td>
      </tr>
    )
  return (
    <tr>
      <th scope="row" className="lead">
        {name}
        <Comments comments={comments} />
      </th>
      <td className="num">
        {shown.n} <span className="narrow-label">{say.answers.toLowerCase()}</span>
      </td>
      {questions.map((question) => (
        <td key={question}>
          <span className="narrow-label">{short[question]}</span> {meanWords(shown.questions[question].mean, locale)}
          <SpreadBar spread={shown.questions[question]} n={shown.n} label={`${name}, ${short[question]}`} />
        </td>
      ))}
    </tr>
  )
}
