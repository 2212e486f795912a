import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { may } from "#app/auth/policy.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { workingDaysBegun } from "#app/deadlines/working-time.ts"
import { dateOf, dayOf, instantOf, localDay } from "#app/deadlines/zone.ts"
import { notFound } from "#app/errors.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { CoverageEmpty } from "#app/meetings/components/coverage-empty.tsx"
import { CoverageFigures } from "#app/meetings/components/coverage-figures.tsx"
import { CoverageFilters } from "#app/meetings/components/coverage-filters.tsx"
import { CoverageKeyHelp, CoverageKeys } from "#app/meetings/components/coverage-keys.tsx"
import { CoverageMatrix } from "#app/meetings/components/coverage-matrix.tsx"
import styles from "#app/meetings/components/meetings.css?url"
import { feedsPath } from "#app/meetings/feeds/paths.ts"
import { rulesPath } from "#app/meetings/paths.ts"
import { isWithin } from "#app/meetings/period.ts"
import { isPlannable } from "#app/meetings/plannable.ts"
import { listMunicipalities } from "#app/stakeholders/organisation-query.server.ts"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { figuresOf, statesOf } from "./coverage.ts"
import { coverageSearch } from "./filter.ts"
import { loadShown, type Shown } from "./loading.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.meetings.title)
export const handle: PageHandle = { Keys: CoverageKeys, KeyHelp: CoverageKeyHelp }

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const shown = await loadShown(args.context, new URL(args.request.url).searchParams)
  if (!shown) throw notFound()
  const { kept, coverage, rows, rules, years, filter, now } = shown
  return {
    ...{ coverage, rows, rules, years, filter },
    figures: figuresOf(statesOf(kept)),
    before: figuresOf(kept.flatMap(({ last }) => last)),
    choices: { owners: ownersOf(coverage.rows), municipalities: municipalitiesOf(coverage.rows) },
    maySetRules: may(viewer, "obligations:manage"),
    running: await runningPeriod(args.context.db.read, coverage.columns, now),
  }
}

type Rows = Shown["rows"]

/** Those who keep the contact with a party of the rule. */
const ownersOf = (rows: Rows) =>
  [...new Map(rows.flatMap(({ owner }) => (owner ? [[owner.id, owner] as const] : []))).values()].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )

function municipalitiesOf(rows: Rows) {
  const codes = new Set(rows.map(({ organisation }) => organisation?.municipalityCode))
  return listMunicipalities().filter(({ code }) => codes.has(code))
}

/** The period we are in, and how many working days are left of it. */
async function runningPeriod(
  read: Parameters<typeof loadCalendar>[0],
  columns: Shown["coverage"]["columns"],
  now: number,
) {
  const column = columns.find((each) => isWithin(dateOf(localDay(now)), each))
  if (!column) return null
  const end = instantOf(dayOf(column.to) + 1) - 1
  return { part: column.part, days: workingDaysBegun(await loadCalendar(read, now), now, end) }
}

/** Who is owed what, planned, held and missed (look/coverage.html). */
export default function CoveragePage() {
  const { coverage, rows, rules, years, filter, figures, before, choices, running, maySetRules } =
    useLoaderData<typeof loader>()
  const t = useMessages()
  const locale = useLocale()
  const say = t.meetings.coverage
  const { rule, year } = coverage
  const meeting = rule.kind === "meeting"
  const plannable = isPlannable(rule)
  const period = running && t.meetings.part(rule.period, running.part, 1, 1)
  const ends = period && (rule.period === "year" ? say.endsYear(running.days) : say.ends(period, running.days))
  const words = [meeting && ends ? say.wants(figures.counts.unplanned) : null, ends]
  return (
    <>
      <PageHead title={`${rule.name[locale]} ${year}`} words={words.filter(Boolean).join(" ") || undefined}>
        {plannable && (
          <Link className="button primary" to={`/meetings/plan?rule=${rule.id}`}>
            {t.meetingPlan.plan}
          </Link>
        )}
        {meeting && (
          <Link className={plannable ? "button" : "button primary"} to="/meetings/new">
            {say.newMeeting}
          </Link>
        )}
        <Link className="button" to="/meetings/follow-up">
          {t.followUp.title}
        </Link>
        {maySetRules && (
          <Link className="button" to={rulesPath()}>
            {t.obligationRules.title}
          </Link>
        )}
        <a className="button" href={`/meetings/export${coverageSearch(filter)}`} download>
          {say.export}
        </a>
        {meeting && (
          <Link className="button quiet" to={feedsPath(rule.id)}>
            {t.feeds.link}
          </Link>
        )}
      </PageHead>
      <CoverageFigures figures={figures} before={before} filter={filter} kind={rule.kind} />
      <CoverageFilters {...{ rules, years, filter, choices }} />
      {figures.counts.unrecorded > 0 && <p className="muted unrecorded">{say.unrecordedHelp}</p>}
      {rows.length === 0 ? (
        <CoverageEmpty rule={rule} filter={filter} isFiltered={coverage.rows.length > 0} />
      ) : (
        <CoverageMatrix coverage={{ ...coverage, rows }} />
      )}
    </>
  )
}
