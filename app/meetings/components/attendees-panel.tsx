import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { AttendeeView, MeetingView } from "#app/meetings/meeting/meeting-query.server.ts"
import { isHeld, isPlanned } from "#app/meetings/meeting.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { organisationPath, personPath } from "#app/stakeholders/paths.ts"
import { Fold, PanelButton } from "#app/ui/panel-form.tsx"
import { AttendeeForm } from "./attendee-form.tsx"
import { attendeeBeside, attendeeName } from "./attendee-name.ts"

/** Who is asked, what they answered, and who came. */
export function AttendeesPanel({ view }: { view: MeetingView }) {
  const say = useMessages().meetings.page
  const { meeting, attendees, choices } = view
  const came = attendees.filter(({ attended }) => attended).length
  const open = isPlanned(meeting.status) || meeting.status === "held"
  return (
    <section className="panel" aria-labelledby="attendees">
      <header>
        <h2 id="attendees">{say.attendees}</h2>
        <span className="muted">
          {isHeld(meeting.status) ? say.came(came, attendees.length) : say.asked(attendees.length)}
        </span>
      </header>
      {attendees.length === 0 && <p className="muted">{say.noAttendees}</p>}
      <ul className="list">
        {attendees.map((attendee) => (
          <Attendee key={attendee.id} attendee={attendee} view={view} />
        ))}
      </ul>
      {open && (
        <Fold title={say.add}>
          <AttendeeForm meetingId={meeting.id} choices={choices} />
        </Fold>
      )}
    </section>
  )
}

function Attendee({ attendee, view: { meeting } }: { attendee: AttendeeView; view: MeetingView }) {
  const t = useMessages()
  const say = t.meetings.page
  const name = attendeeName(attendee)
  const { person, colleague, organisation } = attendee
  const path = person
    ? personPath(person.id)
    : organisation && !colleague && !attendee.address
      ? organisationPath(organisation.id)
      : null
  return (
    <li>
      {path ? <Link to={path}>{name}</Link> : <span>{name}</span>}
      <Attendance attendee={attendee} />
      <small>{attendeeBeside(attendee, t)}</small>
      {isPlanned(meeting.status) && (
        <PanelButton
          action={meetingPath(meeting.id, "attendees")}
          fields={{ change: "remove", id: String(attendee.id) }}
          label={say.removeWho(name)}
        >
          {say.remove}
        </PanelButton>
      )}
    </li>
  )
}

function Attendance({ attendee: { attended, participation } }: { attendee: AttendeeView }) {
  const { page, participation: words } = useMessages().meetings
  if (attended !== null)
    return (
      <span className="due" data-state={attended ? "done" : "waived"}>
        <b>{attended ? page.cameWord : page.absent}</b>
      </span>
    )
  if (participation === "needs-action") return <span />
  const state = participation === "accepted" ? "done" : participation === "declined" ? "waived" : "wait"
  return (
    <span className="due" data-state={state}>
      <b>{words[participation]}</b>
    </span>
  )
}
