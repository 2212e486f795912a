import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { DoneNotice } from "#app/admin/deadlines/done-notice.tsx"
import { EffectList } from "#app/admin/deadlines/effect-list.tsx"
import styles from "#app/admin/deadlines/policy.css?url"
import { countChange } from "#app/admin/deadlines/proposing.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { defaultOpeningHours } from "#app/deadlines/calendar.ts"
import { calendarAround, loadCalendarSettings } from "#app/deadlines/queries.server.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { missingClosingDays } from "./calendar.server.ts"
import { ClosingFields } from "./closing-fields.tsx"
import { ClosingList, HolidayList } from "./closing-list.tsx"
import { HoursFields } from "./hours-fields.tsx"
import { submitCalendar } from "./submit.server.ts"
import { YearOverview } from "./year-overview.tsx"
import { yearView } from "./year-view.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.calendar.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const { db, now } = args.context
  const at = now()
  const query = new URL(args.request.url).searchParams
  const thisYear = Number(localDateTime(at).slice(0, 4))
  const asked = Number(query.get("year"))
  // As far as the house reckons (`calendarAround`).
  const year = asked >= thisYear - 2 && asked <= thisYear + 3 && Number.isInteger(asked) ? asked : thisYear
  const settings = await loadCalendarSettings(db.read)
  return {
    ...yearView(settings, calendarAround(settings, at), year),
    years: [year - 1, year + 1].filter((other) => other >= thisYear - 2 && other <= thisYear + 3),
    openingHours: settings.openingHours ?? defaultOpeningHours,
    missing: missingClosingDays(settings.closingRules).length > 0,
    change: query.has("done") ? await countChange(db.read, at) : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const answer = await submitCalendar(args.request, args.context, viewer)
  return answer ? data(answer.body, { status: answer.status }) : redirect("/admin/calendar?done=calendar")
}

export default function CalendarPage() {
  const { openingHours, years, missing, change, ...year } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { admin, calendar: say, policy } = useMessages()
  const hours = String(Math.round(year.workingTime / 3_600_000))
  return (
    <>
      <PageHead
        title={say.title}
        words={say.summary(year.year, year.workingDays, hours)}
        up={{ to: "/admin", name: admin.title }}
      >
        {years.map((other) => (
          <Link key={other} className="button" to={`?year=${other}`}>
            {say.seeYear(other)}
          </Link>
        ))}
        <Link className="button" to="/admin/deadlines/effect">
          {policy.effect}
        </Link>
      </PageHead>
      <div className="stack wide-gap">
        {change && !answer && <DoneNotice words={policy.done.calendar} change={change} />}
        {answer?.effect && (
          <section className="panel" aria-labelledby="calendar-effect">
            <h2 id="calendar-effect">{policy.effects.proposed}</h2>
            <p className="muted" role="status">
              {policy.effects.proposedWords}
            </p>
            <EffectList effect={answer.effect} />
          </section>
        )}
        <div className="halves">
          <HoursFields key={JSON.stringify(openingHours)} week={openingHours} lastResult={answer?.hours} />
          <ClosingFields key={JSON.stringify(year.closing)} lastResult={answer?.closing} />
          <ClosingList year={year.year} closing={year.closing} missing={missing} />
          <HolidayList year={year.year} holidays={year.holidays} />
        </div>
        <YearOverview year={year.year} months={year.months} />
      </div>
    </>
  )
}
