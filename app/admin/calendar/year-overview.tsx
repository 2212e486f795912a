import { monthName, weekdayName } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { weekdays } from "./hours-form.ts"
import type { DayCell, MonthView } from "./year-view.server.ts"

const kinds = ["holiday", "own", "closed"] as const

/** The year on one look: twelve months, every closed day marked by shape and colour, and named. */
export function YearOverview({ year, months }: { year: number; months: MonthView[] }) {
  const say = useMessages().calendar.overview
  return (
    <section className="panel" aria-labelledby="year">
      <h2 id="year">{say.title(year)}</h2>
      <ul className="legend">
        {kinds.map((kind) => (
          <li key={kind} className="day-key" data-day={kind}>
            {say.kinds[kind]}
          </li>
        ))}
      </ul>
      <div className="months">
        {months.map((month) => (
          <Month key={month.month} month={month} />
        ))}
      </div>
    </section>
  )
}

function Month({ month: { month, weeks } }: { month: MonthView }) {
  const locale = useLocale()
  const { week } = useMessages().calendar.overview
  return (
    <table className="month">
      <caption>{monthName(month, locale)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{week}</span>
          </th>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              <abbr title={weekdayName(day, locale)}>{weekdayName(day, locale).charAt(0).toUpperCase()}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, days }) => (
          <tr key={week}>
            <th scope="row">{week}</th>
            {days.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in the week is what it is.
              <Cell key={index} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell }: { cell: DayCell | null }) {
  const locale = useLocale()
  const { kinds } = useMessages().calendar.overview
  if (!cell) return <td />
  const { date, kind, name } = cell
  const words = kind === "open" ? null : (name?.[locale] ?? kinds[kind])
  return (
    <td data-day={kind === "open" ? undefined : kind} title={words ?? undefined}>
      {date}
      {name && <span className="sr-only"> {words}</span>}
    </td>
  )
}
