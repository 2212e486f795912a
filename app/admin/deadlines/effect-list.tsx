import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { EffectCase, EffectDue, EffectView } from "./effect-view.server.ts"

const kinds = ["earlier", "later", "beside", "unchanged", "overruled"] as const

/** Which open cases would move, and how: the farthest first. */
export function EffectList({ effect }: { effect: EffectView }) {
  const say = useMessages().policy.effects
  const { counts, rows, more, overruled } = effect
  return (
    <div className="stack">
      <dl className="figures">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{say[kind]}</dt>
            <dd>{counts[kind]}</dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 ? <p>{say.nothing}</p> : <MoveTable rows={rows} />}
      {more > 0 && <p className="muted">{say.more(more)}</p>}
      {overruled.length > 0 && (
        <details>
          <summary>{say.untouched(counts.overruled)}</summary>
          <ul className="list">
            {overruled.map(({ id, inquiry }) => (
              <li key={id}>
                <Title inquiry={inquiry} />
                <small>{inquiry?.number}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function MoveTable({ rows }: Pick<EffectView, "rows">) {
  const { columns, untilNow } = useMessages().policy.effects
  return (
    <div className="table-box">
      <table className="dense effect">
        <thead>
          <tr>
            <th scope="col">{columns.subject}</th>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{columns.move}</th>
            <th scope="col">{columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, inquiry, waiting, from, to, move, why }) => (
            <tr key={id}>
              <td className="lead">
                <Title inquiry={inquiry} />
              </td>
              <td className="meta nowrap">{inquiry?.number}</td>
              <td className="meta">
                <span className="narrow-word">{columns.from}</span> <Moment due={from} />
              </td>
              <td>
                <span className="narrow-word">{columns.to}</span> <Moment due={to} />
              </td>
              <td className="nowrap">{move}</td>
              <td className="meta">
                {why}
                {waiting && ` ${untilNow}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Title({ inquiry }: { inquiry: EffectCase }) {
  const say = useMessages().policy.effects
  if (!inquiry) return <span className="muted">{say.secret}</span>
  return <Link to={`/inquiries/${inquiry.number}`}>{inquiry.subject}</Link>
}

const Moment = ({ due: { state, word, time, datetime } }: { due: EffectDue }) => (
  <span className="due" data-state={state}>
    <b>{word}</b> <time dateTime={datetime}>{time}</time>
  </span>
)
