import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { ApprovalsPanel, ReturnedPanel } from "#app/approvals/components/approvals-panel.tsx"
import { listMyApprovals } from "#app/approvals/queries.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dayLine } from "#app/deadlines/day-line.ts"
import { DayLine } from "#app/deadlines/day-line.tsx"
import { dueState } from "#app/deadlines/due-words.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { longDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Acting } from "#app/inquiries/components/act.tsx"
import styles from "#app/inquiries/components/inquiries.css?url"
import { listColleagues, listMyDay } from "#app/inquiries/queries.server.ts"
import { rowDue } from "#app/inquiries/row-due.ts"
import type { QueueRow } from "#app/inquiries/views.ts"
import { listMeetingsToday } from "#app/meetings/my-meetings-query.server.ts"
import { listToBook } from "#app/meetings/to-book-query.server.ts"
import { MentionsPanel } from "#app/mentions/components/mentions-panel.tsx"
import { listMyMentions } from "#app/mentions/queries.server.ts"
import { RemindersPanel } from "#app/reminders/components/reminders-panel.tsx"
import { listMyReminders } from "#app/reminders/standing-query.server.ts"
import { MyTasks } from "#app/tasks/components/my-tasks.tsx"
import { MyDayKeyHelp, MyDayKeys } from "#app/tasks/components/task-keys.tsx"
import { listMyTasks } from "#app/tasks/queries.server.ts"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { DraftsPanel } from "./drafts-panel.tsx"
import { DuePanel } from "./due-panel.tsx"
import { EmptyDay } from "./empty-day.tsx"
import { ToBookPanel } from "./to-book-panel.tsx"
import { UnassignedPanel } from "./unassigned-panel.tsx"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.myDay.title)
export const handle: PageHandle = { Keys: MyDayKeys, KeyHelp: MyDayKeyHelp }

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const at = now()
  const calendar = await loadCalendar(db.read, at)
  const day = await listMyDay(db.read, viewer, at)
  const withDue = (rows: QueueRow[]) => rows.map((row) => ({ ...row, due: rowDue(row, at, calendar, locale) }))
  const deadlines = day.today.flatMap(({ dueAt, warnAt }) =>
    dueAt === null ? [] : [{ at: dueAt, state: dueState({ dueAt, warnAt: warnAt ?? dueAt, waiting: null, now: at }) }],
  )
  return {
    now: at,
    unitName: viewer.unitName,
    line: dayLine({ now: at, deadlines, meetings: await listMeetingsToday(db.read, viewer.id, at), calendar }, locale),
    overdue: withDue(day.overdue),
    today: withDue(day.today),
    week: withDue([...day.week, ...day.waiting]),
    unassigned: day.unassigned,
    drafts: day.drafts,
    viewerId: viewer.id,
    toBook: await listToBook(db.read, viewer, at),
    tasks: await listMyTasks(db.read, viewer, at),
    colleagues: await listColleagues(db.read),
    reminders: await listMyReminders(db.read, viewer),
    approvals: await listMyApprovals(db.read, viewer),
    mentions: await listMyMentions(db.read, viewer),
  }
}

/** What lies with me today (look/my-day.html). */
export default function MyDay() {
  return (
    <Acting>
      <Day />
    </Acting>
  )
}

function Day() {
  const { now, unitName, line, overdue, today, week, unassigned, drafts, tasks, colleagues, viewerId, ...beside } =
    useLoaderData<typeof loader>()
  const { toBook, reminders, mentions, approvals } = beside
  const { myDay } = useMessages()
  const locale = useLocale()
  const heading = longDay(now, locale)
  const nothingNow = overdue.length + today.length === 0
  const hasTasks = tasks.overdue.length + tasks.today.length + tasks.week.length > 0
  const next = week.find(({ dueAt }) => dueAt !== null)
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            {heading.charAt(0).toUpperCase()}
            {heading.slice(1)}
          </h1>
          <p>
            {myDay.summary({ overdue: overdue.length, today: today.length })}
            {!line && ` ${myDay.closed}`}
          </p>
        </div>
      </div>
      {line && <DayLine line={line} />}
      <div className="split top-gap">
        <div className="main stack wide-gap">
          {approvals.toRead.length > 0 && <ApprovalsPanel toRead={approvals.toRead} now={now} />}
          {nothingNow && (next || week.length === 0) && <EmptyDay next={next} unassigned={unassigned} />}
          {overdue.length > 0 && <DuePanel heading={myDay.overdue} rows={overdue} state="late" />}
          {today.length > 0 && <DuePanel heading={myDay.today} rows={today} state="soon" />}
          {week.length > 0 && (
            <DuePanel heading={myDay.week} rows={week}>
              <Link to="/inquiries?view=mine">{myDay.allMine}</Link>
            </DuePanel>
          )}
          {hasTasks && <MyTasks {...{ due: tasks, colleagues, viewerId, now }} />}
          {drafts.length > 0 && <DraftsPanel drafts={drafts} now={now} />}
        </div>
        <aside className="stack wide-gap" aria-label={myDay.unassigned}>
          {approvals.returned.length > 0 && <ReturnedPanel returned={approvals.returned} now={now} />}
          {mentions.length > 0 && <MentionsPanel mentions={mentions} now={now} />}
          {reminders.length > 0 && <RemindersPanel reminders={reminders} />}
          <UnassignedPanel count={unassigned} unitName={unitName} />
          {toBook.length > 0 && <ToBookPanel toBook={toBook} />}
        </aside>
      </div>
    </>
  )
}
