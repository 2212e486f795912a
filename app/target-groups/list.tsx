import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { may } from "#app/auth/policy.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { listColleagues, listUnits } from "#app/inquiries/queries.server.ts"
import { readSilentDays } from "#app/stakeholders/silent-filter.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { GroupTable } from "./components/group-table.tsx"
import { PeriodForm } from "./components/period-form.tsx"
import { Quotes } from "./components/quotes.tsx"
import styles from "./components/target-groups.css?url"
import { loadFigures } from "./figures-query.server.ts"
import { listGroups } from "./group-query.server.ts"
import { listObligations } from "./obligations.server.ts"
import { quarterPeriod, readQuarter, recentQuarters } from "./quarter.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.targetGroups.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { read } = args.context.db
  const now = args.context.now()
  const params = new URL(args.request.url).searchParams
  const quarter = readQuarter(params.get("quarter"), now)
  const silentDays = readSilentDays(params.get("silent"))
  const figures = await loadFigures(read, viewer, { period: quarterPeriod(quarter), silentDays }, now)
  return {
    quarter,
    quarters: recentQuarters(now),
    silentDays,
    groups: (await listGroups(read)).map((group) => ({ ...group, figures: figures(group.key) })),
    general: listObligations("general"),
    external: listObligations("external"),
    choices: may(viewer, "target-groups:manage")
      ? { units: await listUnits(read), colleagues: await listColleagues(read) }
      : null,
  }
}

export default function TargetGroupList() {
  const { quarter, quarters, silentDays, groups, general, external, choices } = useLoaderData<typeof loader>()
  const { targetGroups } = useMessages()
  return (
    <>
      <PageHead title={targetGroups.title} words={targetGroups.summary(groups.length)}>
        <PeriodForm {...{ quarter, quarters, silentDays }} />
      </PageHead>
      <GroupTable {...{ groups, quarter, silentDays, choices }} />
      <div className="halves top-gap">
        <Quotes title={targetGroups.everybody.general} quotes={general} />
        <Quotes title={targetGroups.everybody.external} quotes={external} />
      </div>
    </>
  )
}
