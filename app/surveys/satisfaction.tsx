import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Form, Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { may } from "#app/auth/policy.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { isTopic } from "#app/inquiries/topics.ts"
import { listUnitNames } from "#app/surveys/unit-names.server.ts"
import { quarterKey } from "#app/target-groups/quarter.ts"
import { isTargetGroupKey } from "#app/target-groups/target-groups.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { SplitTable } from "./components/split-table.tsx"
import { Spreads } from "./components/spreads.tsx"
import styles from "./components/surveys.css?url"
import { wholeQuarters } from "./quarters.ts"
import type { Split } from "./questions.ts"
import { loadSatisfaction } from "./satisfaction-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.surveys.results.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { db, now } = args.context
  const offered = wholeQuarters(now(), 8)
  const asked = new URL(args.request.url).searchParams.get("period")
  const one = offered.find((quarter) => quarterKey(quarter) === asked)
  return {
    offered,
    period: one ? quarterKey(one) : "year",
    satisfaction: await loadSatisfaction(db.read, one ? [one] : offered.slice(0, 4)),
    unitNames: await listUnitNames(db.read),
    maySet: may(viewer, "administration"),
  }
}

/** How those who were answered found it, by whom, about what and from which unit. */
export default function SatisfactionPage() {
  const { offered, period, satisfaction, unitNames, maySet } = useLoaderData<typeof loader>()
  const { surveys, targetGroups, terms } = useMessages()
  const { results: say } = surveys
  const { whole } = satisfaction
  const names: Record<Split, (key: string) => string> = {
    group: (key) => (isTargetGroupKey(key) ? targetGroups.names[key] : say.noGroup),
    topic: (key) => (isTopic(key) ? terms.topics[key] : key),
    unit: (key) => unitNames[Number(key)] ?? say.noUnit,
  }
  return (
    <>
      <PageHead title={say.title} words={say.words(whole?.n ?? 0)}>
        <Form className="choose" key={period}>
          <label className="field">
            <span>{say.period}</span>
            <select className="control" name="period" defaultValue={period}>
              <option value="year">{say.year}</option>
              {offered.map((quarter) => (
                <option key={quarterKey(quarter)} value={quarterKey(quarter)}>
                  {say.quarter(quarter.n, quarter.year)}
                </option>
              ))}
            </select>
          </label>
          <button className="button" type="submit">
            {say.show}
          </button>
        </Form>
      </PageHead>
      {whole ? (
        <div className="stack wide-gap">
          <section className="panel" aria-labelledby="by-all">
            <h2 id="by-all">{say.all}</h2>
            <Spreads summary={whole} />
          </section>
          {(["group", "topic", "unit"] as const).map((split) => (
            <SplitTable key={split} split={split} rows={satisfaction[split]} nameOf={names[split]} />
          ))}
          <p className="muted">
            {say.whole} {say.hiddenHelp} {say.commentsHelp}
          </p>
        </div>
      ) : (
        <section className="empty">
          <h2>{say.empty}</h2>
          <p>{say.emptyHelp}</p>
          {maySet && (
            <Link className="button" to="/admin/service">
              {say.settings}
            </Link>
          )}
        </section>
      )}
    </>
  )
}
