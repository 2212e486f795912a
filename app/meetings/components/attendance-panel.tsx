import type { SubmissionResult } from "@conform-to/react"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { MeetingView } from "#app/meetings/meeting/meeting-query.server.ts"
import { isPlanned } from "#app/meetings/meeting.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { PanelButton, PanelForm } from "#app/ui/panel-form.tsx"
import { attendeeBeside, attendeeName } from "./attendee-name.ts"

type Props = { view: MeetingView; now: number; lastResult?: SubmissionResult }

/** Says that the meeting was held, and who came; or puts that right. */
export function AttendancePanel({ view, now, lastResult }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const say = t.meetings.page
  const { meeting, attendees, hasBegun } = view
  const { id, status, startAt } = meeting
  const planned = isPlanned(status)
  if (!planned && status !== "held") return null
  const action = meetingPath(id, "attendance")
  const form = (
    <PanelForm
      id="attendance-form"
      action={action}
      values={{ came: "" }}
      submit={planned ? say.holdSubmit : say.attendanceSubmit}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="hold" />
          <fieldset className="field attending">
            <legend className="sr-only">{say.attendance}</legend>
            {attendees.map((attendee) => (
              <label key={attendee.id} className="check">
                <input
                  type="checkbox"
                  name="came"
                  value={attendee.id}
                  aria-invalid={fields.came.errors ? true : undefined}
                  defaultChecked={attendee.attended ?? attendee.participation !== "declined"}
                />
                <span>
                  {attendeeName(attendee)} <small>{attendeeBeside(attendee, t)}</small>
                </span>
              </label>
            ))}
            {fields.came.errors && (
              <span className="error" id={fields.came.errorId}>
                {fields.came.errors[0]}
              </span>
            )}
          </fieldset>
        </>
      )}
    </PanelForm>
  )
  return (
    <section className="panel" aria-labelledby="attendance" data-state={planned && hasBegun ? "soon" : undefined}>
      <header>
        <h2 id="attendance">{planned && hasBegun ? say.hold : say.attendance}</h2>
      </header>
      {planned && !hasBegun && <p className="muted">{say.holdLater(momentWords(startAt, now, locale))}</p>}
      {planned && hasBegun && <p className="muted">{say.holdHelp}</p>}
      {hasBegun && attendees.length > 0 && form}
      {!planned && (
        <PanelButton action={action} fields={{ change: "unhold" }}>
          {say.unhold}
        </PanelButton>
      )}
    </section>
  )
}
