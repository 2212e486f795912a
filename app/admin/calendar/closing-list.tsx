import { Form } from "@remix-run/react"
import { recurrenceOf } from "#app/deadlines/closing-rules.ts"
import { longDate, longDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Submit } from "#app/ui/form.tsx"
import type { ClosingLine, YearView } from "./year-view.server.ts"

/** The authority's own closing days, each with how it recurs, and a way to remove it. */
export function ClosingList({ year, closing, missing }: { year: number; closing: ClosingLine[]; missing: boolean }) {
  const say = useMessages().calendar.closing
  const locale = useLocale()
  return (
    <section className="panel" aria-labelledby="closing-title">
      <h2 id="closing-title">{say.title}</h2>
      <p className="muted">{say.words}</p>
      {closing.length === 0 && <p>{say.none}</p>}
      <ul className="list">
        {closing.map((line) => (
          <li key={line.on}>
            <b>{line[locale]}</b>
            <Form method="post">
              <input type="hidden" name="on" value={line.on} />
              <button type="submit" className="button quiet" name="intent" value="remove">
                {say.remove}
                <span className="sr-only"> {line[locale]}</span>
              </button>
            </Form>
            <small>
              <Recurs line={line} year={year} />
            </small>
          </li>
        ))}
      </ul>
      {missing && (
        <Form method="post">
          <Submit name="intent" value="restore">
            {say.restore}
          </Submit>
        </Form>
      )}
    </section>
  )
}

/** "fredag 15. maj, hvert år, 40 dage efter påskedag"; a single day of another year with its year. */
function Recurs({ line: { on, date }, year }: { line: ClosingLine; year: number }) {
  const say = useMessages().calendar.closing
  const locale = useLocale()
  const recurrence = recurrenceOf(on)
  if (recurrence === "once") return longDate(on, locale)
  const inYear = date === null ? say.notThisYear(year) : longDay(date, locale)
  if (recurrence === "easter") return `${inYear}, ${say.easter(Number(on.slice("easter ".length)))}`
  // A leap year, so that 29 February has a name.
  return `${inYear}, ${say.yearly(longDay(`2024-${on}`, locale).replace(/^\S+ /, ""))}`
}

export function HolidayList({ year, holidays }: Pick<YearView, "year" | "holidays">) {
  const say = useMessages().calendar.holidays
  const locale = useLocale()
  return (
    <section className="panel" aria-labelledby="holidays-title">
      <h2 id="holidays-title">{say.title(year)}</h2>
      <ul className="list">
        {holidays.map((day) => (
          <li key={day.date}>
            <span>{day[locale]}</span>
            <small>{longDay(day.date, locale)}</small>
          </li>
        ))}
      </ul>
      <p className="muted">{say.source}</p>
    </section>
  )
}
