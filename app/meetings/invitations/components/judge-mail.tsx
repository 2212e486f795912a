import { useMessages } from "#app/i18n/use-messages.ts"
import type { InvitationsView, MeetingMailView } from "#app/meetings/invitations/view-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { Select } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"

type Props = { mail: MeetingMailView; view: InvitationsView }

/** What the organiser can do with a mail that is not plainly an answer. */
export function JudgeMail({ mail, view }: Props) {
  const say = useMessages().invitations.mails
  const { id, kind, proposedStartAt, fromAddress, state } = mail
  const { invited, canInvite } = view
  if (state === "dismissed") return <Deed mail={mail} view={view} change="reopen" words={say.reopen} />
  const isCounter = kind === "counter" && proposedStartAt !== null
  const isKnown = invited.some(({ address }) => address === fromAddress)
  return (
    <>
      {isCounter && canInvite && <small>{say.timeHelp}</small>}
      <div className="row deeds">
        {isCounter && canInvite && (
          <>
            <Deed mail={mail} view={view} change="time" words={say.acceptTime} />
            <Deed mail={mail} view={view} change="keep" words={say.declineTime} />
          </>
        )}
        {!isCounter && canInvite && (!isKnown || mail.delegatedTo.length > 0) && (
          <PanelForm
            id={`attendee-${id}`}
            action={meetingPath(view.meetingId, "invitations")}
            values={{ as: "" }}
            submit={say.acceptAttendee}
          >
            {(fields) => (
              <>
                <input type="hidden" name="change" value="attendee" />
                <input type="hidden" name="mail" value={id} />
                <Select
                  field={fields.as}
                  label={say.whose}
                  options={[
                    { value: "", label: say.newAttendee(mail.delegatedTo[0] ?? fromAddress) },
                    ...(mail.delegatedTo.length === 0
                      ? invited.map(({ id, name }) => ({ value: String(id), label: name }))
                      : []),
                  ]}
                />
              </>
            )}
          </PanelForm>
        )}
        <Deed mail={mail} view={view} change="dismiss" words={say.dismiss} />
      </div>
    </>
  )
}

function Deed({ mail, view, change, words }: Props & { change: string; words: string }) {
  return (
    <PanelForm
      id={`${change}-${mail.id}`}
      action={meetingPath(view.meetingId, "invitations")}
      values={{}}
      submit={words}
    >
      {() => (
        <>
          <input type="hidden" name="change" value={change} />
          <input type="hidden" name="mail" value={mail.id} />
        </>
      )}
    </PanelForm>
  )
}
