import type { ReactNode } from "react"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { AgeBand } from "#app/overview/figures/ages.ts"
import { goal, stepLabel } from "#app/overview/figures/chart-words.ts"
import type { Charts as Drawn } from "#app/overview/figures/charts.server.ts"
import type { Series } from "#app/overview/figures/loading.server.ts"
import { share } from "#app/overview/figures/words.ts"
import { Counted } from "./counted.tsx"
import { Picture } from "./picture.tsx"

/** On time, open by age, in and ended: each drawn on the server, with its numbers beneath. */
export function Charts({ series, drawn }: { series: Series; drawn: Drawn }) {
  const { figures: say } = useMessages()
  const locale = useLocale()
  const { unit, steps, ages } = series
  const { charts } = say
  const label = (from: string) => stepLabel(from, unit, locale)
  const shares = steps.flatMap(({ owed, late }) => share(owed, late) ?? [])
  const open = ages.reduce((sum, { count }) => sum + count, 0)
  const list = (figure: "received" | "ended") => steps.map((step) => say.count(step[figure])).join(", ")
  return (
    <div className="thirds top-gap">
      <Chart
        title={charts.onTime}
        sub={charts.onTimeSub}
        heads={[charts.units[unit], charts.share]}
        rows={steps.map(({ from, to, owed, late }) => ({
          key: from,
          head: label(from),
          cells: [
            <Counted key="share" filter={{ figure: "owed", days: { from, to } }} count={owed}>
              {owed === 0 ? say.none : say.percent(share(owed, late) ?? 0)}
            </Counted>,
          ],
        }))}
      >
        {drawn.onTime ? (
          <Picture
            drawing={drawn.onTime}
            label={charts.onTimeAlt(
              ...([Math.min(...shares), Math.max(...shares), shares.at(-1) ?? 0, goal].map(say.percent) as [
                string,
                string,
                string,
                string,
              ]),
            )}
          />
        ) : (
          <p className="muted">{charts.nothing}</p>
        )}
      </Chart>
      <Chart
        title={charts.ages}
        sub={charts.agesSub(say.count(open))}
        heads={[charts.age, charts.open]}
        rows={ages.map(({ key, count }) => ({
          key,
          head: say.ages[key as AgeBand],
          cells: [<Counted key="open" filter={{ figure: "open", age: key as AgeBand }} count={count} />],
        }))}
      >
        <Picture
          drawing={drawn.ages}
          label={charts.agesAlt(
            ages.map(({ key, count }) => `${say.count(count)} ${say.ages[key as AgeBand]}`).join(", "),
          )}
        />
      </Chart>
      <Chart
        title={charts.flow}
        sub={charts.flowSub}
        heads={[charts.units[unit], charts.received, charts.ended, charts.backlog]}
        rows={steps.map(({ from, to, received, ended, backlog }) => ({
          key: from,
          head: label(from),
          cells: [
            <Counted key="received" filter={{ figure: "received", days: { from, to } }} count={received} />,
            <Counted key="ended" filter={{ figure: "ended", days: { from, to } }} count={ended} />,
            <Counted key="backlog" filter={{ figure: "backlog", days: { from, to } }} count={backlog} />,
          ],
        }))}
        legend
      >
        <Picture drawing={drawn.flow} label={charts.flowAlt(list("received"), list("ended"))} />
      </Chart>
    </div>
  )
}

type ChartProps = {
  title: string
  sub: string
  heads: string[]
  rows: { key: string; head: string; cells: ReactNode[] }[]
  legend?: boolean
  children: ReactNode
}

function Chart({ title, sub, heads, rows, legend, children }: ChartProps) {
  const { charts } = useMessages().figures
  return (
    <figure className="chart">
      <figcaption>
        {title}
        <span>
          {sub}
          {legend && (
            <>
              {" "}
              <i className="key a" /> {charts.received} <i className="key b" /> {charts.ended}
            </>
          )}
        </span>
      </figcaption>
      {children}
      <details>
        <summary>{charts.table}</summary>
        <table>
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th key={head} scope="col" className={at === 0 ? undefined : "num"}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, cells }) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map((cell, at) => (
                  <td key={heads[at + 1]} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
