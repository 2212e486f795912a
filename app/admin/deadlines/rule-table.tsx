import { Link } from "@remix-run/react"
import type { DeadlineRule } from "#app/deadlines/policy.ts"
import { amountWords } from "#app/deadlines/reason-text.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"

export type RuleLine = { id: number; rule: DeadlineRule; cases: number }

/** The policy, the rule that fits most closely first. */
export function RuleTable({ rules }: { rules: RuleLine[] }) {
  const { columns } = useMessages().policy
  return (
    <div className="table-box">
      <table className="dense fixed rules">
        <thead>
          <tr>
            <th scope="col">{columns.rule}</th>
            <th scope="col">{columns.topic}</th>
            <th scope="col">{columns.targetGroup}</th>
            <th scope="col">{columns.channel}</th>
            <th scope="col">{columns.time}</th>
            <th scope="col">{columns.warning}</th>
            <th scope="col">{columns.acknowledge}</th>
            <th scope="col">{columns.statutory}</th>
            <th scope="col">{columns.source}</th>
            <th scope="col" className="num">
              {columns.cases}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((line) => (
            <Row key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ line: { id, rule, cases } }: { line: RuleLine }) {
  const locale = useLocale()
  const { terms, policy } = useMessages()
  const { topic, targetGroup, channel, warnHours, acknowledgeDays, statutory, name, source } = rule
  const number = (value: number) => String(value).replace(".", policy.decimalPoint)
  return (
    <tr>
      <td className="lead">
        <Link to={`/admin/deadlines/${id}`}>{name[locale]}</Link>
      </td>
      <Scope words={topic && terms.topics[topic]} />
      <Scope words={targetGroup && terms.targetGroups[targetGroup]} />
      <Scope words={channel && terms.channels[channel]} />
      <td>{amountWords(rule, locale)}</td>
      <td className="meta narrow-hide">{policy.warnBefore(number(warnHours))}</td>
      <td className="meta narrow-hide">{acknowledgeDays !== null && policy.within(number(acknowledgeDays))}</td>
      <td className="meta">{statutory && policy.law}</td>
      <td className="meta narrow-hide" title={source[locale]}>
        {source[locale]}
      </td>
      <td className="num">
        <span className="wide-word">{cases}</span>
        <span className="narrow-word">{policy.cases(cases)}</span>
      </td>
    </tr>
  )
}

const Scope = ({ words }: { words: string | null }) => {
  const { any } = useMessages().policy
  return <td className={words ? "meta" : "meta muted narrow-hide"}>{words ?? any}</td>
}
