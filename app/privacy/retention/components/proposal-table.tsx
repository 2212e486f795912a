import { Link } from "@remix-run/react"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { privacyPath } from "#app/privacy/paths.ts"
import type { Proposed } from "#app/privacy/retention/retention.ts"

export function ProposalTable({ proposed, id, ticked }: { proposed: Proposed[]; id: string; ticked: string[] }) {
  const say = useMessages().retention.proposed
  const { columns } = say
  return (
    <div className="table-box">
      <table className="dense" id={id}>
        <caption className="sr-only">{say.caption}</caption>
        <thead>
          <tr>
            {([columns.pick, columns.name, columns.organisation, columns.last, columns.why] as const).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proposed.map((row) => (
            <tr key={row.id}>
              <td>
                <label className="check">
                  <input type="checkbox" name="ids" value={row.id} defaultChecked={ticked.includes(String(row.id))} />
                  <span className="sr-only">{say.pick(row.name)}</span>
                </label>
              </td>
              <th scope="row">
                <Link to={privacyPath(row.id)}>{row.name}</Link>
              </th>
              <td>{row.organisation}</td>
              <td>{row.lastContactAt === null ? say.never : numericDate(row.lastContactAt)}</td>
              <td>{row.refused ? say.refused : say.why(row.cases)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
