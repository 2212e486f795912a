import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react"
import { Fragment } from "react"
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
import { findCouncilView } from "#app/meetings/council/council-query.server.ts"
import { CouncilPanel } from "#app/meetings/council/panel.tsx"
import { listMeetingEvents } from "#app/meetings/history/history-query.server.ts"
import { HistoryPanel } from "#app/meetings/history/panel.tsx"
import { InvitationsPanel } from "#app/meetings/invitations/components/invitations-panel.tsx"
import { getInvitationsView } from "#app/meetings/invitations/view-query.server.ts"
import type { MeetingStatus } from "#app/meetings/meeting.ts"
import minutesStyles from "#app/meetings/minutes/components/minutes.css?url"
import { MinutesPanels } from "#app/meetings/minutes/components/minutes-panels.tsx"
import { SincePanel } from "#app/meetings/minutes/components/since-panel.tsx"
import { getMinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { slotInCoverage } from "#app/meetings/paths.ts"
import { PollPanel } from "#app/meetings/poll/components/poll-panel.tsx"
import { findPollView } from "#app/meetings/poll/poll-query.server.ts"
import { titled } from "#app/ui/title.ts"
import { getMeetingView } from "./meeting-query.server.ts"

export const links: LinksFunction = () => [styles, minutesStyles].map((href) => ({ rel: "stylesheet", href }))
const unnamed = titled((t) => t.meetings.title)
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data ? [{ title: `${args.data.view.meeting.title} · Rettidig` }] : unnamed(args)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const [id, at] = [idIn(args.params), now()]
  const view = await getMeetingView(db.read, id, at)
  const minutes = await getMinutesView(db.read, viewer, id)
  return {
    ...{ view, minutes, now: at },
    invitations: await getInvitationsView(db.read, id, at),
    poll: view.meeting.status === "draft" ? await findPollView(db.read, id) : null,
    events: await listMeetingEvents(db.read, id),
    council: await findCouncilView(db.read, minutes, at),
  }
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
  const { view, invitations, poll, minutes, council, events, now } = useLoaderData<typeof loader>()
  const { meetings } = useMessages()
  const locale = useLocale()
  const { meeting, slots } = view
  const { title, status, startAt, place } = meeting
  const [slot] = slots
  return (
    // Another meeting is another page: what is written of the one does not stand in the other.
    <Fragment key={meeting.id}>
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
          <MinutesPanels view={minutes} now={now} />
          <FactsPanel view={view} />
          <HistoryPanel events={events} now={now} />
          <CancelPanel view={view} invitations={invitations} />
        </div>
        <aside className="stack wide-gap" aria-label={meetings.page.attendees}>
          {council && <CouncilPanel view={council} />}
          <AttendeesPanel view={view} />
          <CountsPanel view={view} />
          <SincePanel view={minutes} />
        </aside>
      </div>
    </Fragment>
  )
}
