import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { useRef, useState } from "react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { may } from "#app/auth/policy.ts"
import { longDay, shortWeekday, weekday, weekLabel } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import inquiryStyles from "#app/inquiries/components/inquiries.css?url"
import { PageHead } from "#app/ui/page-head.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { useLive } from "#app/ui/use-live.ts"
import { drawCharts } from "./figures/charts.server.ts"
import { Charts } from "./figures/components/charts.tsx"
import { Headlines } from "./figures/components/headlines.tsx"
import figureStyles from "./figures/figures.css?url"
import { loadHeadlines, loadSeries } from "./figures/loading.server.ts"
import { readPeriod } from "./figures/period.ts"
import styles from "./overview.css?url"
import { PrintButton } from "./print-button.tsx"
import { ActDialog } from "./review/act-dialog.tsx"
import { BesidePanels, UnjournalisedPanel } from "./review/beside-panels.tsx"
import { waitingDaysForm } from "./review/forms.ts"
import { ReviewHeadlines } from "./review/headline-list.tsx"
import { LateTable, type Opened, printedRows } from "./review/late-table.tsx"
import { overviewPath } from "./review/paths.ts"
import { listReview } from "./review/review-query.server.ts"
import { setWaitingDays } from "./review/setting-waiting-days.server.ts"
import { showReview } from "./review/shown.ts"
import { WaitingDaysForm } from "./review/waiting-days-form.tsx"

const longest = 25
/** A house with more of them late needs another list than this. */
const most = 500

export const links: LinksFunction = () =>
  [inquiryStyles, figureStyles, styles].map((href) => ({ rel: "stylesheet", href }))
export const meta: MetaFunction<typeof loader> = titled((t) => t.overview.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { context } = args
  const { db, now, locale } = context
  const at = now()
  const { period } = readPeriod(new URLSearchParams(), at)
  const series = await loadSeries(context, viewer, period, at)
  const all = new URL(args.request.url).searchParams.get("rows") === "all"
  const review = await listReview(db.read, viewer, at, { late: all ? most : longest })
  return {
    ...showReview(review, locale),
    ...{ all, now: at, maySet: may(viewer, "administration") },
    ...{
      period,
      headline: await loadHeadlines(context, viewer, period, at),
      series,
      drawn: drawCharts(series, locale),
    },
  }
}

/** How long one may wait, from the administrator. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, locale } = args.context
  const t = messages(locale)
  return answerPanel(args, viewer, { schema: waitingDaysForm(t), back: overviewPath }, async ({ days }, actor) => {
    const before = await setWaitingDays(db, actor, days)
    return { say: t.overview.done.waitingDays(days), undo: [["days", String(before)]] }
  })
}

/** Monday's page (look/overview.html): what is late, why, what to do, and doing it here. */
export default function Overview() {
  const shown = useLoaderData<typeof loader>()
  const { all, now, counts, late, soon, soonDays, stalled, unassigned, unjournalised, waitingDays, maySet, monday } =
    shown
  const { overview, figures, surveys } = useMessages()
  const locale = useLocale()
  const [opened, setOpened] = useState<Opened | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const refused = useActionData<typeof action>()?.lastResult
  useLive()

  const days = soonDays.map((day) => ({ day, name: day.today ? overview.today : weekday(day.date, locale) }))
  const last = days.at(-1)?.day.date ?? now
  const summary = overview.summary({
    week: weekLabel(now, locale),
    ...{ monday, late: counts.late, soon: counts.soon, lastDay: weekday(last, locale) },
  })
  return (
    <div className="review">
      <PageHead title={overview.title} words={summary}>
        <span className="only-print">
          {overview.printed(longDay(now, locale), String(new Date(now).getFullYear()), weekLabel(now, locale))}
        </span>
        <PrintButton words={all ? overview.printAll(late.length) : overview.print} />
      </PageHead>
      <dl className="figures">
        <ReviewHeadlines counts={counts} lastDay={shortWeekday(last, locale)} />
        <Headlines headline={shown.headline} period={shown.period} />
      </dl>
      <section className="panel top-gap late-panel" data-state={counts.late > 0 ? "late" : undefined}>
        <header>
          <h2 ref={heading} tabIndex={-1}>
            {overview.late.title}
          </h2>
          <span className="muted">{counts.late > 0 && overview.late.words}</span>
        </header>
        {late.length === 0 ? (
          <div className="empty">
            <h3>{overview.late.empty}</h3>
            <p>{overview.late.emptyHelp}</p>
          </div>
        ) : (
          <LateTable rows={late} total={counts.late} all={all} onAct={setOpened} />
        )}
        {(all || counts.late > printedRows) && (
          <p className="no-print">
            <Link to={all ? overviewPath : `${overviewPath}?rows=all`} preventScrollReset>
              {all ? overview.late.longest(longest) : overview.late.all(counts.late)}
            </Link>
          </p>
        )}
      </section>
      <BesidePanels {...{ counts, soon, stalled, unassigned, waitingDays }} soonDays={days.map(({ name }) => name)}>
        {maySet && <WaitingDaysForm days={waitingDays} lastResult={refused} />}
      </BesidePanels>
      <UnjournalisedPanel count={counts.unjournalised} rows={unjournalised} />
      <section className="panel top-gap screen-only">
        <header>
          <h2>{figures.periods[shown.period.key]}</h2>
          <span className="beside-links">
            <Link to="/overview/figures">{overview.allFigures}</Link>
            <Link to="/overview/satisfaction">{surveys.results.title}</Link>
          </span>
        </header>
        <Charts series={shown.series} drawn={shown.drawn} />
      </section>
      {opened && (
        <ActDialog
          key={`${opened.number} ${opened.act}`}
          opened={opened}
          onClose={() => setOpened(null)}
          onDone={() => heading.current?.focus()}
        />
      )}
    </div>
  )
}
