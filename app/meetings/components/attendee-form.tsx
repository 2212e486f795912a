import type { SubmissionResult } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { MeetingView } from "#app/meetings/meeting/meeting-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { OrganisationField } from "#app/stakeholders/components/organisation-field.tsx"
import { Field, Select } from "#app/ui/field.tsx"
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
      {(fields) => (
        <>
          <input type="hidden" name="change" value="add" />
          <Select
            field={fields.who}
            label={say.addWho}
            options={[
              { value: "", label: say.addNobody },
              ...people.map(({ organisation, people }) => ({
                label: organisation,
                options: people.map(({ key, name, role }) => ({ value: key, label: role ? `${name}, ${role}` : name })),
              })),
              {
                label: say.addColleagues,
                options: colleagues.map(({ id, name }) => ({ value: `u${id}`, label: name })),
              },
            ]}
          />
          <OrganisationField
            field={fields.organisation}
            label={meetings.form.organisation}
            hint={meetings.form.organisationHint}
          />
          <Field field={fields.address} label={say.addAddress} inputMode="email" autoComplete="off" />
        </>
      )}
    </PanelForm>
  )
}
