import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { may } from "#app/auth/policy.ts"
import { amountWords } from "#app/deadlines/reason-text.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { listColleagues, listUnits } from "#app/inquiries/queries.server.ts"
import { readSilentDays } from "#app/stakeholders/silent-filter.ts"
import { listSilent } from "#app/stakeholders/silent-query.server.ts"
import { GroupSatisfaction } from "#app/surveys/components/group-satisfaction.tsx"
import surveyStyles from "#app/surveys/components/surveys.css?url"
import { findGroupSatisfaction } from "#app/surveys/satisfaction-query.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { Fold } from "#app/ui/panel-form.tsx"
import { titled } from "#app/ui/title.ts"
import { GroupFiguresList } from "./components/group-figures.tsx"
import { PeriodForm } from "./components/period-form.tsx"
import { ResponsibleForm } from "./components/responsible-form.tsx"
import { SilentPanel } from "./components/silent-panel.tsx"
import { Strategy } from "./components/strategy.tsx"
import styles from "./components/target-groups.css?url"
import { loadFigures } from "./figures-query.server.ts"
import { getGroup } from "./group-query.server.ts"
import { loadMeasured } from "./measured.server.ts"
import { quarterPeriod, readQuarter, recentQuarters } from "./quarter.ts"

export const links: LinksFunction = () => [styles, surveyStyles].map((href) => ({ rel: "stylesheet", href }))
export const meta: MetaFunction<typeof loader> = titled((t) => t.targetGroups.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { read } = args.context.db
  const now = args.context.now()
  const group = await getGroup(read, args.params.key)
  const params = new URL(args.request.url).searchParams
  const quarter = readQuarter(params.get("quarter"), now)
  const silentDays = readSilentDays(params.get("silent"))
  const figures = (await loadFigures(read, viewer, { period: quarterPeriod(quarter), silentDays }, now))(group.key)
  return {
    group,
    quarter,
    quarters: recentQuarters(now),
    silentDays,
    figures,
    strategy: await loadMeasured(read, group.key, figures, now),
    silent: (await listSilent(read, { days: silentDays, group: group.key }, now)).slice(0, 10),
    satisfaction: await findGroupSatisfaction(read, group.key, now),
    mayCompare: may(viewer, "overview:see"),
    choices: may(viewer, "target-groups:manage")
      ? { units: await listUnits(read), colleagues: await listColleagues(read) }
      : null,
  }
}

export default function TargetGroupPage() {
  const { group, quarter, quarters, silentDays, figures, strategy, silent, choices, ...beside } =
    useLoaderData<typeof loader>()
  const { satisfaction, mayCompare } = beside
  const { targetGroups } = useMessages()
  const locale = useLocale()
  const { key, unit, responsible, secondReader, rule } = group
  const words = [
    targetGroups.responsible.line(unit?.name ?? null, responsible?.name ?? null),
    targetGroups.ruleLine(amountWords(rule, locale), rule.name[locale]),
    ...(secondReader ? [targetGroups.responsible.repliesReadLine] : []),
  ].join(" ")
  return (
    <>
      <PageHead title={targetGroups.names[key]} words={words} up={{ to: "/target-groups", name: targetGroups.title }}>
        <PeriodForm {...{ quarter, quarters, silentDays }} />
      </PageHead>
      {choices && (
        <div className="responsible-fold">
          <Fold title={targetGroups.responsible.change}>
            <ResponsibleForm group={group} {...choices} />
          </Fold>
        </div>
      )}
      <GroupFiguresList {...{ group: key, figures, silentDays }} meetings={strategy.meetings} />
      <Strategy strategy={strategy} silentDays={silentDays} group={key} />
      {satisfaction && <GroupSatisfaction row={satisfaction} mayCompare={mayCompare} />}
      <SilentPanel {...{ silent, silentDays, group: key }} total={figures.silent} />
    </>
  )
}
