import { Link } from "@remix-run/react"
import { shortDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { OwedCell, OwedView, Share } from "#app/stakeholders/views.ts"

const quarters = [1, 2, 3, 4]

/** What we are to do for an organisation this year, quarter by quarter (look/organisation.html). */
export function OwedPanel({ name, owed }: { name: string; owed: OwedView }) {
  const { stakeholders, targetGroups } = useMessages()
  const say = stakeholders.owed
  const { year, meetings, answers, others } = owed
  return (
    <section className="panel" aria-labelledby="owed">
      <header>
        <h2 id="owed">{say.title(name, year)}</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard is to reach it. */}
      <section className="table-box" tabIndex={0} aria-label={say.region}>
        <table className="matrix owed">
          <caption className="sr-only">{say.caption(year)}</caption>
          <thead>
            <tr>
              <th scope="col">{say.obligation}</th>
              {quarters.map((n) => (
                <th key={n} scope="col">
                  {targetGroups.quarterShort(n)}
                </th>
              ))}
              <th scope="col">{year - 1}</th>
            </tr>
          </thead>
          <tbody>
            {meetings && (
              <tr>
                <th scope="row">{say.meetings(meetings.times)}</th>
                {quarters.map((n) => (
                  <Meeting key={n} cell={meetings.quarters[n - 1]} />
                ))}
                <td className="last">
                  {meetings.heldLastYear === null ? say.none : say.of(meetings.heldLastYear, meetings.times)}
                </td>
              </tr>
            )}
            <tr>
              <th scope="row">{say.answers}</th>
              {quarters.map((n) => (
                <Answers key={n} share={answers.quarters[n - 1]} />
              ))}
              <Answers share={answers.lastYear} />
            </tr>
          </tbody>
        </table>
      </section>
      {others.length > 0 && (
        <ul className="list">
          {others.map(({ id, words, cadence }) => (
            <li key={id}>
              <span lang="da">{words}</span>
              <span className="muted">{id}</span>
              {cadence && <small lang="da">{cadence}</small>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Meeting({ cell }: { cell: OwedCell | undefined }) {
  const { stakeholders, meetings } = useMessages()
  const say = stakeholders.owed
  const locale = useLocale()
  if (!cell || cell.state === "none" || cell.path === null) return <td className="last">{say.none}</td>
  const { state, at, path } = cell
  return (
    <td data-state={state}>
      <Link to={path}>
        <span className="due" data-state={state}>
          <b>{state === "unplanned" ? say.unplanned : meetings.states[state]}</b>{" "}
          {at !== null && <span>{shortDate(at, locale)}</span>}
        </span>
      </Link>
    </td>
  )
}

function Answers({ share }: { share: Share | undefined }) {
  const say = useMessages().stakeholders.owed
  return <td className="last">{share && share.total > 0 ? say.of(share.onTime, share.total) : say.none}</td>
}
