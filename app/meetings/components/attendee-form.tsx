import { getSelectProps, type SubmissionResult } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { MeetingView } from "#app/meetings/meeting/meeting-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { OrganisationField } from "#app/stakeholders/components/organisation-field.tsx"
import { Field } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"

type Props = { meetingId: number; choices: MeetingView["choices"]; lastResult?: SubmissionResult }

/** One more: somebody we know, an organisation, or an address. */
export function AttendeeForm({ meetingId, choices: { people, colleagues }, lastResult }: Props) {
  const { meetings } = useMessages()
  const say = meetings.page
  return (
    <PanelForm
      id="attendee-form"
      action={meetingPath(meetingId, "attendees")}
      values={{ who: "", organisation: "", address: "" }}
      submit={say.addSubmit}
      lastResult={lastResult}
    >
      {(fields) => {
        const { key, ...select } = getSelectProps(fields.who)
        return (
          <>
            <input type="hidden" name="change" value="add" />
            <div className="field">
              <label htmlFor={fields.who.id}>{say.addWho}</label>
              <select key={key} className="control" {...select}>
                <option value="">{say.addNobody}</option>
                {people.map(({ organisation, people }) => (
                  <optgroup key={organisation} label={organisation}>
                    {people.map(({ key, name, role }) => (
                      <option key={key} value={key}>
                        {role ? `${name}, ${role}` : name}
                      </option>
                    ))}
                  </optgroup>
                ))}
                <optgroup label={say.addColleagues}>
                  {colleagues.map(({ id, name }) => (
                    <option key={id} value={`u${id}`}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              </select>
              {fields.who.errors && (
                <span className="error" id={fields.who.errorId}>
                  {fields.who.errors[0]}
                </span>
              )}
            </div>
            <OrganisationField
              field={fields.organisation}
              label={meetings.form.organisation}
              hint={meetings.form.organisationHint}
            />
            <Field field={fields.address} label={say.addAddress} inputMode="email" autoComplete="off" />
          </>
        )
      }}
    </PanelForm>
  )
}
