import { data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { drawCharts } from "./charts.server.ts"
import { splits } from "./columns.ts"
import { Charts } from "./components/charts.tsx"
import { Headlines } from "./components/headlines.tsx"
import { PeriodPicker } from "./components/period-picker.tsx"
import { SplitTable } from "./components/split-table.tsx"
import styles from "./figures.css?url"
import { loadFigures, loadSeries } from "./loading.server.ts"
import { readPeriod } from "./period.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.figures.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { context } = args
  const now = context.now()
  const asked = readPeriod(new URL(args.request.url).searchParams, now)
  const series = await loadSeries(context, viewer, asked.period, now)
  return data(
    {
      asked,
      figures: await loadFigures(context, viewer, asked.period, now),
      series,
      drawn: drawCharts(series, context.locale),
    },
    { status: asked.wrong === null ? 200 : 400 },
  )
}

/** The figures of any period, split five ways; every number leads to its cases (product.md § 6). */
export default function FiguresPage() {
  const { asked, figures, series, drawn } = useLoaderData<typeof loader>()
  const { figures: say } = useMessages()
  const locale = useLocale()
  const { period, wrong } = asked
  const empty = splits.every((split) => figures.by[split].length === 0)
  return (
    <>
      <PageHead title={say.title} words={say.words(longDate(period.from, locale), longDate(period.to, locale))}>
        <PeriodPicker asked={asked} />
      </PageHead>
      {wrong !== null && <Notice state="late">{say.wrong[wrong]}</Notice>}
      <dl className="figures">
        <Headlines headline={figures} period={period} />
      </dl>
      <Charts series={series} drawn={drawn} />
      {empty ? (
        <div className="empty">
          <h2>{say.empty}</h2>
          <p>{say.emptyHelp}</p>
        </div>
      ) : (
        splits.map((split) => <SplitTable key={split} split={split} rows={figures.by[split]} period={period} />)
      )}
    </>
  )
}
