import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { longDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { AttendancePanel } from "#app/meetings/components/attendance-panel.tsx"
import { AttendeesPanel } from "#app/meetings/components/attendees-panel.tsx"
import { CancelPanel, CountsPanel, FactsPanel } from "#app/meetings/components/meeting-panels.tsx"
import { meetingTime } from "#app/meetings/components/meeting-time.ts"
import styles from "#app/meetings/components/meetings.css?url"
import { InvitationsPanel } from "#app/meetings/invitations/components/invitations-panel.tsx"
import { getInvitationsView } from "#app/meetings/invitations/view-query.server.ts"
import type { MeetingStatus } from "#app/meetings/meeting.ts"
import { slotInCoverage } from "#app/meetings/paths.ts"
import { PollPanel } from "#app/meetings/poll/components/poll-panel.tsx"
import { findPollView } from "#app/meetings/poll/poll-query.server.ts"
import { titled } from "#app/ui/title.ts"
import { getMeetingView } from "./meeting-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
const unnamed = titled((t) => t.meetings.title)
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data ? [{ title: `${args.data.view.meeting.title} · Rettidig` }] : unnamed(args)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const at = now()
  const id = idIn(args.params)
  const view = await getMeetingView(db.read, id, at)
  const invitations = await getInvitationsView(db.read, id, at)
  const poll = view.meeting.status === "draft" ? await findPollView(db.read, id) : null
  return { view, invitations, poll, now: at }
}

const drawn: Record<MeetingStatus, string> = {
  draft: "proposed",
  invited: "booked",
  held: "held",
  "minutes-approved": "held",
  cancelled: "waived",
}

/** A meeting: its facts, who is asked, and whether it was held (look/meeting.html). */
export default function MeetingPage() {
  const { view, invitations, poll, now } = useLoaderData<typeof loader>()
  const { meetings } = useMessages()
  const locale = useLocale()
  const { meeting, slots } = view
  const { title, status, startAt, place } = meeting
  const [slot] = slots
  return (
    <>
      <div className="page-head">
        <div>
          <p>
            <Link to={slot ? slotInCoverage(slot) : "/meetings"}>{meetings.title}</Link>
          </p>
          <h1>{title}</h1>
          <p className="meta-line">
            <span className="due" data-state={drawn[status]}>
              <b>{meetings.statuses[status]}</b>{" "}
              <time dateTime={localDateTime(startAt)}>
                {longDay(startAt, locale)} {meetingTime(meeting, locale)}
              </time>
            </span>
            {place && <span>{place}</span>}
          </p>
        </div>
      </div>
      <div className="split">
        <div className="main stack wide-gap">
          <AttendancePanel key={`${meeting.updatedAt} ${view.attendees.length}`} view={view} now={now} />
          {poll && <PollPanel view={poll} />}
          <InvitationsPanel view={invitations} />
          <FactsPanel view={view} />
          <CancelPanel view={view} invitations={invitations} />
        </div>
        <aside className="stack wide-gap" aria-label={meetings.page.attendees}>
          <AttendeesPanel view={view} />
          <CountsPanel view={view} />
        </aside>
      </div>
    </>
  )
}
