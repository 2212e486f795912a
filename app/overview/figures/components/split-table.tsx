import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { Split } from "#app/overview/figures/columns.ts"
import type { FigureRow } from "#app/overview/figures/loading.server.ts"
import type { Period } from "#app/overview/figures/period.ts"
import { labelWords, type Measure, measureWords, populationOf } from "#app/overview/figures/words.ts"
import { Counted } from "./counted.tsx"

const counts = ["received", "ended"] as const
const measures: Measure[] = ["onTimeLaw", "toAcknowledge", "toAnswer"]

/** One split of the period: what has most answers too late stands first. */
export function SplitTable({ split, rows, period }: { split: Split; rows: FigureRow[]; period: Period }) {
  const { figures: say } = useMessages()
  const locale = useLocale()
  return (
    <section className="panel top-gap">
      <header>
        <h2>{say.by[split]}</h2>
      </header>
      <div className="table-box">
        <table className="dense figure-table">
          <caption className="sr-only">{say.by[split]}</caption>
          <thead>
            <tr>
              <th scope="col">{say.splits[split]}</th>
              <th scope="col" className="num">
                {say.columns.onTime}
              </th>
              <th scope="col" className="num">
                {say.columns.late}
              </th>
              <th scope="col" className="num">
                {say.columns.open}
              </th>
              {counts.map((figure) => (
                <th key={figure} scope="col" className="num">
                  {say.columns[figure]}
                </th>
              ))}
              {measures.map((measure) => (
                <th key={measure} scope="col" className="num">
                  {say.columns[measure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} {...{ split, row, period }} label={labelWords(split, row, locale)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ split, row, period, label }: { split: Split; row: FigureRow; period: Period; label: string }) {
  const { figures: say } = useMessages()
  const by = { [split]: row.key }
  const number = (figure: "received" | "ended" | "late" | "open", className = "num") => (
    <td key={figure} className={className}>
      <Narrow words={say.columns[figure]} />
      <Counted filter={{ figure, days: figure === "open" ? undefined : period, by }} count={row.tally[figure]} />
    </td>
  )
  const measured = (measure: Measure) => <Measured key={measure} {...{ measure, row, period, by }} />
  return (
    <tr>
      <th scope="row">{label}</th>
      {measured("onTime")}
      {number("late", row.tally.late > 0 ? "num some-late" : "num")}
      {number("open")}
      {counts.map((figure) => number(figure))}
      {measures.map(measured)}
    </tr>
  )
}

type MeasuredProps = { measure: Measure; row: FigureRow; period: Period; by: Partial<Record<Split, string>> }

function Measured({ measure, row, period, by }: MeasuredProps) {
  const { figures: say } = useMessages()
  const locale = useLocale()
  const figure = populationOf[measure]
  const before = row.before && measureWords(measure, row.before, locale)
  return (
    <td className="num">
      <Narrow words={say.columns[measure]} />
      <Counted filter={{ figure, days: period, by }} count={row.tally[figure]}>
        {measureWords(measure, row.tally, locale) ?? say.none}
      </Counted>
      {before && (
        <small className="block">
          {say.before("")}
          <Counted filter={{ figure, days: period.before, by }} count={row.before?.[figure] ?? 0}>
            {before}
          </Counted>
        </small>
      )}
    </td>
  )
}

/** What a cell says, where the table's head is not drawn. */
const Narrow = ({ words }: { words: string }) => <span className="narrow-label">{words} </span>
