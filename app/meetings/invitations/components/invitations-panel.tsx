import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { InvitationsView } from "#app/meetings/invitations/view-query.server.ts"
import type { Participation } from "#app/meetings/meeting.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { organisationPath, personPath } from "#app/stakeholders/paths.ts"
import { PanelForm } from "#app/ui/panel-form.tsx"
import { MeetingMails } from "./meeting-mails.tsx"

/** Who is invited, or could be; what they answered; what stands in the way. */
export function InvitationsPanel({ view }: { view: InvitationsView }) {
  const say = useMessages().invitations.panel
  const { canInvite, began, invited, readers, mails } = view
  const sent = new Set(invited.map(({ address }) => address))
  const left = readers.filter(({ address }) => !sent.has(address))
  if (!canInvite && !began && mails.length === 0) return null
  return (
    <section className="panel" aria-labelledby="invitations">
      <header>
        <h2 id="invitations">{say.title}</h2>
        <span className="muted">{invited.length > 0 ? say.sentTo(invited.length) : say.notSent}</span>
      </header>
      {invited.length > 0 && <Answers view={view} />}
      <MeetingMails view={view} />
      <Undelivered view={view} />
      {canInvite && <Without view={view} />}
      {canInvite && left.length > 0 && <Send view={view} left={left} />}
      {canInvite && readers.length === 0 && <p className="muted">{say.nobody}</p>}
    </section>
  )
}

const shapes: Record<Participation, string> = {
  ...{ accepted: "done", tentative: "wait", declined: "waived", delegated: "wait", "needs-action": "soon" },
}
const order: Participation[] = ["accepted", "tentative", "declined", "delegated", "needs-action"]

/** How many of each, with shape and word. */
function Answers({ view: { readers, invited } }: { view: InvitationsView }) {
  const { participation } = useMessages().meetings
  const asked = new Set(invited.map(({ address }) => address))
  const answers = readers.filter(({ address }) => asked.has(address))
  const counted = order.flatMap((state) => {
    const n = answers.filter((reader) => reader.participation === state).length
    return n > 0 ? [{ state, n }] : []
  })
  return (
    <p className="meta-line">
      {counted.map(({ state, n }) => (
        <span key={state} className="due" data-state={shapes[state]}>
          <b>{participation[state]}</b> <span>{n}</span>
        </span>
      ))}
    </p>
  )
}

function Undelivered({ view: { invited } }: { view: InvitationsView }) {
  const say = useMessages().invitations.panel
  const stuck = invited.filter(({ fault }) => fault !== null)
  if (stuck.length === 0) return null
  return (
    <ul className="list">
      {stuck.map(({ id, name, address, fault }) => (
        <li key={id}>
          <span>{name}</span>
          <span className="due" data-state="late">
            <b>{say.undelivered}</b>
          </span>
          <small>{[name === address ? "" : address, fault, say.undeliveredHelp].filter(Boolean).join(" · ")}</small>
        </li>
      ))}
    </ul>
  )
}

function Without({ view: { without } }: { view: InvitationsView }) {
  const say = useMessages().invitations.panel
  if (without.length === 0) return null
  return (
    <>
      <ul className="list">
        {without.map(({ attendeeId, name, personId, organisationId }) => (
          <li key={attendeeId}>
            <span>{name}</span>
            <span className="due" data-state="soon">
              <b>{say.without}</b>
            </span>
            {personId !== null ? (
              <small>
                <Link to={personPath(personId, "addresses")}>{say.addAddress}</Link>
              </small>
            ) : (
              organisationId !== null && (
                <small>
                  <Link to={organisationPath(organisationId, "addresses")}>{say.addAddress}</Link>
                </small>
              )
            )}
          </li>
        ))}
      </ul>
      <p className="muted">{say.withoutHelp}</p>
    </>
  )
}

function Send({ view, left }: { view: InvitationsView; left: InvitationsView["readers"] }) {
  const say = useMessages().invitations.panel
  const { meetingId, hasMailbox, invited } = view
  if (!hasMailbox) return <p className="muted">{say.noMailbox}</p>
  return (
    <>
      <p className="muted">{say.sendHelp(left.length)}</p>
      <details>
        <summary>{say.who(left.length)}</summary>
        <ul className="list">
          {left.map(({ name, address }) => (
            <li key={address}>
              <span>{name}</span>
              {name !== address && <small>{address}</small>}
            </li>
          ))}
        </ul>
      </details>
      <PanelForm
        id="invite"
        action={meetingPath(meetingId, "invitations")}
        values={{}}
        submit={invited.length > 0 ? say.sendRest : say.send}
      >
        {() => <input type="hidden" name="change" value="invite" />}
      </PanelForm>
    </>
  )
}
