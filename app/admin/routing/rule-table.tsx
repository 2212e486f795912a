import { Form, Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { RoutingRule } from "#app/inquiries/triage/routing.ts"
import type { Choices } from "./choices.server.ts"
import { conditionWords, resultWords } from "./rule-words.ts"

type Rule = RoutingRule & { active: boolean }

/** The rules in their order, which buttons change. */
export function RuleTable({ rules, choices }: { rules: Rule[]; choices: Choices }) {
  const t = useMessages()
  const say = t.routing
  return (
    <div className="table-box">
      <table className="dense roomy">
        <caption className="sr-only">{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.columns.name}</th>
            <th scope="col">{say.columns.when}</th>
            <th scope="col">{say.columns.result}</th>
            <th scope="col">{say.columns.order}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, index) => (
            <tr key={rule.id}>
              <td className="lead">
                {index + 1}. <Link to={`/admin/routing/${rule.id}`}>{rule.name}</Link>
                {!rule.active && <span className="muted"> ({say.inactive})</span>}
              </td>
              <td>{conditionWords(rule.conditions, choices, t).join(say.and)}</td>
              <td>{resultWords(rule.result, choices, t).join(", ")}</td>
              <td>
                <Form method="post" className="row tight" preventScrollReset>
                  <input type="hidden" name="id" value={rule.id} />
                  <Move to="up" at={index} of={rules.length} label={say.up(rule.name)} />
                  <Move to="down" at={index} of={rules.length} label={say.down(rule.name)} />
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Move({ to, at, of, label }: { to: "up" | "down"; at: number; of: number; label: string }) {
  const atEnd = to === "up" ? at === 0 : at === of - 1
  return (
    <button className="button quiet" type="submit" name="intent" value={to} aria-label={label} disabled={atEnd}>
      {to === "up" ? "↑" : "↓"}
    </button>
  )
}
