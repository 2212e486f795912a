import { getSelectProps } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { InvitationsView, MeetingMailView } from "#app/meetings/invitations/view-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
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
      <div className="row">
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
            {(fields) => {
              const { key, ...select } = getSelectProps(fields.as)
              return (
                <>
                  <input type="hidden" name="change" value="attendee" />
                  <input type="hidden" name="mail" value={id} />
                  <div className="field">
                    <label htmlFor={fields.as.id}>{say.whose}</label>
                    <select key={key} className="control" {...select}>
                      <option value="">{say.newAttendee(mail.delegatedTo[0] ?? fromAddress)}</option>
                      {mail.delegatedTo.length === 0 &&
                        invited.map(({ id, name }) => (
                          <option key={id} value={id}>
                            {name}
                          </option>
                        ))}
                    </select>
                  </div>
                </>
              )
            }}
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
