import { Form, Link } from "@remix-run/react"
import { eventSubjects } from "#app/audit/kinds.ts"
import { type LogFilter, logPath } from "#app/audit/log-filter.ts"
import { useMessages } from "#app/i18n/use-messages.ts"

type Props = { filter: LogFilter; actors: { id: number; name: string }[]; isNarrowed: boolean }

/** What narrows the log: who, what kind of thing, one of them, from day to day. All of it is in the address. */
export function LogFilters({ filter, actors, isNarrowed }: Props) {
  const { audit } = useMessages()
  const say = audit.filters
  const { who, what, thing, from, to } = filter
  return (
    <search className="filters log-filters" aria-label={say.label}>
      <Form className="row" action={logPath()} key={JSON.stringify(filter)}>
        <select className="control auto" name="who" defaultValue={who ?? ""} aria-label={say.who}>
          <option value="">{say.anybody}</option>
          <option value="0">{say.nobody}</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select className="control auto" name="what" defaultValue={what ?? ""} aria-label={say.what}>
          <option value="">{say.anything}</option>
          {eventSubjects.map((subject) => (
            <option key={subject} value={subject}>
              {audit.subjects[subject]}
            </option>
          ))}
        </select>
        <input
          className="control"
          type="search"
          name="thing"
          defaultValue={thing}
          aria-label={say.thing}
          placeholder={say.thing}
          autoComplete="off"
        />
        <label>
          {say.from} <input className="control auto" type="date" name="from" defaultValue={from} />
        </label>
        <label>
          {say.to} <input className="control auto" type="date" name="to" defaultValue={to} />
        </label>
        <button className="button" type="submit">
          {say.show}
        </button>
        {isNarrowed && <Link to={logPath()}>{say.clear}</Link>}
      </Form>
    </search>
  )
}
