import { Link } from "@remix-run/react"
import type { DeadlineRule } from "#app/deadlines/policy.ts"
import { amountWords } from "#app/deadlines/reason-text.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { GroupFigures } from "#app/target-groups/figures-query.server.ts"
import { groupPath } from "#app/target-groups/paths.ts"
import { type Quarter, quarterKey } from "#app/target-groups/quarter.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { Fold } from "#app/ui/panel-form.tsx"
import { ResponsibleForm } from "./responsible-form.tsx"

type Named = { id: number; name: string }
type Row = {
  key: TargetGroupKey
  unit: Named | null
  responsible: Named | null
  secondReader: boolean
  rule: DeadlineRule
  figures: GroupFigures
}
type GroupTableProps = {
  groups: Row[]
  quarter: Quarter
  silentDays: number
  /** For whoever may change who is responsible. */
  choices: { units: Named[]; colleagues: Named[] } | null
}

export function GroupTable({ groups, quarter, silentDays, choices }: GroupTableProps) {
  const { targetGroups } = useMessages()
  const { columns } = targetGroups
  return (
    <div className="table-box">
      <table className="dense groups">
        <caption>{targetGroups.caption(targetGroups.quarter(quarter.n, quarter.year))}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.group}</th>
            <th scope="col">{columns.responsible}</th>
            <th scope="col">{columns.rule}</th>
            {([columns.organisations, columns.onTime, columns.contacts, columns.open, columns.overdue] as const).map(
              (name) => (
                <th key={name} scope="col" className="num">
                  {name}
                </th>
              ),
            )}
            <th scope="col" className="num">
              {columns.silent}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow key={group.key} {...{ group, quarter, silentDays, choices }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GroupRow({ group, quarter, silentDays, choices }: Omit<GroupTableProps, "groups"> & { group: Row }) {
  const { targetGroups } = useMessages()
  const locale = useLocale()
  const { key, unit, responsible, rule, figures } = group
  const name = targetGroups.names[key]
  const { answers } = figures
  const who =
    unit || responsible ? [unit?.name, responsible?.name].filter(Boolean).join(", ") : targetGroups.responsible.nobody
  return (
    <tr>
      <td className="lead">
        <Link to={`${groupPath(key)}?quarter=${quarterKey(quarter)}&silent=${silentDays}`}>{name}</Link>
      </td>
      <td className="responsible">
        {choices ? (
          <Fold
            title={
              <>
                {who} <span className="sr-only">({targetGroups.responsible.changeOf(name)})</span>
              </>
            }
          >
            <ResponsibleForm group={group} {...choices} />
          </Fold>
        ) : (
          who
        )}
      </td>
      <td className="meta">{targetGroups.rule(amountWords(rule, locale))}</td>
      <Count name={targetGroups.columns.organisations} n={figures.organisations} />
      <td className="num">
        <span className="narrow-label">{targetGroups.columns.onTime}: </span>
        {answers.total === 0 ? "–" : `${Math.round((100 * answers.onTime) / answers.total)} %`}
      </td>
      <Count name={targetGroups.columns.contacts} n={figures.contacts} />
      <Count name={targetGroups.columns.open} n={figures.open} to={`/inquiries?group=${key}`} />
      <Count name={targetGroups.columns.overdue} n={figures.overdue} state="late" />
      <Count
        name={targetGroups.columns.silent}
        n={figures.silent}
        to={`/stakeholders/silent?days=${silentDays}&group=${key}`}
      />
    </tr>
  )
}

type CountProps = { name: string; n: number; to?: string; state?: "late" }

/** A figure, which leads to what it counts. Its name stands beside it where the table has become a list. */
function Count({ name, n, to, state }: CountProps) {
  return (
    <td className="num">
      <span className="narrow-label">{name}: </span>
      {n > 0 && state ? (
        <span className="due" data-state={state}>
          <span>{n}</span>
        </span>
      ) : to && n > 0 ? (
        <Link to={to}>{n}</Link>
      ) : (
        n
      )}
    </td>
  )
}
